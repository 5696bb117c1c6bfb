import type { Gauge, Quantity } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** The figures that a theme's raw value is made of; none where it counts points. */
export function gaugeQuantities(shown: ShownAllocation, gauge: Gauge): readonly Quantity[] {
  return gauge.kind === "points" ? [] : taskQuantities(shown, gauge.measure, gauge.kind === "moved");
}

/** What the tasks, or those only that move, have of a measure. */
export function taskQuantities(
  { problem, evaluation }: ShownAllocation,
  measure: string,
  movedOnly: boolean,
): readonly Quantity[] {
  const moved = new Set(evaluation.moves.map(({ task }) => task));
  return problem.tasks
    .filter(({ id }) => !movedOnly || moved.has(id))
    .flatMap(({ measures }) => quantityOf(measures, measure) ?? []);
}

/** How many figures there are, how many of them are assumed, and how many of those are 0: a sum leaves these out. */
export interface AssumedCount {
  readonly of: number;
  readonly assumed: number;
  readonly zero: number;
}

export function countAssumed(quantities: readonly Quantity[]): AssumedCount {
  const assumed = quantities.filter(({ basis }) => basis === "assumed");
  const zero = assumed.filter(({ low, high }) => low === 0 && high === 0);
  return { of: quantities.length, assumed: assumed.length, zero: zero.length };
}
