import type { Evaluation } from "../../allocation/evaluation.ts";
import type {
  AssumptionItem,
  Assumptions,
  AssumptionStanding,
  DrawnCore,
} from "../../analyse/assumptions/assumptions.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { coreClass } from "../texts/core-text.ts";
import { selectionIds } from "../texts/selection-text.ts";
import { areaColumns } from "./allocation-columns.ts";

/** Table of assumptions for files: a row for each, then for each scenario and each of the best when all vary, and for the incumbent. */
export function assumptionTable(problem: Problem, assumptions: Assumptions, language: Language): Table {
  return tableOf(columnsOf(problem, language), rowsOf(assumptions), { language });
}

/** An assumption, a scenario or one of the best allocations when all vary, or the incumbent. */
type Row =
  | { readonly row: "assumption"; readonly item: AssumptionItem }
  | { readonly row: "core"; readonly scenario: string; readonly core: DrawnCore; readonly drawn: Drawn }
  | { readonly row: "together"; readonly standing: AssumptionStanding; readonly drawn: Drawn }
  | { readonly row: "incumbent"; readonly incumbent: Evaluation };

interface Drawn {
  /** Of an allocation. */
  readonly number: number | null;
  readonly samples: number;
  readonly seed: number;
}

function rowsOf(assumptions: Assumptions): readonly Row[] {
  const { samples = 0, seed = 0, core = {}, allocations = [] } = assumptions.together ?? {};
  const incumbent = assumptions.status === "stopped" ? assumptions.incumbent : null;
  return [
    ...assumptions.items.map((item): Row => ({ row: "assumption", item })),
    ...Object.entries(core).map(([scenario, each]): Row => ({
      row: "core",
      scenario,
      core: each,
      drawn: { number: null, samples, seed },
    })),
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
    if (row.row === "assumption" || row.row === "core") return null;
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
    fileColumn("scenario", "text", (row) => {
      if (row.row === "core") return row.scenario;
      return row.row === "assumption" ? (row.item.scenario ?? null) : null;
    }),
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
    value: (standing: AssumptionStanding) => number | boolean | null,
  ): Column<Row> => fileColumn(key, type, (row) => (row.row === "together" ? value(row.standing) : null));
  const drawnColumn = (key: string, type: Column<Row>["type"], value: (drawn: Drawn) => number | null): Column<Row> =>
    fileColumn(key, type, (row) => (row.row === "together" || row.row === "core" ? value(row.drawn) : null));
  return [
    fileColumn("index", "share", (row) => (row.row === "core" ? row.core.index : null)),
    fileColumn("class", "text", (row) => (row.row === "core" ? coreClass(row.core) : null)),
    drawnColumn("number", "count", ({ number }) => number),
    column("rank", "count", ({ rank }) => rank),
    column("tied", "flag", ({ tied }) => tied),
    column("first", "share", ({ first }) => first),
    fileColumn("standard_error", "share", (row) => {
      if (row.row === "core") return row.core.standardError;
      return row.row === "together" ? row.standing.standardError : null;
    }),
    column("largest_regret", "score", ({ largestRegret }) => largestRegret),
    column("unlawful", "share", ({ unlawful }) => unlawful),
    drawnColumn("samples", "count", ({ samples }) => samples),
    drawnColumn("seed", "figure", ({ seed }) => seed),
  ];
}
