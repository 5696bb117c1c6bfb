import type { Gauge, Quantity, Task } from "../../problem/problem.ts";
import { quantityOf, valueOf } from "../../problem/quantities.ts";
import { whole } from "../../text/many.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** Sum of a measure over some tasks: of its values, or of another figure of each. */
export function sumOf(tasks: readonly Task[], measure: string, figureOf: typeof valueOf = valueOf): number {
  const quantities = tasks.flatMap(({ measures }) => quantityOf(measures, measure) ?? []);
  return quantities.reduce((sum, quantity) => sum + figureOf(quantity), 0);
}

/** The figures that a theme's raw value is made of; none where it counts points. */
export function gaugeQuantities(shown: ShownAllocation, gauge: Gauge): readonly Quantity[] {
  return gauge.kind === "points" ? [] : taskQuantities(shown, gauge.measure, gauge.kind === "moved");
}

/** Figures of the tasks, or of those only that move, in a measure. */
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

/** Number of figures, of those that are assumed, and of those assumed as 0: a sum leaves these out. */
export interface AssumedCount {
  readonly of: number;
  readonly assumed: number;
  readonly zero: number;
}

/** The end of a sentence on assumed figures: how many of them are 0. */
export const zeroText = {
  da: ({ assumed, zero }: AssumedCount): string => {
    if (zero === 0) return "";
    if (zero < assumed) return `, ${whole(zero, "da")} af dem som 0`;
    return assumed === 1 ? ", nemlig som 0" : ", alle som 0";
  },
  en: ({ assumed, zero }: AssumedCount): string => {
    if (zero === 0) return "";
    if (zero < assumed) return `, ${whole(zero, "en")} of them as 0`;
    return assumed === 1 ? ", as 0" : ", all of them as 0";
  },
};

export function countAssumed(quantities: readonly Quantity[]): AssumedCount {
  const assumed = quantities.filter(({ basis }) => basis === "assumed");
  const zero = assumed.filter(({ low, high }) => low === 0 && high === 0);
  return { of: quantities.length, assumed: assumed.length, zero: zero.length };
}
