import type { Structure } from "../../problem/structure.ts";

/** The columns of all lawful allocations. */
export interface Rows {
  readonly choices: Uint8Array | Uint16Array;
  readonly raw: readonly (Int32Array | Float64Array)[];
}

/** Columns for so many allocations, still empty. */
export function emptyRows(structure: Structure, size: number): Rows {
  const wide = structure.areas.some(({ scenarios }) => scenarios.length > 256);
  const cells = size * structure.areas.length;
  return {
    choices: wide ? new Uint16Array(cells) : new Uint8Array(cells),
    raw: structure.themes.map(({ gauge, effects }) => {
      const most = effects.reduce((sum, { points }) => sum + Math.abs(points), 0);
      return gauge.kind === "points" && most < 2 ** 31 ? new Int32Array(size) : new Float64Array(size);
    }),
  };
}
