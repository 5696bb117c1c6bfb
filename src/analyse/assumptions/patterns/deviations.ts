import { formsAt, type Point } from "./forms.ts";
import { groupedBy } from "./grouped.ts";
import { identity, numbered, numberedPairs, type Lookup, type Numbered } from "./numbering.ts";
import { patternCount, type Patterns } from "./patterns.ts";

/**
 * The patterns of a balance as pairs of partial sums, over the first and over the last of the departments: of either there are
 * far fewer than of patterns, so that the extremes are found without adding up each pattern.
 */
export interface Deviations {
  readonly first: PartialSums;
  readonly last: PartialSums;
  readonly forms: Patterns["forms"];
  /** The patterns, those with the same first sum together, and for each of these where they begin. */
  readonly grouped: Int32Array;
  readonly from: Int32Array;
  /** The patterns that were the extremes last: at other values they mostly are nearly that, too. */
  readonly lately: { least: number; most: number };
  /** Room for what is worked out at some values, which is written over at the next ones. */
  readonly room: DrawnDeviations & { readonly apart: Float64Array };
}

/** Sums over some departments. */
interface PartialSums {
  /** For each pattern, the number of its sum. */
  readonly of: Int32Array;
  readonly count: number;
  /** For each sum, one after the other, the numbers of the loads that it is made of. */
  readonly loads: Int32Array;
  readonly width: number;
}

export function deviationsOf(patterns: Patterns): Deviations {
  const [one = [], other = []] = twoParts(patterns);
  const [first, last] = [partialSums(patterns, one), partialSums(patterns, other)];
  const room = (length: number): Float64Array => new Float64Array(length);
  return {
    first,
    last,
    forms: patterns.forms,
    ...groupedBy(first.of, first.count),
    lately: { least: 0, most: 0 },
    room: { first: room(first.count), last: room(last.count), apart: room(patterns.forms.length) },
  };
}

/** So many patterns tell which departments mostly have the same loads at once. */
const SAMPLE = 1024;

/** Some departments, and patterns numbered by their loads in them. */
interface Part {
  readonly departments: readonly number[];
  readonly numbers: Numbered;
}

/** The departments in two parts, of which either has few combinations of loads: those that go together are put together. */
function twoParts(patterns: Patterns): readonly (readonly number[])[] {
  const every = Math.ceil(patternCount(patterns) / SAMPLE);
  const sample = Array.from({ length: Math.floor(patternCount(patterns) / every) }, (_, at) => at * every);
  let parts = Array.from({ length: patterns.width }, (_, department): Part => {
    return { departments: [department], numbers: tuples(patterns, [department], sample) };
  });
  while (parts.length > 2) {
    const merged = parts.flatMap((one, at) =>
      parts.slice(at + 1).map((other) => ({ one, other, both: joined(one, other) })),
    );
    const cheapest = merged.reduce((best, each) =>
      each.both.numbers.first.length < best.both.numbers.first.length ? each : best,
    );
    parts = [...parts.filter((part) => part !== cheapest.one && part !== cheapest.other), cheapest.both];
  }
  return parts.map(({ departments }) => departments);
}

function joined(one: Part, other: Part): Part {
  const lookup = ({ numbers: { of, first } }: Part): Lookup => ({
    rows: of,
    of: identity(first.length),
    count: first.length,
  });
  return {
    departments: [...one.departments, ...other.departments],
    numbers: numberedPairs(lookup(one), lookup(other)),
  };
}

function partialSums(patterns: Patterns, departments: readonly number[]): PartialSums {
  const all = Array.from({ length: patternCount(patterns) }, (_, pattern) => pattern);
  const { of, first } = tuples(patterns, departments, all);
  const width = departments.length;
  const loads = new Int32Array(first.length * width);
  first.forEach((pattern, sum) => {
    departments.forEach((department, at) => {
      loads[sum * width + at] = patterns.sums[pattern * patterns.width + department] ?? 0;
    });
  });
  return { of, count: first.length, loads, width };
}

