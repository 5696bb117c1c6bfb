import type { Structure } from "../problem/structure.ts";
import { rawValue } from "./gauges/raw.ts";
import type { Placement } from "./placement.ts";
import { themeScore, type Scale } from "./scale.ts";
import type { NormalWeights } from "./weights.ts";

/** Ingredients of scores: the scale of the document and the weights. */
export interface Scoring {
  readonly scale: Scale;
  readonly weights: NormalWeights;
}

/** The raw value of every theme, in document order. */
export function rawValues(placement: Placement): number[] {
  return placement.structure.themes.map((theme) => rawValue(theme, placement));
}

/** Breakdown of a score. */
export interface Scores {
  /** For each theme, its score, 0…1. */
  readonly themes: readonly number[];
  /** For each hensyn, its score: the weighted mean of its themes'. */
  readonly hensyn: readonly number[];
  /** Contribution of each theme to the score of the allocation. */
  readonly contributions: readonly number[];
  /** The score of the allocation: the weighted mean of its hensyn's. */
  readonly score: number;
}

/**
 * The score of raw values: the weighted mean of the hensyn's scores, each the weighted mean of its themes'. It is added up
 * in the order in which contributions are shown, theme by theme and then hensyn by hensyn, so that these add up to it to
 * the last digit.
 */
export function scoreOf(structure: Structure, raw: ArrayLike<number>, scoring: Scoring): number {
  let total = 0;
  let ofHensyn = 0;
  let hensyn = 0;
  for (let t = 0; t < structure.themes.length; t++) {
    const at = structure.themes[t]?.hensyn ?? 0;
    if (at !== hensyn) {
      total += ofHensyn;
      ofHensyn = 0;
      hensyn = at;
    }
    ofHensyn += (scoring.weights.hensyn[at] ?? 0) * shareOf(t, raw, scoring);
  }
  return total + ofHensyn;
}

/** Contribution of a theme to the score of its hensyn. */
function shareOf(theme: number, raw: ArrayLike<number>, { scale, weights }: Scoring): number {
  const at = scale.themes[theme];
  return at === undefined ? 0 : (weights.themes[theme] ?? 0) * themeScore(at, raw[theme] ?? 0);
}

/** The score of raw values and how it comes about. */
export function scores(structure: Structure, raw: ArrayLike<number>, scoring: Scoring): Scores {
  const hensyn = structure.problem.hensyn.map(() => 0);
  const contributions = structure.themes.map((theme, t) => {
    const share = shareOf(t, raw, scoring);
    hensyn[theme.hensyn] = (hensyn[theme.hensyn] ?? 0) + share;
    // No weight on a score below 0 comes out as −0, which JSON does not keep: adding 0 makes it 0.
    return (scoring.weights.hensyn[theme.hensyn] ?? 0) * share + 0;
  });
  const themes = scoring.scale.themes.map((scale, t) => themeScore(scale, raw[t] ?? 0));
  return { themes, hensyn, contributions, score: scoreOf(structure, raw, scoring) };
}
