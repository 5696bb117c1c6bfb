import type { Evaluation } from "../allocation/evaluation.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";
import { fileColumn, idKeys, type Column } from "./document/table.ts";
import { NO_SCORE, provenScore } from "./score-cell.ts";
import { chosenIn } from "./selection-text.ts";

/** For files a column for each area: the scenario that an allocation has there; nothing of a row that is none. */
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

/** For files a column for the score of each hensyn and each theme; nothing where it is not proven. */
export function scoreColumns<Row>(
  { hensyn }: Problem,
  evaluationOf: (row: Row) => Evaluation | null,
): readonly Column<Row>[] {
  const column = (key: string, value: (evaluation: Evaluation) => number | null): Column<Row> =>
    fileColumn(key, "score", (row) => {
      const evaluation = evaluationOf(row);
      return evaluation === null ? null : value(evaluation);
    });
  const columns = (prefix: string, of: "hensyn" | "themes", ids: readonly string[]): readonly Column<Row>[] => {
    const keys = idKeys(prefix, ids);
    return ids.map((id, at) => column(keys[at] ?? "", (evaluation) => provenScore(evaluation[of][id] ?? NO_SCORE)));
  };
  return [
    ...columns(
      "score",
      "hensyn",
      hensyn.map(({ id }) => id),
    ),
    ...columns(
      "theme",
      "themes",
      hensyn.flatMap(({ themes }) => themes.map(({ id }) => id)),
    ),
  ];
}
