import type { StructuredTheme, Structure } from "../../problem/structure.ts";
import { oneLine } from "../../text/one-line.ts";
import { finding, type Finding } from "./finding.ts";

/** Of a theme that rests on fewer, a single reading of a source decides much of the scale. */
const ENOUGH = 4;

/** Themes of points that rest on few effects; of one without any it is said that it distinguishes nothing. */
export function thinThemes({ themes }: Structure): readonly Finding[] {
  return themes.filter(isThin).map(({ id, name, effects: { length } }) =>
    finding("theme-few-effects", "note", [{ kind: "theme", id }], {
      da: `Temaet ${id} ${oneLine(name.da)} hviler på ${length === 1 ? "en enkelt virkning: den" : `kun ${length} virkninger: hver af dem`} bestemmer meget af skalaen.`,
      en: `The theme ${id} ${oneLine(name.en)} rests on ${length === 1 ? "a single effect: it" : `only ${length} effects: each of them`} decides much of its scale.`,
    }),
  );
}

function isThin({ gauge, effects }: StructuredTheme): boolean {
  return gauge.kind === "points" && effects.length > 0 && effects.length < ENOUGH;
}
