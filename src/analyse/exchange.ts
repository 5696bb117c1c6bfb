import type { GivenSelection } from "../allocation/selection.ts";
import { evaluatePlacement } from "../allocation/evaluation.ts";
import { exchangeBetween, type Exchange } from "../allocation/exchange.ts";
import { place } from "../allocation/placement.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import type { GivenSelectionOf, OptionsFor } from "../problem/typed-ids.ts";
import { questionOf, readAnalysis, scoringInTime, weighingForms, type WeighingOptions } from "./analysis.ts";
import type { Ended, Question, QuestionSubject } from "./question.ts";
import { settled } from "./completions.ts";
import { readSubject, shownSubject } from "./subject.ts";

/** The question what is given for what. */
export interface ExchangeQuestion extends Question<"exchange"> {
  readonly from: QuestionSubject;
  readonly to: QuestionSubject;
}

/** Gains and losses in going from one allocation to another, with the question. */
export interface ExchangeAnswer extends Exchange, Ended {
  readonly question: ExchangeQuestion;
}

/**
 * Computes what every hensyn and theme gains or loses in going from one allocation to another, and the weights at which
 * the preference turns.
 *
 * @param problem a parsed problem.
 * @param from, to selections, lawful or not, areas left out unchanged; or ids of named selections, each of which stands for
 *   its best lawful completion if it leaves areas open.
 * @param options `weights`, and how the run goes.
 * @returns differences of scores, −1…1 between lawful allocations. `stopped` if the time ran out before the scale of the
 *   scores was proven: then they stand on the best and the worst that are known.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @example
 * ```ts
 * const { difference, turns } = exchange(kobenhavn2024, "example1", "example3");
 * difference > 0; // true
 * turns.every(({ ratio }) => ratio > 0); // true
 * ```
 *
 * Source: R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), on trade-offs between objectives.
 */
export function exchange<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  from: GivenSelectionOf<Ids>,
  to: GivenSelectionOf<Ids>,
  options?: OptionsFor<WeighingOptions, Ids>,
): ExchangeAnswer;
export function exchange(
  problem: Problem,
  from: GivenSelection,
  to: GivenSelection,
  options: WeighingOptions = {},
): ExchangeAnswer {
  const analysis = readAnalysis(problem, options, {
    forms: weighingForms,
    also: (structure, issues) => ({
      from: readSubject(structure, from, ["from"], issues),
      to: readSubject(structure, to, ["to"], issues),
    }),
  });
  const [first, second] = [settled(analysis, analysis.read.from), settled(analysis, analysis.read.to)];
  const { structure } = analysis;
  const [before, after] = [place(structure, first.subject.choices), place(structure, second.subject.choices)];
  const { scoring, status } = scoringInTime(analysis, [before, after]);
  return frozen({
    question: {
      ...questionOf("exchange", analysis),
      from: shownSubject(first.subject),
      to: shownSubject(second.subject),
    },
    status: first.proven && second.proven ? status : "stopped",
    ...exchangeBetween(problem, evaluatePlacement(before, scoring), evaluatePlacement(after, scoring)),
  });
}
