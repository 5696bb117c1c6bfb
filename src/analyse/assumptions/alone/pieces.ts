import { corners, lineAt, type Lines } from "./envelope.ts";
import type { Field, Regime } from "./field.ts";
import { extremesOf } from "./outcome.ts";
import { SHRINKING } from "../../../tolerances.ts";

/** A gauge over a stretch of values on which each of its patterns measures along a straight line. */
export interface Stretch {
  readonly lines: Lines;
  /** The greatest range, at either end, at which the gauge does not yet distinguish. */
  readonly least: { readonly near: number; readonly far: number };
}

/**
 * First place on a stretch, 0…1, at which the winner is no longer among the best; undefined if there is none. No such
 * place is skipped, for the following reason.
 *
 * Between the corners of the highest and the lowest line, and as long as no gauge begins or ceases to distinguish, a
 * rival's lead multiplied by the ranges of the gauges is a polynomial whose degree is at most their number: a quantity
 * enters two kinds of gauge, so it is a parabola, which three of its values determine.
 *
 * @param margin the lead in score, 0…1, that a rival must exceed.
 */
export function firstFailure(
  field: Field,
  regime: Regime,
  stretches: readonly Stretch[],
  margin: number,
): number | undefined {
  if (regime.live[field.ownGroup] !== 1) return 0;
  const rivals = rivalsOf(field, regime, stretches, margin);
  if (rivals.length === 0) return undefined;
  const cuts = cutsOf(regime, stretches);
  for (const [index, to] of cuts.entries()) {
    if (index === 0) continue;
    const from = cuts[index - 1] ?? 0;
    const at = failureBetween(field, regime, { stretches, rivals, margin }, from, to);
    if (at !== undefined) return at;
  }
  return undefined;
}

/**
 * Groups that could lead if every gauge favoured them as much as it can, but for those that nothing favours: on straight lines,
 * what is nowhere ahead at either end is so nowhere between.
 */
function rivalsOf(
  { gauges, winner, ownGroup, ranked: { gaugePatterns } }: Field,
  { tops, base }: Regime,
  stretches: readonly Stretch[],
  margin: number,
): Int32Array {
  const most = gauges.reduce((sum, { weight }) => sum + weight, 0);
  const own = base(winner);
  const isFavoured = (group: number): boolean =>
    gauges.some(({ towards }, g) => {
      const { near, far } = stretches[g]?.lines ?? { near: [], far: [] };
      const [line, ownLine] = [gaugePatterns[g]?.[group] ?? 0, gaugePatterns[g]?.[ownGroup] ?? 0];
      return [near, far].some((end) => towards * ((end[line] ?? 0) - (end[ownLine] ?? 0)) > 0);
    });
  return Int32Array.from(tops.keys()).filter((group) => {
    const behind = own - (tops[group] ?? 0);
    return behind < most && (behind < -margin || isFavoured(group));
  });
}

/** 0, 1 and every place between where another line becomes the worst or the best, or where it begins or ends to distinguish. */
function cutsOf(regime: Regime, stretches: readonly Stretch[]): number[] {
  const cuts = new Set([0, 1]);
  stretches.forEach(({ lines, least }, g) => {
    const among = regime.patterns[g] ?? new Int32Array();
    const own = [0, 1, ...corners(lines, among, 1), ...corners(lines, among, -1)].sort((one, other) => one - other);
    const ranges = own.map((at) => rangeAt(lines, among, at));
    const thresholds = own.map((at) => (1 - at) * least.near + at * least.far);
    own.forEach((at, index) => {
      cuts.add(at);
      if (index === 0) return;
      const [from, near, far] = [own[index - 1] ?? 0, ranges[index - 1] ?? 0, ranges[index] ?? 0];
      const [nearLeast, farLeast] = [thresholds[index - 1] ?? 0, thresholds[index] ?? 0];
      const levels = levelsBetween(near, far, Math.min(nearLeast, farLeast));
      const places = levels.map((level) => crossing(near - level, far - level));
      for (const place of [...places, crossing(near - nearLeast, far - farLeast)]) {
        if (place > 0 && place < 1) cuts.add(from + place * (at - from));
      }
    });
  });
  return [...cuts].sort((one, other) => one - other);
}

/** Zero of the line with the given values at 0 and at 1; not between 0 and 1 if the line has none there. */
function crossing(near: number, far: number): number {
  return near === far ? -1 : near / (near - far);
}

