import { TIE } from "../../tolerances.ts";
import { dot, minus } from "./polygon.ts";
import { greatestLead, smallestChange } from "./small-programs.ts";
import type { Scored, Winner } from "./regions.ts";
import { SCORE_ROUNDING } from "../../tolerances.ts";

/**
 * The winner, but for whoever is ahead by no more than a tie by each criterion, and so under all weights: something that has
 * the scores of an outcome is the best where the outcome is.
 */
export function levelWith<T extends Scored>(own: T, winner: Winner<T>): Winner<T> {
  return (weights) => {
    const best = winner(weights);
    return best.scores.every((score, c) => Math.abs(score - (own.scores[c] ?? 0)) <= TIE) ? own : best;
  };
}

/** One of several, with its share of a mixture; the shares sum to 1. */
export interface Mixed<T> {
  readonly of: T;
  readonly share: number;
}

/** Weights under which something is best, or a mixture of others that is better than it by every criterion. */
export type Support<T> =
  { readonly weights: Float64Array } | { readonly weights: null; readonly mixture: readonly Mixed<T>[] };

/**
 * Decides whether something is best under some weights, and gives the weights or the proof that there are none.
 *
 * A linear program looks for the weights under which it is ahead of all others by the most; others are added to it when
 * they turn out to be better at the weights found. Where even the greatest lead is negative, the prices of the rows are
 * the mixture. Both answers are checked by plain arithmetic before they are given.
 */
export function supportOf<T extends Scored>(own: T, winner: Winner<T>): Support<T> {
  const criteria = own.scores.length;
  const rivals: T[] = [];
  let weights: Float64Array = new Float64Array(criteria).fill(1 / criteria);
  for (;;) {
    const rival = winner(weights);
    const lead = dot(minus(own.scores, rival.scores), weights);
    const known = rivals.includes(rival);
    if (lead >= -TIE || (known && lead >= -TIE - SCORE_ROUNDING)) return { weights };
    if (known) throw new RangeError("A rival that was taken into account is better.");
    rivals.push(rival);
    const leads = rivals.map((each) => minus(own.scores, each.scores));
    const { shares, weights: found } = greatestLead(leads);
    const mixture = rivals.flatMap((of, at) => ((shares[at] ?? 0) > 0 ? [{ of, share: shares[at] ?? 0 }] : []));
    if (isBeaten(own, mixture)) return { weights: null, mixture };
    weights = found;
  }
}

/** Tells whether a mixture is better by every criterion, and by more than makes a tie. */
function isBeaten(own: Scored, mixture: readonly Mixed<Scored>[]): boolean {
  return own.scores.every(
    (score, c) => mixture.reduce((sum, { of, share }) => sum + share * (of.scores[c] ?? 0), 0) > score + TIE,
  );
}

/** Weights, and by how much they differ from those of today. */
export interface Nearest {
  readonly weights: Float64Array;
  /** The sum of the absolute differences, 0…2. */
  readonly change: number;
}

/**
 * The weights nearest to given ones under which something is best, alone or tied, by the sum of the absolute changes.
 * Exact: by a linear program, to which others are added when they are better at the weights found. Weights that do not
 * stand up to checking are not given.
 *
 * @param somewhere weights under which it is the best.
 */
export function nearestWeights<T extends Scored>(
  own: T,
  from: Float64Array,
  winner: Winner<T>,
  somewhere: Float64Array,
): Nearest {
  for (const room of [0, TIE / 2]) {
    const weights = nearestWithin(own, from, winner, room);
    if (weights !== undefined) return { weights, change: changeOf(from, weights) };
  }
  return { weights: somewhere, change: changeOf(from, somewhere) };
}

/** The sum of the absolute differences of weights. */
export function changeOf(from: Float64Array, to: Float64Array): number {
  return from.reduce((sum, weight, c) => sum + Math.abs(weight - (to[c] ?? 0)), 0);
}

function nearestWithin<T extends Scored>(
  own: T,
  from: Float64Array,
  winner: Winner<T>,
  room: number,
): Float64Array | undefined {
  const rivals: T[] = [];
  let weights = from;
  for (;;) {
    const rival = winner(weights);
    const lead = dot(minus(own.scores, rival.scores), weights);
    // At the weights in use a tie is enough; elsewhere the nearest weights are wanted at which both are level.
    if (lead >= (rivals.length === 0 ? -TIE : -room - SCORE_ROUNDING)) return weights;
    if (rivals.includes(rival)) return lead >= -TIE ? weights : undefined;
    rivals.push(rival);
    const leads = rivals.map((each) => minus(own.scores, each.scores));
    const found = smallestChange(leads, from, room);
    if (found === undefined) return undefined;
    weights = found;
  }
}
