import { NO_SCORE, scoreValue } from "./score-cell.ts";
import { exchangeBetween } from "../allocation/exchange.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { exchangeText } from "./exchange-text.ts";
import { allocationName, namedOf } from "./named-text.ts";

import { selectionIds } from "./selection-text.ts";
import { percentArguments } from "./typed-weights.ts";

/**
 * Where an allocation stands as one flat row. The keys are the same in every language: `allocation` (its name),
 * `lawful`, `rank`, `of`, `percentile`, `score`, `score.<id>` of each hensyn and each theme, `efficient`, `dominatedBy`
 * (scenario ids), `share` (of the weightings that make it the best, in percent), `change` (in percentage points) and
 * `nearestWeights` (in percent, as they can be typed) of the nearest weighting that does, `scenarios`, `unconfirmed` (area ids) and
 * `exchange` (against the first row, in words). What is not known, or is not so, is empty.
 */
export type StandingRow = Readonly<Record<string, string | number | boolean>>;

/**
 * Standings as flat rows, for CSV, data frames and notebooks. Scores are those that people see: times 100, one decimal.
 *
 * @param standings of one problem under the same weights; the first has no exchange.
 * @param language of the columns `allocation` and `exchange`.
 * @example
 * ```ts
 * const rows = standingRows(kobenhavn2024, [standing(kobenhavn2024, "example1")], "en");
 * rows[0]?.["of"]; // 272160
 * ```
 */
export function standingRows(
  problem: Problem,
  standings: readonly Standing[],
  language: Language,
): readonly StandingRow[] {
  const [first] = standings;
  return standings.map((standing, index): StandingRow => {
    const { evaluation } = standing;
    const named = namedOf(problem, standing.question.subject);
    const against = first === undefined || index === 0 ? undefined : first.evaluation;
    return {
      allocation: allocationName(problem, evaluation.selection, named, language),
      lawful: evaluation.lawful,
      ...placeCells(standing),
      ...(Object.fromEntries(
        scoredIds(problem).map((id) => [
          `score.${id}`,
          scoreValue(evaluation.hensyn[id] ?? evaluation.themes[id] ?? NO_SCORE),
        ]),
      ) as Record<string, number | "">),
      efficient: standing.efficient ?? "",
      dominatedBy: standing.dominatedBy === undefined ? "" : selectionIds(problem, standing.dominatedBy.selection),
      ...weightCells(standing),
      scenarios: selectionIds(problem, evaluation.selection),
      unconfirmed: named?.unconfirmed.join(",") ?? "",
      exchange:
        against === undefined ? "" : exchangeText(problem, exchangeBetween(problem, against, evaluation), language),
    };
  });
}

function placeCells({ evaluation, rank, of, percentile }: Standing): StandingRow {
  return {
    rank: rank ?? "",
    of: of ?? "",
    percentile: percentile === null ? "" : Math.round(10 * percentile) / 10,
    score: scoreValue(evaluation),
  };
}

function weightCells({ evaluation, region, nearestWeights, status }: Standing): StandingRow {
  const never = evaluation.lawful && status === "complete" ? 0 : "";
  return {
    share: region === null ? never : Math.round(region.share * 1e6) / 1e4,
    change: nearestWeights === null ? "" : Math.round(nearestWeights.change * 1e6) / 1e4,
    nearestWeights: nearestWeights === null ? "" : percentArguments(nearestWeights.weights).join(" "),
  };
}

/**
 * The columns of the rows, in order.
 *
 * @example
 * ```ts
 * standingColumns(kobenhavn2024)[0]; // "allocation"
 * ```
 */
export function standingColumns(problem: Problem): readonly string[] {
  const scores = scoredIds(problem).map((id) => `score.${id}`);
  const place = ["allocation", "lawful", "rank", "of", "percentile", "score"];
  const weights = ["efficient", "dominatedBy", "share", "change", "nearestWeights"];
  return [...place, ...scores, ...weights, "scenarios", "unconfirmed", "exchange"];
}

/** Each id once, though a theme may bear its hensyn's. */
function scoredIds({ hensyn }: Problem): readonly string[] {
  return [...new Set([...hensyn.map(({ id }) => id), ...hensyn.flatMap(({ themes }) => themes.map(({ id }) => id))])];
}
