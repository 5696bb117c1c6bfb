import { hooverOf } from "../gauges/balance.ts";
import { known, type Structure } from "../../problem/structure.ts";

/** A theme that adds up a measure, with sums that can be kept up to date as tasks are sent from place to place. */
export interface MeasuredTheme {
  readonly theme: number;
  readonly kind: "balance" | "moved";
  readonly amounts: Float64Array;
  /**
   * False if adding the amounts in another order might round otherwise; then `sums` are left alone and everything is added
   * up anew in the order in which gauges do it.
   */
  readonly exact: boolean;
  /**
   * For a `balance` gauge what is sent to each department. For a `moved` gauge what is sent there from each home: it stands
   * at home × departments + department.
   */
  readonly sums: Float64Array;
  readonly total: number;
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

export function measuredThemes(structure: Structure): readonly MeasuredTheme[] {
  const departments = structure.problem.departments.length;
  return structure.themes.flatMap(({ gauge }, theme) => {
    if (gauge.kind === "points") return [];
    const amounts = known(structure.amounts, gauge.measure);
    const sums = new Float64Array(gauge.kind === "moved" ? departments * departments : departments);
    const measured = { theme, kind: gauge.kind, amounts, exact: addsExactly(amounts), sums };
    structure.homes.forEach((home, task) => {
      add(measured, departments, home, home, amounts[task] ?? 0);
    });
    return [{ ...measured, total: amounts.reduce((total, amount) => total + amount, 0) }];
  });
}

/** Whole multiples of this are added without rounding, as long as the sums are safe whole numbers of it. */
const UNIT = 1 / 1024;

function addsExactly(amounts: Float64Array): boolean {
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  return Number.isSafeInteger(Math.ceil(total / UNIT)) && amounts.every((amount) => Number.isInteger(amount / UNIT));
}

/** Takes a task's amounts from one department to another. */
export function sendAmounts(
  measured: readonly MeasuredTheme[],
  departments: number,
  task: number,
  home: number,
  from: number,
  to: number,
): void {
  for (const each of measured) {
    if (!each.exact) continue;
    const amount = each.amounts[task] ?? 0;
    add(each, departments, home, from, -amount);
    add(each, departments, home, to, amount);
  }
}

function add(
  { kind, sums }: Pick<MeasuredTheme, "kind" | "sums">,
  departments: number,
  home: number,
  at: number,
  amount: number,
): void {
  const position = kind === "moved" ? home * departments + at : at;
  sums[position] = (sums[position] ?? 0) + amount;
}

/** What a gauge reads in a placement that a walk has come to; `scratch` has a place for each department. */
export function readMeasured(theme: MeasuredTheme, places: Places, scratch: Float64Array): number {
  if (theme.kind === "moved") return theme.exact ? movedOf(theme, places.ends) : movedInOrder(theme, places);
  scratch.fill(0);
  if (theme.exact) {
    for (let from = 0; from < scratch.length; from++) {
      const end = places.ends[from] ?? from;
      scratch[end] = (scratch[end] ?? 0) + (theme.sums[from] ?? 0);
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
function movedOf({ sums, total }: MeasuredTheme, ends: Int32Array): number {
  let moved = total;
  for (let from = 0; from < ends.length; from++) moved -= sums[(ends[from] ?? from) * ends.length + from] ?? 0;
  return moved;
}

function movedInOrder({ amounts }: MeasuredTheme, { homes, sent, ends }: Places): number {
  let moved = 0;
  for (let task = 0; task < sent.length; task++) {
    if (ends[sent[task] ?? 0] !== homes[task]) moved += amounts[task] ?? 0;
  }
  return moved;
}
