import { TIE } from "../../tolerances.ts";
import { between, dot, minus } from "./polygon.ts";
import { regionOf, type Scored, type Winner } from "./regions.ts";
import { JUST_BEYOND } from "../../tolerances.ts";

/** A rival, and the weights at which it draws level: beyond them it is better. */
export interface Level<T> {
  readonly rival: T;
  readonly weights: Float64Array;
}

/** The weights of one criterion, the others keeping their proportions, under which something stays the best. */
export interface StayingRange<T> {
  readonly from: number;
  readonly to: number;
  readonly below: Level<T> | null;
  readonly above: Level<T> | null;
}

/** @param own what is best at the weights `at`, alone or tied. */
export function stayingRange<T extends Scored>(
  own: T,
  at: Float64Array,
  criterion: number,
  winner: Winner<T>,
): StayingRange<T> {
  const [none, all] = endsOf(at, criterion);
  const { polygon, rivals } = regionOf(own, [none, all], winner);
  const weightOf = (corner: Float64Array): number => corner[criterion] ?? 0;
  // The weights in use belong to the range whatever rounding or a tie makes of it.
  const corners = [...polygon, at].sort((one, other) => weightOf(one) - weightOf(other));
  const [lowest = at, highest = at] = [corners[0], corners.at(-1)];
  const takeover = (level: Float64Array, end: Float64Array): Level<T> => ({
    rival: takerOver(own, level, end, rivals, winner),
    weights: level,
  });
  return {
    from: weightOf(lowest),
    to: weightOf(highest),
    below: weightOf(lowest) > 0 ? takeover(lowest, none) : null,
    above: weightOf(highest) < 1 ? takeover(highest, all) : null,
  };
}

/** The weightings in which the criterion counts nothing, and in which nothing else counts. */
function endsOf(at: Float64Array, criterion: number): [none: Float64Array, all: Float64Array] {
  // Not 1 less the weight: where that is nearly 1, nothing would be left of the others.
  const others = at.reduce((sum, weight, c) => (c === criterion ? sum : sum + weight), 0);
  const none = at.map((weight, c) => {
    if (c === criterion) return 0;
    return others > 0 ? weight / others : 1 / (at.length - 1);
  });
  const all = at.map((_, c) => (c === criterion ? 1 : 0));
  return [none, all];
}

/** Of those that draw level at a point, the one that is furthest ahead beyond it. */
function takerOver<T extends Scored>(
  own: T,
  level: Float64Array,
  end: Float64Array,
  rivals: readonly T[],
  winner: Winner<T>,
): T {
  const lead = (rival: T, at: Float64Array): number => dot(minus(rival.scores, own.scores), at);
  const near = winner(between(level, end, JUST_BEYOND));
  const known = [...rivals, near, winner(end)].filter((rival) => lead(rival, end) > 0);
  const drawLevel = known.filter((rival) => Math.abs(lead(rival, level)) <= TIE);
  const candidates = drawLevel.length > 0 ? drawLevel : known;
  const last = candidates.at(-1) ?? winner(end);
  return candidates.reduce((most, rival) => (lead(rival, end) > lead(most, end) ? rival : most), last);
}
