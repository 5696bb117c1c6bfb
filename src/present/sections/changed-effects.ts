import type { Effect, Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { signedFigureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { citesLine } from "../texts/cites-text.ts";
import type { Column } from "../document/table.ts";
import { noteText } from "../texts/note-text.ts";

const say = {
  effect: { da: "Virkning", en: "Effect" },
  theme: { da: "Tema", en: "Theme" },
  points: { da: "Point", en: "Points" },
  source: { da: "Kilde", en: "Source" },
  gone: { da: (text: string) => `Gælder ikke længere: ${text}`, en: (text: string) => `No longer holds: ${text}` },
};

/** An effect that holds in an allocation and not in another, or the other way round. */
export interface ChangedEffect {
  readonly id: string;
  readonly theme: string;
  readonly holds: boolean;
}

/** Columns of effects that come or go: what they say, the theme, the points that are gained, and the pages. */
export function effectColumns(problem: Problem, language: Language): readonly Column<ChangedEffect>[] {
  const effects = new Map(problem.effects.map((effect) => [effect.id, effect]));
  const themes = new Map(problem.hensyn.flatMap((hensyn) => hensyn.themes).map((theme) => [theme.id, theme]));
  const textOf = ({ id, holds }: ChangedEffect): string => {
    const text = noteText(effects.get(id)?.note, language) ?? id;
    return holds ? text : say.gone[language](text);
  };
  const pointsOf = ({ id, holds }: ChangedEffect): number => (holds ? 1 : -1) * (effects.get(id)?.points ?? 0);
  const citesOf = ({ id }: ChangedEffect): Effect["cites"] => effects.get(id)?.cites ?? [];
  return [
    { key: "effect", title: say.effect[language], type: "text", value: ({ id }) => id, shown: (row) => [textOf(row)] },
    {
      key: "theme",
      title: say.theme[language],
      type: "text",
      value: ({ theme }) => theme,
      shown: ({ theme: id }) => [
        [{ kind: "theme", id, text: `${id} ${oneLine(themes.get(id)?.name[language] ?? "")}` }],
      ],
    },
    {
      key: "points",
      title: say.points[language],
      type: "figure",
      value: pointsOf,
      shown: (row) => [signedFigureText(pointsOf(row), language)],
    },
    {
      key: "source",
      title: say.source[language],
      type: "text",
      value: (row) => citesText(problem, citesOf(row), language),
      shown: (row) => [citesLine(problem, citesOf(row), language)],
    },
  ];
}
