import type { Evaluation } from "../../allocation/evaluation.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { formatNumber } from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { words } from "../words/index.ts";

/** A line for each score whose scale is not proven, the whole score first, that says where it lies for certain. */
export function unprovenItems(problem: Problem, evaluation: Evaluation, language: Language): readonly string[] {
  const say = words[language].stopped;
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  return [
    ...(evaluation.range === undefined ? [] : [say.scoreWithin(...endsText(evaluation.range, language))]),
    ...themes.flatMap(({ id, name }) => {
      const range = evaluation.themes[id]?.range;
      return range === undefined
        ? []
        : [say.themeWithin(`${id} ${oneLine(name[language])}`, ...endsText(range, language))];
    }),
  ];
}

/** The ends as people see scores, rounded outwards. */
function endsText({ low, high }: ScoreRange, language: Language): [string, string] {
  const shown = (tenths: number): string => formatNumber(tenths / 10, language, 1);
  return [shown(Math.floor(1000 * low)), shown(Math.ceil(1000 * high))];
}
