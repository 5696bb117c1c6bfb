import { choicesAt } from "../../allocation/catalogue/columns.ts";
import { place, type Placement } from "../../allocation/placement.ts";
import type { Listing } from "./listing.ts";

/** A sum as a function of the values that vary: a constant and those that are added to it. */
export interface Form {
  readonly constant: number;
  readonly variables: readonly number[];
}

/** Patterns shared by rows of a list: rows with the same pattern measure the same whatever the values are. */
export interface Patterns {
  /** For each row, the number of its pattern. */
  readonly of: Int32Array;
  /** The different sums that patterns are made of; there are far fewer of them than patterns. */
  readonly forms: readonly Form[];
  /** For each pattern, one after the other, the numbers of its sums. */
  readonly sums: Int32Array;
  /** Number of sums in a pattern. */
  readonly width: number;
}

export function patternCount({ sums, width }: Patterns): number {
  return sums.length / width;
}

/** The amount of a sum at some values. */
export function valueOfForm({ constant, variables }: Form, point: Float64Array): number {
  let sum = constant;
  for (const variable of variables) sum += point[variable] ?? 0;
  return sum;
}

/** Numbers for the different ones of some codes, from 0, and of each a place where it stands. */
export interface Numbered {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/** Up to here a table is faster than a map. */
const LARGEST_TABLE = 2 ** 22;

/** Numbers codes in the order in which they are met. @param bound above all of the codes, which are whole numbers from 0. */
export function numbered(codes: Float64Array, bound: number): Numbered {
  const first: number[] = [];
  const of = new Int32Array(codes.length);
  const table = bound <= LARGEST_TABLE ? new Int32Array(bound) : undefined;
  const map = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    let number = table === undefined ? (map.get(code) ?? 0) : (table[code] ?? 0);
    if (number === 0) {
      number = first.push(row);
      if (table === undefined) map.set(code, number);
      else table[code] = number;
    }
    of[row] = number - 1;
  }
  return { of, first };
}

/** Beyond this, codes are numbered before they grow further, so that they stay exact. */
const LARGEST_CODE = 2 ** 29;

/** Numbers rows by what they choose in some areas. */
function byChoices({ columns, pause }: Listing, areas: readonly number[]): Numbered {
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
    for (let row = 0; row < size; row++) {
      codes[row] = (codes[row] ?? 0) * scenarios + (choices[row * width + area] ?? 0);
    }
    bound *= scenarios;
  }
  return numbered(codes, bound);
}

/** Recipe for finding the patterns of rows. */
export interface Description {
  /** The areas on which they depend; nothing else is looked at. */
  readonly areas: readonly number[];
  /** A key that is soon made, and alike for allocations whose sums are alike. */
  readonly key: (placement: Placement) => string;
  readonly forms: (placement: Placement) => readonly Form[];
}

/** The patterns of rows that follow from what is chosen in some areas. */
export function patternsOf(listing: Listing, { areas, key, forms: describe }: Description): Patterns {
  const { columns, pause } = listing;
  const chosen = byChoices(listing, areas);
  const numbers = new Map<string, number>();
  const patterns: (readonly Form[])[] = [];
  const patternOf = Int32Array.from(chosen.first, (row) => {
    pause();
    const placement = place(columns.structure, choicesAt(columns, row));
    const described = key(placement);
    const number = numbers.get(described) ?? patterns.push(describe(placement)) - 1;
    numbers.set(described, number);
    return number;
  });
  const of = new Int32Array(chosen.of.length);
  for (let row = 0; row < of.length; row++) of[row] = patternOf[chosen.of[row] ?? 0] ?? 0;
  return { of, ...shared(patterns) };
}

/** Each different sum once. */
function shared(patterns: readonly (readonly Form[])[]): Omit<Patterns, "of"> {
  const numbers = new Map<string, number>();
  const forms: Form[] = [];
  const sums = patterns.flat().map((form) => {
    const key = `${form.constant}:${form.variables.join()}`;
    const number = numbers.get(key) ?? forms.push(form) - 1;
    numbers.set(key, number);
    return number;
  });
  return { forms, sums: Int32Array.from(sums), width: patterns[0]?.length ?? 1 };
}

/** The patterns of rows that have both the one, of a single sum, and a whole number of their own, which is added to it. */
export function withAddends({ of, forms, sums }: Patterns, addends: ArrayLike<number>): Patterns {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < of.length; row++) {
    least = Math.min(least, addends[row] ?? 0);
    most = Math.max(most, addends[row] ?? 0);
  }
  const width = most - least + 1;
  const codes = new Float64Array(of.length);
  for (let row = 0; row < codes.length; row++) codes[row] = (of[row] ?? 0) * width + (addends[row] ?? 0) - least;
  const both = numbered(codes, Math.max(1, sums.length * width));
  const patterns = both.first.map((row) => {
    const { constant = 0, variables = [] } = forms[sums[of[row] ?? 0] ?? 0] ?? {};
    return [{ constant: constant + (addends[row] ?? 0), variables }];
  });
  return { of: both.of, ...shared(patterns) };
}
