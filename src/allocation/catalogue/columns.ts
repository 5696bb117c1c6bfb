import type { Text } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import { direction } from "../gauges/raw.ts";
import { emptyScale, themeScale, type Scale } from "../scale.ts";
import { emptyRows, type Rows } from "./empty-rows.ts";
import { planWalk, type Plan } from "./plan.ts";
import { writeRows } from "./rows.ts";
import { startState } from "./state.ts";
import { walk } from "./walk.ts";

/** Every lawful allocation of a problem in document order (the last area turns fastest), in columns. */
export interface LawfulColumns {
  readonly structure: Structure;
  /** How many lawful allocations there are. */
  readonly size: number;
  /** Scenario numbers: one allocation after the other, `structure.areas.length` numbers for each. */
  readonly choices: Uint8Array | Uint16Array;
  /** For each theme in document order, the raw value for each allocation, exactly as `rawValues` gives it. */
  readonly raw: readonly (Int32Array | Float64Array)[];
  /** What the columns take up in memory. */
  readonly bytes: number;
}

export interface ColumnsOptions {
  /** The most allocations to hold, `DEFAULT_LIMIT` if left out. */
  readonly limit?: number;
  /** When to give up, on the clock of `performance.now()`. */
  readonly deadline?: number;
  /** After how many steps of counting it is given up: where few selections are lawful, there may be very many. */
  readonly mostSteps?: number;
  /** Called several times a second with the number of allocations found so far. */
  readonly onProgress?: ((found: number) => void) | undefined;
}

/** How many lawful allocations are held unless the caller says otherwise. */
export const DEFAULT_LIMIT = 5_000_000;

/** Thrown when a problem has more lawful allocations than are to be held, or than memory can hold. */
export class CatalogueTooLarge extends Error {
  override readonly name = "CatalogueTooLarge";
  /** How many lawful allocations were found. */
  readonly found: number;
  /** True if these are all of them; false if there may be more. */
  readonly counted: boolean;
  /** What the message says, in both languages. */
  readonly text: Text;

  constructor({ found, counted }: Count, limit: number) {
    const text = found > limit ? beyondLimit(found, counted, limit) : beyondMemory(found);
    super(text.en);
    this.found = found;
    this.counted = counted;
    this.text = text;
  }
}

function beyondLimit(found: number, counted: boolean, limit: number): Text {
  return {
    da:
      `Problemet har ${counted ? "" : "mindst "}${found} lovlige fordelinger, og grænsen er ${limit}. ` +
      "Sæt en højere grænse (limit), eller udelad det: rank, frontier, standing og de andre søger så med lineær programmering.",
    en:
      `The problem has ${counted ? "" : "at least "}${found} lawful allocations, and the limit is ${limit}. ` +
      "Set a greater limit, or leave it out: rank, frontier, standing and the others search by linear programming then.",
  };
}

function beyondMemory(found: number): Text {
  return {
    da:
      `Problemet har ${found} lovlige fordelinger, og så mange er der ikke hukommelse til. ` +
      "Udelad det: rank, frontier, standing og de andre søger så med lineær programmering.",
    en:
      `The problem has ${found} lawful allocations, and memory does not hold so many. ` +
      "Leave it out: rank, frontier, standing and the others search by linear programming then.",
  };
}

interface Count {
  readonly found: number;
  readonly counted: boolean;
}

const kept = new WeakMap<Structure, LawfulColumns>();
const counts = new WeakMap<Structure, Count>();

/** How many steps of counting did not lead to its end. */
const laborious = new WeakMap<Structure, number>();

/**
 * All lawful allocations of a problem; kept with the structure, so asking again is free. A depth-first walk over the areas
 * changes at each step only what the step changes, and turns back where nothing lawful can follow. The allocations are
 * counted first, so that the columns have the right length from the start and what is too large is refused at once.
 *
 * @returns "stopped" if the deadline passed, "laborious" if counting took more steps than allowed.
 * @throws {CatalogueTooLarge} if there are more than the limit, or than memory holds.
 */
