import type { Bilingual } from "../../text/bilingual.ts";
import type { StructuredTheme } from "../structure.ts";

/** Of a theme that rests on fewer, a single reading of a source decides much of the scale. */
const ENOUGH = 4;

/** The effects that carry a theme: one of no points is a remark, and nothing rests on it. */
export function carryingEffects({ effects }: StructuredTheme): StructuredTheme["effects"] {
  return effects.filter(({ points }) => points !== 0);
}

/**
 * Words on a theme of points that rests on few effects, to stand behind its name; none of any other. Of one without any
 * effect it is said elsewhere that it distinguishes nothing.
 */
export function fewEffectsText(theme: StructuredTheme): Bilingual | undefined {
  const { length } = carryingEffects(theme);
  if (theme.gauge.kind !== "points" || length === 0 || length >= ENOUGH) return undefined;
  return {
    da: `hviler på ${length === 1 ? "en enkelt virkning: den" : `kun ${length} virkninger: hver af dem`} bestemmer meget af skalaen.`,
    en: `rests on ${length === 1 ? "a single effect: it" : `only ${length} effects: each of them`} decides much of its scale.`,
  };
}
