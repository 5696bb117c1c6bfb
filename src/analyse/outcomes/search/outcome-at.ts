import { bestSum } from "./best-sum.ts";
import { rangeOf } from "./lattice.ts";
import { bounded, measured } from "./measure.ts";
import { newMeter } from "./meter.ts";
import type { Outcome } from "../outcome.ts";
import type { SearchQuestion } from "./question.ts";

/** The outcome with exactly these steps: how many allocations have them, and the first of these; undefined if none has. */
export function outcomeAt(question: SearchQuestion, steps: Float64Array): Outcome | undefined | "stopped" {
  const measures = measured(question);
  const bounds = measures.map((each, c) => {
    const { from, to } = rangeOf(each.lattice, steps[c] ?? 0);
    return bounded(each, from, to);
  });
  const accepts = (found: Float64Array): boolean => found.every((each, c) => each === steps[c]);
  const outcomes = bestSum(question, { measures, bounds, accepts }, newMeter());
  return outcomes === "stopped" ? outcomes : outcomes[0];
}
