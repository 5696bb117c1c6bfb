import type { Structure } from "../../problem/structure.ts";
import { isMarked, type Trail } from "./trail.ts";

/** Those rows of a block that lead to lawful allocations. */
export interface MarkedRows {
  /** Their numbers in the block, ascending; as many as `count` says. */
  readonly numbers: Int32Array;
  count: number;
  /** Position at which the trail goes on. */
  trailAt: number;
}

/**
 * Reads off a trail which combinations of the last areas' scenarios lead to lawful allocations.
 *
 * @returns a function of the place where their part of the trail begins; what it returns is overwritten by the next call.
 */
export function markReader(
  { areas }: Structure,
  { from, length }: { readonly from: number; readonly length: number },
  deciding: readonly number[],
  { bytes, widths }: Trail,
): (trailAt: number) => MarkedRows {
  const marked: MarkedRows = { numbers: Int32Array.from({ length }, (_, row) => row), count: length, trailAt: 0 };
  const positions = new Map(deciding.map((area, position) => [area, position]));
  if (!deciding.some((area) => area >= from)) {
    return (trailAt) => {
      marked.trailAt = trailAt;
      return marked;
    };
  }
  const last = areas.length - from - 1;
  const sizes = Int32Array.from(areas.slice(from), ({ scenarios }) => scenarios.length);
  const bytesOf = Int32Array.from(sizes, (_, at) => widths[positions.get(from + at) ?? -1] ?? 0);
  const strides = new Int32Array(sizes.length + 1).fill(1);
  for (let at = last; at >= 0; at--) strides[at] = (strides[at + 1] ?? 1) * (sizes[at] ?? 1);
  const [next, starts, rows] = [sizes.slice(), sizes.slice(), sizes.slice()];
  return (trailAt) => {
    const { numbers } = marked;
    let count = 0;
    next[0] = rows[0] = 0;
    starts[0] = trailAt;
    let read = trailAt + (bytesOf[0] ?? 0);
    for (let at = 0; at >= 0;) {
      const scenario = next[at] ?? 0;
      if (scenario === sizes[at]) {
        at--;
        continue;
      }
      next[at] = scenario + 1;
      const start = starts[at] ?? 0;
      // What follows a choice that decides nothing follows every scenario of it.
      if (bytesOf[at] === 0) read = start;
      else if (!isMarked(bytes, start, scenario)) continue;
      const row = (rows[at] ?? 0) + scenario * (strides[at + 1] ?? 1);
      if (at === last) {
        numbers[count++] = row;
        continue;
      }
      at++;
      next[at] = 0;
      rows[at] = row;
      starts[at] = read;
      read += bytesOf[at] ?? 0;
    }
    marked.count = count;
    marked.trailAt = read;
    return marked;
  };
}
