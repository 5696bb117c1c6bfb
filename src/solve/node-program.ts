import type { BareProgram, Column, Row } from "../program/linear-program.ts";
import { ROW_TOLERANCE } from "../tolerances.ts";
import type { ReducedProgram, ReducedRow } from "./reduction.ts";

/** For each area the scenario that a node of the search fixes, or −1 where it is free. */
export type Fixings = Int16Array;

/** The linear relaxation of a node: what its fixings leave of the program. */
export interface NodeProgram {
  readonly program: BareProgram;
  /** For each column of the node, its position in the whole program. */
  readonly columnAt: Int32Array;
  /** Added to the objective of `program`, it gives the objective of the whole. */
  readonly constant: number;
  /** Number of rows at the end of `program` that keep the sum of an area's scenarios to at most 1. */
  readonly areaRows: number;
}

interface LiveRow {
  readonly columns: number[];
  readonly coefficients: number[];
  lower: number;
  upper: number;
}

interface Workspace {
  readonly reduced: ReducedProgram;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly cost: Float64Array;
  constant: number;
}

/**
 * Reduces a program to what remains when some areas are fixed: fixed columns are put into the rows and not added as
 * rows, rows that then always hold are left out, and a product that only one row still holds becomes that row's other
 * side.
 *
 * @returns undefined if the fixings contradict a row.
 */
export function nodeProgram(reduced: ReducedProgram, fixings: Fixings): NodeProgram | undefined {
  const workspace = fixColumns(reduced, fixings);
  let rows: readonly ReducedRow[] | undefined = reduced.rows;
  // A row that goes may fix a column for the rows before it; each round but the last has fewer rows.
  for (let before = -1; rows !== undefined && rows.length !== before;) {
    before = rows.length;
    rows = simplify(workspace, rows);
  }
  if (rows === undefined) return undefined;
  const kept = new Set(rows);
  substituteHeld(workspace, kept);
  return assemble(workspace, [...kept]);
}

function fixColumns(reduced: ReducedProgram, fixings: Fixings): Workspace {
  const lower = new Float64Array(reduced.upper.length);
  const upper = reduced.upper.slice();
  reduced.choose.forEach((columns, area) => {
    const fixed = fixings[area] ?? -1;
    const domain = reduced.domains[area] ?? [];
    columns.forEach((at, scenario) => {
      if (at < 0) return;
      if (scenario === fixed) lower[at] = 1;
      else if (fixed >= 0 || !domain.includes(scenario)) upper[at] = 0;
    });
  });
  return { reduced, lower, upper, cost: reduced.cost.slice(), constant: reduced.constant };
}

/** Puts fixed columns into the rows, turns rows of one product into its bounds, and drops what always holds. */
function simplify(workspace: Workspace, rows: readonly ReducedRow[]): readonly ReducedRow[] | undefined {
  const kept: ReducedRow[] = [];
  for (const row of rows) {
    const live = withoutFixed(workspace, row);
    const { least, most, scale } = activity(workspace, live);
    const tolerance = ROW_TOLERANCE * scale;
    if (least > live.upper + tolerance || most < live.lower - tolerance) return undefined;
    if (least >= live.lower - tolerance && most <= live.upper + tolerance) continue;
    const [only] = live.columns;
    if (live.columns.length === 1 && only !== undefined && (workspace.reduced.areaOf[only] ?? -1) < 0) {
      tighten(workspace, only, live);
    } else kept.push(live);
  }
  return kept;
}

function withoutFixed({ lower, upper }: Workspace, row: ReducedRow): LiveRow {
  const live: LiveRow = { columns: [], coefficients: [], lower: row.lower, upper: row.upper };
  row.columns.forEach((column, index) => {
    const coefficient = row.coefficients[index] ?? 0;
    const value = lower[column] ?? 0;
    if (value === upper[column]) {
      live.lower -= coefficient * value;
      live.upper -= coefficient * value;
    } else {
      live.columns.push(column);
      live.coefficients.push(coefficient);
    }
  });
  return live;
}

/** The least and most that a row can be: of one area's scenarios at most one is chosen. */
function activity(
  { reduced: { areaOf }, lower, upper }: Workspace,
  row: ReducedRow,
): { least: number; most: number; scale: number } {
  let [least, most, scale] = [0, 0, 1];
  for (let index = 0; index < row.columns.length;) {
    const column = row.columns[index] ?? 0;
    const area = areaOf[column] ?? -1;
    if (area < 0) {
      const coefficient = row.coefficients[index] ?? 0;
      const [atLower, atUpper] = [coefficient * (lower[column] ?? 0), coefficient * (upper[column] ?? 0)];
      least += Math.min(atLower, atUpper);
      most += Math.max(atLower, atUpper);
      scale = Math.max(scale, Math.abs(coefficient));
      index++;
      continue;
    }
    let [low, high] = [0, 0];
    for (; index < row.columns.length && areaOf[row.columns[index] ?? 0] === area; index++) {
      const coefficient = row.coefficients[index] ?? 0;
      low = Math.min(low, coefficient);
      high = Math.max(high, coefficient);
      scale = Math.max(scale, Math.abs(coefficient));
    }
    least += low;
    most += high;
  }
  return { least, most, scale };
}

