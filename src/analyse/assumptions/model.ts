import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { direction } from "../../allocation/gauges/raw.ts";
import { limitRounding } from "../../allocation/limit-bounds.ts";
import { themeScale, type Scale } from "../../allocation/scale.ts";
import type { NormalWeights } from "../../allocation/weights.ts";
import type { Limit } from "../../problem/problem.ts";
import { INDISTINCT } from "../../tolerances.ts";
import { limitPatterns, loadPatterns, movedPatterns, pointPatterns } from "./describe.ts";
import type { Listing } from "./listing.ts";
import { valueOfForm, type Patterns } from "./patterns.ts";
import { isMadeOf, limitRestsOn, type Assumed } from "./variables.ts";

/** Values of everything that varies, in the order of the variables. */
export type Point = Float64Array;

/** A theme with weight whose raw value rests on something that varies; themes that measure the same are one. */
export interface VaryingGauge {
  readonly kind: "points" | "balance" | "moved";
  /** The measure of the figures, or the position of the theme. */
  readonly of: string | number;
  readonly themes: readonly number[];
  /** Weight of the gauge's score in the score of an allocation. */
  readonly weight: number;
  readonly towards: 1 | -1;
  readonly patterns: Patterns;
  /**
   * For each pattern what it measures, piecewise linear in each value: for a balance not the Hoover index but the sum of the
   * deviations, of which the scores are the same.
   */
  readonly values: (point: Point) => Float64Array;
  /** A difference between worst and best that is no larger than this does not distinguish. */
  readonly least: (point: Point) => number;
  /** The sum of the measure over all tasks. */
  readonly total: (point: Point) => number;
}

/** A limit on a sum that varies. */
export interface VaryingLimit {
  readonly limit: Limit;
  /** True for a wished limit, which the scale of the scores disregards; false for one of the document. */
  readonly wished: boolean;
  readonly patterns: Patterns;
  readonly least: number;
  readonly most: number;
}

/** A theme with weight, and its raw values as they are in the document. */
export interface WeightedTheme {
  readonly theme: number;
  readonly weight: number;
  readonly towards: 1 | -1;
  readonly raw: Int32Array | Float64Array;
}

/** All that is needed to know the lawful allocations and their scores whatever the values are. */
export interface Model extends Listing {
  readonly weights: NormalWeights;
  /** The document's values. */
  readonly point: Point;
  readonly gauges: readonly VaryingGauge[];
  readonly limits: readonly VaryingLimit[];
  readonly themes: readonly WeightedTheme[];
}

/** @param limits those that rest on the variables; the list is that of the problem without those of the document. */
export function modelOf(listing: Listing, limits: readonly VaryingLimit[], weights: NormalWeights): Model {
  const { columns } = listing;
  const { structure } = columns;
  const themes = structure.themes.flatMap((theme, t): WeightedTheme[] => {
    const weight = (weights.hensyn[theme.hensyn] ?? 0) * (weights.themes[t] ?? 0);
    const raw = columns.raw[t];
    return weight === 0 || raw === undefined ? [] : [{ theme: t, weight, towards: direction(theme), raw }];
  });
  return {
    ...listing,
    weights,
    point: pointOf(listing),
    gauges: gaugesOf(listing, themes),
    limits,
    themes,
  };
}

/** The document's values. */
export function pointOf({ variables }: Listing): Point {
  return Float64Array.from(variables, ({ value }) => value);
}

export function varyingLimit(listing: Listing, limit: Limit, wished: boolean): VaryingLimit {
  const { min = -Infinity, max = Infinity } = limit;
  const patterns = limitPatterns(listing, limit.sum);
  // Values between those of the document are no decimals of few digits: what varies is compared up to rounding.
  const rounding = limitRounding(listing.columns.structure, limit);
  return { limit, wished, patterns, least: min - rounding, most: max + rounding };
}

function gaugesOf(listing: Listing, themes: readonly WeightedTheme[]): VaryingGauge[] {
  const { columns, variables } = listing;
  const gauges = new Map<string, VaryingGauge>();
  for (const { theme: t, weight, towards } of themes) {
    const theme = columns.structure.themes[t];
    if (theme === undefined || !variables.some(({ subject }) => isMadeOf(columns.structure, theme, subject))) continue;
    const { gauge } = theme;
    const key = gauge.kind === "points" ? `points ${t}` : `${gauge.kind} ${gauge.measure}`;
    const made = gauges.get(key) ?? { ...measuring(listing, t), themes: [], weight: 0, towards };
    gauges.set(key, { ...made, themes: [...made.themes, t], weight: made.weight + weight });
  }
  return [...gauges.values()];
}

