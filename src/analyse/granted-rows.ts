import type { RowFilter } from "../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { selectRows } from "../allocation/catalogue/select-rows.ts";
import { place } from "../allocation/placement.ts";
import { isNothingWished, NO_WISHES, type Wishes } from "../program/build-program.ts";
import { isGranted } from "./granted.ts";
import { keepFew } from "./keep-few.ts";
import { NO_LIMIT, watch, type Timer } from "../problem/timer.ts";
import { joined, partsOf, type Part } from "./why-not/parts.ts";

/**
 * The rows of a catalogue that grant wishes; undefined if nothing is wished. The filter throws {@link TimeUp} once the time is
 * up: a row whose sums have to be added up costs microseconds.
 */
export function grantedRows(columns: LawfulColumns, wishes: Wishes, timer: Timer = NO_LIMIT): RowFilter | undefined {
  if (isNothingWished(wishes)) return undefined;
  const { lock, forbid, place: placed, limits } = wishes;
  const { choices, structure } = columns;
  const areas = structure.areas.length;
  // Scenarios are read from the row; where tasks are, and what is summed up, follows from several areas.
  const tests = together(partsOf(structure, { ...NO_WISHES, place: placed, limits })).map((part) =>
    grantingTest(columns, part),
  );
  const look = watch(timer);
  return (row) => {
    look();
    return (
      lock.every(({ area, scenario }) => choices[row * areas + area] === scenario) &&
      !forbid.some(({ area, scenario }) => choices[row * areas + area] === scenario) &&
      tests.every((granted) => granted(row))
    );
  };
}

/** Wishes that depend on the same areas are one test: rows are placed once for all of them. */
function together(parts: readonly Part[]): readonly Pick<Part, "wishes" | "areas">[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = part.areas.join();
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group) => ({ wishes: joined(group), areas: group[0]?.areas ?? [] }));
}

const kept = new WeakMap<LawfulColumns, Map<string, LawfulColumns>>();

/** Questions that follow one another mostly have the same wishes; the rows of more are not kept. */
const MOST_KEPT = 2;

/** The same rows as columns of their own: what is made of all rows is made of them, too. @throws {TimeUp} if the time ran out. */
export function grantedColumns(columns: LawfulColumns, wishes: Wishes, timer: Timer): LawfulColumns {
  const ofColumns = kept.get(columns) ?? new Map<string, LawfulColumns>();
  kept.set(columns, ofColumns);
  const key = JSON.stringify(wishes);
  const made = ofColumns.get(key);
  if (made !== undefined) return made;
  const isRowGranted = grantedRows(columns, wishes, timer);
  if (isRowGranted === undefined) return columns;
  const rows = new Uint32Array(columns.size);
  let count = 0;
  for (let row = 0; row < columns.size; row++) if (isRowGranted(row)) rows[count++] = row;
  const granted = selectRows(columns, rows.subarray(0, count));
  keepFew(ofColumns, key, granted, MOST_KEPT);
  return granted;
}

/** Test for rows that grant a part of the wishes; rows that choose alike in its deciding areas are tried once. */
export function grantingTest(
  columns: LawfulColumns,
  { wishes, areas }: Pick<Part, "wishes" | "areas">,
): (row: number) => boolean {
  const { structure, choices } = columns;
  const width = structure.areas.length;
  const sizes = areas.map((area) => structure.areas[area]?.scenarios.length ?? 1);
  const known = new Map<number, boolean>();
  // More combinations than numbers can tell apart are looked at each for itself.
  const countable = sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER;
  const test = (row: number): boolean => isGranted(place(structure, choicesAt(columns, row)), wishes);
  if (!countable) return test;
  return (row) => {
    let key = 0;
    for (let at = 0; at < areas.length; at++) {
      key = key * (sizes[at] ?? 1) + (choices[row * width + (areas[at] ?? 0)] ?? 0);
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const granted = test(row);
    known.set(key, granted);
    return granted;
  };
}
