import type { Structure } from "../../problem/structure.ts";
import { emptyRows, type Rows } from "./empty-rows.ts";
import type { PointTable, Points } from "./point-tables.ts";
import { placeIn } from "./running-points.ts";

/**
 * The last areas of a document, as far as they only give points. What they add is worked out once for all combinations of
 * their scenarios, and written as a block.
 */
export interface Block {
  /** The first of these areas. */
  readonly from: number;
  readonly length: number;
  /** For each theme, the points that depend on these areas alone. */
  readonly points: Rows["raw"];
  /** Tables that depend on earlier areas too, with the part of the position in them that these areas decide. */
  readonly tables: readonly { readonly table: PointTable; readonly at: Int32Array }[];
}

/** A longer block would not stay in the processor's fast memory. */
const LONGEST_BLOCK = 1024;

export function blockOf(structure: Structure, { tables: all }: Points, placedAfter: number): Block {
  let from = structure.areas.length;
  let length = 1;
  for (; from > placedAfter; from--) {
    const longer = length * (structure.areas[from - 1]?.scenarios.length ?? 1);
    if (longer > LONGEST_BLOCK) break;
    length = longer;
  }
  const own = emptyRows(structure, length).raw;
  const tables: Block["tables"][number][] = [];
  for (const table of all) {
    if ((table.areas.at(-1) ?? -1) < from) continue;
    const at = positionsIn(table, structure, from, length);
    const sums = own[table.theme];
    if ((table.areas[0] ?? -1) < from) tables.push({ table, at });
    else if (sums !== undefined)
      at.forEach((position, row) => (sums[row] = (sums[row] ?? 0) + (table.values[position] ?? 0)));
  }
  return { from, length, points: own, tables };
}

/** For each row of a block, how far its choices move the position in a table. */
function positionsIn({ areas, strides }: PointTable, structure: Structure, from: number, length: number): Int32Array {
  const positions = new Int32Array(length);
  let repeat = 1;
  for (let area = structure.areas.length - 1; area >= from; area--) {
    const size = structure.areas[area]?.scenarios.length ?? 1;
    const stride = strides[areas.indexOf(area)] ?? 0;
    for (let row = 0; row < length; row++) {
      positions[row] = (positions[row] ?? 0) + (Math.floor(row / repeat) % size) * stride;
    }
    repeat *= size;
  }
  return positions;
}

/** What the areas before a block have come to. */
interface Before {
  readonly structure: Structure;
  readonly choices: Int32Array;
  /** For each theme, the tabulated points so far, and what is read of the place of tasks. */
  readonly points: Float64Array;
  readonly values: Float64Array;
}

/** Writes a block of rows: the choices made so far with every combination of those of the block. */
export function blockWriter(rows: Rows, block: Block, before: Before): (row: number) => void {
  const { structure, choices } = before;
  const areas = structure.areas.length;
  const writeChoices = block.length === 1 ? rowOfChoices(rows, choices) : blockOfChoices(rows, block, before);
  const { wholes, fractions } = byKind(rows, block);
  return (row) => {
    writeChoices(row * areas);
    for (const { theme, column, own } of wholes) writeWhole(column, row, totalOf(before, theme) | 0, own);
    for (const { theme, column, own } of fractions) writeFractions(column, row, totalOf(before, theme), own);
    for (const { table, at } of block.tables) addTable(rows, row, table, at, choices);
  };
}

function totalOf({ points, values }: Before, theme: number): number {
  return (points[theme] ?? 0) + (values[theme] ?? 0);
}

function rowOfChoices(rows: Rows, choices: Int32Array): (from: number) => void {
  const { choices: written } = rows;
  return (from) => {
    for (let area = 0; area < choices.length; area++) written[from + area] = choices[area] ?? 0;
  };
}

/** All combinations of the block's choices, with those made before filled in. */
function blockOfChoices(rows: Rows, block: Block, { structure, choices }: Before): (from: number) => void {
  const areas = structure.areas.length;
  const pattern = emptyRows(structure, block.length).choices;
  let repeat = 1;
  for (let area = areas - 1; area >= block.from; area--) {
    const size = structure.areas[area]?.scenarios.length ?? 1;
    for (let row = 0; row < block.length; row++) pattern[row * areas + area] = Math.floor(row / repeat) % size;
    repeat *= size;
  }
  return (from) => {
    for (let area = 0; area < block.from; area++) {
      const choice = choices[area] ?? 0;
      if (pattern[area] !== choice) for (let at = area; at < pattern.length; at += areas) pattern[at] = choice;
    }
    rows.choices.set(pattern, from);
  };
}

/** Columns with what the block adds to each: apart by kind of array, so that each loop is compiled for one kind. */
function byKind({ raw }: Rows, { points }: Block) {
  const wholes: { theme: number; column: Int32Array; own: Int32Array }[] = [];
  const fractions: { theme: number; column: Float64Array; own: Float64Array }[] = [];
  raw.forEach((column, theme) => {
    const own = points[theme];
    if (column instanceof Int32Array && own instanceof Int32Array) wholes.push({ theme, column, own });
    if (column instanceof Float64Array && own instanceof Float64Array) fractions.push({ theme, column, own });
  });
  return { wholes, fractions };
}

function writeWhole(column: Int32Array, row: number, base: number, own: Int32Array): void {
  for (let at = 0; at < own.length; at++) column[row + at] = base + (own[at] ?? 0);
}

function writeFractions(column: Float64Array, row: number, base: number, own: Float64Array): void {
  for (let at = 0; at < own.length; at++) column[row + at] = base + (own[at] ?? 0);
}

function addTable(rows: Rows, row: number, table: PointTable, at: Int32Array, choices: Int32Array): void {
  const { theme, values } = table;
  const column = rows.raw[theme];
  if (column === undefined) return;
  // Areas of the block are not chosen one by one: their choice is 0 here, and `at` has their part.
  const start = placeIn(table, choices);
  for (let each = 0; each < at.length; each++) {
    column[row + each] = (column[row + each] ?? 0) + (values[start + (at[each] ?? 0)] ?? 0);
  }
}
