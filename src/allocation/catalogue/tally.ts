import { hooverOf } from "../gauges/balance.ts";
import { known, type Structure } from "../../problem/structure.ts";

/**
 * Sums that are kept up to date as tasks are sent from place to place, all in one row of numbers: first for each department
 * how many tasks are sent there, then what each measured theme needs.
 */
export interface Tally {
  readonly departments: number;
  readonly homes: Int32Array;
  readonly sums: Float64Array;
  readonly themes: readonly MeasuredTheme[];
}

/** A theme that adds up a measure. */
export interface MeasuredTheme {
  readonly theme: number;
  readonly kind: "balance" | "moved";
  readonly amounts: Float64Array;
  /** The sum of all amounts. */
  readonly total: number;
  /**
   * False if adding the amounts in another order might round otherwise; then nothing is kept in the tally, and everything is
   * added up anew in the order in which gauges do it.
   */
  readonly exact: boolean;
  /**
   * Where its sums begin: for a `balance` gauge what is sent to each department, for a `moved` gauge what is sent there
   * from each home, the homes one after the other.
   */
  readonly from: number;
}

/** Where tasks are while a walk goes on. */
interface Places {
  readonly homes: Int32Array;
  /** For each task, where moves send it. */
  readonly sent: Int32Array;
  /** For each department, where closings take what is sent there. */
  readonly ends: Int32Array;
  /** For each department, how many tasks are in it. */
  readonly taskCount: Int32Array;
}

/** The tally of a problem while every task is at home; without `measured` only tasks are counted. */
export function startTally(structure: Structure, measured: boolean): Tally {
  const departments = structure.problem.departments.length;
  let size = departments;
  const themes: MeasuredTheme[] = [];
  structure.themes.forEach(({ gauge }, theme) => {
    if (gauge.kind === "points" || !measured) return;
    const amounts = known(structure.amounts, gauge.measure);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    themes.push({ theme, kind: gauge.kind, amounts, total, exact: addsExactly(amounts), from: size });
    size += gauge.kind === "moved" ? departments * departments : departments;
  });
  const tally = { departments, homes: structure.homes, sums: new Float64Array(size), themes };
  structure.homes.forEach((home, task) => {
    addTask(tally, task, home, 1);
  });
  return tally;
}

/** Whole multiples of this are added without rounding, as long as the sums are safe whole numbers of it. */
const UNIT = 1 / 1024;

function addsExactly(amounts: Float64Array): boolean {
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  return Number.isSafeInteger(Math.ceil(total / UNIT)) && amounts.every((amount) => Number.isInteger(amount / UNIT));
}

/** Adds a task to a department, or takes it away. */
export function addTask({ departments, homes, sums, themes }: Tally, task: number, at: number, sign: 1 | -1): void {
  sums[at] = (sums[at] ?? 0) + sign;
  for (const theme of themes) {
    if (!theme.exact) continue;
    const position = theme.from + (theme.kind === "moved" ? (homes[task] ?? 0) * departments : 0) + at;
    sums[position] = (sums[position] ?? 0) + sign * (theme.amounts[task] ?? 0);
  }
}

/** What a gauge reads in a placement that a walk has come to; `scratch` has a place for each department. */
export function readMeasured(theme: MeasuredTheme, tally: Tally, places: Places, scratch: Float64Array): number {
  if (theme.kind === "moved") return theme.exact ? movedOf(theme, tally, places.ends) : movedInOrder(theme, places);
  scratch.fill(0);
  if (theme.exact) {
    for (let from = 0; from < scratch.length; from++) {
      const end = places.ends[from] ?? from;
      scratch[end] = (scratch[end] ?? 0) + (tally.sums[theme.from + from] ?? 0);
    }
  } else {
    for (let task = 0; task < places.sent.length; task++) {
      const end = places.ends[places.sent[task] ?? 0] ?? 0;
      scratch[end] = (scratch[end] ?? 0) + (theme.amounts[task] ?? 0);
    }
  }
  return hooverOf(scratch, places.taskCount);
}

/** Everything but what ends up at home. */
function movedOf({ total, from }: MeasuredTheme, { sums, departments }: Tally, ends: Int32Array): number {
  let moved = total;
  for (let at = 0; at < departments; at++) moved -= sums[from + (ends[at] ?? at) * departments + at] ?? 0;
  return moved;
}

function movedInOrder({ amounts }: MeasuredTheme, { homes, sent, ends }: Places): number {
  let moved = 0;
  for (let task = 0; task < sent.length; task++) {
    if (ends[sent[task] ?? 0] !== homes[task]) moved += amounts[task] ?? 0;
  }
  return moved;
}
