import { orderRows } from "../../../allocation/catalogue/order-rows.ts";
import { TIE } from "../../../tolerances.ts";
import type { Field, Regime } from "./field.ts";
import type { ComparedGauge } from "../patterns/gauges.ts";
import { SCORE_SUM_ROUNDING } from "../../../tolerances.ts";

/** The greatest and the least value of some patterns. */
export function extremesOf(
  values: Float64Array,
  patterns: Int32Array,
): { readonly most: number; readonly least: number } {
  let [most, least] = [-Infinity, Infinity];
  // By index: a loop over the iterator of an array takes ten times as long.
  for (let at = patterns.length; at-- > 0;) {
    const value = values[patterns[at] ?? 0] ?? 0;
    if (value > most) most = value;
    if (value < least) least = value;
  }
  return { most, least };
}

/** Contribution of each pattern of a gauge to a score, on the scale set by the lawful patterns. */
export function contributionsOf(
  { towards, weight }: ComparedGauge,
  values: Float64Array,
  lawful: Int32Array,
  threshold: number,
): Float64Array {
  const { most, least } = extremesOf(values, lawful);
  if (!(most - least > threshold)) return new Float64Array(values.length);
  const worst = towards > 0 ? least : most;
  const factor = (towards * weight) / (most - least);
  return values.map((value) => (value - worst) * factor);
}

/** Total contribution of the varying gauges to the score of each ranked group. */
export function addedScores(
  { gauges, ranked: { count, gaugePatterns } }: Field,
  { patterns: lawful }: Regime,
  values: readonly Float64Array[],
  thresholds: readonly number[],
): Float64Array {
  const added = new Float64Array(count);
  gauges.forEach((gauge, g) => {
    const [live, own] = [lawful[g] ?? new Int32Array(), values[g] ?? new Float64Array()];
    const contributions = contributionsOf(gauge, own, live, thresholds[g] ?? 0);
    const patterns = gaugePatterns[g] ?? new Int32Array();
    for (let group = 0; group < added.length; group++) {
      added[group] = (added[group] ?? 0) + (contributions[patterns[group] ?? 0] ?? 0);
    }
  });
  return added;
}

/** The highest score of any row. */
export function bestScore({ tops }: Regime, added: Float64Array): number {
  let best = -Infinity;
  for (let group = 0; group < added.length; group++) best = Math.max(best, (tops[group] ?? 0) + (added[group] ?? 0));
  return best;
}

/** The rows of live groups that score at least so much, with their scores. */
export function rowsFrom(
  { ranked: { rows, from } }: Field,
  { tops, base, live }: Regime,
  added: Float64Array,
  least: number,
): { readonly rows: readonly number[]; readonly scores: readonly number[] } {
  const found: { rows: number[]; scores: number[] } = { rows: [], scores: [] };
  for (let group = 0; group < added.length; group++) {
    const own = added[group] ?? 0;
    if (live[group] !== 1 || (tops[group] ?? 0) + own < least) continue;
    for (let at = from[group] ?? 0; at < (from[group + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      const score = base(row) + own;
      if (score < least) continue;
      found.rows.push(row);
      found.scores.push(score);
    }
  }
  return found;
}

/** Outcome of the ranking at some values. */
export interface Outcome {
  /** True if the winner by the document's values is lawful, grants the wishes and shares the first rank. */
  readonly survives: boolean;
  /** True if that winner does not survive, and by more than the rounding of sums can explain. */
  readonly fails: boolean;
  /** The row that comes first; undefined where nothing lawful grants what is wished. */
  readonly first: () => number | undefined;
}

/**
 * @param values for each gauge what each pattern measures.
 * @param thresholds for each gauge, up to which difference nothing distinguishes.
 */
export function outcomeOf(
  field: Field,
  regime: Regime,
  values: readonly Float64Array[],
  thresholds: readonly number[],
): Outcome {
  const added = addedScores(field, regime, values, thresholds);
  const best = bestScore(regime, added);
  const own = regime.base(field.winner) + (added[field.ownGroup] ?? 0);
  const isLive = regime.live[field.ownGroup] === 1;
  return {
    survives: isLive && own >= best - TIE,
    fails: !isLive || own < best - TIE - SCORE_SUM_ROUNDING,
    first: () => orderRows(field.model.columns, rowsFrom(field, regime, added, best - TIE).rows, 1)[0],
  };
}
