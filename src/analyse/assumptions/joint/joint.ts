import type { Deviations } from "../patterns/deviations.ts";
import { cellsOf, type Cells } from "./cells.ts";
import type { Gauge } from "../patterns/gauges.ts";
import type { Halves } from "../patterns/halves.ts";
import { groupedBy } from "../patterns/grouped.ts";
import { mergedTables, type MergedTable, type TermTable } from "./merged-tables.ts";
import type { Model, VaryingLimit } from "../patterns/model.ts";
import { numbered, numberedPairs, type Numbered } from "../patterns/numbering.ts";
import { rightSetsOf, type RightSets } from "./right-sets.ts";
import { patternCount, type Patterns } from "../patterns/patterns.ts";

/**
 * The ranked rows as pairs of choices in either half of the areas. What is measured by sums of few terms is a table over the
 * left half and one over the right half; what depends on both is looked up only for rows that can be the best without it.
 */
export interface Joint {
  readonly model: Model;
  readonly linear: readonly LinearGauge[];
  /** The tables of these over the choices in either half. */
  readonly left: readonly MergedTable[];
  readonly right: readonly MergedTable[];
  readonly balances: readonly BalanceGauge[];
  /** The ranked rows, those with the same left choices together; where these begin, and with which right choices they go. */
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly cells: Cells;
  /** Groups of rows by the limits of the document that vary; undefined if none does. */
  readonly lawful: LimitGroups | undefined;
  /** Groups of rows by these and the wished ones. */
  readonly ranked: LimitGroups | undefined;
  /** Rows that were the best lately: one of them mostly is nearly that at other values, too. */
  readonly lately: number[];
  /** Room for the scores of the choices in either half. */
  readonly tables: { readonly left: Float64Array; readonly right: Float64Array };
}

/** A gauge whose values are sums of terms. */
export interface LinearGauge {
  readonly gauge: Gauge;
  readonly lawful: LawfulPatterns;
  readonly left: TermTable;
  readonly right: TermTable;
  /** Room for the amounts of the forms of both. */
  readonly room: Float64Array;
  /** The terms that depend on both halves: by row. */
  readonly crossing: (TermTable & { readonly rows: Int32Array; readonly inOrder: Int32Array }) | undefined;
}

export interface BalanceGauge {
  readonly gauge: Gauge;
  readonly lawful: LawfulPatterns;
  readonly deviations: Deviations;
  /** For each row its pattern, where a load depends on both halves at once; else undefined. */
  readonly rows: RowNumbers | undefined;
  /** The patterns by pairs of patterns of the halves, where no load depends on both; else undefined. */
  readonly pairs: PairPatterns | undefined;
}

