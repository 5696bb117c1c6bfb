import { conditionHolds } from "../gauges/points.ts";
import { rawValue } from "../gauges/raw.ts";
import type { Placement } from "../placement.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Plan } from "./plan.ts";
import type { PointTable } from "./point-tables.ts";
import { startState, type State } from "./state.ts";
import { readMeasured } from "./tally.ts";
import { walk } from "./walk.ts";

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

/**
 * The last areas of a document, as far as they only give points. What they add is worked out once for all combinations of
 * their scenarios, and written as a block.
 */
interface Block {
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

/** Writes all lawful allocations in document order; false if it was told to end before. */
export function writeRows(plan: Plan, rows: Rows, goOn: (written: number) => boolean): boolean {
  const block = blockOf(plan);
  const state = startState(plan, true);
  const read = gaugeReader(state);
  const write = blockWriter(rows, block, state, read.values);
  let written = 0;
  return walk({
    state,
    areas: Array.from({ length: block.from }, (_, area) => area),
    placedAfter: plan.placedAfter,
    tablesAt: byLastArea(plan),
    onPlaced: read.read,
    onChosen: () => {
      write(written);
      written += block.length;
    },
    goOn: () => goOn(written),
  });
}

function byLastArea({ structure, points }: Plan): readonly (readonly PointTable[])[] {
  const tablesAt = structure.areas.map((): PointTable[] => []);
  for (const table of points.tables) tablesAt[table.areas.at(-1) ?? -1]?.push(table);
  return tablesAt;
}

function blockOf({ structure, points, placedAfter }: Plan): Block {
  let from = structure.areas.length;
  let length = 1;
  for (; from > placedAfter; from--) {
    const longer = length * (structure.areas[from - 1]?.scenarios.length ?? 1);
    if (longer > LONGEST_BLOCK) break;
    length = longer;
  }
  const own = emptyRows(structure, length).raw;
  const tables: Block["tables"][number][] = [];
  for (const table of points.tables) {
    if ((table.areas.at(-1) ?? -1) < from) continue;
    const at = positionsIn(table, structure, from, length);
    const sums = own[table.theme];
    if ((table.areas[0] ?? -1) < from) tables.push({ table, at });
    else at.forEach((position, row) => sums && (sums[row] = (sums[row] ?? 0) + (table.values[position] ?? 0)));
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

/** Reads what depends on the place of all tasks: the gauges of measures, and effects that are in no table. */
function gaugeReader(state: State): { values: Float64Array; read: (full: Placement | undefined) => void } {
  const { plan, tally } = state;
  const { structure, points } = plan;
  const values = new Float64Array(structure.themes.length);
  const scratch = new Float64Array(structure.problem.departments.length);
  const read = (full: Placement | undefined): void => {
    for (const each of tally.themes) {
      const theme = structure.themes[each.theme];
      values[each.theme] =
        full === undefined || theme === undefined ? readMeasured(each, tally, state, scratch) : rawValue(theme, full);
    }
    for (const { theme } of points.others) values[theme] = 0;
    for (const { theme, effect } of points.others) {
      if (conditionHolds(effect.when, full ?? state.placement)) values[theme] = (values[theme] ?? 0) + effect.points;
    }
  };
  return { values, read };
}

/** Writes a block of rows: the choices made so far with every combination of those of the block. */
function blockWriter(rows: Rows, block: Block, state: State, values: Float64Array): (row: number) => void {
  const { choices, plan } = state;
  const areas = plan.structure.areas.length;
  const pattern = emptyRows(plan.structure, block.length).choices;
  let repeat = 1;
  for (let area = areas - 1; area >= block.from; area--) {
    const size = plan.structure.areas[area]?.scenarios.length ?? 1;
    for (let row = 0; row < block.length; row++) pattern[row * areas + area] = Math.floor(row / repeat) % size;
    repeat *= size;
  }
  return (row) => {
    for (let area = 0; area < block.from; area++) {
      const choice = choices[area] ?? 0;
      if (pattern[area] !== choice) for (let at = area; at < pattern.length; at += areas) pattern[at] = choice;
    }
    rows.choices.set(pattern, row * areas);
    for (let theme = 0; theme < rows.raw.length; theme++) {
      const column = rows.raw[theme];
      const own = block.points[theme];
      const base = (state.points[theme] ?? 0) + (values[theme] ?? 0);
      if (own instanceof Int32Array) writeWhole(column as Int32Array, row, base, own);
      else if (own !== undefined) writeFractions(column as Float64Array, row, base, own);
    }
    for (const { table, at } of block.tables) addTable(rows, row, table, at, choices);
  };
}

/** Apart from the other kind, so that each loop is compiled for one kind of array. */
function writeWhole(column: Int32Array, row: number, base: number, own: Int32Array): void {
  const start = base | 0;
  for (let at = 0; at < own.length; at++) column[row + at] = start + (own[at] ?? 0);
}

function writeFractions(column: Float64Array, row: number, base: number, own: Float64Array): void {
  for (let at = 0; at < own.length; at++) column[row + at] = base + (own[at] ?? 0);
}

function addTable(rows: Rows, row: number, table: PointTable, at: Int32Array, choices: Int32Array): void {
  const { theme, areas, strides, values } = table;
  const column = rows.raw[theme];
  if (column === undefined) return;
  // Areas of the block are not chosen one by one: their choice is 0 here, and `at` has their part.
  let start = 0;
  for (let index = 0; index < areas.length; index++) start += (choices[areas[index] ?? 0] ?? 0) * (strides[index] ?? 0);
  for (let each = 0; each < at.length; each++) {
    column[row + each] = (column[row + each] ?? 0) + (values[start + (at[each] ?? 0)] ?? 0);
  }
}
