import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import type { Column } from "../document/table.ts";
import { nameColumn, signedColumn, sourceColumn } from "../tables/columns.ts";
import { noteText } from "../texts/note-text.ts";
import { idSpan, themeSpan } from "../texts/spans.ts";

const say = {
  effect: { da: "Virkning", en: "Effect" },
  theme: { da: "Tema", en: "Theme" },
  points: { da: "Point", en: "Points" },
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
  return [
    { key: "effect", title: say.effect[language], type: "text", value: ({ id }) => id, shown: (row) => [textOf(row)] },
    nameColumn("theme", say.theme[language], ({ theme: id }) => {
      const theme = themes.get(id);
      return theme === undefined ? idSpan("theme", id) : themeSpan(theme, language);
    }),
    signedColumn("points", say.points[language], pointsOf, language),
    sourceColumn(problem, ({ id }) => effects.get(id)?.cites ?? [], language),
  ];
}
