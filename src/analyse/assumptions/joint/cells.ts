import { groupedBy } from "../patterns/grouped.ts";
import { numbered } from "../patterns/numbering.ts";
import type { RightSets } from "./right-sets.ts";

/** Groups of choices of a half that have something in common, one after the other. */
interface Grouped {
  /** For each member its group. */
  readonly of: Int32Array;
  readonly grouped: Int32Array;
  readonly from: Int32Array;
  /** For each group, its pattern in each balance. */
  readonly patterns: readonly Int32Array[];
}

/** Left choices that go with the same right choices and have the same patterns. */
export interface LeftCells extends Grouped {
  /** For each group the number of the set of right choices that it goes with. */
  readonly sets: Int32Array;
}

/** Right choices of a set that have the same patterns: their places in the set. */
export interface RightCells extends Grouped {
  /** For each place the right choice. */
  readonly rights: Int32Array;
}

/** Left and right choices in cells in which all pairs measure the same in what is summed over pairs of patterns. */
export interface Cells {
  readonly left: LeftCells;
  readonly right: readonly RightCells[];
}

/** Patterns of either half, for each balance. */
interface HalvedPattern {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function cellsOf({ of, sets }: RightSets, balances: readonly HalvedPattern[]): Cells {
  const left = groupedAlike([of, ...balances.map((each) => each.left)], of.length);
  const [setsOfGroups = new Int32Array(), ...patterns] = left.patterns;
  return {
    left: { ...left, patterns, sets: setsOfGroups },
    right: sets.map((rights) => ({
      rights,
      ...groupedAlike(
        balances.map(({ right }) => rights.map((choice) => right[choice] ?? 0)),
        rights.length,
      ),
    })),
  };
}

/** Groups of places that have the same number in each of some lists. */
function groupedAlike(lists: readonly Int32Array[], size: number): Grouped {
  let found = numbered(new Float64Array(size), 1);
  for (const list of lists) {
    const width = 1 + list.reduce((most, number) => Math.max(most, number), 0);
    const codes = Float64Array.from(found.of, (number, at) => number * width + (list[at] ?? 0));
    found = numbered(codes, Math.max(1, found.first.length * width));
  }
  return {
    of: found.of,
    ...groupedBy(found.of, found.first.length),
    patterns: lists.map((list) => Int32Array.from(found.first, (at) => list[at] ?? 0)),
  };
}

/** For each group of left choices the most that one of them has. */
export function mostOfLeft({ of, from }: LeftCells, left: Float64Array): Float64Array {
  const most = new Float64Array(from.length - 1).fill(-Infinity);
  for (let choice = 0; choice < of.length; choice++) {
    const cell = of[choice] ?? 0;
    if ((left[choice] ?? 0) > (most[cell] ?? 0)) most[cell] = left[choice] ?? 0;
  }
  return most;
}

/** For each group of right choices the most that one of them has. */
export function mostOfRight({ of, from, rights }: RightCells, right: Float64Array): Float64Array {
  const most = new Float64Array(from.length - 1).fill(-Infinity);
  for (let place = 0; place < of.length; place++) {
    const cell = of[place] ?? 0;
    const score = right[rights[place] ?? 0] ?? 0;
    if (score > (most[cell] ?? 0)) most[cell] = score;
  }
  return most;
}
