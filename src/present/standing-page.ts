import { checkAnswer } from "./check-answer.ts";
import { scoreCell } from "./score-cell.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { allocationName, namedOf } from "./named-text.ts";

import { paragraph, title, type Page } from "./document/document.ts";
import { caveatSection } from "./sections/caveats.ts";
import { efficiencyBlocks } from "./sections/efficiency.ts";
import { namedSection } from "./sections/selection.ts";
import { shownAllocation } from "./sections/shown-allocation.ts";
import { winningBlocks } from "./sections/winning.ts";
import { shareText } from "./share-text.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** What a page on a standing shows besides it. */
export interface StandingPageOptions {
  /** What a reader can type to see the allocation win. */
  readonly command?: string | undefined;
}

/**
 * Where an allocation stands: its rank and score, whether it is efficient or what dominates it, the weights that choose
 * it or the proof that none do, and the smallest change of weights that makes it the best.
 *
 * @param standing of a selection of the same problem.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = standingPage(kobenhavn2024, standing(kobenhavn2024, "example2"), "en");
 * toMarkdown(page).includes("of 272,160 lawful allocations"); // true
 * ```
 */
export function standingPage(
  problem: Problem,
  standing: Standing,
  language: Language,
  { command }: StandingPageOptions = {},
): Page {
  checkAnswer(standing, "standing");
  const { evaluation, status, question } = standing;
  const named = namedOf(problem, question.subject);
  const say = words[language];
  const allocation = shownAllocation(problem, evaluation, language);
  return [
    title(allocationName(problem, evaluation.selection, named, language)),
    ...(named === undefined ? [] : namedSection(allocation, named)),
    paragraph(weightsText(problem, evaluation, language)),
    paragraph(placeText(standing, language)),
    ...(evaluation.lawful ? efficiencyBlocks(problem, standing, language) : []),
    ...(evaluation.lawful ? winningBlocks(problem, standing, command, language) : []),
    ...(status !== "stopped" ? [] : [paragraph(say.standing.incomplete)]),
    ...caveatSection(problem, evaluation, language),
  ];
}

function placeText({ evaluation, rank, of, percentile, status }: Standing, language: Language): string {
  const say = words[language];
  const score = say.scoreOf(scoreCell(evaluation, language));
  if (!evaluation.lawful) return `${score} ${say.standing.unlawful}`;
  if (rank === null) return `${score} ${status === "complete" ? say.standing.beyondRanks : say.standing.rankUnknown}`;
  const place = of === null ? say.standing.rankOnly(rank) : say.standing.rank(rank, of);
  if (percentile === null) return `${score} ${place}`;
  return `${score} ${place} ${say.standing.percentile(shareText(percentile / 100, language))}`;
}
