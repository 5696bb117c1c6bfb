import type { OptionForm } from "../../problem/read-options.ts";

/** A kind of value that varies: points of effects that are coding, or figures with a range. */
export type Varied = "strengths" | "ranges";

/** All that can vary. */
export const VARIED: readonly Varied[] = ["strengths", "ranges"];

/** Option of questions about uncertain values. */
export interface VaryOptions {
  /**
   * Kinds of values that vary: `strengths` are the points of all effects that no source states, `ranges` the figures with low < high. Both
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

/** The kinds of values that vary, each once and in one order. */
export function variedIn(vary: readonly Varied[] = VARIED): readonly Varied[] {
  return VARIED.filter((each) => vary.includes(each));
}
