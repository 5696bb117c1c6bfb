import { choicesAt } from "../../../allocation/catalogue/columns.ts";
import { place, type Choices, type Placement } from "../../../allocation/placement.ts";
import type { Structure } from "../../../problem/structure.ts";
import { lazily } from "./lazily.ts";
import type { Listing } from "./listing.ts";
import { byChoices, numbered, numberedPairs, type Numbered } from "./numbering.ts";
import type { Sums } from "./sums.ts";

/** A sum as a function of the values that vary: a constant and those that are added to it. */
export interface Form {
  readonly constant: number;
  readonly variables: readonly number[];
}

/** Patterns of rows, or of what rows choose in a part of the areas: those with the same one measure the same at all values. */
export interface Patterns {
  /** For each of them, the number of its pattern. */
  readonly of: Int32Array;
  /** The different sums that patterns are made of; there are far fewer of them than patterns. */
  readonly forms: readonly Form[];
  /** For each pattern, one after the other, the numbers of its sums. */
  readonly sums: Int32Array;
  /** Number of sums in a pattern. */
  readonly width: number;
}

/** Patterns of rows, with a row for each. */
export interface RowPatterns extends Patterns {
  readonly first: readonly number[];
  /** For each form those that it is the sum of: one of either part of the areas. */
  readonly parts: { readonly one: Int32Array; readonly other: Int32Array };
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

/** The areas on which some sums depend. */
export function areasOfSums(list: readonly Sums[]): number[] {
  const areas = new Set(list.flatMap(({ terms }) => terms.flatMap((term) => term.areas)));
  return [...areas].sort((one, other) => one - other);
}

/** The patterns of rows in some sums, from all areas on which they depend. */
export function patternsOf(listing: Listing, sums: Sums): Patterns {
  const part = byChoices(listing, areasOfSums([sums]));
  const [patterns] = partPatterns(listing, part, [sums]);
  if (patterns === undefined) throw new Error("Sums without patterns.");
  const of = new Int32Array(part.of.length);
  for (let row = 0; row < of.length; row++) of[row] = patterns.of[part.of[row] ?? 0] ?? 0;
  return { ...patterns, of };
}

/** For each of some sums the patterns of what is chosen in a part of the areas, on which all of their terms depend. */
export function partPatterns({ columns, pause }: Listing, part: Numbered, list: readonly Sums[]): readonly Patterns[] {
  const { structure } = columns;
  const collectors = list.map((sums) => collector(sums, part.first.length, structure));
  part.first.forEach((row, number) => {
    pause();
    const choices = choicesAt(columns, row);
    const placement = lazily(() => place(structure, choices));
    for (const { add } of collectors) add(number, choices, placement);
  });
  return collectors.map(({ patterns }) => patterns());
}

interface Collector {
  readonly add: (number: number, choices: Choices, placement: () => Placement) => void;
  readonly patterns: () => Patterns;
}

/** More combinations of choices than this are not told apart by their number. */
const MOST_COMBINATIONS = 2 ** 16;

function collector(sums: Sums, size: number, structure: Structure): Collector {
  const of = new Int32Array(size);
  const numbers = new Map<string, number>();
  const found: (readonly Form[])[] = [];
  const areas = areasOfSums([sums]);
  const sizes = areas.map((area) => structure.areas[area]?.scenarios.length ?? 1);
  const combinations = sizes.reduce((product, each) => product * each, 1);
  /** For each combination of choices the pattern that it was found to have, from 1. */
  const known = new Int32Array(combinations <= MOST_COMBINATIONS ? combinations : 0);
  return {
    add: (number, choices, placement) => {
      let code = 0;
      for (let at = 0; at < areas.length; at++) code = code * (sizes[at] ?? 1) + (choices[areas[at] ?? 0] ?? 0);
      const before = known[code] ?? 0;
      const pattern = before > 0 ? before - 1 : patternIn({ numbers, found }, sums, placement());
      of[number] = pattern;
      if (code < known.length) known[code] = pattern + 1;
    },
    patterns: () => ({ of, ...shared(found), width: sums.width }),
  };
}

/** The number of a placement's pattern, which is added if it is new. */
function patternIn(
  { numbers, found }: { readonly numbers: Map<string, number>; readonly found: (readonly Form[])[] },
  sums: Sums,
  placement: Placement,
): number {
  const key = String.fromCharCode(...sums.terms.map(({ into }) => into(placement) + 1));
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const pattern = found.push(formsOf(sums, placement)) - 1;
  numbers.set(key, pattern);
  return pattern;
}

function formsOf({ terms, width }: Sums, placement: Placement): readonly Form[] {
  const forms = Array.from({ length: width }, () => ({ constant: 0, variables: [] as number[] }));
  for (const { into, variable, amount } of terms) {
    const form = forms[into(placement)];
    if (form === undefined) continue;
    if (variable === undefined) form.constant += amount;
    else form.variables.push(variable);
  }
  return forms;
}

/** Each different sum once. */
function shared(patterns: readonly (readonly Form[])[]): Pick<Patterns, "forms" | "sums"> {
  const numbers = new Map<string, number>();
  const forms: Form[] = [];
  const sums = patterns.flat().map((form) => {
    const key = `${form.constant}:${form.variables.join()}`;
    const number = numbers.get(key) ?? forms.push(form) - 1;
    numbers.set(key, number);
    return number;
  });
  return { forms, sums: Int32Array.from(sums) };
}

/** Patterns of a part of the areas, and for each row the number of what it chooses there. */
export interface PartOfRows {
  readonly rows: Int32Array;
  readonly patterns: Patterns;
}

/** The patterns of rows in sums whose terms are divided between two parts. */
export function joinedPatterns(one: PartOfRows, other: PartOfRows): RowPatterns {
  const [left, right] = [one.patterns, other.patterns];
  const lookup = ({ rows, patterns }: PartOfRows) => ({ rows, of: patterns.of, count: patternCount(patterns) });
  const both = numberedPairs(lookup(one), lookup(other));
  const { width } = left;
  const codes = new Float64Array(both.first.length * width);
  both.first.forEach((row, pattern) => {
    const [from, also] = [left.of[one.rows[row] ?? 0] ?? 0, right.of[other.rows[row] ?? 0] ?? 0];
    for (let sum = 0; sum < width; sum++) {
      const [first, second] = [left.sums[from * width + sum] ?? 0, right.sums[also * width + sum] ?? 0];
      codes[pattern * width + sum] = first * right.forms.length + second;
    }
  });
  const sums = numbered(codes, Math.max(1, left.forms.length * right.forms.length));
  const parts = { one: new Int32Array(sums.first.length), other: new Int32Array(sums.first.length) };
  const forms = sums.first.map((at, form) => {
    const code = codes[at] ?? 0;
    const second = code % right.forms.length;
    const first = (code - second) / right.forms.length;
    parts.one[form] = first;
    parts.other[form] = second;
    return added(left.forms[first], right.forms[second]);
  });
  return { of: both.of, first: both.first, forms, sums: sums.of, width, parts };
}

function added(one: Form | undefined, other: Form | undefined): Form {
  return {
    constant: (one?.constant ?? 0) + (other?.constant ?? 0),
    variables: [...(one?.variables ?? []), ...(other?.variables ?? [])],
  };
}
