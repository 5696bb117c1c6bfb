import { deviationsOf, type Deviations } from "./deviations.ts";
import type { Gauge } from "./gauges.ts";
import { groupedBy } from "./grouped.ts";
import type { Model, VaryingLimit } from "./model.ts";
import { numbered, numberedPairs, type Numbered } from "./numbering.ts";
import { rightSetsOf, type RightSets } from "./right-sets.ts";
import { patternCount, type Form, type Patterns } from "./patterns.ts";

/**
 * The ranked rows as pairs of choices in either half of the areas. What is measured by sums of few terms is a table over the
 * left half and one over the right half; what depends on both is looked up only for rows that can be the best without it.
 */
export interface Joint {
  readonly model: Model;
  readonly linear: readonly LinearGauge[];
  readonly balances: readonly BalanceGauge[];
  /** The ranked rows, those with the same left choices together; where these begin, and with which right choices they go. */
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly sets: RightSets;
  /** Groups of rows by the limits of the document that vary; undefined if none does. */
  readonly lawful: LimitGroups | undefined;
  /** Groups of rows by these and the wished ones. */
  readonly ranked: LimitGroups | undefined;
  /** Rows that were the best lately: one of them mostly is nearly that at other values, too. */
  readonly lately: number[];
}

/** A gauge whose values are sums of terms. */
export interface LinearGauge {
  readonly gauge: Gauge;
  readonly lawful: LawfulPatterns;
  readonly left: TermTable;
  readonly right: TermTable;
  /** The terms that depend on both halves: by row. */
  readonly crossing: (TermTable & { readonly rows: Int32Array; readonly inOrder: Int32Array }) | undefined;
}

/** Sums of terms by what is chosen in a part of the areas. */
export interface TermTable {
  readonly forms: readonly Form[];
  /** For each choice the number of its form. */
  readonly of: Int32Array;
}

export interface BalanceGauge {
  readonly gauge: Gauge;
  readonly lawful: LawfulPatterns;
  readonly deviations: Deviations;
  readonly first: RowNumbers;
  readonly last: RowNumbers;
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
  const ordered = rowsByLeft(model);
  const { rows } = ordered;
  return {
    model,
    linear: gauges.flatMap((gauge) => (gauge.kind === "balance" ? [] : [linearGauge(gauge, lawful, rows)])),
    balances: gauges.flatMap((gauge) => (gauge.kind === "balance" ? [balanceGauge(gauge, lawful, rows)] : [])),
    ...ordered,
    lawful,
    ranked: limitGroups(limits, columns.size),
    lately: [],
  };
}

function balanceGauge(gauge: Gauge, lawful: LimitGroups | undefined, rows: Int32Array): BalanceGauge {
  const deviations = deviationsOf(gauge.patterns);
  const numbers = ({ of }: { readonly of: Int32Array }): RowNumbers => {
    const ofRows = through(gauge.patterns.of, of);
    return { of: ofRows, inOrder: through(rows, ofRows) };
  };
  return {
    gauge,
    lawful: lawfulPatterns(gauge, lawful),
    deviations,
    first: numbers(deviations.first),
    last: numbers(deviations.last),
  };
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
    crossing: crossing && {
      ...tableOf(crossing.patterns),
      rows: crossing.rows,
      inOrder: through(rows, crossing.rows),
    },
  };
}

function tableOf({ forms, of, sums }: Patterns): TermTable {
  return { forms, of: of.map((pattern) => sums[pattern] ?? 0) };
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

function rowsByLeft({ halves: { left, right }, granted }: Model): Pick<Joint, "rows" | "from" | "sets"> {
  const ranked =
    granted === undefined ? undefined : Int32Array.from(granted.keys()).filter((row) => granted[row] === 1);
  const { grouped, from } = groupedBy(ranked === undefined ? left.of : through(ranked, left.of), left.first.length);
  const rows = ranked === undefined ? grouped : through(grouped, ranked);
  return { rows, from, sets: rightSetsOf(from, through(rows, right.of)) };
}