function levelsBetween(near: number, far: number, threshold: number): number[] {
  const least = Math.max(Math.min(near, far), threshold);
  const levels: number[] = [];
  if (!(least > 0)) return levels;
  for (let level = SHRINKING * Math.max(near, far); level > least; level *= SHRINKING) levels.push(level);
  return levels;
}

function rangeAt(lines: Lines, among: Int32Array, at: number): number {
  const { most, least } = extremesOf(valuesAt(lines, at), among);
  return most - least;
}

function valuesAt(lines: Lines, at: number): Float64Array {
  return lines.near.map((_, line) => lineAt(lines, line, at));
}

/** Readings of a gauge at one place, from which leads are computed. */
interface Reading {
  readonly values: Float64Array;
  readonly range: number;
  readonly factor: number;
  readonly patterns: Int32Array;
}

/** Rivals that may overtake the winner, the lines along which they may, and the margin by which they must. */
interface Race {
  readonly stretches: readonly Stretch[];
  readonly rivals: Int32Array;
  readonly margin: number;
}

function failureBetween(
  field: Field,
  regime: Regime,
  { stretches, rivals, margin }: Race,
  from: number,
  to: number,
): number | undefined {
  const middle = (from + to) / 2;
  const telling = stretches.map(({ lines, least }, g) => {
    const range = rangeAt(lines, regime.patterns[g] ?? new Int32Array(), middle);
    return range > (1 - middle) * least.near + middle * least.far;
  });
  const read = [from, middle, to].map((at) =>
    leadsAt(field, regime, readingsAt(field, regime, stretches, telling, at), margin),
  );
  let first: number | undefined;
  for (const rival of rivals) {
    const [near = 0, half = 0, far = 0] = read.map((lead) => lead(rival));
    const at = firstAboveZero(near, half, far);
    if (at !== undefined) first = Math.min(first ?? 1, at);
  }
  return first === undefined ? undefined : from + first * (to - from);
}

function readingsAt(
  field: Field,
  regime: Regime,
  stretches: readonly Stretch[],
  telling: readonly boolean[],
  at: number,
): Reading[] {
  return stretches.flatMap(({ lines }, g) => {
    const gauge = field.gauges[g];
    const patterns = field.ranked.gaugePatterns[g];
    if (telling[g] !== true || gauge === undefined || patterns === undefined) return [];
    const values = valuesAt(lines, at);
    const { most, least } = extremesOf(values, regime.patterns[g] ?? new Int32Array());
    return [{ values, range: most - least, factor: gauge.towards * gauge.weight, patterns }];
  });
}

/** Lead of groups over the winner beyond a margin, multiplied by the ranges of all gauges. */
function leadsAt(
  field: Field,
  { tops, base }: Regime,
  readings: readonly Reading[],
  margin: number,
): (group: number) => number {
  const all = readings.reduce((product, { range }) => product * range, 1);
  const terms = readings.map(({ values, factor, patterns }, index) => {
    const others = readings.reduce((product, other, at) => (at === index ? product : product * other.range), 1);
    return { values, patterns, factor: factor * others };
  });
  const own = base(field.winner);
  return (group) => {
    let lead = ((tops[group] ?? 0) - own - margin) * all;
    for (const { values, patterns, factor } of terms) {
      lead += factor * ((values[patterns[group] ?? 0] ?? 0) - (values[patterns[field.ownGroup] ?? 0] ?? 0));
    }
    return lead;
  };
}

/** First place on 0…1 at which the parabola through three values, at 0, ½ and 1, is above 0; undefined if none. */
export function firstAboveZero(near: number, half: number, far: number): number | undefined {
  if (near > 0) return 0;
  const curvature = 2 * (near - 2 * half + far);
  const slope = far - near - curvature;
  const value = (at: number): number => near + at * (slope + at * curvature);
  const vertex = curvature < 0 ? -slope / (2 * curvature) : 1;
  const peak = vertex > 0 && vertex < 1 ? vertex : 1;
  if (!(value(peak) > 0)) return undefined;
  // Up to there it crosses 0 once, on its way up.
  let [below, above] = [0, peak];
  for (;;) {
    const at = (below + above) / 2;
    if (at <= below || at >= above) return above;
    if (value(at) > 0) above = at;
    else below = at;
  }
}
