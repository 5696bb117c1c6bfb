import type { LinearProgram, Term } from "../program/linear-program.ts";
import { bindingRows } from "./binding-rows.ts";
import { ROW_TOLERANCE, SUBSTITUTION_ROUNDING, SUM_ROUNDING } from "../tolerances.ts";
import { NO_LIMIT, watch, type Timer } from "../problem/timer.ts";

/** lower ≤ Σ coefficient·column ≤ upper, the columns of one area standing together. */
export interface ReducedRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * A program after the work that is done once: every column that an equation determines is substituted away, the
 * unchanged scenarios first among them, so that "all unchanged" is the point 0 at which the simplex starts.
 */
export interface ReducedProgram {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly constant: number;
  readonly rows: readonly ReducedRow[];
  /** For each column its area, or −1. */
  readonly areaOf: Int32Array;
  /** For each area the column of each scenario; −1 for the unchanged one. */
  readonly choose: readonly (readonly number[])[];
  /** For each area the scenarios that rows with one column leave possible. */
  readonly domains: readonly (readonly number[])[];
  /** Areas that neither the objective nor any row speaks of: every choice in them is as good and as lawful. */
  readonly idle: readonly boolean[];
  /** True if some row contradicts itself. */
  readonly infeasible: boolean;
}

interface Working {
  readonly cost: Float64Array;
  constant: number;
  rows: WorkingRow[];
  readonly program: LinearProgram;
  readonly areaOf: Int32Array;
  readonly choose: number[][];
  /** Looks at the clock. */
  readonly step: () => void;
}

interface WorkingRow {
  readonly terms: Map<number, number>;
  lower: number;
  upper: number;
  /** True of rows over figures: what they allow up to rounding is decided of each allocation and not of the row. */
  readonly rounded: boolean;
}

/**
 * Substitutes what equations determine and leaves out rows that always hold.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function reduceProgram(program: LinearProgram, timer: Timer = NO_LIMIT): ReducedProgram {
  const working = start(program, watch(timer));
  const domains = readDomains(working);
  working.rows = bindingRows(program.columns, working.rows);
  substitutePlaces(working);
  const unchanged = working.choose.map((columns) => columns[0] ?? -1);
  substituteUnchanged(working);
  const rows = working.rows.map((row) => packed(row, working.areaOf));
  const inRows = new Uint8Array(program.columns.length);
  for (const { columns } of rows) for (const column of columns) inRows[column] = 1;
  return {
    cost: working.cost,
    upper: Float64Array.from(program.columns, ({ upper }) => upper),
    constant: working.constant,
    rows,
    areaOf: working.areaOf,
    choose: working.choose.map((columns, area) => columns.map((at) => (at === unchanged[area] ? -1 : at))),
    domains,
    idle: working.choose.map(
      (columns, area) =>
        domains[area]?.length === columns.length &&
        columns.every((at) => inRows[at] === 0 && (working.cost[at] === 0 || at === unchanged[area])),
    ),
    infeasible: domains.some((domain) => domain.length === 0) || rows.some((row) => row.columns.length === 0),
  };
}

function start(program: LinearProgram, step: () => void): Working {
  const areaOf = new Int32Array(program.columns.length).fill(-1);
  const areas = new Map<string, number>();
  const choose: number[][] = [];
  program.columns.forEach(({ kind, subject }, at) => {
    if (kind !== "choose" || subject.area === undefined) return;
    const area = areas.get(subject.area) ?? areas.size;
    areas.set(subject.area, area);
    (choose[area] ??= []).push(at);
    areaOf[at] = area;
  });
  return {
    program,
    step,
    cost: Float64Array.from(program.columns, ({ cost }) => cost),
    constant: program.constant,
    rows: program.rows.map(({ terms, lower, upper, slack = 0 }) => {
      step();
      const room = slack === 0 ? 0 : slack + roundingOf(program, terms);
      return {
        terms: new Map(terms.map(({ column, coefficient }) => [column, coefficient])),
        lower: lower === null ? -Infinity : lower - room,
        upper: upper === null ? Infinity : upper + room,
        rounded: slack > 0,
      };
    }),
    areaOf,
    choose,
  };
}

/** Rounding error of substituting into a sum of figures, at most: a share of all that is added up. */
function roundingOf({ columns }: LinearProgram, terms: readonly Term[]): number {
  const size = terms.reduce(
    (sum, { column, coefficient }) => sum + Math.abs(coefficient) * (columns[column]?.upper ?? 1),
    0,
  );
  return SUBSTITUTION_ROUNDING * size;
}

/** A row with one `choose` column forbids or locks its scenario. */
function readDomains(working: Working): number[][] {
  const domains = working.choose.map((columns) => columns.map((_, scenario) => scenario));
  working.rows = working.rows.filter(({ terms, lower, upper, rounded }) => {
    const [only, ...others] = terms;
    if (only === undefined || others.length > 0) return true;
    const [column, coefficient] = only;
    const area = working.areaOf[column] ?? -1;
    if (area < 0) return true;
    const scenario = working.choose[area]?.indexOf(column) ?? -1;
    const allows = (value: number): boolean => {
      const tolerance = ROW_TOLERANCE * Math.max(1, Math.abs(coefficient));
      return coefficient * value >= lower - tolerance && coefficient * value <= upper + tolerance;
    };
    const domain = domains[area] ?? [];
    domains[area] = domain.filter((each) => allows(each === scenario ? 1 : 0));
    return rounded;
  });
  return domains;
}

