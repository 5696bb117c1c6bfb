import type { ScoreBounds } from "../../../program/build-program.ts";
import { compareSteps, dominates } from "../outcome.ts";
import { bestSum } from "./best-sum.ts";
import { rangeOf, type Range } from "./lattice.ts";
import { bounded, measured, weighted, type Measured } from "./measure.ts";
import { newMeter } from "./meter.ts";
import type { FoundAllocation, SearchQuestion } from "./question.ts";

/**
 * An efficient allocation that dominates these steps, if there is one: of those with the greatest sum of scores, the first
 * by its steps, highest first, and the first in order that has these.
 */
export function dominatorOf(
  question: SearchQuestion,
  steps: ArrayLike<number>,
): FoundAllocation | undefined | "stopped" {
  const measures = measured(question);
  const ranges = measures.map(({ lattice }, c) => rangeOf(lattice, steps[c] ?? 0));
  const bounds = measures.map((each, c) => bounded(each, ranges[c]?.from ?? null, null));
  const accepts = (found: Float64Array): boolean => dominates(found, steps);
  const asked = { measures, bounds: [...bounds, betterSum(question, measures, ranges)], accepts };
  const outcomes = bestSum(question, asked, newMeter());
  if (outcomes === "stopped") return outcomes;
  const [first] = [...outcomes].sort((one, other) => compareSteps(one.steps, other.steps));
  return first && { choices: first.first, scores: first.scores, steps: first.steps };
}

/**
 * Lower bound on the sum of scores of whatever dominates: it is better by one criterion at least, by no less than the
 * distance to its next value, and not worse by the others. So its sum is greater by at least as much, which keeps the
 * allocations that have the steps themselves out of the program.
 */
function betterSum(question: SearchQuestion, measures: readonly Measured[], ranges: readonly Range[]): ScoreBounds {
  const least = ranges.reduce((sum, { from }) => sum + from, 0);
  const gain = ranges.reduce((smallest, { from, next }) => Math.min(smallest, next - from), Infinity);
  const of = weighted(
    question,
    measures.map(() => 1),
  );
  return {
    id: "sum",
    of,
    lower: least + gain,
    upper: null,
    slack: measures.reduce((sum, { lattice }) => sum + lattice.rounding, 0),
  };
}
