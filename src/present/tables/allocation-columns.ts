import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { areasWithChoice, structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, idKeys, type Column } from "../document/table.ts";
import { NO_SCORE, provenScore, scoreLine, type Scored } from "../texts/score-text.ts";
import { chosenIn, selectionCells } from "../texts/selection-text.ts";

/** The score of an allocation and that of each hensyn, for pages and files. */
export function scoreColumns<Row>(
  problem: Problem,
  evaluationOf: (row: Row) => Evaluation,
  scoreTitle: string,
  language: Language,
): readonly Column<Row>[] {
  const ids = problem.hensyn.map(({ id }) => id);
  const keys = idKeys("score", ids);
  const column = (key: string, title: string, of: (evaluation: Evaluation) => Scored): Column<Row> => ({
    key,
    title,
    type: "score",
    value: (row) => provenScore(of(evaluationOf(row))),
    shown: (row) => [scoreLine(of(evaluationOf(row)), language)],
  });
  return [
    column("score", scoreTitle, (evaluation) => evaluation),
    ...ids.map((id, index) => column(keys[index] ?? "", id, ({ hensyn }) => hensyn[id] ?? NO_SCORE)),
  ];
}

/**
 * Columns for files with the ends between which scores lie, where any is not proven: the last ones, since most tables have
 * none. Their keys begin with the end, where no id can make it the key of another column.
 */
export function endColumns<Row>(
  { hensyn }: Problem,
  rows: readonly Row[],
  evaluationOf: (row: Row) => Evaluation,
): readonly Column<Row>[] {
  const [ids, themeIds] = [hensyn.map(({ id }) => id), hensyn.flatMap(({ themes }) => themes.map(({ id }) => id))];
  const [keys, themeKeys] = [idKeys("score", ids), idKeys("theme", themeIds)];
  const scores: readonly (readonly [key: string, of: (evaluation: Evaluation) => Scored])[] = [
    ["score", (evaluation) => evaluation],
    ...ids.map((id, at) => [keys[at] ?? "", (evaluation: Evaluation) => evaluation.hensyn[id] ?? NO_SCORE] as const),
    ...themeIds.map(
      (id, at) => [themeKeys[at] ?? "", (evaluation: Evaluation) => evaluation.themes[id] ?? NO_SCORE] as const,
    ),
  ];
  return scores.flatMap(([key, of]) => {
    const scoreOf = (row: Row): Scored => of(evaluationOf(row));
    if (rows.every((row) => provenScore(scoreOf(row)) !== null)) return [];
    return (["low", "high"] as const).map((end) =>
      fileColumn(`${end}_${key}`, "score", (row: Row) => scoreOf(row).range?.[end] ?? provenScore(scoreOf(row))),
    );
  });
}

/** Columns that only files have of an allocation: the score of each theme, the chosen scenario of each area. */
export function detailColumns<Row>(problem: Problem, evaluationOf: (row: Row) => Evaluation): readonly Column<Row>[] {
  return [...themeColumns(problem, evaluationOf), ...areaColumns(problem, (row: Row) => evaluationOf(row).selection)];
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

/** Columns for files with the chosen scenario of each area where there is a choice, free tasks among them; nothing of a row that is no allocation. */
export function areaColumns<Row>(
  problem: Problem,
  selectionOf: (row: Row) => Selection | null,
): readonly Column<Row>[] {
  const areas = areasWithChoice(structureOf(problem));
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
