import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Weights } from "../../allocation/weights.ts";
import { evaluate } from "../../analyse/evaluate.ts";
import { TIE } from "../../allocation/score.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { criterionName } from "../criteria-text.ts";
import { criterionScoreOf } from "../criterion-score.ts";
import { andText } from "../../problem/texts/list-text.ts";
import { formatNumber, shownScore } from "../../problem/texts/numbers.ts";
import { heading, list, paragraph, type Block } from "../page.ts";
import { differingScenarios } from "../selection-text.ts";
import { words } from "../words/index.ts";
import { scenarioNames } from "./differing.ts";

/** An allocation whose efficiency is shown. */
interface Judged {
  readonly evaluation: Evaluation;
  readonly standing: Standing;
  readonly weights: Weights;
}

/** That an allocation is efficient, or what is better, by how much, and what that does otherwise. */
export function efficiencyBlocks(
  problem: Problem,
  { evaluation, standing, weights }: Judged,
  language: Language,
): readonly Block[] {
  const { standing: say } = words[language];
  const { efficient, dominatedBy, by } = standing;
  const ids = by.join(", ");
  if (efficient === null) return [paragraph(say.efficientUnknown)];
  if (efficient || dominatedBy === undefined) return [paragraph(say.efficient(ids))];
  const other = evaluate(problem, dominatedBy, { weights });
  const gains = by.flatMap((id) => {
    const gain = criterionScoreOf(other, id) - criterionScoreOf(evaluation, id);
    return gain > TIE ? [gainText(problem, id, gain, language)] : [];
  });
  return [
    heading(say.notEfficient),
    paragraph(say.dominated(ids, andText(gains, language))),
    paragraph(say.dominatedBy),
    list(scenarioNames(problem, differingScenarios(problem, evaluation.selection, dominatedBy), language)),
  ];
}

function gainText(problem: Problem, id: string, gain: number, language: Language): string {
  const { exchange, standing } = words[language];
  const shown = shownScore(gain);
  const amount = shown === 0 ? exchange.lessThan(formatNumber(0.1, language, 1)) : formatNumber(shown, language, 1);
  return standing.gain(amount, criterionName(problem, id, language));
}
