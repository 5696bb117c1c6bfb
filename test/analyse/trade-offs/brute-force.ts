import { evaluate, type Problem, type Selection, type Weights } from "../../../src/index.ts";
import { compareChoices, choicesOf } from "../../../src/allocation/selection.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { enumerate } from "../../../src/testing/index.ts";

/** A lawful allocation as plain enumeration and `evaluate` see it. */
export interface Listed {
  readonly selection: Selection;
  readonly rank: number;
  readonly score: number;
  /** For each criterion its score. */
  readonly scores: readonly number[];
}

/** Every lawful allocation in the order of the ranking, with its scores by some hensyn or themes. */
export function allLawful(problem: Problem, weights: Weights, by: readonly string[]): Listed[] {
  return enumerate(problem)
    .ranking({ weights })
    .map(({ selection, rank, score }) => {
      const { hensyn, themes } = evaluate(problem, selection, { weights });
      return { selection, rank, score, scores: by.map((id) => hensyn[id]?.score ?? themes[id]?.score ?? NaN) };
    });
}

/** Scores that differ by less than this are the same: no two that a generated problem means to differ are so near. */
export const SAME = 1e-8;

/** At least as good by every criterion and better by one. */
export function beats(one: readonly number[], other: readonly number[]): boolean {
  const noWorse = one.every((score, c) => score >= (other[c] ?? 0) - SAME);
  return noWorse && one.some((score, c) => score > (other[c] ?? 0) + SAME);
}

/** Each vector of scores that no lawful allocation beats, with all that have it in order, found by comparing every pair. */
export function efficientByFilter(problem: Problem, lawful: readonly Listed[]): Listed[][] {
  const groups: Listed[][] = [];
  for (const each of lawful) {
    const same = groups.find(([first]) => first?.scores.every((s, c) => Math.abs(s - (each.scores[c] ?? 0)) <= SAME));
    if (same === undefined) groups.push([each]);
    else same.push(each);
  }
  const structure = structureOf(problem);
  const choices = ({ selection }: Listed): Int32Array => choicesOf(structure, selection);
  return groups
    .filter(([first]) => !lawful.some(({ scores }) => beats(scores, first?.scores ?? [])))
    .map((group) => group.sort((one, other) => compareChoices(choices(one), choices(other))));
}

/** One of several, drawn by a number; there must be one. */
export function oneOf<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length];
  if (one === undefined) throw new RangeError("There is nothing to draw from.");
  return one;
}
