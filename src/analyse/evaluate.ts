import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { anything, callback, leastZero, type OptionForms } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import { readQuestion } from "./read-question.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { startClock } from "./clock.ts";
import type { AnalysisProgress } from "./progress.ts";
import { scaleInTime } from "./scale.ts";

/** What an evaluation depends on besides the problem, and how long it may take. */
export interface EvaluateOptions {
  /** By id of hensyn or theme; what is left out has the document's weight. */
  readonly weights?: Weights;
  /** Milliseconds after which it is given up: the scale of a document's scores is searched for once. */
  readonly timeLimitMs?: number;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

/**
 * What a selection means: where every task is, which departments there are, whether it is lawful, and what it is worth
 * on every theme and hensyn.
 *
 * It stands in this room, and not with the allocations, because scores are measured on the best and the worst of all
 * lawful allocations, and finding these takes the solver (once for each document).
 *
 * @param problem a parsed problem.
 * @param selection the chosen scenario of areas; areas left out are unchanged.
 * @param options `weights`, a time limit, progress.
 * @returns scores in 0…1 (an unlawful selection may lie outside), contributions that add up to the score.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @throws {OutOfTime} if the time ran out before the scale of the scores was known.
 * @example
 * ```ts
 * const evaluation = evaluate(kobenhavn2024, { A04: "A04.2" });
 * evaluation.lawful; // true
 * evaluation.placement["uu-outreach"]; // "BIF"
 * ```
 */
export function evaluate(problem: Problem, selection: Selection, options: EvaluateOptions = {}): Evaluation {
  const { choices, weights, options: read } = readQuestion(problem, selection, options, forms);
  const scale = scaleInTime(problem, javascriptLpSolver, startClock(read.timeLimitMs, read.onProgress));
  return evaluatePlacement(place(structureOf(problem), choices), { scale, weights });
}

const forms: OptionForms<EvaluateOptions> = { weights: anything, timeLimitMs: leastZero, onProgress: callback };
