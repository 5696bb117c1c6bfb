import { deviationsAt, extremeDeviations, type DrawnDeviations } from "../patterns/deviations.ts";
import { formsAt, type Point } from "../patterns/forms.ts";
import type { Gauge } from "../patterns/gauges.ts";
import type {
  BalanceGauge,
  Joint,
  LawfulPatterns,
  LimitGroups,
  LinearGauge,
  PairPatterns,
  RowNumbers,
} from "./joint.ts";
import { addMerged, type TermTable } from "./merged-tables.ts";
import { keeps } from "../patterns/model.ts";

/** Scores at some values as sums of tables. */
export interface Tables {
  /** Scores by the choices in either half of the areas. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Scores that depend on both halves: by pairs of patterns of the halves, or by a number of each row. */
  readonly pairs: readonly PairTable[];
  readonly crossing: readonly CrossingTable[];
  /** The most that the pairs, and what goes by rows, can add to what is lawful. */
  readonly mostOfPairs: number;
  readonly mostCrossing: number;
  /** For each group of limits, 1 if it keeps them; undefined if none varies. */
  readonly live: Uint8Array | undefined;
}

/** Scores of pairs of patterns as sums of two. */
export interface PairTable {
  readonly pairs: PairPatterns;
  /** The position of the balance among those whose patterns cells have. */
  readonly at: number;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** A number of each row, in the order of the list and in that of the ranked rows, and what it adds to the score. */
export interface CrossingTable extends RowNumbers {
  readonly scores: Float64Array;
}

/** The tables at some values; those of the halves are written over at the next ones. */
export function tablesAt(joint: Joint, point: Point): Tables {
  const { model, linear, balances, lawful, ranked, tables } = joint;
  const live = lawful && liveIn(lawful, point);
  const [pairs, crossing]: [PairTable[], CrossingTable[]] = [[], []];
  let [mostOfPairs, mostCrossing] = [0, 0];
  for (const each of linear) {
    const factor = rateLinear(each, point, live);
    if (factor === 0 || each.crossing === undefined) continue;
    const scores = crossingScores(each.crossing, point, factor);
    crossing.push({ inOrder: each.crossing.inOrder, of: each.crossing.rows, scores });
    mostCrossing += scores.reduce((greatest, score) => Math.max(greatest, score), -Infinity);
  }
  tables.left.fill(0);
  tables.right.fill(0);
  addMerged(tables.left, joint.left);
  addMerged(tables.right, joint.right);
  const open = model.columns.structure.problem.kommissorium.departments;
  let tabled = -1;
  for (const each of balances) {
    if (each.pairs !== undefined) tabled++;
    const scores = balanceScores(each, point, live, open);
    if (scores === undefined) continue;
    // More than its weight a balance adds only to what is not lawful.
    const { weight } = each.gauge;
    if (each.pairs !== undefined) pairs.push({ pairs: each.pairs, at: tabled, ...scores });
    if (each.rows !== undefined) crossing.push({ ...each.rows, scores: scoresOfPatterns(each, scores) });
    if (each.pairs === undefined) mostCrossing += weight;
    else mostOfPairs += weight;
  }
  const { left, right } = tables;
  return { left, right, pairs, crossing, mostOfPairs, mostCrossing, live: ranked && liveIn(ranked, point) };
}

function scoresOfPatterns({ deviations: { first, last } }: BalanceGauge, scores: DrawnDeviations): Float64Array {
  return Float64Array.from(
    first.of,
    (number, pattern) => (scores.first[number] ?? 0) + (scores.last[last.of[pattern] ?? 0] ?? 0),
  );
}

function liveIn({ limits, first }: LimitGroups, point: Point): Uint8Array {
  const kept = limits.map((limit) => keeps(limit, point));
  return Uint8Array.from(first, (row) =>
    limits.every(({ patterns }, l) => kept[l]?.[patterns.of[row] ?? 0] === true) ? 1 : 0,
  );
}

function lawfulAmong({ all, pairs }: LawfulPatterns, live: Uint8Array | undefined): Int32Array {
  if (pairs === undefined || live === undefined) return all;
  return pairs.patterns.filter((_, at) => live[pairs.groups[at] ?? 0] === 1);
}

/** Rates the terms of either half; returns the worth of a unit, 0 if the gauge distinguishes nothing. */
function rateLinear(
  { gauge, lawful, left, right, crossing, room }: LinearGauge,
  point: Point,
  live: Uint8Array | undefined,
): number {
  const own = formsAt(left.forms, point, left.room);
  const other = formsAt(right.forms, point, right.room);
  const values =
    crossing === undefined ? sumsOfParts(gauge, own, other, room) : formsAt(gauge.patterns.forms, point, room);
  const { most, least } = extremesOfForms(values, gauge, lawful, live);
  const isTelling = most - least > gauge.least(point);
  const factor = isTelling ? (gauge.towards * gauge.weight) / (most - least) : 0;
  rate(own, factor, gauge.towards > 0 ? least : most);
  rate(other, factor, 0);
  return factor;
}

/** The amounts of forms that are sums of one of either half. */
function sumsOfParts(
  { patterns: { parts } }: Gauge,
  own: Float64Array,
  other: Float64Array,
  values: Float64Array,
): Float64Array {
  for (let form = 0; form < values.length; form++) {
    values[form] = (own[parts.one[form] ?? 0] ?? 0) + (other[parts.other[form] ?? 0] ?? 0);
  }
  return values;
}

function extremesOfForms(
  values: Float64Array,
  { patterns: { sums } }: Gauge,
  lawful: LawfulPatterns,
  live: Uint8Array | undefined,
): { readonly most: number; readonly least: number } {
  let [most, least] = [-Infinity, Infinity];
  // Without limits that vary, each form is that of some lawful pattern.
  const forms = lawful.pairs === undefined ? values : lawfulAmong(lawful, live).map((pattern) => sums[pattern] ?? 0);
  for (let at = 0; at < forms.length; at++) {
    const value = lawful.pairs === undefined ? (values[at] ?? 0) : (values[forms[at] ?? 0] ?? 0);
    if (value > most) most = value;
    if (value < least) least = value;
  }
  return { most, least };
}

/** Turns amounts into what they are worth, above those that are worth nothing. */
function rate(values: Float64Array, factor: number, worst: number): void {
  for (let form = 0; form < values.length; form++) {
    // Where nothing is lawful, nothing is the worst.
    values[form] = factor === 0 ? 0 : ((values[form] ?? 0) - worst) * factor;
  }
}

function crossingScores({ of, forms }: TermTable, point: Point, factor: number): Float64Array {
  const values = formsAt(forms, point);
  return Float64Array.from(of, (form) => (values[form] ?? 0) * factor);
}

/** Contributions of the partial sums of a balance; undefined if it distinguishes nothing. */
function balanceScores(
  each: BalanceGauge,
  point: Point,
  live: Uint8Array | undefined,
  open: number,
): DrawnDeviations | undefined {
  const { gauge, lawful, deviations } = each;
  const drawn = deviationsAt(deviations, point, gauge.total(point) / open, open);
  const { least, most } =
    lawful.pairs === undefined
      ? extremeDeviations(deviations, drawn)
      : extremesAmong(each, drawn, lawfulAmong(lawful, live));
  if (!(most - least > gauge.least(point))) return undefined;
  const factor = gauge.weight / (most - least);
  const { first, last } = drawn;
  for (let sum = 0; sum < first.length; sum++) first[sum] = (most - (first[sum] ?? 0)) * factor;
  for (let sum = 0; sum < last.length; sum++) last[sum] = -(last[sum] ?? 0) * factor;
  return drawn;
}

function extremesAmong(
  { deviations: { first, last } }: BalanceGauge,
  drawn: DrawnDeviations,
  patterns: Int32Array,
): { readonly most: number; readonly least: number } {
  let [most, least] = [-Infinity, Infinity];
  for (const pattern of patterns) {
    const value = (drawn.first[first.of[pattern] ?? 0] ?? 0) + (drawn.last[last.of[pattern] ?? 0] ?? 0);
    most = Math.max(most, value);
    least = Math.min(least, value);
  }
  return { most, least };
}
