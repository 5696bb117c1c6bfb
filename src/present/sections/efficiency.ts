import { TIE } from "../../tolerances.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andLine, line, type Inline } from "../document/inline.ts";
import { criterionIdsLine, criterionSpan } from "../texts/spans.ts";
import { criterionScoreOf } from "../texts/score-text.ts";
import { pointsLine } from "../texts/exchange-text.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { differingScenarios } from "../texts/selection-text.ts";
import { scenarioLines } from "./differing.ts";

const say = {
  efficient: {
    da: (ids: Inline) =>
      line`Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem.`,
    en: (ids: Inline) =>
      line`Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them.`,
  },
  unknown: { da: "Om den er efficient, er ikke bevist.", en: "Whether it is efficient is not proven." },
  notEfficient: { da: "Ikke efficient", en: "Not efficient" },
  dominated: {
    da: (ids: Inline, gains: Inline) =>
      line`En anden lovlig fordeling er mindst lige så god på hver af ${ids} og ${gains}.`,
    en: (ids: Inline, gains: Inline) =>
      line`Another lawful allocation is at least as good by each of ${ids}, and ${gains}.`,
  },
  gain: {
    da: (amount: Inline, criterion: Inline) => line`${amount} scorepoint bedre på ${criterion}`,
    en: (amount: Inline, criterion: Inline) => line`${amount} points of score better by ${criterion}`,
  },
  dominatedBy: { da: "Den adskiller sig i disse valg:", en: "It differs in these choices:" },
};

/** That an allocation is efficient, or what is better, by how much, and what that does otherwise. */
export function efficiencyBlocks(
  problem: Problem,
  { evaluation, efficient, dominatedBy, by }: Standing,
  language: Language,
): readonly Block[] {
  const ids = criterionIdsLine(problem, by);
  if (efficient === null) return [paragraph(say.unknown[language])];
  if (efficient || dominatedBy === undefined) return [paragraph(say.efficient[language](ids))];
  const gains = by.flatMap((id) => {
    const gain = criterionScoreOf(dominatedBy, id).score - criterionScoreOf(evaluation, id).score;
    return gain > TIE ? [say.gain[language](pointsLine(gain, language), [criterionSpan(problem, id, language)])] : [];
  });
  return [
    heading(say.notEfficient[language]),
    paragraph(say.dominated[language](ids, andLine(gains, language))),
    paragraph(say.dominatedBy[language]),
    list(scenarioLines(problem, differingScenarios(problem, evaluation.selection, dominatedBy.selection), language)),
  ];
}
