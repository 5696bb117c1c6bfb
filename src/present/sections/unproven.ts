import type { Evaluation } from "../../allocation/evaluation.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { themeSpan } from "../texts/spans.ts";
import { endText, shownEnds } from "../texts/score-text.ts";

const say = {
  score: {
    da: (low: string, high: string) =>
      `Scoren ligger mellem ${low} og ${high}: skalaen for nogle temaer er ikke bevist.`,
    en: (low: string, high: string) =>
      `The score lies between ${low} and ${high}: the scales of some themes are not proven.`,
  },
  theme: {
    da: (theme: Span, low: string, high: string) =>
      line`${theme}: målt på det bedste og det værste, der kendes; scoren ligger mellem ${low} og ${high}.`,
    en: (theme: Span, low: string, high: string) =>
      line`${theme}: measured on the best and the worst that are known; the score lies between ${low} and ${high}.`,
  },
};

/** A line for each score whose scale is not proven, the whole score first, that says where it lies for certain. */
export function unprovenItems(problem: Problem, evaluation: Evaluation, language: Language): readonly Inline[] {
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const within = (range: ScoreRange | undefined, text: (low: string, high: string) => Inline): readonly Inline[] => {
    const [low, high] = shownEnds(range) ?? [];
    return low === undefined || high === undefined ? [] : [text(endText(low, language), endText(high, language))];
  };
  return [
    ...within(evaluation.range, say.score[language]),
    ...themes.flatMap((theme) =>
      within(evaluation.themes[theme.id]?.range, (...ends) => say.theme[language](themeSpan(theme, language), ...ends)),
    ),
  ];
}
