import type { Structure } from "../problem/structure.ts";
import { rawValue } from "./gauges/raw.ts";
import type { Placement } from "./placement.ts";
import { themeScore, type Scale } from "./scale.ts";
import type { NormalWeights } from "./weights.ts";

/** What scores are made with: the scale of the document and the weights. */
export interface Scoring {
  readonly scale: Scale;
  readonly weights: NormalWeights;
}

/** The raw value of every theme, in document order. */
export function rawValues(placement: Placement): number[] {
  return placement.structure.themes.map((theme) => rawValue(theme, placement));
}

/** How a score comes about. */
export interface Scores {
  /** For each theme, its score, 0…1. */
  readonly themes: readonly number[];
  /** For each hensyn, its score: the weighted mean of its themes'. */
  readonly hensyn: readonly number[];
  /** What each theme adds to the score of the allocation. */
  readonly contributions: readonly number[];
  /** The score of the allocation: the weighted mean of its hensyn's. */
  readonly score: number;
}

/**
 * The scores of raw values. They are added up in the order in which they are shown, theme by theme and then hensyn by
 * hensyn, so that what is shown adds up to the last digit.
 */
export function scores(structure: Structure, raw: ArrayLike<number>, { scale, weights }: Scoring): Scores {
  const hensyn = structure.problem.hensyn.map(() => 0);
  const byHensyn = structure.problem.hensyn.map(() => 0);
  const themes: number[] = [];
  const contributions: number[] = [];
  structure.themes.forEach((theme, t) => {
    const themeAt = scale.themes[t];
    const score = themeAt === undefined ? 0 : themeScore(themeAt, raw[t] ?? 0);
    const part = (weights.themes[t] ?? 0) * score;
    const contribution = (weights.hensyn[theme.hensyn] ?? 0) * part;
    themes.push(score);
    contributions.push(contribution);
    hensyn[theme.hensyn] = (hensyn[theme.hensyn] ?? 0) + part;
    byHensyn[theme.hensyn] = (byHensyn[theme.hensyn] ?? 0) + contribution;
  });
  return { themes, hensyn, contributions, score: byHensyn.reduce((sum, each) => sum + each, 0) };
}
