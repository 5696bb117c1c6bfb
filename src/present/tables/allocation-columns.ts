import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { areasWithChoice, structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, keyed, type Column } from "../document/table.ts";
import { NO_SCORE, provenScore, scoreLine, type Scored } from "../texts/score-text.ts";
import { cellColumn } from "./columns.ts";
import { chosenIn, changesText, selectionIds } from "../texts/selection-text.ts";

/** The score of an allocation and that of each hensyn, for pages and files. */
export function scoreColumns<Row>(
  problem: Problem,
  evaluationOf: (row: Row) => Evaluation,
  scoreTitle: string,
  language: Language,
): readonly Column<Row>[] {
  const column = (key: string, title: string, of: (evaluation: Evaluation) => Scored): Column<Row> =>
    cellColumn({ key, title, type: "score" }, (row) => {
      const scored = of(evaluationOf(row));
      return [provenScore(scored), scoreLine(scored, language)];
    });
  return [
    column("score", scoreTitle, (evaluation) => evaluation),
    ...keyed("score", problem.hensyn, ({ id }, key) => column(key, id, ({ hensyn }) => hensyn[id] ?? NO_SCORE)),
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
  const endsOf = (key: string, of: (evaluation: Evaluation) => Scored | undefined): readonly Column<Row>[] => {
    const scoreOf = (row: Row): Scored => of(evaluationOf(row)) ?? NO_SCORE;
    if (rows.every((row) => provenScore(scoreOf(row)) !== null)) return [];
    return (["low", "high"] as const).map((end) =>
      fileColumn(`${end}_${key}`, "score", (row: Row) => scoreOf(row).range?.[end] ?? provenScore(scoreOf(row))),
    );
  };
  const themes = hensyn.flatMap((each) => each.themes);
  return [
    endsOf("score", (evaluation) => evaluation),
    ...keyed("score", hensyn, ({ id }, key) => endsOf(key, (evaluation) => evaluation.hensyn[id])),
    ...keyed("theme", themes, ({ id }, key) => endsOf(key, (evaluation) => evaluation.themes[id])),
  ].flat();
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
  return provenColumns("score", hensyn, (row, id) => evaluationOf(row)?.hensyn[id]);
}

/** Columns for files with the score of each theme; nothing where it is not proven, or of a row that is no allocation. */
export function themeColumns<Row>(
  { hensyn }: Problem,
  evaluationOf: (row: Row) => Evaluation | null,
): readonly Column<Row>[] {
  const themes = hensyn.flatMap((each) => each.themes);
  return provenColumns("theme", themes, (row, id) => evaluationOf(row)?.themes[id]);
}

/** Columns for files with what one unit of each theme's raw value adds to the score; nothing where it is not proven. */
export function worthColumns<Row>({ hensyn }: Problem, evaluationOf: (row: Row) => Evaluation): readonly Column<Row>[] {
  const themes = hensyn.flatMap((each) => each.themes);
  return keyed("worth", themes, ({ id }, key) =>
    fileColumn(key, "figure", (row: Row) => {
      const { worth = null, perUnit } = evaluationOf(row).themes[id] ?? {};
      return perUnit === undefined ? worth : null;
    }),
  );
}

function provenColumns<Row>(
  prefix: string,
  criteria: readonly { readonly id: string }[],
  scoreOf: (row: Row, id: string) => Scored | undefined,
): readonly Column<Row>[] {
  return keyed(prefix, criteria, ({ id }, key) =>
    fileColumn(key, "score", (row: Row) => {
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
  return keyed("area", areasWithChoice(structureOf(problem)), (area, key) =>
    fileColumn(key, "text", (row: Row) => {
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
  return [
    fileColumn("scenarios", "text", (row: Row) => selectionIds(problem, selectionOf(row))),
    fileColumn("difference", "text", (row: Row) => changesText(problem, selectionOf(row), language)),
  ];
}
