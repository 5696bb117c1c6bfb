import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, title, type AnswerDocument, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { allocationName, namedOf } from "../texts/named-text.ts";
import { scoreSentence } from "../texts/score-text.ts";
import { brokenRuleBlocks } from "../sections/broken-rules.ts";
import { caveatSection } from "../sections/caveats.ts";
import { efficiencyBlocks } from "../sections/efficiency.ts";
import { departmentFigures } from "../sections/figures.ts";
import { scoreSection } from "../sections/scores.ts";
import { shownAllocation } from "../sections/shown-allocation.ts";
import { restUnknownBlocks } from "../sections/ending.ts";
import type { ViewOptions } from "../sections/rest.ts";
import { namedSection } from "../sections/selection.ts";
import { winningBlocks } from "../sections/winning.ts";
import { scenarioIdsLine } from "../texts/spans.ts";
import { standingTable } from "../tables/standing-table.ts";
import { completionsText, isPlaced, placeLine } from "../texts/standing-text.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { wishesBlocks } from "../sections/wishes.ts";

const say = {
  unlawful: {
    da: "Ulovlig og derfor uden plads.",
    en: "Unlawful, so it has no rank.",
  },
  notGranted: {
    da: "Den opfylder ikke ønskerne og har derfor ingen plads blandt de fordelinger, der gør.",
    en: "It does not grant the wishes, so it has no rank among the allocations that do.",
  },
  bestCompletion: {
    da: (scenarios: Inline) => line`Den bedste vælger i de åbne områder ${scenarios}.`,
    en: (scenarios: Inline) => line`In the open areas the best chooses ${scenarios}.`,
  },
};

/**
 * Standing of an allocation, as a document: its rank and score, whether it is efficient or what dominates it, the
 * weights that choose it or the proof that none do, the smallest change of weights that makes it the best, its scores
 * by hensyn and theme, and figures of its departments. Files hold the same, and the corners of the region of the weights
 * that choose it.
 *
 * @example
 * ```ts
 * const document = view(kobenhavn2024, standing(kobenhavn2024, "example2"), "en");
 * toMarkdown(document).includes("of 136,080 lawful allocations"); // true
 * ```
 */
export function standingView(
  problem: Problem,
  standing: Standing,
  language: Language,
  { command }: ViewOptions = {},
): AnswerDocument {
  const { evaluation, status, question } = standing;
  const named = namedOf(problem, question.subject);
  const name = allocationName(problem, evaluation.selection, named, language);
  const placed = isPlaced(standing);
  return {
    language,
    title: name,
    blocks: [
      title(name),
      ...(named === undefined ? [] : namedSection(problem, named, language)),
      paragraph(weightsLine(problem, evaluation, language)),
      ...wishesBlocks(problem, question, language),
      paragraph(whereLine(standing, language)),
      ...completionBlocks(standing, language),
      ...brokenRuleBlocks(problem, evaluation, named, language),
      ...(placed ? notComparedBlocks(problem, standing.by, language) : []),
      ...(placed ? efficiencyBlocks(problem, standing, language) : []),
      ...(placed ? winningBlocks(problem, standing, command, language) : []),
      ...scoreSection(shownAllocation(problem, evaluation, language)),
      ...departmentFigures(problem, evaluationOf(standing), language),
      ...restUnknownBlocks(status, language),
      ...caveatSection(problem, evaluation, language),
    ],
    data: standingTable(problem, [standing], language),
  };
}

/** A standing holds the evaluation of its subject. */
function evaluationOf({ evaluation, question }: Standing): EvaluationAnswer {
  return { ...evaluation, question: { ...question, kind: "evaluation" }, status: "complete" };
}

/** Paragraph on the completions of a selection with open areas, and on what the best of them chooses there. */
function completionBlocks(standing: Standing, language: Language): readonly Block[] {
  const { completions, evaluation } = standing;
  if (completions === undefined) return [];
  const sentences = completionsText(standing, language);
  const chosen = scenarioIdsLine(completions.open.map((area) => evaluation.selection[area] ?? ""));
  const best = completions.count !== 0 ? [say.bestCompletion[language](chosen)] : [];
  return [paragraph(joined([...sentences, ...best], " "))];
}

function whereLine(standing: Standing, language: Language): Inline {
  const { evaluation } = standing;
  if (!evaluation.lawful) return line`${scoreSentence(evaluation, language)} ${say.unlawful[language]}`;
  if (!standing.granted) return line`${scoreSentence(evaluation, language)} ${say.notGranted[language]}`;
  return placeLine(standing, language);
}
