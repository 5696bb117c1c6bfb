import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, idKeys, type Column } from "../document/table.ts";
import { NO_SCORE, provenScore, scoreLine, type Scored } from "../texts/score-text.ts";
import { chosenIn, selectionCells } from "../texts/selection-text.ts";

/** Rows of a table with the allocations whose scores they have. */
export interface ScoredRows<Row> {
  readonly rows: readonly Row[];
  readonly evaluationOf: (row: Row) => Evaluation;
}

/** The score of an allocation and that of each hensyn, for pages and files; for files also the ends of those not proven. */
export function scoreColumns<Row>(
  problem: Problem,
  { rows, evaluationOf }: ScoredRows<Row>,
  scoreTitle: string,
  language: Language,
): readonly Column<Row>[] {
  const ids = problem.hensyn.map(({ id }) => id);
  const keys = idKeys("score", ids);
  const columns = (key: string, title: string, of: (evaluation: Evaluation) => Scored): readonly Column<Row>[] => [
    {
      key,
      title,
      type: "score",
      value: (row) => provenScore(of(evaluationOf(row))),
      shown: (row) => [scoreLine(of(evaluationOf(row)), language)],
    },
    ...endColumns(key, rows, (row: Row) => of(evaluationOf(row))),
  ];
  return [
    ...columns("score", scoreTitle, (evaluation) => evaluation),
    ...ids.flatMap((id, index) => columns(keys[index] ?? "", id, ({ hensyn }) => hensyn[id] ?? NO_SCORE)),
  ];
}

/** Columns for files with the ends between which scores lie, where any of them is not proven. */
function endColumns<Row>(key: string, rows: readonly Row[], scoreOf: (row: Row) => Scored): readonly Column<Row>[] {
  if (rows.every((row) => provenScore(scoreOf(row)) !== null)) return [];
  return (["low", "high"] as const).map((end) =>
    fileColumn(`${key}_${end}`, "score", (row: Row) => scoreOf(row).range?.[end] ?? provenScore(scoreOf(row))),
  );
}

/** Columns that only files have of an allocation: the score of each theme, the chosen scenario of each area. */
export function detailColumns<Row>(problem: Problem, { rows, evaluationOf }: ScoredRows<Row>): readonly Column<Row>[] {
  const ids = problem.hensyn.flatMap(({ themes }) => themes.map(({ id }) => id));
  const keys = idKeys("theme", ids);
  return [
    ...themeColumns(problem, evaluationOf),
    ...ids.flatMap((id, at) =>
      endColumns(keys[at] ?? "", rows, (row: Row) => evaluationOf(row).themes[id] ?? NO_SCORE),
    ),
    ...areaColumns(problem, (row: Row) => evaluationOf(row).selection),
  ];
}

/** Columns for files with the score of each hensyn; nothing where it is not proven, or of a row that is no allocation. */
export function hensynColumns<Row>(
  { hensyn }: Problem,
  evaluationOf: (row: Row) => Evaluation | null,
): readonly Column<Row>[] {
  const ids = hensyn.map(({ id }) => id);
  return provenColumns("score", ids, (row, id) => evaluationOf(row)?.hensyn[id]);
}

/** Columns for files with the score of each theme; nothing where it is not proven, or of a row that is no allocation. */
export function themeColumns<Row>(
  { hensyn }: Problem,
  evaluationOf: (row: Row) => Evaluation | null,
): readonly Column<Row>[] {
  const ids = hensyn.flatMap(({ themes }) => themes.map(({ id }) => id));
  return provenColumns("theme", ids, (row, id) => evaluationOf(row)?.themes[id]);
}

function provenColumns<Row>(
  prefix: string,
  ids: readonly string[],
  scoreOf: (row: Row, id: string) => Scored | undefined,
): readonly Column<Row>[] {
  const keys = idKeys(prefix, ids);
  return ids.map((id, at) =>
    fileColumn(keys[at] ?? "", "score", (row: Row) => {
      const scored = scoreOf(row, id);
      return scored === undefined ? null : provenScore(scored);
    }),
  );
}

/** Columns for files with the chosen scenario of each area, free tasks among them; nothing of a row that is no allocation. */
export function areaColumns<Row>(
  problem: Problem,
  selectionOf: (row: Row) => Selection | null,
): readonly Column<Row>[] {
  const { areas } = structureOf(problem);
  const keys = idKeys(
    "area",
    areas.map(({ id }) => id),
  );
  return areas.map((area, at) =>
    fileColumn(keys[at] ?? "", "text", (row: Row) => {
      const selection = selectionOf(row);
      return selection === null ? null : chosenIn(area, selection);
    }),
  );
}

/** Columns for files with what a selection changes: the ids of the scenarios, and their names. */
export function changeColumns<Row>(
  problem: Problem,
  selectionOf: (row: Row) => Selection,
  language: Language,
): readonly Column<Row>[] {
  const cells = (row: Row): ReturnType<typeof selectionCells> => selectionCells(problem, selectionOf(row), language);
  return [
    fileColumn("scenarios", "text", (row: Row) => cells(row).scenarios),
    fileColumn("difference", "text", (row: Row) => cells(row).difference),
  ];
}
