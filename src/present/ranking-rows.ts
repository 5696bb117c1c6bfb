import { NO_SCORE, scoreValue } from "./score-cell.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import type { RankedAllocation } from "../analyse/proven-ranking.ts";
import type { Ranking } from "../analyse/rank.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";

import { exchangeWithBest } from "./ranking-page.ts";
import { idleWeightsCell } from "./sections/idle-weights.ts";
import { selectionCells } from "./selection-text.ts";

/**
 * A ranked allocation as one flat row. The keys are the same in every language: `rank`, `tied`, `score`, `score.<id>` of
 * each hensyn, `scenarios` (the ids of the changed ones, separated by commas, or `unchanged`), `moves` (how many tasks
 * change department), `difference` (in words, one scenario a line), `exchange` (what it gives up and gains against the
 * best, in words; empty for the best) and `idleWeights` (the ids of the themes that have weight and distinguish nothing,
 * separated by commas). Where the time ran out the last row is the incumbent, without `rank` and `tied`.
 */
export type RankingRow = Readonly<Record<string, string | number | boolean>>;

/** An allocation with its rank, if that is known. */
type Shown = Evaluation & Partial<Pick<RankedAllocation, "rank" | "tied">>;

/**
 * A ranking as flat rows, for CSV, data frames and notebooks. Scores are those that people see: times 100, one decimal.
 *
 * @param ranking of the same problem.
 * @param language of the columns `difference` and `exchange`.
 * @example
 * ```ts
 * rankingRows(kobenhavn2024, rank(kobenhavn2024, { top: 1 }), "en")[0]?.["rank"]; // 1
 * ```
 */
export function rankingRows(problem: Problem, ranking: Ranking, language: Language): readonly RankingRow[] {
  const [best] = ranking.allocations;
  const incumbent = ranking.status === "stopped" ? ranking.incumbent : null;
  const shown: readonly Shown[] = [...ranking.allocations, ...(incumbent === null ? [] : [incumbent])];
  return shown.map((allocation): RankingRow => {
    const hensyn = problem.hensyn.map(({ id }) => [`score.${id}`, scoreValue(allocation.hensyn[id] ?? NO_SCORE)]);
    const { scenarios, difference } = selectionCells(problem, allocation.selection, language);
    return {
      rank: allocation.rank ?? "",
      tied: allocation.tied ?? "",
      score: scoreValue(allocation),
      ...(Object.fromEntries(hensyn) as Record<string, number | "">),
      scenarios,
      moves: allocation.moves.length,
      difference,
      exchange: best === undefined ? "" : exchangeWithBest(problem, best, allocation, language),
      idleWeights: idleWeightsCell(problem, allocation),
    };
  });
}

/**
 * The columns of the rows, in order; there even when a ranking has no allocation.
 *
 * @example
 * ```ts
 * rankingColumns(kobenhavn2024)[0]; // "rank"
 * ```
 */
export function rankingColumns(problem: Problem): readonly string[] {
  const hensyn = problem.hensyn.map(({ id }) => `score.${id}`);
  return ["rank", "tied", "score", ...hensyn, "scenarios", "moves", "difference", "exchange", "idleWeights"];
}
