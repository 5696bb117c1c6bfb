import { CORNER_MET, ON_LINE } from "../../tolerances.ts";

/**
 * Weights on one to three criteria, as a point, a segment or a convex polygon: its corners in order around it, each with a
 * weight for every criterion. A segment of weights on any number of criteria may be cut, too.
 */
export type Polygon = readonly Float64Array[];

/** All weightings of some criteria: at each corner one of them counts alone. */
export function simplex(criteria: number): Polygon {
  return Array.from({ length: criteria }, (_, corner) => {
    const weights = new Float64Array(criteria);
    weights[corner] = 1;
    return weights;
  });
}

export function dot(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < first.length; at++) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}

export function minus(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  return Float64Array.from(first, (value, at) => value - (second[at] ?? 0));
}

/** The point that is a share of the way from one to the other. */
export function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((weight, at) => weight + share * ((to[at] ?? 0) - weight));
}

/**
 * The part of a polygon in which the weighted sum of a vector is not negative.
 *
 * Source: I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
 */
export function cut(polygon: Polygon, normal: ArrayLike<number>): Polygon {
  const size = Array.from(normal).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const values = polygon.map((corner) => {
    const value = dot(corner, normal);
    return Math.abs(value) <= ON_LINE * size ? 0 : value;
  });
  if (values.every((value) => value >= 0)) return polygon;
  const kept: Float64Array[] = [];
  const add = (corner: Float64Array): void => {
    if (!kept.some((each) => isSame(each, corner, ON_LINE))) kept.push(corner);
  };
  polygon.forEach((corner, at) => {
    const next = (at + 1) % polygon.length;
    const [value, following] = [values[at] ?? 0, values[next] ?? 0];
    if (value >= 0) add(corner);
    if (value * following < 0) add(between(corner, polygon[next] ?? corner, value / (value - following)));
  });
  return kept;
}

function isSame(first: Float64Array, second: Float64Array, within: number): boolean {
  return first.every((weight, at) => Math.abs(weight - (second[at] ?? 0)) <= within);
}

/** The share of all weightings that a polygon of weights on one to three criteria makes up, 0…1. */
export function shareOf(polygon: Polygon): number {
  const [first] = polygon;
  if (first === undefined) return 0;
  if (first.length === 1) return 1;
  if (first.length === 2) {
    const ends = polygon.map(([weight = 0]) => weight);
    return Math.max(...ends) - Math.min(...ends);
  }
  let doubled = 0;
  polygon.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = polygon[(at + 1) % polygon.length] ?? [];
    // Relative to the first corner, so that small polygons lose no digits.
    const [x0 = 0, y0 = 0] = first;
    doubled += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  });
  // The triangle of all weights has a doubled area of 1.
  return Math.abs(doubled);
}

/** The centre of gravity; of a polygon without area, the mean of its corners. */
export function centroid(polygon: Polygon): Float64Array {
  const [first = new Float64Array()] = polygon;
  const share = shareOf(polygon);
  if (polygon.length < 3 || share === 0)
    return first.map((_, at) => polygon.reduce((sum, corner) => sum + (corner[at] ?? 0), 0) / polygon.length);
  const centre = new Float64Array(first.length);
  for (let at = 1; at + 1 < polygon.length; at++) {
    const triangle = [first, polygon[at] ?? first, polygon[at + 1] ?? first];
    const part = shareOf(triangle) / share;
    for (const corner of triangle) corner.forEach((weight, c) => (centre[c] = (centre[c] ?? 0) + (part * weight) / 3));
  }
  return centre;
}

/**
 * The convex hull of weights on one to three criteria, as a polygon.
 *
 * Source: A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", Information Processing Letters 9
 * (1979).
 */
export function hull(corners: Polygon): Polygon {
  const distinct: Float64Array[] = [];
  for (const corner of corners) if (!distinct.some((each) => isSame(each, corner, CORNER_MET))) distinct.push(corner);
  distinct.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0));
  if (distinct.length < 3) return distinct;
  return [...chain(distinct), ...chain([...distinct].reverse())];
}

/** One side of the hull, without its last corner. */
function chain(sorted: Polygon): Float64Array[] {
  const side: Float64Array[] = [];
  for (const corner of sorted) {
    while (side.length > 1 && !turnsLeft(side.at(-2), side.at(-1), corner)) side.pop();
    side.push(corner);
  }
  return side.slice(0, -1);
}

/** Tells whether the path from a via b to c turns left, by more than rounding makes of paths of these lengths. */
function turnsLeft(a: Float64Array | undefined, b: Float64Array | undefined, c: Float64Array): boolean {
  const [ax = 0, ay = 0] = a ?? [];
  const [bx = 0, by = 0] = b ?? [];
  const [cx = 0, cy = 0] = c;
  const turn = (bx - ax) * (cy - by) - (cx - bx) * (by - ay);
  return turn > ON_LINE * Math.hypot(bx - ax, by - ay) * Math.hypot(cx - bx, cy - by);
}
