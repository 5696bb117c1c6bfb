import { TIE } from "../../tolerances.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionName } from "../criteria-text.ts";
import { criterionScoreOf } from "../criterion-score.ts";
import { andText } from "../../text/list-text.ts";
import { formatNumber, shownScore } from "../../text/numbers.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { differingScenarios } from "../selection-text.ts";
import { words } from "../words/index.ts";
import { scenarioNames } from "./differing.ts";

/** That an allocation is efficient, or what is better, by how much, and what that does otherwise. */
export function efficiencyBlocks(
  problem: Problem,
  { evaluation, efficient, dominatedBy, by }: Standing,
  language: Language,
): readonly Block[] {
  const { standing: say } = words[language];
  const ids = by.join(", ");
  if (efficient === null) return [paragraph(say.efficientUnknown)];
  if (efficient || dominatedBy === undefined) return [paragraph(say.efficient(ids))];
  const gains = by.flatMap((id) => {
    const gain = criterionScoreOf(dominatedBy, id) - criterionScoreOf(evaluation, id);
    return gain > TIE ? [gainText(problem, id, gain, language)] : [];
  });
  return [
    heading(say.notEfficient),
    paragraph(say.dominated(ids, andText(gains, language))),
    paragraph(say.dominatedBy),
    list(scenarioNames(problem, differingScenarios(problem, evaluation.selection, dominatedBy.selection), language)),
  ];
}

function gainText(problem: Problem, id: string, gain: number, language: Language): string {
  const { exchange, standing } = words[language];
  const shown = shownScore(gain);
  const amount = shown === 0 ? exchange.lessThan(formatNumber(0.1, language, 1)) : formatNumber(shown, language, 1);
  return standing.gain(amount, criterionName(problem, id, language));
}
