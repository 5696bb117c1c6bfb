import { cut, dot, minus, shareOf, type Polygon } from "./polygon.ts";
import { SCORE_ROUNDING } from "../../tolerances.ts";

/** Something that can be best under some weights, with its score by every criterion. */
export interface Scored {
  readonly scores: Float64Array;
}

/** Finds what is best at given weights of the criteria. */
export type Winner<T extends Scored> = (weights: Float64Array) => T;

/** The part of a polygon in which something is best, with what is better beyond its edges. */
export interface Region<T extends Scored> {
  readonly polygon: Polygon;
  readonly rivals: readonly T[];
}

/**
 * The part of a polygon of weights in which something is best. Whoever is better at a corner cuts it off, until nobody is:
 * scores are linear in the weights, so that what is best at all corners is best between them.
 */
export function regionOf<T extends Scored>(own: T, within: Polygon, winner: Winner<T>): Region<T> {
  let polygon = within;
  const rivals: T[] = [];
  const settled = new Set<Float64Array>();
  for (;;) {
    const corner = polygon.find((each) => !settled.has(each));
    if (corner === undefined) return { polygon, rivals };
    const rival = winner(corner);
    const lead = minus(own.scores, rival.scores);
    const parted = dot(lead, corner) < -SCORE_ROUNDING ? cut(polygon, lead) : polygon;
    if (parted === polygon) settled.add(corner);
    else {
      rivals.push(rival);
      polygon = parted;
    }
  }
}

/** A convex set of weights, and what is best in it. */
export interface Cell<T> {
  readonly best: T;
  readonly polygon: Polygon;
}

/**
 * Divides a polygon of weights into the regions in which one and the same is best. A region's corners name its neighbours,
 * whose regions follow, until nobody new is found.
 *
 * Source: A. Przybylski, X. Gandibleux and M. Ehrgott, "A Recursive Algorithm for Finding All Nondominated Extreme Points
 * in the Outcome Set of a Multiobjective Integer Programme", INFORMS Journal on Computing 22 (2010); M. J. Alves and
 * J. P. Costa, "Graphical exploration of the weight space in three-objective mixed integer linear programs", European
 * Journal of Operational Research 248 (2016).
 */
export function divide<T extends Scored>(within: Polygon, winner: Winner<T>): Cell<T>[] {
  const found = new Set(within.map((corner) => winner(corner)));
  // A set goes on with what is added to it on the way.
  for (const best of found) for (const rival of regionOf(best, within, winner).rivals) found.add(rival);
  return [...found].flatMap((best) => {
    let polygon = within;
    for (const other of found) if (other !== best) polygon = cut(polygon, minus(best.scores, other.scores));
    return shareOf(polygon) > 0 ? [{ best, polygon }] : [];
  });
}
