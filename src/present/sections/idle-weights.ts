import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem, Theme } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andLine, line, type Inline } from "../document/inline.ts";
import { shareSpan, themeSpan } from "../texts/spans.ts";

const say = {
  idle: {
    da: (themes: Inline) =>
      line`Vægt uden virkning: ${themes} skelner ikke, fordi alle lovlige fordelinger måler det samme. Den vægt løfter ingen score og ændrer ingen rækkefølge.`,
    en: (themes: Inline) =>
      line`Weight without influence: ${themes} cannot distinguish anything, since all lawful allocations measure the same. That weight raises no score and changes no order.`,
  },
};

/** A theme that has weight and distinguishes nothing, with its share of all weight, 0…1. */
interface IdleWeight {
  readonly theme: Theme;
  readonly share: number;
}

/** The weights that have no influence: those of themes by which all lawful allocations measure the same. */
function idleWeights({ hensyn }: Problem, evaluation: Evaluation): readonly IdleWeight[] {
  return hensyn.flatMap(({ id, themes }) =>
    themes.flatMap((theme) => {
      const { weight = 0, distinguishes = true } = evaluation.themes[theme.id] ?? {};
      const share = (evaluation.hensyn[id]?.weight ?? 0) * weight;
      return share > 0 && !distinguishes ? [{ theme, share }] : [];
    }),
  );
}

/** A line that says which weights have no influence, if any. */
export function idleWeightItems(problem: Problem, evaluation: Evaluation, language: Language): readonly Inline[] {
  const idle = idleWeights(problem, evaluation);
  if (idle.length === 0) return [];
  const names = idle.map(({ theme, share }) => line`${themeSpan(theme, language)} (${shareSpan(share, language)})`);
  return [say.idle[language](andLine(names, language))];
}

/** The ids of the themes whose weights have no influence, separated by commas, for files. */
export function idleWeightsCell(problem: Problem, evaluation: Evaluation | null | undefined): string {
  return evaluation
    ? idleWeights(problem, evaluation)
        .map(({ theme: { id } }) => id)
        .join(",")
    : "";
}
