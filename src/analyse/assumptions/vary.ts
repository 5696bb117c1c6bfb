import type { OptionForm } from "../../problem/read-options.ts";

/** What varies: the points of effects that are coding, and the figures with a range. */
export type Varied = "strengths" | "ranges";

/** All that can vary. */
export const VARIED: readonly Varied[] = ["strengths", "ranges"];

/** What varies, or is drawn, in a question about what is uncertain. */
export interface VaryOptions {
  /**
   * What varies: `strengths` are the points of all effects that no source states, `ranges` the figures with low < high. Both
   * if left out.
   */
  readonly vary?: readonly Varied[] | undefined;
}

function isVaried(value: unknown): boolean {
  return VARIED.some((each) => each === value);
}

export const varyForm: OptionForm = {
  fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isVaried),
  remedy: () => ({
    da: 'Skriv mindst ét af "strengths" (virkningernes styrker) og "ranges" (tallenes spænd) i en liste.',
    en: 'Write at least one of "strengths" (the strengths of effects) and "ranges" (the ranges of figures) in a list.',
  }),
  meantAs: (value) => (isVaried(value) ? [value] : undefined),
};

/** What varies, each once and in one order. */
export function variedIn(vary: readonly Varied[] = VARIED): readonly Varied[] {
  return VARIED.filter((each) => vary.includes(each));
}