function tighten({ lower, upper }: Workspace, column: number, row: LiveRow): void {
  const coefficient = row.coefficients[0] ?? 1;
  const [one, other] = [row.lower / coefficient, row.upper / coefficient];
  lower[column] = Math.max(lower[column] ?? 0, Math.min(one, other));
  upper[column] = Math.max(lower[column] ?? 0, Math.min(upper[column] ?? 0, Math.max(one, other)));
}

/** Replaces each product that one row alone keeps the objective from pushing further by that row's other side. */
function substituteHeld(workspace: Workspace, rows: Set<ReducedRow>): void {
  const { areaOf } = workspace.reduced;
  const holders = new Map<number, ReducedRow | null>();
  const products = new Map<ReducedRow, number>();
  for (const row of rows) {
    let count = 0;
    for (const column of row.columns) {
      if ((areaOf[column] ?? -1) >= 0) continue;
      holders.set(column, holders.has(column) ? null : row);
      count++;
    }
    products.set(row, count);
  }
  for (const [column, row] of holders) {
    if (row !== null && products.get(row) === 1) substituteInto(workspace, rows, column, row);
  }
}

function substituteInto(workspace: Workspace, rows: Set<ReducedRow>, column: number, row: ReducedRow): void {
  const { lower, upper, cost } = workspace;
  const at = row.columns.indexOf(column);
  const own = row.coefficients[at] ?? 1;
  const price = cost[column] ?? 0;
  const side = own > 0 === price > 0 ? row.upper : row.lower;
  const other = own > 0 === price > 0 ? row.lower : row.upper;
  if (price === 0 || !Number.isFinite(side) || Number.isFinite(other)) return;
  const rest = {
    columns: row.columns.filter((_, index) => index !== at),
    coefficients: row.coefficients.filter((_, index) => index !== at),
    lower: 0,
    upper: 0,
  };
  const { least, most } = activity(workspace, rest);
  const ends = [(side - least) / own, (side - most) / own];
  if (Math.min(...ends) < (lower[column] ?? 0) || Math.max(...ends) > (upper[column] ?? 0)) return;
  workspace.constant += (price * side) / own;
  cost[column] = 0;
  upper[column] = lower[column] ?? 0;
  rest.columns.forEach((each, index) => {
    cost[each] = (cost[each] ?? 0) - (price * (rest.coefficients[index] ?? 0)) / own;
  });
  rows.delete(row);
}

/** The node as a program of its own: free columns only, and for each area that its scenarios are at most 1 together. */
function assemble(workspace: Workspace, rows: readonly ReducedRow[]): NodeProgram {
  const { reduced, lower, upper, cost } = workspace;
  const inRows = new Uint8Array(cost.length);
  for (const row of rows) for (const column of row.columns) inRows[column] = 1;
  let constant = workspace.constant;
  const columnAt: number[] = [];
  const position = new Int32Array(cost.length).fill(-1);
  const columns: Column[] = [];
  for (let at = 0; at < cost.length; at++) {
    const [low, high, price] = [lower[at] ?? 0, upper[at] ?? 0, cost[at] ?? 0];
    const isChoice = (reduced.areaOf[at] ?? -1) >= 0;
    if (low === high || (inRows[at] === 0 && (!isChoice || price === 0))) {
      constant += price * (price > 0 ? high : low);
      continue;
    }
    position[at] = columns.length;
    columnAt.push(at);
    columns.push({ lower: low, upper: high, integer: false, cost: price, upperImplied: isChoice });
  }
  const bareRows: Row[] = rows.map((row) => ({
    terms: row.columns.map((column, index) => ({
      column: position[column] ?? 0,
      coefficient: row.coefficients[index] ?? 0,
    })),
    lower: Number.isFinite(row.lower) ? row.lower : null,
    upper: Number.isFinite(row.upper) ? row.upper : null,
  }));
  reduced.choose.forEach((choose, area) => {
    const present = choose.map((at) => (at < 0 ? -1 : (position[at] ?? -1)));
    const terms = present.flatMap((column) => (column < 0 ? [] : [{ column, coefficient: 1 }]));
    const mustChange = (reduced.domains[area] ?? []).every((scenario) => (present[scenario] ?? -1) >= 0);
    if (terms.length > 0) bareRows.push({ terms, lower: mustChange ? 1 : null, upper: 1 });
  });
  return {
    program: { columns, rows: bareRows },
    columnAt: Int32Array.from(columnAt),
    constant,
    areaRows: bareRows.length - rows.length,
  };
}
