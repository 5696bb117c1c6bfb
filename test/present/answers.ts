import { expect } from "vitest";
import {
  evaluate,
  standing,
  type Evaluation,
  type GivenSelection,
  type MixtureShare,
  type Problem,
  type Selection,
  type Standing,
  type Stopped,
} from "../../src/index.ts";

/** What is known of a selection, besides what it is and what it is worth. */
export type Known = Omit<Exclude<Standing, { readonly status: "infeasible" }>, "question" | "evaluation">;

/** A standing that knows what it is told to know. */
export function standingOf(problem: Problem, selection: GivenSelection, known: Known): Standing {
  const { question } = standing(problem, selection);
  return { question, evaluation: evaluationOf(problem, selection), ...known };
}

/** An evaluation as other answers hold it: without a question of its own. */
function evaluationOf(problem: Problem, selection: GivenSelection): Evaluation {
  const { question, status, ...evaluation } = evaluate(problem, selection);
  expect([question.kind, status]).toEqual(["evaluation", "complete"]);
  return evaluation;
}

/** A part of a mixture, with the scores of the allocation by the hensyn. */
export function mixed(problem: Problem, selection: Selection, share: number): MixtureShare {
  const { hensyn } = evaluate(problem, selection);
  return { selection, share, scores: Object.fromEntries(Object.entries(hensyn).map(([id, { score }]) => [id, score])) };
}

/** An answer as it is when the time ran out and nothing but an incumbent is known of the best. */
export function stopped<T extends { readonly status: "complete" }>(
  answer: T,
  incumbent: Evaluation | null = null,
): Omit<T, "status"> & Stopped {
  return { ...answer, status: "stopped", incumbent, bound: 1, gap: incumbent && 1 - incumbent.score };
}
