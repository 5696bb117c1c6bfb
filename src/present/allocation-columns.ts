import type { Evaluation } from "../allocation/evaluation.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";
import type { Language } from "../text/bilingual.ts";
import { idKeys, type Column } from "./document/table.ts";
import { NO_SCORE, provenScore, scoreLine } from "./score-cell.ts";
import { selectionCells } from "./selection-text.ts";

/** The score of an allocation and that of each hensyn, for pages and files. */
export function scoreColumns<Row>(
  problem: Problem,
  evaluationOf: (row: Row) => Evaluation,
  scoreTitle: string,
  language: Language,
): readonly Column<Row>[] {
  const ids = problem.hensyn.map(({ id }) => id);
  const keys = idKeys("score", ids);
  const column = (key: string, title: string, of: (evaluation: Evaluation) => typeof NO_SCORE): Column<Row> => ({
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

/** What files have of an allocation besides: the score of each theme, the chosen scenario of each area. */
export function detailColumns<Row>(problem: Problem, evaluationOf: (row: Row) => Evaluation): readonly Column<Row>[] {
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes.map(({ id }) => id));
  const keys = idKeys("theme", themes);
  return [
    ...themes.map((id, index): Column<Row> => ({
      key: keys[index] ?? "",
      title: id,
      type: "score",
      only: "file",
      value: (row) => provenScore(evaluationOf(row).themes[id] ?? NO_SCORE),
    })),
    ...areaColumns(problem, (row: Row) => evaluationOf(row).selection),
  ];
}

/** The chosen scenario of each area, for files; a free task is one of the areas. */
export function areaColumns<Row>(problem: Problem, selectionOf: (row: Row) => Selection): readonly Column<Row>[] {
  const { areas } = structureOf(problem);
  const keys = idKeys(
    "area",
    areas.map(({ id }) => id),
  );
  return areas.map(({ id, scenarios }, index): Column<Row> => {
    const unchanged = scenarios[0]?.id ?? null;
    return {
      key: keys[index] ?? "",
      title: id,
      type: "text",
      only: "file",
      value: (row) => {
        const selection = selectionOf(row);
        return (Object.hasOwn(selection, id) ? selection[id] : undefined) ?? unchanged;
      },
    };
  });
}

/** What a selection changes, for files: the ids of the scenarios, and the same in words. */
export function changeColumns<Row>(
  problem: Problem,
  selectionOf: (row: Row) => Selection,
  language: Language,
): readonly Column<Row>[] {
  const cells = (row: Row): ReturnType<typeof selectionCells> => selectionCells(problem, selectionOf(row), language);
  return [
    { key: "scenarios", title: "", type: "text", only: "file", value: (row) => cells(row).scenarios },
    { key: "difference", title: "", type: "text", only: "file", value: (row) => cells(row).difference },
  ];
}
