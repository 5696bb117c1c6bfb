import type { StructuredTheme, Structure } from "../../problem/structure.ts";
import { oneLine } from "../../text/one-line.ts";
import { finding, type Finding } from "./finding.ts";

/** Of a theme that rests on fewer, a single reading of a source decides much of the scale. */
const ENOUGH = 4;

/** Themes of points that rest on few effects; of one without any it is said that it distinguishes nothing. */
export function thinThemes({ themes }: Structure): readonly Finding[] {
  return themes.filter(isThin).map((theme) => {
    const { id, name } = theme;
    const { length } = counting(theme);
    return finding("theme-few-effects", "note", [{ kind: "theme", id }], {
      da: `Temaet ${id} ${oneLine(name.da)} hviler på ${length === 1 ? "en enkelt virkning: den" : `kun ${length} virkninger: hver af dem`} bestemmer meget af skalaen.`,
      en: `The theme ${id} ${oneLine(name.en)} rests on ${length === 1 ? "a single effect: it" : `only ${length} effects: each of them`} decides much of its scale.`,
    });
  });
}

function isThin(theme: StructuredTheme): boolean {
  const { length } = counting(theme);
  return theme.gauge.kind === "points" && length > 0 && length < ENOUGH;
}

/** An effect of no points is a remark: nothing rests on it. */
function counting({ effects }: StructuredTheme): StructuredTheme["effects"] {
  return effects.filter(({ points }) => points !== 0);
}
