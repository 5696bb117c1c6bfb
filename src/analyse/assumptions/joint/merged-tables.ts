import { identity, numberedPairs } from "../patterns/numbering.ts";
import type { Form } from "../patterns/patterns.ts";

/** Sums of terms by what is chosen in a part of the areas. */
export interface TermTable {
  readonly forms: readonly Form[];
  /** For each choice the number of its form. */
  readonly of: Int32Array;
  /** Room for the amounts of the forms: new arrays for each draw would take as long as the work. */
  readonly room: Float64Array;
}

/** Several tables over the same choices as one: for each choice the number of a combination of their forms. */
export interface MergedTable {
  readonly of: Int32Array;
  /** For each table, the form of each combination. */
  readonly parts: readonly { readonly table: TermTable; readonly forms: Int32Array }[];
  /** Room for the scores of the combinations. */
  readonly room: Float64Array;
}

/** Tables are merged as long as there are so many times fewer combinations than choices: then adding them up costs little. */
const FEWER = 8;

/** Merges tables, so that few are left to be added up over all choices. */
export function mergedTables(tables: readonly TermTable[], size: number): readonly MergedTable[] {
  const most = Math.max(1, size / FEWER);
  const merged: MergedTable[] = [];
  for (const table of tables) {
    const single = singleTable(table);
    const at = merged.findIndex((each) => countTogether(each, single) <= most);
    const before = merged[at];
    if (before === undefined) merged.push(single);
    else merged[at] = together(before, single);
  }
  return merged;
}

function singleTable(table: TermTable): MergedTable {
  const { length } = table.room;
  return { of: table.of, parts: [{ table, forms: identity(length) }], room: new Float64Array(length) };
}

function pairsOf(one: MergedTable, other: MergedTable): ReturnType<typeof numberedPairs> {
  const lookup = ({ of, room: { length } }: MergedTable) => ({ rows: of, of: identity(length), count: length });
  return numberedPairs(lookup(one), lookup(other));
}

function countTogether(one: MergedTable, other: MergedTable): number {
  return pairsOf(one, other).first.length;
}

function together(one: MergedTable, other: MergedTable): MergedTable {
  const { of, first } = pairsOf(one, other);
  const partsOf = ({ parts, of: numbers }: MergedTable): MergedTable["parts"] =>
    parts.map(({ table, forms }) => ({
      table,
      forms: Int32Array.from(first, (choice) => forms[numbers[choice] ?? 0] ?? 0),
    }));
  return { of, parts: [...partsOf(one), ...partsOf(other)], room: new Float64Array(first.length) };
}

/** Adds to each choice what the tables have for it in their rooms. */
export function addMerged(into: Float64Array, tables: readonly MergedTable[]): void {
  for (const { of, parts, room } of tables) {
    room.fill(0);
    for (const { table, forms } of parts) {
      for (let at = 0; at < room.length; at++) room[at] = (room[at] ?? 0) + (table.room[forms[at] ?? 0] ?? 0);
    }
    for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (room[of[at] ?? 0] ?? 0);
  }
}
