import { TIE } from "../../tolerances.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionName } from "../texts/criteria-text.ts";
import { criterionScoreOf } from "./criterion-score.ts";
import { andText } from "../../text/list-text.ts";
import { pointsText } from "../texts/exchange-text.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { differingScenarios } from "../texts/selection-text.ts";
import { scenarioNames } from "./differing.ts";

const say = {
  efficient: {
    da: (ids: string) =>
      `Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem.`,
    en: (ids: string) =>
      `Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them.`,
  },
  unknown: { da: "Om den er efficient, er ikke bevist.", en: "Whether it is efficient is not proven." },
  notEfficient: { da: "Ikke efficient", en: "Not efficient" },
  dominated: {
    da: (ids: string, gains: string) =>
      `En anden lovlig fordeling er mindst lige så god på hver af ${ids} og bedre med ${gains} (point af scoren).`,
    en: (ids: string, gains: string) =>
      `Another lawful allocation is at least as good by each of ${ids}, and better by ${gains} (points of score).`,
  },
  gain: {
    da: (amount: string, criterion: string) => `${amount} på ${criterion}`,
    en: (amount: string, criterion: string) => `${amount} on ${criterion}`,
  },
  dominatedBy: { da: "Den adskiller sig i disse valg:", en: "It differs in these choices:" },
};

/** That an allocation is efficient, or what is better, by how much, and what that does otherwise. */
export function efficiencyBlocks(
  problem: Problem,
  { evaluation, efficient, dominatedBy, by }: Standing,
  language: Language,
): readonly Block[] {
  const ids = by.join(", ");
  if (efficient === null) return [paragraph(say.unknown[language])];
  if (efficient || dominatedBy === undefined) return [paragraph(say.efficient[language](ids))];
  const gains = by.flatMap((id) => {
    const gain = criterionScoreOf(dominatedBy, id) - criterionScoreOf(evaluation, id);
    return gain > TIE ? [say.gain[language](pointsText(gain, language), criterionName(problem, id, language))] : [];
  });
  return [
    heading(say.notEfficient[language]),
    paragraph(say.dominated[language](ids, andText(gains, language))),
    paragraph(say.dominatedBy[language]),
    list(scenarioNames(problem, differingScenarios(problem, evaluation.selection, dominatedBy.selection), language)),
  ];
}
