import type { Evaluation } from "../../allocation/evaluation.ts";
import type { AddedMove, Moves } from "../../analyse/moves/moves.ts";
import type { Problem } from "../../problem/problem.ts";
import { scenarioWith, structureOf } from "../../problem/structure.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { figureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { countAssumed, gaugeQuantities } from "./quantities.ts";
import { shownAllocation } from "./shown-allocation.ts";
import { gainText, pointsBetween, provenScore, scoreLine } from "../texts/score-text.ts";
import { selectionIds } from "../texts/selection-text.ts";
import { scenarioIdsLine, scenarioSpan } from "../texts/spans.ts";
import { areaColumns, hensynColumns, themeColumns } from "../tables/allocation-columns.ts";
import { cellColumn } from "../tables/columns.ts";

const say = {
  scenario: { da: "Scenarie", en: "Scenario" },
  with: {
    da: (ids: Inline) => line`sammen med ${ids}`,
    en: (ids: Inline) => line`together with ${ids}`,
  },
  adds: { da: "Lægger til (point)", en: "Adds (points)" },
  score: { da: "Score", en: "Score" },
  moved: {
    da: (unit: string) => (unit === "" ? "Flyttes" : `Flyttes (${unit})`),
    en: (unit: string) => (unit === "" ? "Moved" : `Moved (${unit})`),
  },
};

/** Mark of a figure that is assumed as a whole or in part, since it looks like a fact. */
export const ASSUMED = "*";

/**
 * The moves as a table: pages have those that are in something lawful, files a row for each, with its allocation as far as
 * there is one.
 */
export function addedMovesTable(problem: Problem, { moves, without }: Moves, language: Language): Table {
  const firstOf = ({ first }: AddedMove): Evaluation | null => first;
  const columns: readonly Column<AddedMove>[] = [
    scenarioColumn(problem, language),
    fileColumn("name", "text", ({ scenario }) => oneLine(nameOf(problem, scenario)[language])),
    fileColumn("with", "text", (row) => row.with.join(",")),
    fileColumn("adds", "score", ({ adds }) => adds),
    ...(without === null ? [] : [shownAdds(without, language)]),
    cellColumn({ key: "score", title: say.score[language], type: "score" }, ({ first }) =>
      first === null ? [null, ""] : [provenScore(first), scoreLine(first, language)],
    ),
    ...movedColumns(problem, language),
    ...hensynColumns(problem, firstOf),
    ...themeColumns(problem, firstOf),
    ...areaColumns(problem, (row: AddedMove) => row.first?.selection ?? null),
    fileColumn("scenarios", "text", ({ first }) => first && selectionIds(problem, first.selection)),
  ];
  // Those that nothing lawful has are the last.
  return tableOf(columns, moves, { language, top: moves.filter(({ first }) => first !== null).length });
}

function scenarioColumn(problem: Problem, language: Language): Column<AddedMove> {
  return {
    key: "scenario",
    title: say.scenario[language],
    type: "text",
    value: ({ scenario }) => scenario,
    shown: ({ scenario, with: others }) => [
      [scenarioSpan({ id: scenario, name: nameOf(problem, scenario) }, language)],
      ...(others.length === 0 ? [] : [say.with[language](scenarioIdsLine(others))]),
    ],
  };
}

function nameOf(problem: Problem, id: string): Bilingual {
  return scenarioWith(structureOf(problem), id)?.name ?? { da: "", en: "" };
}

/** The points that moves add, as the two scores are shown. */
function shownAdds(without: Evaluation, language: Language): Column<AddedMove> {
  const title = say.adds[language];
  const column = cellColumn<AddedMove>({ key: "adds_points", title, type: "points" }, ({ first }) =>
    first === null ? [null, ""] : [pointsBetween(without, first), gainText(without, first, language)],
  );
  return { ...column, only: "page" };
}

/** A column of what moves, of the measure of the first theme that counts it; none where no theme does. */
function movedColumns(problem: Problem, language: Language): readonly Column<AddedMove>[] {
  const moved = movedOf(problem);
  if (moved === undefined) return [];
  const { id, measure } = moved;
  const title = say.moved[language](oneLine(measureUnit(problem, measure, language)));
  const column = cellColumn<AddedMove>({ key: "moved", title, type: "figure" }, (row) => {
    const raw = row.first?.themes[id]?.raw ?? null;
    const mark = isMovedAssumed(problem, row, language) ? ASSUMED : "";
    return [raw, raw === null ? "" : `${figureText(raw, language)}${mark}`];
  });
  return [column];
}

interface MovedTheme {
  readonly id: string;
  readonly measure: string;
}

function movedOf({ hensyn }: Problem): MovedTheme | undefined {
  const themes = hensyn.flatMap((each) => each.themes);
  return themes.flatMap(({ id, gauge }) => (gauge.kind === "moved" ? [{ id, measure: gauge.measure }] : []))[0];
}

/** True if any figure is assumed of which that of what moves is made up. */
export function isMovedAssumed(problem: Problem, { first }: AddedMove, language: Language): boolean {
  const moved = movedOf(problem);
  if (first === null || moved === undefined) return false;
  const gauge = { kind: "moved", measure: moved.measure } as const;
  return countAssumed(gaugeQuantities(shownAllocation(problem, first, language), gauge)).assumed > 0;
}
