import type { Evaluation } from "../../allocation/evaluation.ts";
import type { AddedMove, Moves } from "../../analyse/moves/moves.ts";
import { movingScenarios } from "../../problem/moving-scenarios.ts";
import type { Problem, Theme } from "../../problem/problem.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { figureText, shownScore, signedText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { structureOf } from "../../problem/structure.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { areaColumns, hensynColumns, themeColumns } from "../tables/allocation-columns.ts";
import { cellColumn } from "../tables/columns.ts";
import { provenScore, scoreLine } from "../texts/score-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { selectionIds } from "../texts/selection-text.ts";
import { scenarioIdsLine, scenarioSpan } from "../texts/spans.ts";
import { NOTHING } from "../texts/standing-text.ts";

const say = {
  withoutHeading: { da: "Uden at flytte nogen", en: "Without moving anybody" },
  today: {
    da: (score: Inline) => line`Fordelingen i dag får ${score} af 100 point.`,
    en: (score: Inline) => line`The allocation of today scores ${score} of 100 points.`,
  },
  todayUnlawful: { da: "Fordelingen i dag er ikke lovlig.", en: "The allocation of today is not lawful." },
  without: {
    da: (score: Inline, gain: string) =>
      line`Den bedste uden scenarier, der flytter en opgave, får ${score} af 100 point${gain === "" ? "" : ` (${gain} i forhold til i dag)`}. Den vælger:`,
    en: (score: Inline, gain: string) =>
      line`The best without scenarios that move a task scores ${score} of 100 points${gain === "" ? "" : ` (${gain} against today)`}. It chooses:`,
  },
  withoutIsToday: {
    da: "Den bedste uden scenarier, der flytter en opgave, er den i dag.",
    en: "The best without scenarios that move a task is that of today.",
  },
  noneWithout: {
    da: "Enhver lovlig fordeling har mindst ét scenarie, der flytter en opgave.",
    en: "Every lawful allocation has at least one scenario that moves a task.",
  },
  addsHeading: { da: "Hvad hver flytning lægger til", en: "What each move adds" },
  noMoves: {
    da: "Dokumentet har intet scenarie, der flytter en opgave.",
    en: "The document has no scenario that moves a task.",
  },
  each: {
    da: "Hvert scenarie, der flytter en opgave, er her lagt til for sig: scoren er den bedste, der kan nås med det og ingen anden flytning, og det, som det lægger til, er forskellen fra den bedste uden flytninger.",
    en: "Each scenario that moves a task is added by itself here: the score is the best that can be reached with it and no other move, and what it adds is the difference from the best without moves.",
  },
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
  pairLegend: {
    da: "Sammen med: uden det andet scenarie, der flytter en opgave, er det ikke lovligt, og tallene er for dem begge.",
    en: "Together with: without the other scenario that moves a task it is not lawful, and the figures are those of both.",
  },
  noneLegend: {
    da: `${NOTHING} betyder, at intet lovligt har scenariet med højst én anden flytning.`,
    en: `${NOTHING} means that nothing lawful has the scenario with at most one other move.`,
  },
  best: {
    da: (score: Inline, gain: string) =>
      line`Den bedste af alle fordelinger får ${score} af 100 point${gain === "" ? "" : ` (${gain} i forhold til den bedste uden flytninger)`}`,
    en: (score: Inline, gain: string) =>
      line`The best of all allocations scores ${score} of 100 points${gain === "" ? "" : ` (${gain} against the best without moves)`}`,
  },
  movesOfBest: {
    da: (best: Inline, count: number, ids: Inline) =>
      line`${best} og har ${many(count, "scenarie", "scenarier", "da")}, der flytter en opgave: ${ids}.`,
    en: (best: Inline, count: number, ids: Inline) =>
      line`${best} and has ${many(count, "scenario that moves", "scenarios that move", "en")} a task: ${ids}.`,
  },
  bestIsWithout: {
    da: "Den bedste uden flytninger er også den bedste af alle: ingen flytning gør den bedre.",
    en: "The best without moves is the best of all, too: no move makes it better.",
  },
  noSum: {
    da: "Hvad flere flytninger giver tilsammen, er ikke summen af, hvad de hver for sig lægger til: de kan dele en virkning, udelukke hinanden eller forudsætte hinanden.",
    en: "What several moves give together is not the sum of what each adds by itself: they may share an effect, exclude each other or need each other.",
  },
  incomplete: {
    da: "Tiden løb ud: hvad der ikke står her, kendes ikke.",
    en: "The time ran out: what is not said here is not known.",
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** What can be gained without moving a task: the score of today, the best without moves, and what that chooses. */
export function withoutMovesBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  return [
    heading(say.withoutHeading[language]),
    ...todayBlocks(moves, language),
    ...bestWithoutBlocks(problem, moves, language),
  ];
}

function todayBlocks({ today, status }: Moves, language: Language): readonly Block[] {
  if (today !== null) return [paragraph(say.today[language](scoreLine(today, language)))];
  return status === "complete" ? [paragraph(say.todayUnlawful[language])] : [];
}

function bestWithoutBlocks(problem: Problem, { today, without, status }: Moves, language: Language): readonly Block[] {
  if (without === null) return status === "complete" ? [paragraph(say.noneWithout[language])] : [];
  const chosen = changedScenarios(problem, without.selection);
  if (chosen.length === 0) return [paragraph(say.withoutIsToday[language])];
  return [
    paragraph(say.without[language](scoreLine(without, language), gainText(today, without, language))),
    list(chosen.map((scenario) => [scenarioSpan(scenario, language)])),
  ];
}

/** What each scenario that moves a task adds to the best without any, and how much more the best of all is. */
export function addedMovesBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  const { moves: added, status } = moves;
  const isIncomplete = status === "stopped";
  const hasPairs = added.some((each) => each.with.length > 0);
  const hasNone = added.some(({ first }) => first === null);
  const tables: readonly Block[] = [
    paragraph(say.each[language]),
    addedMovesTable(problem, moves, language),
    ...(hasPairs ? [paragraph(say.pairLegend[language])] : []),
    ...(hasNone ? [paragraph(say.noneLegend[language])] : []),
  ];
  return [
    heading(say.addsHeading[language]),
    ...(movingScenarios(problem).length === 0 ? [paragraph(say.noMoves[language])] : added.length > 0 ? tables : []),
    ...bestOfAllBlocks(problem, moves, language),
    ...(added.length > 1 ? [paragraph(say.noSum[language])] : []),
    ...(isIncomplete ? [paragraph(say.incomplete[language])] : []),
  ];
}