function measuring(listing: Listing, t: number): Omit<VaryingGauge, "themes" | "weight" | "towards"> {
  const { columns } = listing;
  const gauge = columns.structure.themes[t]?.gauge ?? { kind: "points" };
  if (gauge.kind === "points") {
    const patterns = pointPatterns(listing, t);
    // Points are whole numbers.
    return { kind: "points", of: t, patterns, values: sums(patterns), least: () => 0.5, total: () => 0 };
  }
  const { measure } = gauge;
  const loads = gauge.kind === "balance" ? loadPatterns(listing, measure) : undefined;
  const total = totalOf(listing, measure);
  if (loads === undefined) {
    const patterns = movedPatterns(listing, measure);
    const least = (point: Point): number => INDISTINCT * Math.max(1, total(point));
    return { kind: "moved", of: measure, patterns, values: sums(patterns), least, total };
  }
  const values = deviations(loads, total, columns.structure.problem.kommissorium.departments);
  // Of the Hoover index, whose size is 1: it is the deviations divided by twice the total.
  return {
    kind: "balance",
    of: measure,
    patterns: loads,
    values,
    least: (point) => 2 * INDISTINCT * total(point),
    total,
  };
}

function sums({ forms, sums: numbers }: Patterns): VaryingGauge["values"] {
  return (point) => {
    const values = Float64Array.from(forms, (form) => valueOfForm(form, point));
    return Float64Array.from(numbers, (form) => values[form] ?? 0);
  };
}

/** Of every lawful allocation as many departments are open; those that are not have no load. */
function deviations(loads: Patterns, total: (point: Point) => number, open: number): VaryingGauge["values"] {
  return (point) =>
    deviationsFrom(
      total(point) / open,
      loads.forms.map((form) => valueOfForm(form, point)),
      loads,
      open,
    );
}

/** For each pattern the sum of the deviations of its open departments' loads from the mean. */
export function deviationsFrom(
  mean: number,
  loads: readonly number[],
  { sums: numbers, width }: Patterns,
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

/** For each pattern of a limit, true if it keeps the limit. */
export function keeps({ patterns, least, most }: VaryingLimit, point: Point): readonly boolean[] {
  const kept = patterns.forms.map((form) => {
    const sum = valueOfForm(form, point);
    return sum >= least && sum <= most;
  });
  return Array.from(patterns.sums, (form) => kept[form] ?? false);
}

/** Rows of a list that remain at some values; undefined where all of them do. */
export interface KeptRows {
  /** 1 for each row that keeps the limits of the document: the scale of the scores is theirs. */
  readonly lawful: Uint8Array | undefined;
  /** 1 for each row that also grants the wishes: only these are ranked. Without wishes, the same as `lawful`. */
  readonly granted: Uint8Array | undefined;
}

/** The rows that keep some of the limits that vary, and those of them that grant all wishes but the other ones. */
export function keptRows(listing: Listing, limits: readonly VaryingLimit[], point: Point): KeptRows {
  const wished = limits.filter((limit) => limit.wished);
  const ofDocument = limits.filter((limit) => !limit.wished);
  const lawful = rowsKeeping(listing, ofDocument, point, undefined);
  const isNothingWished = wished.length === 0 && listing.granted === undefined;
  return { lawful, granted: isNothingWished ? lawful : rowsKeeping(listing, limits, point, listing.granted) };
}

function rowsKeeping(
  { columns }: Listing,
  limits: readonly VaryingLimit[],
  point: Point,
  among: Uint8Array | undefined,
): Uint8Array | undefined {
  if (limits.length === 0) return among;
  const keeping = among?.slice() ?? new Uint8Array(columns.size).fill(1);
  for (const limit of limits) {
    const kept = keeps(limit, point);
    const { of } = limit.patterns;
    for (let row = 0; row < keeping.length; row++) if (kept[of[row] ?? 0] !== true) keeping[row] = 0;
  }
  return keeping;
}

/** The scale of scores that some rows make, of the raw values as they are in the document. */
export function scaleOfRows({ structure, size, raw }: LawfulColumns, lawful: Uint8Array | undefined): Scale {
  const isLawful = lawful === undefined ? size > 0 : lawful.includes(1);
  const themes = structure.themes.map((theme, t) => {
    if (!isLawful) return { worst: 0, best: 0, slope: 0 };
    const column = raw[t] ?? new Float64Array();
    let [least, most] = [Infinity, -Infinity];
    for (let row = 0; row < size; row++) {
      if (lawful?.[row] === 0) continue;
      const value = column[row] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return direction(theme) > 0 ? themeScale(structure, t, least, most) : themeScale(structure, t, most, least);
  });
  return { lawful: isLawful, themes };
}

/** The limits of some that rest on one of the variables, and the others. */
export function splitLimits(
  variables: readonly Assumed[],
  limits: readonly Limit[],
): { readonly varying: readonly Limit[]; readonly steady: readonly Limit[] } {
  const isVarying = (limit: Limit): boolean => variables.some((each) => limitRestsOn(limit, each));
  return { varying: limits.filter(isVarying), steady: limits.filter((limit) => !isVarying(limit)) };
}
