import type { Evaluation } from "../../allocation/evaluation.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { shownEnds } from "../score-cell.ts";
import { words } from "../words/index.ts";

/** A line for each score whose scale is not proven, the whole score first, that says where it lies for certain. */
export function unprovenItems(problem: Problem, evaluation: Evaluation, language: Language): readonly string[] {
  const say = words[language].stopped;
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  return [
    ...within(evaluation.range).map((ends) => say.scoreWithin(...endsText(ends, language))),
    ...themes.flatMap(({ id, name }) => {
      return within(evaluation.themes[id]?.range).map((ends) =>
        say.themeWithin(`${id} ${oneLine(name[language])}`, ...endsText(ends, language)),
      );
    }),
  ];
}

type Ends = readonly [low: number, high: number];

/** The ends of a range that is to be seen, if it is one. */
function within(range: ScoreRange | undefined): readonly Ends[] {
  const ends = shownEnds(range);
  return ends === undefined ? [] : [ends];
}

function endsText([low, high]: Ends, language: Language): [string, string] {
  const shown = (tenths: number): string => (Number.isFinite(tenths) ? formatNumber(tenths / 10, language, 1) : "?");
  return [shown(low), shown(high)];
}