function bestOfAllBlocks(problem: Problem, { without, best }: Moves, language: Language): readonly Block[] {
  if (best === null) return [];
  const moving = movingScenarios(problem);
  const ids = changedScenarios(problem, best.selection).flatMap(({ id }) => (moving.includes(id) ? [id] : []));
  if (ids.length === 0) return [paragraph(say.bestIsWithout[language])];
  const scored = say.best[language](scoreLine(best, language), gainText(without, best, language));
  return [paragraph(say.movesOfBest[language](scored, ids.length, scenarioIdsLine(ids)))];
}

/** The moves as a table; in files a row for each, with its allocation as far as there is one. */
export function addedMovesTable(problem: Problem, { moves, without }: Moves, language: Language): Table {
  const moved = problem.hensyn.flatMap(({ themes }) => themes).find(({ gauge }) => gauge.kind === "moved");
  const firstOf = ({ first }: AddedMove): Evaluation | null => first;
  const columns: readonly Column<AddedMove>[] = [
    scenarioColumn(problem, language),
    fileColumn("name", "text", ({ scenario }) => oneLine(nameOf(problem, scenario)[language])),
    fileColumn("with", "text", (row) => row.with.join(",")),
    fileColumn("adds", "score", ({ adds }) => adds),
    shownAdds(without, language),
    cellColumn({ key: "score", title: say.score[language], type: "score" }, ({ first }) =>
      first === null ? [null, NOTHING] : [provenScore(first), scoreLine(first, language)],
    ),
    ...(moved === undefined ? [] : [movedColumn(problem, moved, language)]),
    ...hensynColumns(problem, firstOf),
    ...themeColumns(problem, firstOf),
    ...areaColumns(problem, (row: AddedMove) => row.first?.selection ?? null),
    fileColumn("scenarios", "text", ({ first }) => first && selectionIds(problem, first.selection)),
  ];
  return tableOf(columns, moves, { language });
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
  const { areas, choiceOf } = structureOf(problem);
  const { area, scenario } = choiceOf.get(id) ?? { area: -1, scenario: -1 };
  return areas[area]?.scenarios[scenario]?.name ?? { da: "", en: "" };
}

/** What moves add as the two scores are shown: else the three would not add up. */
function shownAdds(without: Evaluation | null, language: Language): Column<AddedMove> {
  const column = cellColumn<AddedMove>(
    { key: "adds_points", title: say.adds[language], type: "points" },
    ({ first }) =>
      first === null || without === null
        ? [null, NOTHING]
        : [pointsBetween(without, first), gainText(without, first, language)],
  );
  return { ...column, only: "page" };
}

function movedColumn(problem: Problem, { id, gauge }: Theme, language: Language): Column<AddedMove> {
  const unit = gauge.kind === "moved" ? oneLine(measureUnit(problem, gauge.measure, language)) : "";
  return cellColumn({ key: "moved", title: say.moved[language](unit), type: "figure" }, ({ first }) => {
    const raw = first?.themes[id]?.raw ?? null;
    return [raw, raw === null ? NOTHING : figureText(raw, language)];
  });
}

/** Points from one score to another, as the two are shown. */
function pointsBetween(from: Evaluation, to: Evaluation): number {
  return Math.round((shownScore(to.score) - shownScore(from.score)) * 10) / 10;
}

/** The same with its sign; nothing where there is nothing to compare with. */
function gainText(from: Evaluation | null, to: Evaluation, language: Language): string {
  return from === null ? "" : signedText(pointsBetween(from, to), language);
}
