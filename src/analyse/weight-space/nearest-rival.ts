import { TIE } from "../../tolerances.ts";
import type { Nearest } from "./choose-weights.ts";
import { dot, minus } from "./polygon.ts";
import type { Scored, Winner } from "./regions.ts";

/** The rival that the smallest change of weights makes better, with that change. */
export interface NearestRival<T> extends Nearest {
  readonly rival: T;
}

/**
 * The smallest change of weights, by the sum of the absolute changes, at which something loses its first place, and to
 * whom; null if no weights unseat it.
 *
 * @param own what is best at the weights `from`.
 * @param field what can be best; where that is not listed, it is asked at the corners of what was found to be safe.
 */
export function nearestRival<T extends Scored>(
  own: T,
  from: Float64Array,
  field: { readonly listed: readonly T[] | undefined; readonly winner: Winner<T> },
): NearestRival<T> | null {
  if (field.listed !== undefined) return nearestOf(own, from, field.listed);
  const known = new Set<T>();
  for (;;) {
    const nearest = nearestOf(own, from, known);
    const before = known.size;
    for (const corner of cornersWithin(from, nearest?.change ?? 2)) {
      const rival = field.winner(corner);
      if (dot(minus(rival.scores, own.scores), corner) > TIE) known.add(rival);
    }
    if (known.size === before) return nearest;
  }
}

function nearestOf<T extends Scored>(own: T, from: Float64Array, rivals: Iterable<T>): NearestRival<T> | null {
  let nearest: NearestRival<T> | null = null;
  for (const rival of rivals) {
    const flip = flipOf(own, rival, from);
    if (flip !== null && (nearest === null || flip.change < nearest.change)) nearest = { rival, ...flip };
  }
  return nearest;
}

/**
 * The smallest change that makes the rival draw level, if it can get ahead: weight goes to where the rival gains the most,
 * and comes first from where it loses the most.
 */
function flipOf(own: Scored, rival: Scored, from: Float64Array): Nearest | null {
  const lead = minus(own.scores, rival.scores);
  const target = lead.indexOf(Math.min(...lead));
  const least = lead[target] ?? 0;
  // Who cannot get further ahead than makes a tie does not unseat anybody.
  if (least >= -TIE) return null;
  const weights = from.slice();
  let ahead = Math.max(0, dot(lead, from));
  let moved = 0;
  const sources = [...lead.keys()].sort((one, other) => (lead[other] ?? 0) - (lead[one] ?? 0));
  for (const source of sources) {
    const gain = (lead[source] ?? 0) - least;
    if (ahead <= 0 || gain <= 0) break;
    const amount = Math.min(weights[source] ?? 0, ahead / gain);
    weights[source] = (weights[source] ?? 0) - amount;
    weights[target] = (weights[target] ?? 0) + amount;
    ahead -= amount * gain;
    moved += amount;
  }
  return { weights, change: 2 * moved };
}

/** The corners of all weightings whose absolute changes sum to no more than `change`. */
function* cornersWithin(from: Float64Array, change: number): Generator<Float64Array> {
  const criteria = from.length;
  for (let emptied = 0; emptied < 2 ** criteria; emptied++) {
    const isEmptied = (c: number): boolean => (emptied & (1 << c)) !== 0;
    const gone = from.reduce((sum, weight, c) => sum + (isEmptied(c) ? weight : 0), 0);
    const rest = change / 2 - gone;
    if (rest < 0) continue;
    for (let target = 0; target < criteria; target++) {
      if (isEmptied(target)) continue;
      for (let source = 0; source < criteria; source++) {
        if (source === target || isEmptied(source) || (from[source] ?? 0) < rest) continue;
        yield from.map((weight, c) => {
          if (isEmptied(c)) return 0;
          if (c === target) return weight + gone + rest;
          return c === source ? weight - rest : weight;
        });
      }
      const onlyTarget = from.every((weight, c) => c === target || isEmptied(c) || weight === 0);
      if (onlyTarget) yield from.map((_, c) => (c === target ? 1 : 0));
    }
  }
}
