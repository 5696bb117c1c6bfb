import { hooverOf } from "../gauges/balance.ts";
import { known, type Structure } from "../../problem/structure.ts";
import { reachOf } from "../reach.ts";
import { addExactly } from "./exact-sums.ts";

/**
 * Sums that are kept up to date as tasks are sent from place to place, all in one row of numbers: first for each department
 * how many tasks are sent there, then what each measured theme needs.
 */
export interface Tally {
  readonly departments: number;
  readonly homes: Int32Array;
  readonly sums: Float64Array;
  readonly themes: readonly MeasuredTheme[];
  /** True if something reads the place of each task. */
  readonly places: boolean;
}

/** A theme that adds up a measure. */
export interface MeasuredTheme {
  readonly theme: number;
  readonly amounts: Float64Array;
  /** The sum of all amounts. */
  readonly total: number;
  /**
   * False if adding the amounts in another order might round otherwise; then nothing is kept in the tally, and everything is
   * added up anew in the order in which gauges do it.
   */
  readonly exact: boolean;
  /** Position of its first sum. For a `balance` gauge there is one for each department: what is sent there. */
  readonly from: number;
  /** For a `moved` gauge, the places where tasks may turn out to be at home after all, with a sum for each. */
  readonly homely: HomelyPlaces | undefined;
}

/** Tasks of one home that are sent to one place; they are at home if what is sent there ends in their home. */
interface HomelyPlaces {
  readonly homes: readonly number[];
  readonly places: readonly number[];
  /** By place and home, the number of the sum. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Places of tasks while a walk goes on. */
interface Places {
  readonly homes: Int32Array;
  /** For each task, where moves send it. */
  readonly sent: Int32Array;
  /** For each department, where closings take what is sent there. */
  readonly ends: Int32Array;
  /** For each department, how many tasks are in it. */
  readonly taskCount: Int32Array;
}

/** The tally of a problem while every task is at home. @param places whether anything else reads where tasks are. */
export function startTally(structure: Structure, measured: boolean, places: boolean): Tally {
  const departments = structure.problem.departments.length;
  let size = departments;
  const themes = measured
    ? structure.themes.flatMap(({ gauge }, theme) => {
        if (gauge.kind === "points") return [];
        const amounts = known(structure.amounts, gauge.measure);
        const homely = gauge.kind === "moved" ? homelyPlaces(structure) : undefined;
        const from = size;
        size += homely === undefined ? departments : homely.homes.length;
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        return [{ theme, amounts, total, exact: addExactly(amounts), from, homely }];
      })
    : [];
  const tally: Tally = {
    departments,
    homes: structure.homes,
    sums: new Float64Array(size),
    themes,
    places: places || themes.some(({ exact }) => !exact),
  };
  structure.homes.forEach((home, task) => {
    addTask(tally, task, home, 1);
  });
  return tally;
}

function homelyPlaces(structure: Structure): HomelyPlaces {
  const { ends } = reachOf(structure);
  const homes: number[] = [];
  const places: number[] = [];
  const numbers = new Map<number, number>();
  structure.homes.forEach((home, task) => {
    for (const at of [home, ...(structure.movers[task] ?? []).map(({ to }) => to)]) {
      const key = at * ends.length + home;
      if (ends[at]?.has(home) !== true || numbers.has(key)) continue;
      numbers.set(key, homes.length);
      homes.push(home);
      places.push(at);
    }
  });
  return { homes, places, numbers };
}

/** Adds a task to a department, or takes it away. */
export function addTask(tally: Tally, task: number, at: number, sign: 1 | -1): void {
  const { sums, themes } = tally;
  sums[at] = (sums[at] ?? 0) + sign;
  for (const theme of themes) {
    const position = positionIn(tally, theme, task, at);
    if (position >= 0) sums[position] = (sums[position] ?? 0) + sign * (theme.amounts[task] ?? 0);
  }
}

/** Position of the sum of a theme to which a task in a department adds; −1 if there is none. */
export function positionIn({ homes, departments }: Tally, theme: MeasuredTheme, task: number, at: number): number {
  const { exact, homely, from } = theme;
  if (!exact) return -1;
  if (homely === undefined) return from + at;
  const number = homely.numbers.get(at * departments + (homes[task] ?? 0));
  return number === undefined ? -1 : from + number;
}

/** Reading of a gauge in a placement that a walk has come to; `scratch` has an element for each department. */
export function readMeasured(theme: MeasuredTheme, tally: Tally, places: Places, scratch: Float64Array): number {
  const { exact, homely, from, amounts } = theme;
  if (homely !== undefined) return exact ? movedOf(theme, homely, tally, places.ends) : movedInOrder(theme, places);
  scratch.fill(0);
  if (exact) {
    for (let at = 0; at < scratch.length; at++) {
      const end = places.ends[at] ?? at;
      scratch[end] = (scratch[end] ?? 0) + (tally.sums[from + at] ?? 0);
    }
  } else {
    for (let task = 0; task < places.sent.length; task++) {
      const end = places.ends[places.sent[task] ?? 0] ?? 0;
      scratch[end] = (scratch[end] ?? 0) + (amounts[task] ?? 0);
    }
  }
  return hooverOf(scratch, places.taskCount);
}

/** Everything but what ends up at home. */
function movedOf({ total, from }: MeasuredTheme, homely: HomelyPlaces, { sums }: Tally, ends: Int32Array): number {
  const { homes, places } = homely;
  let moved = total;
  for (let number = 0; number < homes.length; number++) {
    if (ends[places[number] ?? 0] === homes[number]) moved -= sums[from + number] ?? 0;
  }
  return moved;
}

function movedInOrder({ amounts }: MeasuredTheme, { homes, sent, ends }: Places): number {
  let moved = 0;
  for (let task = 0; task < sent.length; task++) {
    if (ends[sent[task] ?? 0] !== homes[task]) moved += amounts[task] ?? 0;
  }
  return moved;
}