export function lawfulColumns(
  structure: Structure,
  options: ColumnsOptions = {},
): LawfulColumns | "stopped" | "laborious" {
  const { limit = DEFAULT_LIMIT, deadline = Infinity, mostSteps = Infinity } = options;
  const before = counts.get(structure);
  if (before !== undefined && before.found > limit) throw new CatalogueTooLarge(before, limit);
  const made = kept.get(structure);
  if (made !== undefined) return made;
  if ((laborious.get(structure) ?? 0) >= mostSteps) return "laborious";
  const plan = planWalk(structure);
  const count = before?.counted === true ? before : countLawful(plan, limit, options);
  if (count.counted || count.found > limit) counts.set(structure, count);
  if (count.found > limit) throw new CatalogueTooLarge(count, limit);
  if (!count.counted && performance.now() > deadline) return "stopped";
  if (!count.counted) {
    laborious.set(structure, mostSteps);
    return "laborious";
  }
  const size = count.found;
  const rows = reserve(structure, count, limit);
  const goOn = (): boolean => {
    options.onProgress?.(size);
    return performance.now() <= deadline;
  };
  if (!writeRows(plan, rows, goOn)) return "stopped";
  const bytes = rows.raw.reduce((sum, column) => sum + column.byteLength, rows.choices.byteLength);
  const columns = { structure, size, ...rows, bytes };
  kept.set(structure, columns);
  return columns;
}

function reserve(structure: Structure, count: Count, limit: number): Rows {
  try {
    return emptyRows(structure, count.found);
  } catch (error) {
    if (error instanceof RangeError) throw new CatalogueTooLarge(count, limit);
    throw error;
  }
}

/** Beyond the limit counting goes on for so many steps, a second at most: that is worth an exact number. */
const STEPS_BEYOND = 10_000_000;

/** Walks only where it matters for lawfulness: the scenarios of all other areas go with each of the selections found. */
function countLawful(plan: Plan, limit: number, options: ColumnsOptions): Count {
  const { deadline = Infinity, mostSteps = Infinity, onProgress } = options;
  const { structure, deciding } = plan;
  const decides = new Set(deciding);
  const each = structure.areas.reduce(
    (product, { scenarios }, area) => (decides.has(area) ? product : product * scenarios.length),
    1,
  );
  let selections = 0;
  let exceededAt = Infinity;
  const ended = walk({
    state: startState(plan, false),
    areas: deciding,
    placedAfter: deciding.length,
    tablesAt: [],
    onPlaced: () => undefined,
    onChosen: () => {
      selections++;
    },
    goOn: (taken) => {
      onProgress?.(selections * each);
      if (selections * each > limit) exceededAt = Math.min(exceededAt, taken);
      return performance.now() <= deadline && taken <= Math.min(mostSteps, exceededAt + STEPS_BEYOND);
    },
  });
  const found = Math.min(selections * each, Number.MAX_SAFE_INTEGER);
  if (ended) onProgress?.(found);
  return { found, counted: ended && found < Number.MAX_SAFE_INTEGER };
}

/** The columns, if they have been made already. */
export function keptColumns(structure: Structure): LawfulColumns | undefined {
  return kept.get(structure);
}

/** The scale of scores that follows from the columns: the worst and the best of each. */
export function scaleOfColumns({ structure, size, raw }: LawfulColumns): Scale {
  if (size === 0) return emptyScale(structure);
  const themes = structure.themes.map((theme, t) => {
    let [least, most] = [Infinity, -Infinity];
    const column = raw[t] ?? new Float64Array();
    // By index: iterating over arrays of two kinds takes four times as long.
    for (let row = 0; row < size; row++) {
      const value = column[row] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return direction(theme) > 0 ? themeScale(structure, t, least, most) : themeScale(structure, t, most, least);
  });
  return { lawful: true, themes };
}

/** The scenario numbers of one row, copied out. */
export function choicesAt({ structure, choices }: LawfulColumns, row: number): Int32Array {
  const areas = structure.areas.length;
  return Int32Array.from(choices.subarray(row * areas, (row + 1) * areas));
}