/** Substitutes each place, visit and opening that an equation determines, and drops bounds that then hold anyway. */
function substitutePlaces(working: Working): void {
  const users = new Map<number, Set<WorkingRow>>();
  const enlist = (row: WorkingRow, columns: Iterable<number> = row.terms.keys()): void => {
    for (const column of columns) {
      const rows = users.get(column) ?? new Set<WorkingRow>();
      users.set(column, rows.add(row));
    }
  };
  for (const row of working.rows) enlist(row);
  const removed = new Set<WorkingRow>();
  const added: WorkingRow[] = [];
  for (const row of working.rows) {
    working.step();
    if (row.lower !== row.upper) continue;
    const at = [...row.terms.keys()].find((column) => (working.areaOf[column] ?? -1) < 0);
    if (at === undefined) continue;
    removed.add(row);
    const own = row.terms.get(at) ?? 1;
    row.terms.delete(at);
    const rest = [...row.terms].map(([column, coefficient]) => [column, -coefficient / own] as const);
    const fixed = row.upper / own;
    for (const user of users.get(at) ?? []) {
      if (user === row || removed.has(user)) continue;
      substitute(user, at, fixed, rest);
      enlist(user, row.terms.keys());
    }
    substituteCost(working, at, fixed, rest);
    const bound: WorkingRow = {
      terms: new Map(rest),
      lower: -fixed,
      upper: (working.program.columns[at]?.upper ?? 1) - fixed,
      rounded: false,
    };
    enlist(bound);
    added.push(bound);
  }
  working.rows = [...working.rows.filter((row) => !removed.has(row)), ...added].filter(
    (row) => !alwaysHolds(row, working),
  );
}

function substitute(row: WorkingRow, at: number, fixed: number, rest: readonly (readonly [number, number])[]): void {
  const factor = row.terms.get(at);
  if (factor === undefined) return;
  row.terms.delete(at);
  for (const [column, coefficient] of rest) {
    const [before, added] = [row.terms.get(column) ?? 0, factor * coefficient];
    const value = before + added;
    if (Math.abs(value) <= SUM_ROUNDING * Math.abs(before)) row.terms.delete(column);
    else row.terms.set(column, value);
  }
  row.lower -= factor * fixed;
  row.upper -= factor * fixed;
}

function substituteCost(
  working: Working,
  at: number,
  fixed: number,
  rest: readonly (readonly [number, number])[],
): void {
  const cost = working.cost[at] ?? 0;
  working.cost[at] = 0;
  if (cost === 0) return;
  working.constant += cost * fixed;
  for (const [column, coefficient] of rest) working.cost[column] = (working.cost[column] ?? 0) + cost * coefficient;
}

/** Unchanged is 1 less the other scenarios of the area; what is left of the equation is that these are at most 1. */
function substituteUnchanged(working: Working): void {
  const users = new Map<number, WorkingRow[]>(working.choose.map((columns) => [columns[0] ?? -1, []]));
  for (const row of working.rows) for (const column of row.terms.keys()) users.get(column)?.push(row);
  const removed = new Set<WorkingRow>();
  for (const columns of working.choose) {
    const [unchanged = -1, ...others] = columns;
    const rest = others.map((column) => [column, -1] as const);
    for (const row of users.get(unchanged) ?? []) {
      if (isSumOf(row, columns)) removed.add(row);
      else if (!removed.has(row)) substitute(row, unchanged, 1, rest);
    }
    working.step();
    substituteCost(working, unchanged, 1, rest);
  }
  working.rows = working.rows.filter((row) => !removed.has(row) && !alwaysHolds(row, working));
}

/** True if a row says that exactly one of the columns is chosen. */
function isSumOf({ terms, lower, upper }: WorkingRow, columns: readonly number[]): boolean {
  return (
    lower === 1 && upper === 1 && terms.size === columns.length && columns.every((column) => terms.get(column) === 1)
  );
}

/** True if no choice of scenarios, one in each area, breaks the row. */
function alwaysHolds(row: WorkingRow, working: Working): boolean {
  if (row.rounded && row.terms.size > 0) return false;
  working.step();
  const { least, most, scale } = activity(row, working);
  return least >= row.lower - ROW_TOLERANCE * scale && most <= row.upper + ROW_TOLERANCE * scale;
}

function activity(
  row: WorkingRow,
  { areaOf, choose, program }: Working,
): { least: number; most: number; scale: number } {
  let [least, most, scale] = [0, 0, 1];
  const seen = new Map<number, { low: number; high: number; count: number }>();
  for (const [column, coefficient] of row.terms) {
    scale = Math.max(scale, Math.abs(coefficient));
    const area = areaOf[column] ?? -1;
    if (area < 0) {
      const reach = coefficient * (program.columns[column]?.upper ?? 1);
      least += Math.min(0, reach);
      most += Math.max(0, reach);
      continue;
    }
    const range = seen.get(area) ?? { low: Infinity, high: -Infinity, count: 0 };
    range.low = Math.min(range.low, coefficient);
    range.high = Math.max(range.high, coefficient);
    range.count++;
    seen.set(area, range);
  }
  for (const [area, { low, high, count }] of seen) {
    const whole = count === choose[area]?.length;
    least += whole ? low : Math.min(0, low);
    most += whole ? high : Math.max(0, high);
  }
  return { least, most, scale };
}

function packed({ terms, lower, upper }: WorkingRow, areaOf: Int32Array): ReducedRow {
  const sorted = [...terms].sort(([first], [second]) => (areaOf[first] ?? 0) - (areaOf[second] ?? 0) || first - second);
  return { columns: sorted.map(([column]) => column), coefficients: sorted.map(([, each]) => each), lower, upper };
}