/** Numbers some patterns by their loads in some departments. */
function tuples({ sums, width, forms }: Patterns, departments: readonly number[], among: readonly number[]): Numbered {
  let found: Numbered = { of: new Int32Array(among.length), first: [0] };
  const codes = new Float64Array(among.length);
  for (const department of departments) {
    for (let at = 0; at < codes.length; at++) {
      codes[at] = (found.of[at] ?? 0) * forms.length + (sums[(among[at] ?? 0) * width + department] ?? 0);
    }
    found = numbered(codes, Math.max(1, found.first.length * forms.length));
  }
  return found;
}

/** The partial sums of deviations at some values. */
export interface DrawnDeviations {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** @param open how many departments are open: those that are not have no load, and do not count. */
export function deviationsAt(
  { first, last, forms, room }: Deviations,
  point: Point,
  mean: number,
  open: number,
): DrawnDeviations {
  const apart = formsAt(forms, point, room.apart);
  for (let form = 0; form < apart.length; form++) apart[form] = Math.abs((apart[form] ?? 0) - mean);
  const closed = (open - first.width - last.width) * mean;
  return { first: sumsOf(first, apart, closed, room.first), last: sumsOf(last, apart, 0, room.last) };
}

function sumsOf(
  { count, loads, width }: PartialSums,
  apart: Float64Array,
  start: number,
  result: Float64Array,
): Float64Array {
  for (let sum = 0, at = 0; sum < count; sum++) {
    let value = start;
    for (const end = at + width; at < end; at++) value += apart[loads[at] ?? 0] ?? 0;
    result[sum] = value;
  }
  return result;
}

/** The sum of a pattern, made of its two partial sums. */
export function sumsOfPatterns(
  { first, last }: Pick<Deviations, "first" | "last">,
  drawn: DrawnDeviations,
): (pattern: number) => number {
  return (pattern) => (drawn.first[first.of[pattern] ?? 0] ?? 0) + (drawn.last[last.of[pattern] ?? 0] ?? 0);
}

/** The least and the greatest sum of any pattern. */
export function extremeDeviations(
  { first, last, grouped, from, lately }: Deviations,
  drawn: DrawnDeviations,
): { readonly least: number; readonly most: number } {
  const [leastLast, mostLast] = endsOf(drawn.last);
  const valueOf = sumsOfPatterns({ first, last }, drawn);
  let [least, most] = [valueOf(lately.least), valueOf(lately.most)];
  for (let sum = 0; sum < first.count; sum++) {
    const own = drawn.first[sum] ?? 0;
    // Most first sums reach neither extreme, whatever comes to them.
    if (own + leastLast >= least && own + mostLast <= most) continue;
    const end = from[sum + 1] ?? 0;
    for (let at = from[sum] ?? 0; at < end; at++) {
      const pattern = grouped[at] ?? 0;
      const value = own + (drawn.last[last.of[pattern] ?? 0] ?? 0);
      if (value < least) {
        least = value;
        lately.least = pattern;
      }
      if (value > most) {
        most = value;
        lately.most = pattern;
      }
    }
  }
  return { least, most };
}

/** The patterns with sums of at most a first bound or at least a second one. */
export function patternsBeyond(
  { first, last, grouped, from }: Deviations,
  drawn: DrawnDeviations,
  { atMost, atLeast }: { readonly atMost: number; readonly atLeast: number },
): readonly number[] {
  const [leastLast, mostLast] = endsOf(drawn.last);
  const found: number[] = [];
  for (let sum = 0; sum < first.count; sum++) {
    const own = drawn.first[sum] ?? 0;
    if (own + leastLast > atMost && own + mostLast < atLeast) continue;
    const end = from[sum + 1] ?? 0;
    for (let at = from[sum] ?? 0; at < end; at++) {
      const pattern = grouped[at] ?? 0;
      const value = own + (drawn.last[last.of[pattern] ?? 0] ?? 0);
      if (value <= atMost || value >= atLeast) found.push(pattern);
    }
  }
  return found;
}

function endsOf(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
