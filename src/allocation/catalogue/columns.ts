import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure } from "../../problem/structure.ts";
import { direction } from "../gauges/raw.ts";
import { emptyScale, themeScale, type Scale } from "../scale.ts";
import { counted, DEFAULT_LIMIT, forgetTrail, type LawfulCount } from "./count.ts";
import { emptyRows, type Rows } from "./empty-rows.ts";
import { writeRows } from "./rows.ts";
import { isUp, NO_LIMIT, type Timer } from "../../problem/timer.ts";

/** Every lawful allocation of a problem in document order (the last area turns fastest), in columns. */
export interface LawfulColumns {
  readonly structure: Structure;
  /** Number of lawful allocations. */
  readonly size: number;
  /** Scenario numbers: one allocation after the other, `structure.areas.length` numbers for each. */
  readonly choices: Uint8Array | Uint16Array;
  /** For each theme in document order, the raw value for each allocation, exactly as `rawValues` gives it. */
  readonly raw: readonly (Int32Array | Float64Array)[];
  /** Size of the columns in memory, in bytes. */
  readonly bytes: number;
}

export interface ColumnsOptions {
  /** The most allocations to hold, `DEFAULT_LIMIT` if left out. */
  readonly limit?: number;
  /** Deadline at which to give up. */
  readonly timer?: Timer | undefined;
  /** Called several times a second with the number of allocations found so far. */
  readonly onProgress?: ((found: number) => void) | undefined;
}

/** Thrown when a problem has more lawful allocations than are to be held, or than memory can hold. */
export class CatalogueTooLarge extends Error {
  override readonly name = "CatalogueTooLarge";
  /** Number of lawful allocations found. */
  readonly found: number;
  /** True if these are all of them; false if there may be more. */
  readonly counted: boolean;
  /** Text of the message, in both languages. */
  readonly text: Bilingual;

  constructor({ count, exact }: LawfulCount, limit: number) {
    const text = count > limit ? beyondLimit(count, exact, limit) : beyondMemory(count);
    super(text.en);
    this.found = count;
    this.counted = exact;
    this.text = text;
  }
}

function beyondLimit(found: number, counted: boolean, limit: number): Bilingual {
  return {
    da:
      `Problemet har ${counted ? "" : "mindst "}${found} lovlige fordelinger, og grænsen er ${limit}. ` +
      "Sæt en højere grænse (limit), eller udelad det: rank, frontier, standing og de andre søger så med lineær programmering.",
    en:
      `The problem has ${counted ? "" : "at least "}${found} lawful allocations, and the limit is ${limit}. ` +
      "Set a greater limit, or leave it out: rank, frontier, standing and the others search by linear programming then.",
  };
}

function beyondMemory(found: number): Bilingual {
  return {
    da:
      `Problemet har ${found} lovlige fordelinger, og så mange er der ikke hukommelse til. ` +
      "Udelad det: rank, frontier, standing og de andre søger så med lineær programmering.",
    en:
      `The problem has ${found} lawful allocations, and memory does not hold so many. ` +
      "Leave it out: rank, frontier, standing and the others search by linear programming then.",
  };
}

const kept = new WeakMap<Structure, LawfulColumns>();

/** Beyond the limit counting goes on for so long: that is worth an exact number. */
const BEYOND_MS = 500;

/**
 * All lawful allocations of a problem; kept with the structure, so asking again is free. They are counted first, by a
 * depth-first walk that turns back where nothing lawful can follow; so the columns have the right length from the start, what
 * is too large is refused at once, and the walk that writes them goes where the first has been and nowhere else.
 *
 * @returns "stopped" if the time ran out.
 * @throws {CatalogueTooLarge} if there are more than the limit, or than memory holds.
 */
export function lawfulColumns(structure: Structure, options: ColumnsOptions = {}): LawfulColumns | "stopped" {
  const { limit = DEFAULT_LIMIT, timer = NO_LIMIT, onProgress } = options;
  const made = kept.get(structure);
  if (made !== undefined && made.size <= limit) return made;
  const { count, exact, plan, trail } = counted(structure, {
    limit,
    timer,
    onProgress,
    beyondMs: BEYOND_MS,
  });
  if (count > limit) throw new CatalogueTooLarge({ count, exact }, limit);
  if (!exact || trail === undefined) return "stopped";
  const rows = reserve(structure, count, limit);
  const goOn = (): boolean => {
    onProgress?.(count);
    return !isUp(timer);
  };
  if (count > 0 && !writeRows(structure, { deciding: plan.deciding, trail }, rows, goOn)) return "stopped";
  const bytes = rows.raw.reduce((sum, column) => sum + column.byteLength, rows.choices.byteLength);
  const columns = { structure, size: count, ...rows, bytes };
  kept.set(structure, columns);
  forgetTrail(structure);
  return columns;
}

function reserve(structure: Structure, count: number, limit: number): Rows {
  try {
    return emptyRows(structure, count);
  } catch (error) {
    if (error instanceof RangeError) throw new CatalogueTooLarge({ count, exact: true }, limit);
    throw error;
  }
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
