import type { Structure } from "../../problem/structure.ts";
import type { PointTable, Points } from "./point-tables.ts";

/** Tabulated points as they add up while areas are chosen one after the other. */
export interface RunningPoints {
  readonly themes: number;
  /** After so many areas, the points of each theme: one row after the other, so that nothing has to be taken back. */
  readonly sums: Float64Array;
  /** For each area the points that depend on it alone: a row of its scenarios' for each of some themes. */
  readonly alone: readonly { readonly themes: Int32Array; readonly values: Float64Array }[];
  /** For each area the tables that depend on it and on earlier ones. */
  readonly joint: readonly (readonly PointTable[])[];
}

/** @param depth how many areas are chosen, from the first on. */
export function startPoints({ areas, themes }: Structure, { tables, fixed }: Points, depth: number): RunningPoints {
  const sums = new Float64Array((depth + 1) * themes.length);
  sums.set(fixed);
  const tablesAt = areas.slice(0, depth).map((): PointTable[] => []);
  for (const table of tables) tablesAt[table.areas.at(-1) ?? -1]?.push(table);
  return {
    themes: themes.length,
    sums,
    alone: tablesAt.map((list) => {
      const single = list.filter((table) => table.areas.length === 1);
      return {
        themes: Int32Array.from(single, ({ theme }) => theme),
        values: Float64Array.from(single.flatMap(({ values }) => [...values])),
      };
    }),
    joint: tablesAt.map((list) => list.filter((table) => table.areas.length > 1)),
  };
}

/** Adds what a choice in an area gives, to what the areas before it have given. */
export function addPoints({ themes, sums, alone, joint }: RunningPoints, area: number, choices: Int32Array): void {
  const before = area * themes;
  const after = before + themes;
  for (let theme = 0; theme < themes; theme++) sums[after + theme] = sums[before + theme] ?? 0;
  const single = alone[area];
  if (single !== undefined && single.themes.length > 0) {
    const { themes: changed, values } = single;
    const size = values.length / changed.length;
    const choice = choices[area] ?? 0;
    for (let row = 0; row < changed.length; row++) {
      const at = after + (changed[row] ?? 0);
      sums[at] = (sums[at] ?? 0) + (values[row * size + choice] ?? 0);
    }
  }
  for (const table of joint[area] ?? []) {
    const at = after + table.theme;
    sums[at] = (sums[at] ?? 0) + (table.values[placeIn(table, choices)] ?? 0);
  }
}

/** Position in a table of the points that the choices give. */
export function placeIn({ areas, strides }: PointTable, choices: Int32Array): number {
  let at = 0;
  for (let index = 0; index < areas.length; index++) at += (choices[areas[index] ?? 0] ?? 0) * (strides[index] ?? 0);
  return at;
}
