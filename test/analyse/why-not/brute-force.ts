import type { Evaluation, Problem, Weights } from "../../../src/index.ts";
import { choicesOf, compareChoices } from "../../../src/allocation/selection.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { enumerate } from "../../../src/testing/index.ts";
import { evaluationOf } from "../evaluation-of.ts";

/** A lawful allocation with its place among all of them. */
export interface Ranked extends Evaluation {
  readonly rank: number;
}

/** Every lawful allocation, evaluated. */
export function allRanked(problem: Problem, weights: Weights): readonly Ranked[] {
  return enumerate(problem)
    .ranking({ weights })
    .map(({ selection, rank }) => ({ ...evaluationOf(problem, selection, { weights }), rank }));
}

/** The first of some allocations: the best, of a tie the one with the fewest changed areas, then in document order. */
export function firstOf<T extends Evaluation>(problem: Problem, some: readonly T[]): T | undefined {
  const structure = structureOf(problem);
  const head = Math.max(...some.map(({ score }) => score));
  const choices = ({ selection }: Evaluation): Int32Array => choicesOf(structure, selection);
  return some
    .filter(({ score }) => score >= head - 1e-9)
    .sort((one, other) => compareChoices(choices(one), choices(other)))[0];
}

/** By how much the best of all is ahead of the best of some, under weights of some hensyn. */
export function lag(all: readonly Evaluation[], some: readonly Evaluation[], weights: Weights): number {
  const best = (list: readonly Evaluation[]): number =>
    Math.max(
      ...list.map(({ hensyn }) =>
        Object.entries(weights).reduce((sum, [id, weight]) => sum + weight * (hensyn[id]?.score ?? NaN), 0),
      ),
    );
  return best(all) - best(some);
}
