import type { Structure } from "../problem/structure.ts";
import { lawfulPlacements } from "./enumerate.ts";
import { rawValues } from "./score.ts";

/** The raw value of every theme for every lawful allocation: one column for each theme, rows in document order. */
export type LawfulTable = readonly Float64Array[];

const tables = new WeakMap<Structure, LawfulTable>();

/** The table of a problem, filled by plain enumeration once and kept with it. */
export function lawfulTable(structure: Structure, onProgress: (found: number) => void = () => undefined): LawfulTable {
  const kept = tables.get(structure);
  if (kept !== undefined) return kept;
  const columns: number[][] = structure.themes.map(() => []);
  let found = 0;
  for (const placement of lawfulPlacements(structure)) {
    rawValues(placement).forEach((raw, theme) => columns[theme]?.push(raw));
    if (++found % PROGRESS_EVERY === 0) onProgress(found);
  }
  const table = columns.map((column) => Float64Array.from(column));
  tables.set(structure, table);
  return table;
}

const PROGRESS_EVERY = 10_000;

export { selectionCount } from "./enumerate.ts";
