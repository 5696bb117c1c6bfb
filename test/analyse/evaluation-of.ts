import { evaluate, type Evaluation, type GivenSelection, type Problem, type WeighingOptions } from "../../src/index.ts";

/** What `evaluate` says of a selection, without the question and how the answer ended. */
export function evaluationOf(problem: Problem, selection: GivenSelection, options: WeighingOptions = {}): Evaluation {
  const answer = Object.entries(evaluate(problem, selection, options));
  return Object.fromEntries(answer.filter(([key]) => key !== "question" && key !== "status")) as unknown as Evaluation;
}
