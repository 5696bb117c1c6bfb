import type { Structure } from "../../problem/structure.ts";
import { emptyRows, type Rows } from "./empty-rows.ts";
import { markReader, type MarkedRows } from "./marked-rows.ts";
import type { PointTable, Points } from "./point-tables.ts";
import { placeIn } from "./running-points.ts";
import type { State } from "./state.ts";
import type { Differences, Step } from "./step.ts";
import type { Trail } from "./trail.ts";

/**
 * The last areas of a document, as far as they give points and send tasks that no other area sends. What they add is worked
 * out once for all combinations of their scenarios, and the lawful ones are written as a block.
 */
export interface Block {
  /** The first of these areas. */
  readonly from: number;
  /** Number of combinations: the rows of the block. */
  readonly length: number;
  /** For each theme, the points that depend on these areas alone. */
  readonly points: Rows["raw"];
  /** Tables that depend on earlier areas too, with the part of the position in them that these areas decide. */
  readonly tables: readonly { readonly table: PointTable; readonly at: Int32Array }[];
  /** True if its areas send tasks; if not, gauges of measures read the same in all its rows. */
  readonly sends: boolean;
  /** Number of consecutive rows that send all tasks to the same places. */
  readonly run: number;
  /** For each run of rows, what it changes of the tally. */
  readonly changes: readonly Differences[];
}

/** Longer blocks gain nothing: what is done once for each of them is little beside its rows by then. */
const LONGEST_BLOCK = 64;

