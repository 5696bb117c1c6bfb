import { TIE } from "../../tolerances.ts";
import { changeOf, nearestWeights, supportOf, type Nearest } from "../weight-space/choose-weights.ts";
import { dot, minus } from "../weight-space/polygon.ts";
import type { Scored, Winner } from "../weight-space/regions.ts";
import { smallestChange } from "../weight-space/small-programs.ts";

/** Weights under which one of several is the best, with that one. */
export interface NearestOf<T> extends Nearest {
  readonly own: T;
}

/**
 * The weights nearest to given ones under which any of several is the best of all, alone or tied; null if no weights make
 * any of them the best.
 *
 * The change that it takes to draw level with what is best at the given weights is a bound for each: they are looked at in
 * the order of these bounds, and no longer than one of them can be nearer.
 *
 * @param winner gives the best of all at some weights.
 */
export function nearestOfAny<T extends Scored>(
  several: readonly T[],
  from: Float64Array,
  winner: Winner<T>,
): NearestOf<T> | null {
  const first = winner(from);
  const ordered = several
    .flatMap((own) => {
      const least = leastChange(own, first, from);
      return least === undefined ? [] : [{ own, least }];
    })
    .sort((one, other) => one.least - other.least);
  let nearest: NearestOf<T> | null = null;
  for (const { own, least } of ordered) {
    if (nearest !== null && least >= nearest.change) break;
    const support = supportOf(own, winner);
    if (support.weights === null) continue;
    const found = nearestWeights(own, from, winner, support.weights);
    if (nearest === null || found.change < nearest.change) nearest = { own, ...found };
  }
  return nearest;
}

/** Least change of the weights that draws level with a rival; undefined if no weights do. */
function leastChange(own: Scored, rival: Scored, from: Float64Array): number | undefined {
  const lead = minus(own.scores, rival.scores);
  if (dot(lead, from) >= -TIE) return 0;
  const weights = smallestChange([lead], from, TIE);
  return weights && changeOf(from, weights);
}
