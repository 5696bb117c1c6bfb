import type { Limit } from "../problem/problem.ts";
import type { Structure } from "../problem/structure.ts";
import { place, type Choices, type Placement } from "./placement.ts";
import { isLawful } from "./verify.ts";

/**
 * Every selection that keeps all rules and limits, one by one in document order; the last area turns fastest.
 *
 * It is the plainest way there is to find them, and the oracle against which every other way is tested.
 */
export function* lawfulPlacements(structure: Structure, added: readonly Limit[] = []): Generator<Placement> {
  for (const choices of allChoices(structure)) {
    const placement = place(structure, choices);
    if (isLawful(placement, added)) yield placement;
  }
}

function* allChoices(structure: Structure): Generator<Choices> {
  const sizes = structure.areas.map((area) => area.scenarios.length);
  const choices = new Int32Array(sizes.length);
  for (;;) {
    yield choices.slice();
    let area = sizes.length - 1;
    while (area >= 0 && choices[area] === (sizes[area] ?? 1) - 1) choices[area--] = 0;
    if (area < 0) return;
    choices[area] = (choices[area] ?? 0) + 1;
  }
}

/** Number of selections before any rule: the product of the areas' numbers of scenarios. */
export function selectionCount(structure: Structure): number {
  return structure.areas.reduce((product, area) => product * area.scenarios.length, 1);
}