/** @param placedAfter after so many areas every task is placed, and nothing is read but tabulated points. */
export function blockOf({ structure, steps }: State, { tables: all, others }: Points, placedAfter: number): Block {
  const first = Math.max(-1, ...others.flatMap(({ areas }) => areas)) + 1;
  const isSimple = (area: number): boolean => steps[area]?.every(isSimpleStep) === true;
  let from = structure.areas.length;
  let length = 1;
  let run = 1;
  for (; from > first && isSimple(from - 1); from--) {
    const size = structure.areas[from - 1]?.scenarios.length ?? 1;
    if (length * size > LONGEST_BLOCK) break;
    length *= size;
    if (from > placedAfter) run *= size;
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
  const sends = from < placedAfter;
  return { from, length, points: own, tables, sends, run, changes: changesOf(steps.slice(from, placedAfter)) };
}

/** Tells whether a step changes nothing but the tally. */
function isSimpleStep({ own, shared, opens, closes }: Step): boolean {
  return own.length + shared.length + opens.length + closes.length === 0;
}

/** Changes of the tally under each combination of steps, the last area turning fastest. */
function changesOf(steps: readonly (readonly Step[])[]): readonly Differences[] {
  return steps.reduce<readonly Differences[]>(
    (before, ofArea) => before.flatMap((sum) => ofArea.map((step) => together(sum, step))),
    [{ positions: new Int32Array(), differences: new Float64Array() }],
  );
}

function together(one: Differences, other: Differences): Differences {
  const sums = new Map<number, number>();
  for (const { positions, differences } of [one, other]) {
    positions.forEach((position, at) => sums.set(position, (sums.get(position) ?? 0) + (differences[at] ?? 0)));
  }
  return { positions: Int32Array.from(sums.keys()), differences: Float64Array.from(sums.values()) };
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

/** State that the areas before a block have led to, and a reader of the gauges for the block's rows. */
interface Before {
  readonly state: State;
  /** For each theme, the tabulated points so far, and what is read of the place of tasks. */
  readonly points: Float64Array;
  readonly values: Float64Array;
  /** Brings `values` up to date for one run of the block's rows. */
  readonly readRun: (run: number) => void;
}

/** Writes the lawful rows of a block from a row on, and says how many they are and where the trail goes on. */
export type BlockWriter = (row: number, trailAt: number) => MarkedRows;

/** Writes the choices made so far with every combination of those of the block that the trail has marked. */
export function blockWriter(
  rows: Rows,
  block: Block,
  deciding: readonly number[],
  trail: Trail,
  before: Before,
): BlockWriter {
  const { state } = before;
  const areas = state.structure.areas.length;
  const readMarks = markReader(state.structure, block, deciding, trail);
  const writeChoices = choiceWriter(rows, block, state);
  const { wholes, fractions } = byKind(rows, block);
  const isMeasured = new Set(block.sends ? state.tally.themes.map(({ theme }) => theme) : []);
  const measured = fractions.filter(({ theme }) => isMeasured.has(theme));
  const added = fractions.filter(({ theme }) => !isMeasured.has(theme));
  return (row, trailAt) => {
    const marked = readMarks(trailAt);
    const { numbers, count } = marked;
    writeChoices(row * areas, marked);
    for (const { theme, column, own } of wholes) {
      const base = totalOf(before, theme) | 0;
      for (let at = 0; at < count; at++) column[row + at] = base + (own[numbers[at] ?? 0] ?? 0);
    }
    for (const { theme, column, own } of added) {
      const base = totalOf(before, theme);
      for (let at = 0; at < count; at++) column[row + at] = base + (own[numbers[at] ?? 0] ?? 0);
    }
    if (measured.length > 0) writeMeasured(measured, row, marked, block, before);
    for (const { table, at } of block.tables) addTable(rows, row, table, at, state.choices, marked);
    return marked;
  };
}

function writeMeasured(
  measured: readonly { readonly theme: number; readonly column: Float64Array }[],
  row: number,
  { numbers, count }: MarkedRows,
  block: Block,
  { values, readRun }: Before,
): void {
  let last = -1;
  for (let at = 0; at < count; at++) {
    const run = Math.floor((numbers[at] ?? 0) / block.run);
    if (run !== last) readRun(run);
    last = run;
    for (const { theme, column } of measured) column[row + at] = values[theme] ?? 0;
  }
}

function totalOf({ points, values }: Before, theme: number): number {
  return (points[theme] ?? 0) + (values[theme] ?? 0);
}

/** All combinations of the block's choices, with those made before filled in. */
function choiceWriter(
  { choices: written }: Rows,
  block: Block,
  { structure, choices }: State,
): (from: number, marked: MarkedRows) => void {
  const areas = structure.areas.length;
  const pattern = emptyRows(structure, block.length).choices;
  let repeat = 1;
  for (let area = areas - 1; area >= block.from; area--) {
    const size = structure.areas[area]?.scenarios.length ?? 1;
    for (let row = 0; row < block.length; row++) pattern[row * areas + area] = Math.floor(row / repeat) % size;
    repeat *= size;
  }
  const writeAll = (from: number): void => {
    for (let area = 0; area < block.from; area++) {
      const choice = choices[area] ?? 0;
      if (pattern[area] !== choice) for (let at = area; at < pattern.length; at += areas) pattern[at] = choice;
    }
    written.set(pattern, from);
  };
  return (from, { numbers, count }) => {
    if (count === block.length) {
      writeAll(from);
      return;
    }
    let to = from;
    for (let row = 0; row < count; row++) {
      const start = (numbers[row] ?? 0) * areas;
      for (let area = 0; area < block.from; area++) written[to++] = choices[area] ?? 0;
      for (let area = block.from; area < areas; area++) written[to++] = pattern[start + area] ?? 0;
    }
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

function addTable(
  { raw }: Rows,
  row: number,
  table: PointTable,
  at: Int32Array,
  choices: Int32Array,
  { numbers, count }: MarkedRows,
): void {
  const { theme, values } = table;
  const column = raw[theme];
  if (column === undefined) return;
  // Areas of the block are not chosen one by one: their choice is 0 here, and `at` has their part.
  const start = placeIn(table, choices);
  for (let each = 0; each < count; each++) {
    column[row + each] = (column[row + each] ?? 0) + (values[start + (at[numbers[each] ?? 0] ?? 0)] ?? 0);
  }
}
