import type { Assumptions } from "../analyse/assumptions/assumptions.ts";
import type { Language, Problem, Selection } from "../problem/problem.ts";
import { citesText } from "../problem/texts/cite-text.ts";
import { selectionIds } from "./selection-text.ts";

/**
 * An assumption as one flat row. The keys are the same in every language: `id`, `kind`, `basis`, `low`, `value`, `high`,
 * `unit`, `touches` (ids of themes and limits), `survivesLow` and `survivesHigh` (whether the winner stays at the ends of the
 * range), `changesBelow` and `changesAbove` (the nearest values at which it does not, empty if it stays), `winnerBelow` and
 * `winnerAbove` (scenario ids; empty too where nothing is lawful), `exact`, `sources` and `text`.
 */
export type AssumptionsRow = Readonly<Record<string, string | number | boolean>>;

/**
 * Assumptions as flat rows, for CSV, data frames and notebooks.
 *
 * @param assumptions of the same problem.
 * @param language of the columns `unit`, `sources` and `text`.
 * @example
 * ```ts
 * const rows = assumptionsRows(kobenhavn2024, assumptions(kobenhavn2024, {}, { samples: 10 }), "en");
 * rows[0]?.["basis"]; // "assumed"
 * ```
 */
export function assumptionsRows(
  problem: Problem,
  { items }: Assumptions,
  language: Language,
): readonly AssumptionsRow[] {
  const ids = (winner: Selection | null | undefined): string =>
    winner === null || winner === undefined ? "" : selectionIds(problem, winner);
  return items.map((item) => ({
    id: item.id,
    kind: item.kind,
    basis: item.basis,
    low: item.low,
    value: item.value,
    high: item.high,
    unit: item.unit?.[language] ?? "",
    touches: item.touches.join(","),
    survivesLow: item.atLow.survives,
    survivesHigh: item.atHigh.survives,
    changesBelow: item.changesBelow ?? "",
    changesAbove: item.changesAbove ?? "",
    winnerBelow: ids(item.winnerBelow),
    winnerAbove: ids(item.winnerAbove),
    exact: item.exact,
    sources: citesText(problem, item.cites, language),
    text: item.text[language],
  }));
}

/**
 * The columns of the rows, in order; there even when there is no row.
 *
 * @example
 * ```ts
 * assumptionsColumns()[0]; // "id"
 * ```
 */
export function assumptionsColumns(): readonly string[] {
  const value = ["id", "kind", "basis", "low", "value", "high", "unit", "touches"];
  const changes = ["survivesLow", "survivesHigh", "changesBelow", "changesAbove", "winnerBelow", "winnerAbove"];
  return [...value, ...changes, "exact", "sources", "text"];
}
