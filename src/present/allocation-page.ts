import { checkAnswer } from "./check-answer.ts";
import { scoreCell } from "./score-cell.ts";
import type { EvaluationAnswer } from "../analyse/evaluate.ts";
import type { Verification } from "../allocation/verify.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { structureOf } from "../problem/structure.ts";
import { citesText, hasInferredPage } from "../problem/texts/cite-text.ts";
import { changedScenarios } from "./difference.ts";
import { oneLine } from "../text/one-line.ts";

import { namedOf } from "./named-text.ts";
import { list, paragraph, title, type Block, type Page } from "./document/document.ts";
import { assumptionSection } from "./sections/assumptions.ts";
import { departmentSection, moveSection } from "./sections/departments.ts";
import { loadSection } from "./sections/loads.ts";
import { scoreSection } from "./sections/scores.ts";
import { namedSection, selectionSection } from "./sections/selection.ts";
import { shownAllocation, type ShownAllocation } from "./sections/shown-allocation.ts";
import { sourceSection } from "./sections/sources.ts";

/** An allocation with what is known of it. */
export interface AllocationToShow {
  readonly evaluation: EvaluationAnswer;
  readonly verification: Verification;
}

/**
 * Everything that a person may want to know of one allocation: what it changes, whether it is lawful, its scores, its
 * departments with their tasks, and where the numbers come from.
 *
 * @param allocation its evaluation and verification.
 * @returns headings, texts, lists and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const evaluation = evaluate(kobenhavn2024, "example1");
 * const verification = verify(kobenhavn2024, examples.example1);
 * const page = allocationPage(kobenhavn2024, { evaluation, verification }, "en");
 * toMarkdown(page).includes("Climate"); // true
 * ```
 */
export function allocationPage(
  problem: Problem,
  { evaluation, verification }: AllocationToShow,
  language: Language,
): Page {
  checkAnswer(evaluation, "evaluation", ["evaluation"]);
  const named = namedOf(problem, evaluation.question.subject);
  const shown = shownAllocation(problem, evaluation, language);
  return [
    title(named === undefined ? unnamed(shown) : oneLine(named.name[language])),
    ...(named === undefined ? [] : namedSection(shown, named)),
    ...verdict(shown, verification),
    ...selectionSection(shown),
    ...scoreSection(shown),
    ...departmentSection(shown),
    ...moveSection(shown),
    ...loadSection(shown),
    ...sourceSection(shown),
    ...(hasInferredPage(everyCite(problem)) ? [paragraph(shown.words.bracketLegend)] : []),
    ...assumptionSection(shown),
  ];
}

function unnamed({ problem, evaluation, words }: ShownAllocation): string {
  return changedScenarios(problem, evaluation.selection).length === 0 ? words.today : words.ownSelection;
}

function verdict({ problem, evaluation, language, words }: ShownAllocation, { rules }: Verification): readonly Block[] {
  const score = words.scoreOf(scoreCell(evaluation, language));
  const broken = rules.filter(({ holds }) => !holds);
  if (broken.length === 0) return [paragraph(`${score} ${words.lawful}`)];
  const items = broken.map(({ id, detail, cites }) => {
    const sources = citesText(problem, cites, language);
    return `${id}: ${detail[language]}${sources === "" ? "" : ` ${words.sources(sources)}`}`;
  });
  return [paragraph(`${score} ${words.unlawful(broken.length)}`), list(items)];
}

function everyCite(problem: Problem): Parameters<typeof hasInferredPage>[0] {
  return [
    ...problem.effects.flatMap(({ cites }) => cites),
    ...structureOf(problem).areas.flatMap(({ scenarios }) => scenarios.flatMap(({ cites }) => cites)),
  ];
}
