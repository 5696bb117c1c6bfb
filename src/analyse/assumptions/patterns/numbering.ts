import type { Listing } from "./listing.ts";

/** Numbers for the different ones of some codes, from 0, and of each a place where it stands. */
export interface Numbered {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/** A table takes as long to make as so many numbers for each code take to look up in a map. */
const TABLE_FOR_EACH = 32;
const LEAST_TABLE = 2 ** 12;
const LARGEST_TABLE = 2 ** 22;

function isTable(bound: number, codes: number): boolean {
  return bound <= Math.min(LARGEST_TABLE, Math.max(LEAST_TABLE, TABLE_FOR_EACH * codes));
}

/** Numbers codes in the order in which they are met. @param bound above all of the codes, which are whole numbers from 0. */
export function numbered(codes: Float64Array, bound: number): Numbered {
  const first: number[] = [];
  const of = new Int32Array(codes.length);
  if (isTable(bound, codes.length)) {
    const table = new Int32Array(bound);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      let number = table[code] ?? 0;
      if (number === 0) table[code] = number = first.push(at);
      of[at] = number - 1;
    }
    return { of, first };
  }
  const map = new Map<number, number>();
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    let number = map.get(code) ?? 0;
    if (number === 0) map.set(code, (number = first.push(at)));
    of[at] = number - 1;
  }
  return { of, first };
}

/** A number for each row by way of another: `of` of the number that the row has. */
export interface Lookup {
  readonly rows: Int32Array;
  readonly of: Int32Array;
  /** Above all numbers. */
  readonly count: number;
}

/** Numbers the pairs of numbers that rows have. */
export function numberedPairs(one: Lookup, other: Lookup): Numbered {
  const size = one.rows.length;
  const bound = Math.max(1, one.count * other.count);
  if (!isTable(bound, size)) {
    const codes = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      codes[row] = (one.of[one.rows[row] ?? 0] ?? 0) * other.count + (other.of[other.rows[row] ?? 0] ?? 0);
    }
    return numbered(codes, bound);
  }
  const first: number[] = [];
  const of = new Int32Array(size);
  const table = new Int32Array(bound);
  for (let row = 0; row < size; row++) {
    const code = (one.of[one.rows[row] ?? 0] ?? 0) * other.count + (other.of[other.rows[row] ?? 0] ?? 0);
    let number = table[code] ?? 0;
    if (number === 0) table[code] = number = first.push(row);
    of[row] = number - 1;
  }
  return { of, first };
}

/** Beyond this, codes are numbered before they grow further, so that they stay exact. */
const LARGEST_CODE = 2 ** 29;

/** Numbers rows by what they choose in some areas. */
export function byChoices(listing: Listing, areas: readonly number[]): Numbered {
  const { structure, size } = listing.columns;
  const sizes = areas.map((area) => structure.areas[area]?.scenarios.length ?? 1);
  const bound = sizes.reduce((product, each) => product * each, 1);
  return isTable(bound, size) ? byTable(listing, areas, sizes) : byAreas(listing, areas);
}

function byTable({ columns, pause }: Listing, areas: readonly number[], sizes: readonly number[]): Numbered {
  pause();
  const { structure, choices, size } = columns;
  const width = structure.areas.length;
  const first: number[] = [];
  const of = new Int32Array(size);
  const table = new Int32Array(sizes.reduce((product, each) => product * each, 1));
  for (let row = 0, start = 0; row < size; row++, start += width) {
    let code = 0;
    for (let at = 0; at < areas.length; at++) code = code * (sizes[at] ?? 1) + (choices[start + (areas[at] ?? 0)] ?? 0);
    let number = table[code] ?? 0;
    if (number === 0) table[code] = number = first.push(row);
    of[row] = number - 1;
  }
  return { of, first };
}

/** Area by area, where there are too many combinations for a table. */
function byAreas({ columns, pause }: Listing, areas: readonly number[]): Numbered {
  const { structure, choices, size } = columns;
  const width = structure.areas.length;
  const codes = new Float64Array(size);
  let bound = 1;
  for (const area of areas) {
    pause();
    const scenarios = structure.areas[area]?.scenarios.length ?? 1;
    if (bound * scenarios > LARGEST_CODE) {
      const { of, first } = numbered(codes, bound);
      codes.set(of);
      bound = first.length;
    }
    for (let row = 0, at = area; row < size; row++, at += width) {
      codes[row] = (codes[row] ?? 0) * scenarios + (choices[at] ?? 0);
    }
    bound *= scenarios;
  }
  return numbered(codes, bound);
}

/** The numbers from 0 to below a length. */
export function identity(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let at = 0; at < length; at++) numbers[at] = at;
  return numbers;
}
