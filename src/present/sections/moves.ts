import type { Moves } from "../../analyse/moves/moves.ts";
import { movingScenarios } from "../../problem/moving-scenarios.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { addedMovesTable, ASSUMED, isMovedAssumed } from "./added-moves.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { gainText, scoreLine } from "../texts/score-text.ts";
import { scenarioIdsLine, scenarioSpan } from "../texts/spans.ts";

const say = {
  withoutHeading: { da: "Uden at flytte nogen", en: "Without moving anybody" },
  today: {
    da: (score: Inline) => line`Fordelingen i dag får ${score} af 100 point.`,
    en: (score: Inline) => line`The allocation of today scores ${score} of 100 points.`,
  },
  todayUnlawful: { da: "Fordelingen i dag er ikke lovlig.", en: "The allocation of today is not lawful." },
  without: {
    da: (score: Inline, gain: string) =>
      line`Den bedste uden scenarier, der flytter en opgave, får ${score} af 100 point${gain}. Den vælger:`,
    en: (score: Inline, gain: string) =>
      line`The best without scenarios that move a task scores ${score} of 100 points${gain}. It chooses:`,
  },
  againstToday: {
    da: (gain: string) => ` (${gain} i forhold til i dag)`,
    en: (gain: string) => ` (${gain} against today)`,
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
    da: "Hvert scenarie, der flytter en opgave, er her lagt til for sig: scoren er den bedste, der kan nås med det og ingen anden flytning.",
    en: "Each scenario that moves a task is added by itself here: the score is the best that can be reached with it and no other move.",
  },
  adds: {
    da: "Hvad det lægger til, er forskellen til den bedste uden flytninger.",
    en: "What it adds is the difference from the best without moves.",
  },
  pairLegend: {
    da: "Sammen med: uden det andet scenarie, der flytter en opgave, er det ikke lovligt, og tallene er for dem begge.",
    en: "Together with: without the other scenario that moves a task it is not lawful, and the figures are those of both.",
  },
  assumedLegend: {
    da: `${ASSUMED} Noget af tallet er antaget, også hvor det er 0.`,
    en: `${ASSUMED} Some of the figure is assumed, also where it is 0.`,
  },
  unreached: {
    da: (ids: Inline) => line`Intet lovligt har et af disse scenarier med højst én anden flytning: ${ids}.`,
    en: (ids: Inline) => line`Nothing lawful has one of these scenarios with at most one other move: ${ids}.`,
  },
  best: {
    da: (score: Inline, gain: string) => line`Den bedste af alle fordelinger får ${score} af 100 point${gain}`,
    en: (score: Inline, gain: string) => line`The best of all allocations scores ${score} of 100 points${gain}`,
  },
  againstWithout: {
    da: (gain: string) => ` (${gain} i forhold til den bedste uden flytninger)`,
    en: (gain: string) => ` (${gain} against the best without moves)`,
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

/** The gain that is possible without moving a task: the score of today, the best without moves, and what that chooses. */
export function withoutMovesBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  return [
    heading(say.withoutHeading[language]),
    ...todayBlocks(moves, language),
    ...bestWithoutBlocks(problem, moves, language),
  ];
}

/** The two layers in short: what can be gained without moving anybody, and how much more with moves. */
export function moveLayersBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  return [...withoutMovesBlocks(problem, moves, language), ...bestOfAllBlocks(problem, moves, language)];
}

function todayBlocks({ today, status }: Moves, language: Language): readonly Block[] {
  if (today !== null) return [paragraph(say.today[language](scoreLine(today, language)))];
  return status === "complete" ? [paragraph(say.todayUnlawful[language])] : [];
}

function bestWithoutBlocks(problem: Problem, { today, without, status }: Moves, language: Language): readonly Block[] {
  if (without === null) return status === "complete" ? [paragraph(say.noneWithout[language])] : [];
  const chosen = changedScenarios(problem, without.selection);
  if (chosen.length === 0) return [paragraph(say.withoutIsToday[language])];
  const gain = today === null ? "" : say.againstToday[language](gainText(today, without, language));
  return [
    paragraph(say.without[language](scoreLine(without, language), gain)),
    list(chosen.map((scenario) => [scenarioSpan(scenario, language)])),
  ];
}

/** The gain that each scenario that moves a task adds to the best without any, and how much more the best of all is. */
export function addedMovesBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  const hasMoves = movingScenarios(problem).length > 0;
  return [
    heading(say.addsHeading[language]),
    ...(hasMoves ? eachBlocks(problem, moves, language) : [paragraph(say.noMoves[language])]),
    ...bestOfAllBlocks(problem, moves, language),
    ...(moves.moves.length > 1 ? [paragraph(say.noSum[language])] : []),
    ...(moves.status === "stopped" ? [paragraph(say.incomplete[language])] : []),
  ];
}

/** The table of those that are in something lawful, with its legends, and the others by their ids. */
function eachBlocks(problem: Problem, moves: Moves, language: Language): readonly Block[] {
  const [reached, unreached] = [true, false].map((is) => moves.moves.filter(({ first }) => (first !== null) === is));
  const ids = scenarioIdsLine((unreached ?? []).map(({ scenario }) => scenario));
  const others = unreached?.length === 0 ? [] : [paragraph(say.unreached[language](ids))];
  if (reached === undefined || reached.length === 0) return others;
  const isPaired = reached.some((each) => each.with.length > 0);
  const isAssumed = reached.some((each) => isMovedAssumed(problem, each, language));
  return [
    paragraph([say.each[language], ...(moves.without === null ? [] : [say.adds[language]])].join(" ")),
    addedMovesTable(problem, moves, language),
    ...(isPaired ? [paragraph(say.pairLegend[language])] : []),
    ...(isAssumed ? [paragraph(say.assumedLegend[language])] : []),
    ...others,
  ];
}

function bestOfAllBlocks(problem: Problem, { without, best }: Moves, language: Language): readonly Block[] {
  if (best === null) return [];
  const moving = movingScenarios(problem);
  const ids = changedScenarios(problem, best.selection).flatMap(({ id }) => (moving.includes(id) ? [id] : []));
  if (ids.length === 0) return [paragraph(say.bestIsWithout[language])];
  const gain = without === null ? "" : say.againstWithout[language](gainText(without, best, language));
  const scored = say.best[language](scoreLine(best, language), gain);
  return [paragraph(say.movesOfBest[language](scored, ids.length, scenarioIdsLine(ids)))];
}
