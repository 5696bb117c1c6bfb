import { bestOfGroups, GROUP, groupsOf } from "../../allocation/catalogue/best-of-groups.ts";
import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Scale } from "../../allocation/scale.ts";
import { tick, type Clock } from "../clock.ts";
import type { Criterion } from "./criteria.ts";
import { covers } from "./outcome.ts";
import { stepsOfRows } from "./row-steps.ts";

/** The rows of a catalogue that a few strong ones do not dominate: all that need to be compared with each other. */
export interface PromisingRows {
  /** Positions in the lists below, by falling sum of the steps and then by row. */
  readonly order: Uint32Array;
  readonly rows: Uint32Array;
  readonly sums: Float64Array;
  /** The steps of the first row, then those of the next. */
  readonly steps: Float64Array;
}

/** Number of rows, beyond the depth, by which all others are measured: those found first, which are the strongest. */
const CHAMPIONS = 256;

const LOOK_AT_CLOCK_EVERY = 64;

/**
 * Rows are looked at in groups, the group first whose best values have the greatest sum; a group whose best values are
 * dominated is left out as a whole.
 *
 * Source: D. Papadias, Y. Tao, G. Fu and B. Seeger, "Progressive skyline computation in database systems", ACM TODS 30
 * (2005), on branch and bound over groups of points.
 */
export function promisingRows(
  columns: LawfulColumns,
  criteria: readonly Criterion[],
  scale: Scale,
  depth: number,
  clock: Clock,
): PromisingRows {
  const width = criteria.length;
  const groups = groupsOf(columns.size);
  const bounds = new Float64Array(groups * width);
  stepsOfRows(bestOfGroups(columns), criteria, scale, 0, groups, bounds);
  const champions = newChampions(width, depth);
  const found = { rows: [] as number[], sums: [] as number[], steps: [] as number[] };
  const steps = new Float64Array(GROUP * width);
  let done = 0;
  for (const group of byFallingSum(sumsOf(bounds, width))) {
    if (done++ % LOOK_AT_CLOCK_EVERY === 0) tick(clock, () => ({ step: "frontier", done, of: groups }));
    if (isBeaten(champions, bounds, group * width)) continue;
    const from = group * GROUP;
    const to = Math.min(columns.size, from + GROUP);
    stepsOfRows(columns.raw, criteria, scale, from, to, steps);
    for (let row = from; row < to; row++) {
      const at = (row - from) * width;
      if (isBeaten(champions, steps, at)) continue;
      found.rows.push(row);
      found.sums.push(sumAt(steps, at, width));
      for (let c = 0; c < width; c++) found.steps.push(steps[at + c] ?? 0);
      addChampion(champions, steps, at);
    }
  }
  const rows = Uint32Array.from(found.rows);
  const sums = Float64Array.from(found.sums);
  const order = Uint32Array.from(rows.keys()).sort(
    (one, other) => (sums[other] ?? 0) - (sums[one] ?? 0) || (rows[one] ?? 0) - (rows[other] ?? 0),
  );
  return { order, rows, sums, steps: Float64Array.from(found.steps) };
}

function sumAt(steps: Float64Array, at: number, width: number): number {
  let sum = 0;
  for (let c = 0; c < width; c++) sum += steps[at + c] ?? 0;
  return sum;
}

function sumsOf(steps: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: steps.length / width }, (_, row) => sumAt(steps, row * width, width));
}

function byFallingSum(sums: Float64Array): Uint32Array {
  return Uint32Array.from(sums.keys()).sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0));
}

/** Strong rows that others are measured by. */
interface Champions {
  readonly width: number;
  /** Number of champions that must dominate a row before it is of no interest. */
  readonly depth: number;
  readonly most: number;
  readonly steps: number[];
  /** The one that dominated last is tried first: neighbours are alike. */
  last: number;
}

function newChampions(width: number, depth: number): Champions {
  return { width, depth, most: CHAMPIONS + depth, steps: [], last: 0 };
}

/** Of a depth of 1 a champion makes those superfluous that it dominates. */
function addChampion(champions: Champions, steps: Float64Array, at: number): void {
  const { steps: own, width, depth, most } = champions;
  if (depth === 1) {
    let kept = 0;
    for (let from = 0; from < own.length; from += width) {
      if (covers(steps, at, own, from, width) === 1) continue;
      for (let c = 0; c < width; c++) own[kept++] = own[from + c] ?? 0;
    }
    own.length = kept;
  }
  if (own.length < most * width) for (let c = 0; c < width; c++) own.push(steps[at + c] ?? 0);
}

/** True if as many champions as the depth asks for dominate the steps at a position. */
function isBeaten(champions: Champions, steps: Float64Array, at: number): boolean {
  const { width, depth, last } = champions;
  const count = champions.steps.length / width;
  if (depth === 1 && last < count && covers(champions.steps, last * width, steps, at, width) === 1) return true;
  let beaten = 0;
  for (let champion = 0; champion < count; champion++) {
    if (covers(champions.steps, champion * width, steps, at, width) !== 1) continue;
    champions.last = champion;
    if (++beaten >= depth) return true;
  }
  return false;
}
