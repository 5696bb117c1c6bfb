import type { Evaluation } from "../../allocation/evaluation.ts";
import type { AssumptionItem, Assumptions, AssumptionStanding } from "../../analyse/assumptions/assumptions.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { selectionIds } from "../texts/selection-text.ts";
import { areaColumns } from "./allocation-columns.ts";

/** Table of assumptions for files: a row for each, then for each of the best when all vary, and for the incumbent. */
export function assumptionTable(problem: Problem, assumptions: Assumptions, language: Language): Table {
  return tableOf(columnsOf(problem, language), rowsOf(assumptions), { language });
}

/** An assumption, one of the best allocations when all vary, or the incumbent. */
type Row =
  | { readonly row: "assumption"; readonly item: AssumptionItem }
  | { readonly row: "together"; readonly standing: AssumptionStanding; readonly drawn: Drawn }
  | { readonly row: "incumbent"; readonly incumbent: Evaluation };

interface Drawn {
  readonly number: number;
  readonly samples: number;
  readonly seed: number;
}

function rowsOf(assumptions: Assumptions): readonly Row[] {
  const { samples = 0, seed = 0, allocations = [] } = assumptions.together ?? {};
  const incumbent = assumptions.status === "stopped" ? assumptions.incumbent : null;
  return [
    ...assumptions.items.map((item): Row => ({ row: "assumption", item })),
    ...allocations.map((standing, at): Row => ({
      row: "together",
      standing,
      drawn: { number: at + 1, samples, seed },
    })),
    ...(incumbent === null ? [] : [{ row: "incumbent", incumbent } as const]),
  ];
}

function columnsOf(problem: Problem, language: Language): readonly Column<Row>[] {
  const selectionOf = (row: Row): Selection | null => {
    if (row.row === "assumption") return null;
    return row.row === "together" ? row.standing.selection : row.incumbent.selection;
  };
  return [
    fileColumn("row", "text", ({ row }) => row),
    ...itemColumns(problem, language),
    ...standingColumns(),
    fileColumn("scenarios", "text", (row) => {
      const selection = selectionOf(row);
      return selection === null ? null : selectionIds(problem, selection);
    }),
    ...areaColumns(problem, selectionOf),
  ];
}

function itemColumns(problem: Problem, language: Language): readonly Column<Row>[] {
  const column = (
    key: string,
    type: Column<Row>["type"],
    value: (item: AssumptionItem) => string | number | boolean | null | undefined,
  ): Column<Row> => fileColumn(key, type, (row) => (row.row === "assumption" ? (value(row.item) ?? null) : null));
  const ids = (winner: Selection | null | undefined): string | null =>
    winner === null || winner === undefined ? null : selectionIds(problem, winner);
  return [
    column("id", "text", ({ id }) => id),
    column("kind", "text", ({ kind }) => kind),
    column("task", "text", ({ task }) => task),
    column("measure", "text", ({ measure }) => measure),
    column("scenario", "text", ({ scenario }) => scenario),
    column("resource", "text", ({ resource }) => resource),
    column("effect", "text", ({ effect }) => effect),
    column("theme", "text", ({ theme }) => theme),
    column("basis", "text", ({ basis }) => basis),
    column("low", "figure", ({ low }) => low),
    column("value", "figure", ({ value }) => value),
    column("high", "figure", ({ high }) => high),
    column("unit", "text", ({ unit }) => unit?.[language]),
    column("touches", "text", ({ touches }) => touches.join(",")),
    column("survives_low", "flag", ({ atLow }) => atLow.survives),
    column("survives_high", "flag", ({ atHigh }) => atHigh.survives),
    column("changes_below", "figure", ({ changesBelow }) => changesBelow),
    column("changes_above", "figure", ({ changesAbove }) => changesAbove),
    column("winner_below", "text", ({ winnerBelow }) => ids(winnerBelow)),
    column("winner_above", "text", ({ winnerAbove }) => ids(winnerAbove)),
    column("exact", "flag", ({ exact }) => exact),
    column("sources", "text", ({ cites }) => citesText(problem, cites, language)),
    column("text", "text", ({ text }) => text[language]),
  ];
}

function standingColumns(): readonly Column<Row>[] {
  const column = (
    key: string,
    type: Column<Row>["type"],
    value: (standing: AssumptionStanding, drawn: Drawn) => number | boolean | null,
  ): Column<Row> => fileColumn(key, type, (row) => (row.row === "together" ? value(row.standing, row.drawn) : null));
  return [
    column("number", "count", (_, { number }) => number),
    column("rank", "count", ({ rank }) => rank),
    column("tied", "flag", ({ tied }) => tied),
    column("first", "share", ({ first }) => first),
    column("standard_error", "share", ({ standardError }) => standardError),
    column("worst_rank", "count", ({ worstRank }) => worstRank),
    column("largest_regret", "score", ({ largestRegret }) => largestRegret),
    column("unlawful", "share", ({ unlawful }) => unlawful),
    column("samples", "count", (_, { samples }) => samples),
    column("seed", "figure", (_, { seed }) => seed),
  ];
}
