import type { LawfulColumns } from "./columns.ts";

/**
 * Rows of allocations that are equally good, in the order of rankings: fewer changed areas first, then document order,
 * which is that of the rows.
 *
 * @param most how many to return at most.
 */
export function orderRows(
  { structure, choices, size }: LawfulColumns,
  rows: ArrayLike<number>,
  most: number,
): number[] {
  const areas = structure.areas.length;
  const keys = Float64Array.from(rows, (row) => {
    let changed = 0;
    for (let at = row * areas; at < (row + 1) * areas; at++) if (choices[at] !== 0) changed++;
    return changed * size + row;
  });
  return Array.from(keys.sort().subarray(0, most), (key) => key % size);
}
