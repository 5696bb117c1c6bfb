import { place } from "../../../allocation/placement.ts";
import { rawValues } from "../../../allocation/score.ts";
import { isLawful } from "../../../allocation/verify.ts";
import { isGranted } from "../../granted.ts";
import { criterionScore } from "../criteria.ts";
import { stepsOf } from "../outcome.ts";
import type { FoundAllocation, SearchQuestion } from "./question.ts";

/** An allocation with its scores, computed from its choices alone; undefined if it is not lawful, or denies a wish. */
export function foundAt(
  { structure, scale, criteria, wishes }: SearchQuestion,
  choices: Int32Array,
): FoundAllocation | undefined {
  const placement = place(structure, choices);
  if (!isLawful(placement) || (wishes !== undefined && !isGranted(placement, wishes))) return undefined;
  const raw = rawValues(placement);
  const scores = Float64Array.from(criteria, (criterion) => criterionScore(criterion, raw, { scale }));
  return { choices, scores, steps: Float64Array.from(scores, stepsOf) };
}

export function sumOf(steps: Float64Array): number {
  return steps.reduce((sum, each) => sum + each, 0);
}