/** Patterns by pairs of patterns of either half. */
export interface PairPatterns {
  /** For each choice of a half its pattern. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Number of patterns of the right half. */
  readonly width: number;
  /** For each pair, those of a left pattern one after the other, the numbers of its first and of its last sum. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** A number of each row, in the order of the list and in that of the ranked rows. */
export interface RowNumbers {
  readonly of: Int32Array;
  readonly inOrder: Int32Array;
}

/** Pairs of a gauge's patterns and groups of the document's limits; undefined if no limit of the document varies. */
export interface LawfulPatterns {
  readonly all: Int32Array;
  readonly pairs: { readonly patterns: Int32Array; readonly groups: Int32Array } | undefined;
}

/** Rows in groups that measure the same in some limits. */
export interface LimitGroups extends Numbered {
  readonly limits: readonly VaryingLimit[];
}

export function jointOf(model: Model): Joint {
  const { gauges, limits, columns } = model;
  const lawful = limitGroups(
    limits.filter(({ wished }) => !wished),
    columns.size,
  );
  const { rows, from, sets } = rowsByLeft(model);
  const balances = gauges.flatMap((gauge) =>
    gauge.kind === "balance" ? [balanceGauge(gauge, lawful, rows, model.halves)] : [],
  );
  const linear = gauges.flatMap((gauge) => (gauge.kind === "balance" ? [] : [linearGauge(gauge, lawful, rows)]));
  return {
    model,
    rows,
    from,
    cells: cellsOf(
      sets,
      balances.flatMap(({ pairs }) => pairs ?? []),
    ),
    balances,
    linear,
    left: mergedTables(
      linear.map(({ left }) => left),
      model.halves.left.first.length,
    ),
    right: mergedTables(
      linear.map(({ right }) => right),
      model.halves.right.first.length,
    ),
    lawful,
    ranked: limitGroups(limits, columns.size),
    lately: [],
    tables: {
      left: new Float64Array(model.halves.left.first.length),
      right: new Float64Array(model.halves.right.first.length),
    },
  };
}

function balanceGauge(gauge: Gauge, lawful: LimitGroups | undefined, rows: Int32Array, halves: Halves): BalanceGauge {
  const { of } = gauge.patterns;
  const isWhole = gauge.halved.crossing === undefined;
  return {
    gauge,
    lawful: lawfulPatterns(gauge, lawful),
    deviations: gauge.deviations(),
    rows: isWhole ? undefined : { of, inOrder: through(rows, of) },
    pairs: isWhole ? pairPatterns(gauge, halves) : undefined,
  };
}

function pairPatterns(gauge: Gauge, halves: Halves): PairPatterns {
  const { halved, patterns } = gauge;
  const { first, last } = gauge.deviations();
  const width = patternCount(halved.right);
  const size = patternCount(halved.left) * width;
  const pairs = { first: new Int32Array(size), last: new Int32Array(size) };
  patterns.first.forEach((row, pattern) => {
    const left = halved.left.of[halves.left.of[row] ?? 0] ?? 0;
    const pair = left * width + (halved.right.of[halves.right.of[row] ?? 0] ?? 0);
    pairs.first[pair] = first.of[pattern] ?? 0;
    pairs.last[pair] = last.of[pattern] ?? 0;
  });
  return { left: halved.left.of, right: halved.right.of, width, ...pairs };
}

/** Entries of a second list at the numbers of a first one. */
function through(numbers: Int32Array, of: Int32Array): Int32Array {
  const result = new Int32Array(numbers.length);
  for (let at = 0; at < result.length; at++) result[at] = of[numbers[at] ?? 0] ?? 0;
  return result;
}

function linearGauge(gauge: Gauge, lawful: LimitGroups | undefined, rows: Int32Array): LinearGauge {
  const { left, right, crossing } = gauge.halved;
  return {
    gauge,
    lawful: lawfulPatterns(gauge, lawful),
    left: tableOf(left),
    right: tableOf(right),
    room: new Float64Array(gauge.patterns.forms.length),
    crossing: crossing && {
      ...tableOf(crossing.patterns),
      rows: crossing.rows,
      inOrder: through(rows, crossing.rows),
    },
  };
}

function tableOf({ forms, of, sums }: Patterns): TermTable {
  return { forms, of: of.map((pattern) => sums[pattern] ?? 0), room: new Float64Array(forms.length) };
}

function lawfulPatterns({ patterns }: Gauge, lawful: LimitGroups | undefined): LawfulPatterns {
  const all = Int32Array.from({ length: patternCount(patterns) }, (_, pattern) => pattern);
  if (lawful === undefined) return { all, pairs: undefined };
  const groups = Int32Array.from({ length: lawful.first.length }, (_, group) => group);
  const { first } = numberedPairs(
    { rows: patterns.of, of: all, count: all.length },
    { rows: lawful.of, of: groups, count: groups.length },
  );
  return {
    all,
    pairs: {
      patterns: Int32Array.from(first, (row) => patterns.of[row] ?? 0),
      groups: Int32Array.from(first, (row) => lawful.of[row] ?? 0),
    },
  };
}

function limitGroups(limits: readonly VaryingLimit[], size: number): LimitGroups | undefined {
  if (limits.length === 0) return undefined;
  let found: Numbered = numbered(new Float64Array(size), 1);
  for (const { patterns } of limits) {
    const count = patternCount(patterns);
    const codes = Float64Array.from(found.of, (number, row) => number * count + (patterns.of[row] ?? 0));
    found = numbered(codes, Math.max(1, found.first.length * count));
  }
  return { ...found, limits };
}

function rowsByLeft({
  halves: { left, right },
  granted,
}: Model): Pick<Joint, "rows" | "from"> & { readonly sets: RightSets } {
  const ranked =
    granted === undefined ? undefined : Int32Array.from(granted.keys()).filter((row) => granted[row] === 1);
  const { grouped, from } = groupedBy(ranked === undefined ? left.of : through(ranked, left.of), left.first.length);
  const rows = ranked === undefined ? grouped : through(grouped, ranked);
  return { rows, from, sets: rightSetsOf(from, through(rows, right.of)) };
}
