import type { GivenSelection } from "../allocation/selection.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import type { OptionsFor, GivenSelectionOf } from "../problem/typed-ids.ts";
import { questionOf, readAnalysis, scoringInTime, weighingForms, type WeighingOptions } from "./analysis.ts";
import type { Ended, Question, QuestionSubject } from "./question.ts";
import { settled } from "./completions.ts";
import { readSubject, shownSubject } from "./subject.ts";

/** The question what a selection means. */
export interface EvaluationQuestion extends Question<"evaluation"> {
  readonly subject: QuestionSubject;
}

/** Evaluation of a selection, with its question. */
export interface EvaluationAnswer extends Evaluation, Ended {
  readonly question: EvaluationQuestion;
}

/**
 * Evaluates a selection: where every task is, which departments there are, whether it is lawful, and how it scores on
 * every theme and hensyn.
 *
 * Scores are measured on the best and the worst of all lawful allocations. Finding these takes the list or the solver, once
 * for each document.
 *
 * @param problem a parsed problem.
 * @param selection the chosen scenario of areas, those left out unchanged; or the id of a named selection. One that leaves areas
 *   open stands for its best lawful completion under the weights.
 * @param options `weights`, and how the run goes: `method`, `solver`, `timeLimitMs`, `signal`, `onProgress`.
 * @returns scores in 0…1 (an unlawful selection may lie outside), contributions that add up to the score. `stopped` if the
 *   time ran out before the scale of the scores was proven: then they stand on the best and the worst that are known.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @example
 * ```ts
 * const evaluation = evaluate(kobenhavn2024, { A04: "A04.2" });
 * evaluation.lawful; // true
 * evaluation.placement["uu-outreach"]; // "BIF"
 * evaluate(kobenhavn2024, "example3").question.subject.named; // "example3"
 * ```
 */
export function evaluate<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  selection: GivenSelectionOf<Ids>,
  options?: OptionsFor<WeighingOptions, Ids>,
): EvaluationAnswer;
export function evaluate(problem: Problem, selection: GivenSelection, options: WeighingOptions = {}): EvaluationAnswer {
  const analysis = readAnalysis(problem, options, {
    forms: weighingForms,
    also: (structure, issues) => readSubject(structure, selection, [], issues),
  });
  const { subject, proven } = settled(analysis, analysis.read);
  const placement = place(analysis.structure, subject.choices);
  const { scoring, status } = scoringInTime(analysis, [placement]);
  return frozen({
    question: { ...questionOf("evaluation", analysis), subject: shownSubject(subject) },
    status: proven ? status : "stopped",
    ...evaluatePlacement(placement, scoring),
  });
}
