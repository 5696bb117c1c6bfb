import { checkAnswer } from "./check-answer.ts";
import { NO_SCORE, scoreCell } from "./score-cell.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import { exchangeBetween } from "../allocation/exchange.ts";
import type { RankedAllocation } from "../analyse/proven-ranking.ts";
import type { Ranking } from "../analyse/rank.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { commonPart } from "./common-part.ts";
import { exchangeLegend, exchangeText } from "./exchange-text.ts";

import { left, paragraph, right, table, type Block, type Page } from "./document/document.ts";
import { endingBlocks } from "./sections/ending.ts";
import { idleWeightItems } from "./sections/idle-weights.ts";
import { unprovenItems } from "./sections/unproven.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/**
 * A ranking as a page: rank, score, the score of each hensyn, what differs from today in words, and what each gives up
 * and gains against the best. What all the allocations have in common is said once, above the table, since the best of a
 * ranking differ little.
 *
 * @param ranking of the same problem; without an allocation, the page says how it ended.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = rankingPage(kobenhavn2024, rank(kobenhavn2024, { top: 3 }), "en");
 * page.some((block) => block.kind === "table"); // true
 * ```
 */
export function rankingPage(problem: Problem, ranking: Ranking, language: Language): Page {
  checkAnswer(ranking, "ranking");
  const { allocations } = ranking;
  const [best] = allocations;
  if (best === undefined) return endingBlocks(problem, ranking, language);
  const say = words[language].exchange;
  const exchanges = allocations.map((allocation) => exchangeWithBest(problem, best, allocation, language));
  return [
    paragraph(weightsText(problem, best, language)),
    ...rankingBlocks(
      problem,
      allocations,
      language,
      exchanges.map((text) => (text === "" ? [] : [say.againstBest(text)])),
    ),
    ...(exchanges.some((text) => text !== "") ? [paragraph(exchangeLegend(exchanges, language))] : []),
    ...endingBlocks(problem, ranking, language),
  ];
}

/** What an allocation gives up and gains against the best; empty for the best itself. */
export function exchangeWithBest(
  problem: Problem,
  best: Evaluation,
  allocation: Evaluation,
  language: Language,
): string {
  return allocation === best ? "" : exchangeText(problem, exchangeBetween(problem, best, allocation), language);
}

/** The common part, the table, and the legend that it needs; `remarks` are lines below what differs. */
export function rankingBlocks(
  problem: Problem,
  allocations: readonly RankedAllocation[],
  language: Language,
  remarks: readonly (readonly string[])[] = [],
): readonly Block[] {
  const say = words[language];
  const common = commonPart(
    problem,
    allocations.map(({ selection }) => selection),
    language,
  );
  const columns = [right(say.rank), right(say.score), ...problem.hensyn.map(({ id }) => right(id)), left(common.title)];
  const rows = allocations.map((allocation, a) => [
    `${allocation.tied ? "=" : ""}${allocation.rank}`,
    scoreCell(allocation, language),
    ...problem.hensyn.map(({ id }) => scoreCell(allocation.hensyn[id] ?? NO_SCORE, language)),
    [common.cells[a] ?? "", ...(remarks[a] ?? [])].join("\n"),
  ]);
  return [
    ...common.blocks,
    table(columns, rows),
    ...(allocations.some(({ tied }) => tied) ? [paragraph(say.tieLegend)] : []),
    ...allocations
      .slice(0, 1)
      .flatMap((best) => [...unprovenItems(problem, best, language), ...idleWeightItems(problem, best, language)])
      .map(paragraph),
  ];
}
