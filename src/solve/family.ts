import type { Fixings } from "./node-program.ts";

/**
 * The children into which a node was divided, the most promising first. Of each no more is kept than its bound and in
 * what it differs from its parent; there can be millions.
 */
export interface Family {
  /** The node that was divided, as a child of its own family; undefined of the first. */
  readonly parent: Family | undefined;
  /** Index of the parent among its family's children. */
  readonly of: number;
  /** Number of families above this one. */
  readonly depth: number;
  /** The areas by which the children differ, and what is fixed in each by the children that differ at a later one. */
  readonly areas: readonly number[];
  readonly tops: readonly number[];
  /** For each child, at which of the areas it differs and the scenario that it fixes there. */
  readonly steps: readonly number[];
  readonly bounds: readonly number[];
  /** The first child that is still to be looked at. */
  next: number;
}

/** A child that a node is to be divided into. */
export interface Child {
  /** The position in the family's areas: those before it are at their tops. */
  readonly at: number;
  readonly scenario: number;
  readonly bound: number;
}

/** The start of the search: one node in which nothing is fixed. */
export function firstFamily(): Family {
  return { parent: undefined, of: 0, depth: 0, areas: [], tops: [], steps: [], bounds: [Infinity], next: 0 };
}

/** More scenarios than an area has. */
const RADIX = 2 ** 16;

/** The family of a node that is divided. */
export function familyOf(
  parent: Family,
  { areas, tops }: Pick<Family, "areas" | "tops">,
  children: readonly Child[],
): Family {
  const sorted = [...children].sort((one, other) => other.bound - one.bound);
  return {
    parent,
    of: parent.next,
    depth: parent.depth + 1,
    areas,
    tops,
    steps: sorted.map(({ at, scenario }) => at * RADIX + scenario),
    bounds: sorted.map(({ bound }) => bound),
    next: 0,
  };
}

/** The bound of a family: that of its most promising child. */
export function boundOf({ bounds, next }: Family): number {
  return bounds[next] ?? -Infinity;
}

/** Rough memory use of a family, in units of 16 bytes. */
export function sizeOf({ areas, bounds }: Family): number {
  return 24 + areas.length + bounds.length;
}

/** Order of the queue: the higher bound first, and of equals the deeper, so that whole allocations are reached soon. */
export function comparePromise(first: Family, second: Family): number {
  return boundOf(second) - boundOf(first) || second.depth - first.depth;
}

/** The scenarios that the next child of a family fixes, and those fixed before the search began. */
export function fixingsOf(family: Family, root: Fixings): Fixings {
  const fixings = root.slice();
  let child = family.next;
  for (let each: Family | undefined = family; each !== undefined; each = each.parent) {
    const step = each.steps[child];
    if (step === undefined) break;
    const at = Math.floor(step / RADIX);
    for (let before = 0; before < at; before++) fixings[each.areas[before] ?? -1] = each.tops[before] ?? 0;
    fixings[each.areas[at] ?? -1] = step % RADIX;
    child = each.of;
  }
  return fixings;
}
