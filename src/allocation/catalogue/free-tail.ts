import type { LeastSums } from "./least-sums.ts";
import type { RunningSums } from "./running-sums.ts";

/**
 * The last areas, as far as nothing but bounded sums depends on them: where the sums have room for whatever is chosen in them,
 * every choice is lawful, and none has to be tried.
 */
export interface FreeTail {
  /** The position of the first of these areas. */
  readonly from: number;
  /** By position, how many selections of the areas from there on there are, and the trail of all of them. */
  readonly selections: readonly number[];
  readonly trails: readonly Uint8Array[];
}

/** A longer trail would not stay in the processor's fast memory. */
const LONGEST_TRAIL = 4096;

/** @param isPlain by position, whether nothing but bounded sums depends on the area. */
export function freeTail(sizes: readonly number[], isPlain: (position: number) => boolean): FreeTail {
  const selections: number[] = [];
  const trails: Uint8Array[] = [];
  let from = sizes.length;
  let after = new Uint8Array();
  let count = 1;
  while (from > 0 && isPlain(from - 1)) {
    const size = sizes[from - 1] ?? 1;
    const width = (size + 7) >> 3;
    if (width + size * after.length > LONGEST_TRAIL) break;
    const trail = new Uint8Array(width + size * after.length);
    for (let scenario = 0; scenario < size; scenario++) {
      trail[scenario >> 3] = (trail[scenario >> 3] ?? 0) | (1 << (scenario & 7));
      trail.set(after, width + scenario * after.length);
    }
    after = trail;
    count *= size;
    from--;
    selections[from] = count;
    trails[from] = trail;
  }
  return { from, selections, trails };
}

const kept = new WeakMap<LeastSums, readonly Float64Array[]>();

/** Tells whether bounded sums keep to their bounds whatever is chosen from a position of the tail on. */
export function hasRoom({ table, sums, surely, areas }: RunningSums, { from }: FreeTail, position: number): boolean {
  let highest = kept.get(table);
  if (highest === undefined) kept.set(table, (highest = highestRises(table, from, areas.length)));
  const rises = highest[position];
  if (rises === undefined) return false;
  for (let bound = 0; bound < sums.length; bound++) {
    if ((sums[bound] ?? 0) + (rises[bound] ?? 0) > (surely[bound] ?? 0)) return false;
  }
  return true;
}

/** By position, how far each sum can rise at most by what is chosen from there on; no task of theirs is shared. */
function highestRises(table: LeastSums, from: number, end: number): readonly Float64Array[] {
  const { atFirst, offsets, starts, bounds, rises, shared } = table;
  const highest: Float64Array[] = [];
  let sums = new Float64Array(atFirst.length);
  for (let position = end - 1; position >= from; position--) {
    const most = new Float64Array(atFirst.length);
    const last = (offsets[position + 1] ?? shared.length) - 1;
    for (let at = starts[offsets[position] ?? 0] ?? 0; at < (starts[last + 1] ?? 0); at++) {
      const bound = bounds[at] ?? 0;
      most[bound] = Math.max(most[bound] ?? 0, rises[at] ?? 0);
    }
    sums = sums.map((sum, bound) => sum + (most[bound] ?? 0));
    highest[position] = sums;
  }
  return highest;
}
