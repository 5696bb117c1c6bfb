import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { closesInCircle } from "./closing-circle.ts";
import type { ConflictQuestion } from "./question.ts";

/** Selections that may keep much: all unchanged, and all as it is wished, area by area. They cost next to nothing. */
export function promisingChoices({ within, demands, areasOf, domains }: ConflictQuestion): readonly Choices[] {
  const unchanged = new Int32Array(domains.length);
  const wished = unchanged.slice();
  let placement: Placement | undefined;
  const placed = (): Placement => (placement ??= place(within.structure, unchanged));
  const brokenIn = domains.map((domain) => domain.map(() => 0));
  demands.forEach((demand, at) => {
    const { kind } = demand.asked;
    const [area] = areasOf[at] ?? [];
    if (area === undefined || (kind !== "lock" && kind !== "forbid" && kind !== "one-scenario")) return;
    const counts = brokenIn[area] ?? [];
    domains[area]?.forEach((scenario, index) => {
      wished[area] = scenario;
      if (!demand.holds(wished, placed)) counts[index] = (counts[index] ?? 0) + 1;
    });
  });
  brokenIn.forEach((counts, area) => {
    wished[area] = domains[area]?.[counts.indexOf(Math.min(...counts))] ?? 0;
  });
  return [unchanged, wished].filter((choices) => !closesInCircle(within, choices));
}
