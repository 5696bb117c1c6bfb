import { direction } from "../../../allocation/gauges/raw.ts";
import { INDISTINCT } from "../../../tolerances.ts";
import { halvedPatterns, halvesOf, type HalvedPatterns, type Halves } from "./halves.ts";
import type { Listing } from "./listing.ts";
import { deviationsOf, type Deviations } from "./deviations.ts";
import { formsAt, type Point } from "./forms.ts";
import { lazily } from "./lazily.ts";
import type { Patterns, RowPatterns } from "./patterns.ts";
import { loadSums, movedSums, pointSums, type Sums } from "./sums.ts";

/** A theme with weight, and its raw values as they are in the document. */
export interface WeightedTheme {
  readonly theme: number;
  readonly weight: number;
  readonly towards: 1 | -1;
  readonly raw: Int32Array | Float64Array;
}

/** Measurement behind a theme with weight; themes that measure the same are one. */
export interface ComparedGauge {
  readonly kind: "points" | "balance" | "moved";
  /** The measure of the figures, or the position of the theme. */
  readonly of: string | number;
  readonly themes: readonly number[];
  /** Weight of the gauge's score in the score of an allocation. */
  readonly weight: number;
  readonly towards: 1 | -1;
  readonly patterns: Patterns;
  /** A difference between worst and best that is no larger than this does not distinguish. */
  readonly least: (point: Point) => number;
  /** The sum of the measure over all tasks. */
  readonly total: (point: Point) => number;
}

/** A gauge with all patterns of rows. */
export interface Gauge extends ComparedGauge {
  readonly patterns: RowPatterns;
  /** The patterns by the halves of the areas. */
  readonly halved: HalvedPatterns;
  /** Of a balance, its patterns as pairs of partial sums. */
  readonly deviations: () => Deviations;
  /**
   * For each pattern what it measures, piecewise linear in each value: for a balance not the Hoover index but the sum of the
   * deviations, of which the scores are the same.
   */
  readonly values: (point: Point) => Float64Array;
}

/** The gauges of themes with weight, and the halves of the areas that keep as many of their terms whole as can be. */
export function gaugesOf(
  listing: Listing,
  themes: readonly WeightedTheme[],
): { readonly gauges: readonly Gauge[]; readonly halves: Halves } {
  const measured = measuredBy(listing, themes);
  const binding = measured.filter(({ kind }) => kind !== "balance").map(({ sums }) => sums);
  const all = measured.map(({ sums }) => sums);
  const halves = halvesOf(listing, binding, all);
  const patterns = halvedPatterns(listing, halves, all);
  const gauges = measured.flatMap((each, index): Gauge[] => {
    const halved = patterns[index];
    return halved === undefined
      ? []
      : [{ ...each, halved, ...patternsIn(halved), ...measuring(listing, each, halved.whole) }];
  });
  return { gauges, halves };
}

function patternsIn({ whole }: HalvedPatterns): Pick<Gauge, "patterns" | "deviations"> {
  return { patterns: whole, deviations: lazily(() => deviationsOf(whole)) };
}

interface Measured extends Pick<Gauge, "kind" | "of" | "themes" | "weight" | "towards"> {
  readonly sums: Sums;
}

function measuredBy(listing: Listing, themes: readonly WeightedTheme[]): readonly Measured[] {
  const { structure } = listing.columns;
  const made = new Map<string, Measured>();
  for (const { theme: t, weight, towards } of themes) {
    const gauge = structure.themes[t]?.gauge ?? { kind: "points" };
    const of = gauge.kind === "points" ? t : gauge.measure;
    const key = `${gauge.kind} ${of}`;
    const before = made.get(key) ?? {
      kind: gauge.kind,
      of,
      themes: [],
      weight: 0,
      towards,
      sums: sumsOf(listing, gauge.kind, of),
    };
    made.set(key, { ...before, themes: [...before.themes, t], weight: before.weight + weight });
  }
  return [...made.values()];
}

function sumsOf(listing: Listing, kind: Gauge["kind"], of: string | number): Sums {
  if (typeof of === "number") return pointSums(listing, of);
  return kind === "balance" ? loadSums(listing, of) : movedSums(listing, of);
}

function measuring(
  listing: Listing,
  { kind, of }: Measured,
  patterns: Patterns,
): Pick<Gauge, "values" | "least" | "total"> {
  // Points are whole numbers.
  if (typeof of === "number") return { values: sumsIn(patterns), least: () => 0.5, total: () => 0 };
  const total = totalOf(listing, of);
  if (kind !== "balance") {
    return { values: sumsIn(patterns), least: (point) => INDISTINCT * Math.max(1, total(point)), total };
  }
  return {
    values: deviations(patterns, total, listing.columns.structure.problem.kommissorium.departments),
    // Of the Hoover index, whose size is 1: it is the deviations divided by twice the total.
    least: (point) => 2 * INDISTINCT * total(point),
    total,
  };
}

function sumsIn(patterns: Patterns): Gauge["values"] {
  return (point) => sumsAt(patterns, point);
}

/** For each pattern of a single sum how much it is. */
export function sumsAt({ forms, sums }: Patterns, point: Point): Float64Array {
  const values = formsAt(forms, point);
  const result = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at++) result[at] = values[sums[at] ?? 0] ?? 0;
  return result;
}

/** Of every lawful allocation as many departments are open; those that are not have no load. */
function deviations(loads: Patterns, total: (point: Point) => number, open: number): Gauge["values"] {
  return (point) => deviationsFrom(total(point) / open, formsAt(loads.forms, point), loads, open);
}

/** For each pattern the sum of the deviations of its open departments' loads from the mean. */
export function deviationsFrom(
  mean: number,
  loads: ArrayLike<number>,
  { sums: numbers, width }: Pick<Patterns, "sums" | "width">,
  open: number,
): Float64Array {
  const apart = Float64Array.from(loads, (load) => Math.abs(load - mean));
  const result = new Float64Array(numbers.length / width);
  for (let pattern = 0, at = 0; pattern < result.length; pattern++) {
    let sum = (open - width) * mean;
    for (const end = at + width; at < end; at++) sum += apart[numbers[at] ?? 0] ?? 0;
    result[pattern] = sum;
  }
  return result;
}

function totalOf({ columns, variables }: Listing, measure: string): (point: Point) => number {
  const own = variables.flatMap(({ subject }, index) =>
    subject.kind === "measure" && subject.measure === measure ? [{ index, task: subject.task }] : [],
  );
  const varying = new Set(own.map(({ task }) => task));
  const amounts = columns.structure.amounts.get(measure) ?? new Float64Array();
  const fixed = amounts.reduce((sum, amount, task) => (varying.has(task) ? sum : sum + amount), 0);
  return (point) => own.reduce((sum, { index }) => sum + (point[index] ?? 0), fixed);
}

/** The themes with weight. */
export function weightedThemes(
  { columns: { structure, raw } }: Listing,
  weights: { readonly hensyn: ArrayLike<number>; readonly themes: ArrayLike<number> },
): readonly WeightedTheme[] {
  return structure.themes.flatMap((theme, t): WeightedTheme[] => {
    const weight = (weights.hensyn[theme.hensyn] ?? 0) * (weights.themes[t] ?? 0);
    const column = raw[t];
    return weight === 0 || column === undefined ? [] : [{ theme: t, weight, towards: direction(theme), raw: column }];
  });
}
