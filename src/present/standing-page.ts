import type { Evaluation } from "../allocation/evaluation.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Language, NamedSelection, Problem } from "../problem/problem.ts";
import { allocationName } from "./named-text.ts";
import { scoreText } from "../problem/texts/numbers.ts";
import { paragraph, title, type Block, type Page } from "./page.ts";
import { caveatSection } from "./sections/caveats.ts";
import { efficiencyBlocks } from "./sections/efficiency.ts";
import { namedSection } from "./sections/selection.ts";
import { shownAllocation } from "./sections/shown-allocation.ts";
import { winningBlocks } from "./sections/winning.ts";
import { shareText } from "./share-text.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** An allocation with where it stands. */
export interface StandingToShow {
  readonly evaluation: Evaluation;
  readonly standing: Standing;
  /** The named selection of the document that it is, if any. */
  readonly named?: NamedSelection | undefined;
  /** The weights under which both were computed, as they were given. */
  readonly weights?: Weights | undefined;
  /** What a reader can type to see the allocation win. */
  readonly command?: string | undefined;
}

/**
 * Where an allocation stands: its rank and score, whether it is efficient or what dominates it, the weights that choose
 * it or the proof that none do, and the smallest change of weights that makes it the best.
 *
 * @param shown evaluation and standing of one selection of the same problem, under the same weights.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @example
 * ```ts
 * const evaluation = evaluate(kobenhavn2024, examples.example2);
 * const page = standingPage(kobenhavn2024, { evaluation, standing: standing(kobenhavn2024, examples.example2) }, "en");
 * toMarkdown(page).includes("of 272,160 lawful allocations"); // true
 * ```
 */
export function standingPage(problem: Problem, shown: StandingToShow, language: Language): Page {
  const { evaluation, standing, named } = shown;
  const say = words[language];
  const allocation = shownAllocation(problem, evaluation, language);
  return [
    title(allocationName(problem, evaluation.selection, named, language)),
    ...(named === undefined ? [] : namedSection(allocation, named)),
    paragraph(weightsText(problem, evaluation, language)),
    paragraph(placeText(shown, language)),
    ...(evaluation.lawful ? lawfulBlocks(problem, shown, language) : []),
    ...(standing.complete ? [] : [paragraph(say.standing.incomplete)]),
    ...caveatSection(problem, evaluation, language),
  ];
}

function placeText(
  { evaluation, standing: { rank, of, percentile, complete } }: StandingToShow,
  language: Language,
): string {
  const say = words[language];
  const score = say.scoreOf(scoreText(evaluation.score, language));
  if (!evaluation.lawful) return `${score} ${say.standing.unlawful}`;
  if (rank === null) return `${score} ${complete ? say.standing.beyondRanks : say.standing.rankUnknown}`;
  const place = of === null ? say.standing.rankOnly(rank) : say.standing.rank(rank, of);
  if (percentile === null) return `${score} ${place}`;
  return `${score} ${place} ${say.standing.percentile(shareText(percentile / 100, language))}`;
}

function lawfulBlocks(problem: Problem, shown: StandingToShow, language: Language): readonly Block[] {
  const { evaluation, standing, weights = {}, command } = shown;
  return [
    ...efficiencyBlocks(problem, { evaluation, standing, weights }, language),
    ...winningBlocks(problem, { evaluation, standing, weights, command }, language),
  ];
}
