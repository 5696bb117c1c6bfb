import type { AssumptionItem, Assumptions } from "../analyse/assumptions/assumptions.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { citesText } from "../problem/texts/cite-text.ts";
import { shownScore } from "../text/numbers.ts";
import { selectionIds } from "./selection-text.ts";

/**
 * A line of what a winner owes to assumptions. The keys are the same in every language: `row` (`assumption`,
 * `together`, or `incumbent`: the best that is known where the time ran out, with its `scenarios`).
 *
 * Of an assumption: `id`, `kind`, what it is about (`task` and `measure`, `scenario` and `resource`, or `effect` and
 * `theme`), `basis`, `low`, `value`, `high`, `unit`, `touches` (ids of themes, `limit:<id>` of limits),
 * `survivesLow` and `survivesHigh` (whether the winner stays at the ends of the range), `changesBelow` and `changesAbove`
 * (the nearest values at which it does not, empty if it stays), `winnerBelow` and `winnerAbove` (scenario ids; empty too
 * where nothing is lawful), `exact`, `sources` and `text`.
 *
 * Of one of the best allocations when all vary at once: `number` (from 1), `scenarios` (ids), `rank` and `tied` (by
 * the document's values), `first` (the share of the samples in which it shares the first rank, in percent),
 * `standardError` (in percentage points), `worstRank`, `largestRegret` (in points of 100), `unlawful` (in percent),
 * `samples` and `seed`.
 *
 * What is not known, or does not apply, is empty.
 */
export type AssumptionsRow = Readonly<Record<string, string | number | boolean>>;

/**
 * Assumptions as flat rows, for CSV, data frames and notebooks: a row for each assumption, and one for each of the best
 * allocations.
 *
 * @param assumptions of the same problem.
 * @param language of the columns `unit`, `sources` and `text`.
 * @example
 * ```ts
 * const rows = assumptionsRows(kobenhavn2024, assumptions(kobenhavn2024, { samples: 10 }), "en");
 * rows[0]?.["basis"]; // "assumed"
 * rows.at(-1)?.["row"]; // "together"
 * ```
 */
export function assumptionsRows(
  problem: Problem,
  assumptions: Assumptions,
  language: Language,
): readonly AssumptionsRow[] {
  const { items, together } = assumptions;
  const incumbent = assumptions.status === "stopped" ? assumptions.incumbent : null;
  const blank = Object.fromEntries(assumptionsColumns().map((column) => [column, ""]));
  const rows = [
    ...items.map((item) => assumptionRow(problem, item, language)),
    ...(together === null ? [] : togetherRows(problem, together)),
    ...(incumbent === null ? [] : [{ row: "incumbent", scenarios: selectionIds(problem, incumbent.selection) }]),
  ];
  return rows.map((row) => ({ ...blank, ...row }));
}

function assumptionRow(problem: Problem, item: AssumptionItem, language: Language): AssumptionsRow {
  const ids = (winner: Selection | null | undefined): string =>
    winner === null || winner === undefined ? "" : selectionIds(problem, winner);
  return {
    row: "assumption",
    id: item.id,
    kind: item.kind,
    task: item.task ?? "",
    measure: item.measure ?? "",
    scenario: item.scenario ?? "",
    resource: item.resource ?? "",
    effect: item.effect ?? "",
    theme: item.theme ?? "",
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
  };
}

function togetherRows(
  problem: Problem,
  { samples, seed, allocations }: NonNullable<Assumptions["together"]>,
): AssumptionsRow[] {
  return allocations.map((each, index) => ({
    row: "together",
    number: index + 1,
    scenarios: selectionIds(problem, each.selection),
    rank: each.rank,
    tied: each.tied,
    first: percent(each.first),
    standardError: percent(each.standardError),
    worstRank: each.worstRank ?? "",
    largestRegret: each.largestRegret === null ? "" : shownScore(each.largestRegret),
    unlawful: percent(each.unlawful),
    samples,
    seed,
  }));
}

function percent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}

/**
 * The columns of the rows, in order; there even when there is no row.
 *
 * @example
 * ```ts
 * assumptionsColumns()[0]; // "row"
 * ```
 */
export function assumptionsColumns(): readonly string[] {
  const subject = ["id", "kind", "task", "measure", "scenario", "resource", "effect", "theme"];
  const value = ["basis", "low", "value", "high", "unit", "touches"];
  const changes = ["survivesLow", "survivesHigh", "changesBelow", "changesAbove", "winnerBelow", "winnerAbove"];
  const together = [
    "number",
    "scenarios",
    "rank",
    "tied",
    "first",
    "standardError",
    "worstRank",
    "largestRegret",
    "unlawful",
  ];
  return ["row", ...subject, ...value, ...changes, "exact", "sources", "text", ...together, "samples", "seed"];
}
