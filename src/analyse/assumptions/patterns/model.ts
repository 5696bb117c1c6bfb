import { direction } from "../../../allocation/gauges/raw.ts";
import type { LawfulColumns } from "../../../allocation/catalogue/columns.ts";
import { BLOCK, rowScores } from "../../../allocation/catalogue/row-scores.ts";
import { limitRounding } from "../../../allocation/limit-bounds.ts";
import { themeScale, type Scale } from "../../../allocation/scale.ts";
import type { NormalWeights } from "../../../allocation/weights.ts";
import type { Limit } from "../../../problem/problem.ts";
import type { Point } from "./forms.ts";
import { gaugesOf, weightedThemes, type Gauge, type WeightedTheme } from "./gauges.ts";
import type { Halves } from "./halves.ts";
import type { Listing } from "./listing.ts";
import { patternsOf, valueOfForm, type Patterns } from "./patterns.ts";
import { limitSums } from "./sums.ts";
import { limitRestsOn, type Assumed } from "../variables.ts";

/** A limit on a sum that varies. */
export interface VaryingLimit {
  readonly limit: Limit;
  /** True for a wished limit, which the scale of the scores disregards; false for one of the document. */
  readonly wished: boolean;
  readonly patterns: Patterns;
  readonly least: number;
  readonly most: number;
}

/** The rows of a list with their scores by the document's values. */
export interface ScoredRows extends KeptRows {
  readonly scores: Float64Array;
}

/** All that is needed to know the lawful allocations and their scores whatever the values are. */
export interface Model extends Listing {
  /** The document's values, and the scores by them. */
  readonly point: Point;
  readonly scored: ScoredRows;
  readonly gauges: readonly Gauge[];
  readonly halves: Halves;
  readonly limits: readonly VaryingLimit[];
  readonly themes: readonly WeightedTheme[];
}

/** @param limits those that rest on the variables; the list is that of the problem without those of the document. */
export function modelOf(
  listing: Listing,
  limits: readonly VaryingLimit[],
  { weights, scored }: { readonly weights: NormalWeights; readonly scored: ScoredRows },
): Model {
  const themes = weightedThemes(listing, weights);
  return { ...listing, point: pointOf(listing), scored, ...gaugesOf(listing, themes), limits, themes };
}

/** The document's values. */
export function pointOf({ variables }: Pick<Listing, "variables">): Point {
  return Float64Array.from(variables, ({ value }) => value);
}

export function varyingLimit(listing: Listing, limit: Limit, wished: boolean): VaryingLimit {
  const { min = -Infinity, max = Infinity } = limit;
  const patterns = patternsOf(listing, limitSums(listing, limit.sum));
  // Values between those of the document are no decimals of few digits: what varies is compared up to rounding.
  const rounding = limitRounding(listing.columns.structure, limit);
  return { limit, wished, patterns, least: min - rounding, most: max + rounding };
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

/**
 * The scores of all rows by the document's values, to the last bit as rankings have them.
 *
 * @param scale that of the problem, if no limit of the document varies.
 */
export function scoredRows(
  listing: Listing,
  limits: readonly VaryingLimit[],
  { weights, scale }: { readonly weights: NormalWeights; readonly scale: Scale | undefined },
): ScoredRows {
  const { columns } = listing;
  const kept = keptRows(listing, limits, pointOf(listing));
  const block = rowScores(columns, { scale: scale ?? scaleOfRows(columns, kept.lawful), weights });
  const scores = new Float64Array(columns.size);
  const into = new Float64Array(BLOCK);
  for (let from = 0; from < columns.size; from += BLOCK) {
    scores.set(into.subarray(0, block(from, into)), from);
  }
  return { ...kept, scores };
}

/** The scale of scores that some rows make, of the raw values as they are in the document. */
function scaleOfRows({ structure, size, raw }: LawfulColumns, lawful: Uint8Array | undefined): Scale {
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
