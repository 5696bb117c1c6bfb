import { hull, shareOf, simplex, type Polygon } from "./polygon.ts";
import { divide, type Scored } from "./regions.ts";

/** A convex set of weights under which the same few are the best. */
export interface BestCell<T> {
  readonly best: readonly T[];
  readonly polygon: Polygon;
  /** Of all weights, 0…1; those of all cells sum to 1. */
  readonly share: number;
}

/** All weights, divided by what is best under them. */
export interface BestCells<T> {
  readonly cells: readonly BestCell<T>[];
  /**
   * For each that is among the best somewhere, the share of all weights under which it has the first place, the second and
   * so on, as far as it has one.
   */
  readonly places: ReadonlyMap<T, readonly number[]>;
}

/** Finds what is best at given weights apart from what is excluded; undefined if nothing else is left. */
export type BestExcept<T> = (weights: Float64Array, excluded: ReadonlySet<T>) => T | undefined;

/**
 * Divides all weights on one to three criteria into the convex cells under which the same `depth` are the best.
 *
 * Cells of one more are found from those of one less: each is divided by what comes next in it, and the parts with the
 * same set, which come from several cells, make up a cell together. (The set is the best where the worst of it is better
 * than the best of the rest: an intersection of half-planes, so the union is convex.)
 *
 * Source: D. T. Lee, "On k-nearest neighbor Voronoi diagrams in the plane", IEEE Transactions on Computers 31 (1982), for
 * cells of order k from those of order k − 1.
 */
export function bestCells<T extends Scored>(criteria: number, depth: number, best: BestExcept<T>): BestCells<T> {
  const places = new Map<T, number[]>();
  const numbers = new Map<T, number>();
  const numberOf = (each: T): number => {
    const number = numbers.get(each) ?? numbers.size;
    numbers.set(each, number);
    return number;
  };
  let cells: readonly BestCell<T>[] = [{ best: [], polygon: simplex(criteria), share: 1 }];
  for (let place = 0; place < depth; place++) {
    const next = new Map<string, Union<T>>();
    for (const cell of cells) {
      const excluded = new Set(cell.best);
      const [corner] = cell.polygon;
      if (corner === undefined || best(corner, excluded) === undefined) return { cells, places };
      const winner = (weights: Float64Array): T => some(best(weights, excluded));
      const parts = divide(cell.polygon, winner);
      const whole = parts.reduce((sum, part) => sum + shareOf(part.polygon), 0);
      for (const part of parts) {
        // In proportion, so that nothing is lost or counted twice where rounding makes polygons overlap.
        const share = (cell.share * shareOf(part.polygon)) / whole;
        addAt(places, part.best, place, share);
        const members = [...cell.best, part.best].sort((one, other) => numberOf(one) - numberOf(other));
        const key = members.map(numberOf).join();
        const together = next.get(key) ?? { best: members, corners: [], share: 0 };
        together.corners.push(...part.polygon);
        together.share += share;
        next.set(key, together);
      }
    }
    cells = [...next.values()].map(({ corners, ...cell }) => ({ ...cell, polygon: hull(corners) }));
  }
  return { cells, places };
}

/** Partial knowledge of a cell, before all its parts are found. */
interface Union<T> {
  readonly best: readonly T[];
  readonly corners: Float64Array[];
  share: number;
}

/** Adds to what something has at a place; places before it that nothing was added to count 0. */
export function addAt<T>(places: Map<T, number[]>, of: T, place: number, amount: number): void {
  const amounts = places.get(of) ?? [];
  while (amounts.length <= place) amounts.push(0);
  amounts[place] = (amounts[place] ?? 0) + amount;
  places.set(of, amounts);
}

function some<T>(found: T | undefined): T {
  if (found === undefined) throw new RangeError("There are fewer than were asked for at some weights only.");
  return found;
}
