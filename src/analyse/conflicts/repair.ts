import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { limitSum } from "../../allocation/rules/limit.ts";
import type { Limit } from "../../problem/problem.ts";
import { closesInCircle } from "./closing-circle.ts";
import type { Demand } from "./demand.ts";
import type { ConflictQuestion } from "./question.ts";

/**
 * A selection that keeps some demands, near one that does not: changes one area after the other as long as that brings
 * it nearer. It may fail to find one that exists; what it finds is one.
 *
 * Source: S. Minton et al., "Minimizing conflicts: a heuristic repair method for constraint satisfaction and scheduling
 * problems", Artificial Intelligence 58 (1992).
 *
 * @param onStep called for each change that is tried, to end the work by throwing.
 */
export function repaired(
  { within, domains }: ConflictQuestion,
  kept: readonly Demand[],
  start: Choices,
  onStep: () => void,
): Choices | undefined {
  const choices = start.slice();
  const distance = (): number => {
    let placement: Placement | undefined;
    const placed = (): Placement => (placement ??= place(within.structure, choices));
    return kept.reduce((sum, demand) => sum + distanceTo(demand, choices, placed), 0);
  };
  if (closesInCircle(within, choices)) return undefined;
  let left = distance();
  for (let before = Infinity; left > 0 && left < before;) {
    before = left;
    domains.forEach((domain, area) => {
      let best = choices[area] ?? 0;
      for (const scenario of domain.length > 1 && left > 0 ? domain : []) {
        onStep();
        choices[area] = scenario;
        const there = closesInCircle(within, choices) ? Infinity : distance();
        if (there < left) [left, best] = [there, scenario];
      }
      choices[area] = best;
    });
  }
  return left === 0 ? choices : undefined;
}

/** 0 where the demand is kept; how far a limit is from that, or 1. */
function distanceTo(demand: Demand, choices: Choices, placed: () => Placement): number {
  if (demand.holds(choices, placed)) return 0;
  return demand.asked.kind === "limit" ? beyond(demand.asked.limit, placed()) : 1;
}

/** Excess over a broken limit, as a share of the bound, or of 1 if that is larger; above 0 however it is rounded. */
function beyond({ sum, min = -Infinity, max = Infinity }: Limit, placement: Placement): number {
  const value = limitSum(sum, placement);
  const [bound, excess] = value > max ? [max, value - max] : [min, min - value];
  return Math.max(Number.MIN_VALUE, excess / Math.max(1, Math.abs(bound)));
}
