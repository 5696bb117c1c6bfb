import { direction } from "../gauges/raw.ts";
import type { LawfulColumns } from "./columns.ts";

/** Rows that stand together, and differ in the last areas only, are alike: what none of them reaches is known of all. */
export const GROUP = 32;

/** For each theme, the best raw value in each group of rows. */
export type BestOfGroups = readonly (Int32Array | Float64Array)[];

const kept = new WeakMap<LawfulColumns, BestOfGroups>();

/** The best of each group, made once and kept with the columns; it takes up a thirty-second of what they do. */
export function bestOfGroups(columns: LawfulColumns): BestOfGroups {
  const known = kept.get(columns);
  if (known !== undefined) return known;
  const { structure, raw, size } = columns;
  const best = raw.map((column, t) => {
    const theme = structure.themes[t];
    const more = theme === undefined || direction(theme) > 0;
    const groups = column instanceof Int32Array ? new Int32Array(groupsOf(size)) : new Float64Array(groupsOf(size));
    for (let group = 0; group < groups.length; group++) {
      const end = Math.min(size, (group + 1) * GROUP);
      let value = column[group * GROUP] ?? 0;
      for (let row = group * GROUP + 1; row < end; row++) {
        const other = column[row] ?? 0;
        if (more ? other > value : other < value) value = other;
      }
      groups[group] = value;
    }
    return groups;
  });
  kept.set(columns, best);
  return best;
}

export function groupsOf(size: number): number {
  return Math.ceil(size / GROUP);
}
