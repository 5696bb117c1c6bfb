import { between, dot, minus } from "./polygon.ts";
import { regionOf, type Scored, type Winner } from "./regions.ts";

/** What draws level at some weights and is better beyond them. */
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

/** @param own what is best at the weights `at`. */
export function stayingRange<T extends Scored>(
  own: T,
  at: Float64Array,
  criterion: number,
  winner: Winner<T>,
): StayingRange<T> {
  const [none, all] = endsOf(at, criterion);
  const { polygon } = regionOf(own, [none, all], winner);
  const weightOf = (corner: Float64Array): number => corner[criterion] ?? 0;
  const corners = polygon.length > 0 ? [...polygon] : [at];
  corners.sort((one, other) => weightOf(one) - weightOf(other));
  const [lowest = at, highest = at] = [corners[0], corners.at(-1)];
  return {
    from: weightOf(lowest),
    to: weightOf(highest),
    below: weightOf(lowest) > 0 ? { rival: beyond(own, lowest, none, winner), weights: lowest } : null,
    above: weightOf(highest) < 1 ? { rival: beyond(own, highest, all, winner), weights: highest } : null,
  };
}

/** The weightings in which the criterion counts nothing, and in which nothing else counts. */
function endsOf(at: Float64Array, criterion: number): [none: Float64Array, all: Float64Array] {
  const others = 1 - (at[criterion] ?? 0);
  const none = at.map((weight, c) => {
    if (c === criterion) return 0;
    return others > 0 ? weight / others : 1 / (at.length - 1);
  });
  const all = at.map((_, c) => (c === criterion ? 1 : 0));
  return [none, all];
}

/** How far beyond the level point is looked, as a share of the way to the end: enough to tell scores apart. */
const STEP = 1e-6;

/** What is best just beyond a level point: of several that draw level there, the one that gains the most. */
function beyond<T extends Scored>(own: T, level: Float64Array, end: Float64Array, winner: Winner<T>): T {
  let rival = winner(end);
  for (let share = 1; share >= STEP; share /= 10) {
    const next = winner(between(level, end, share));
    // Further in it is the winner itself again, if the way to the rival is shorter than a step.
    if (next === own || dot(minus(next.scores, own.scores), end) <= 0) break;
    rival = next;
  }
  return rival;
}
