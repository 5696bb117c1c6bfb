import { deviationsAt, extremeDeviations, type DrawnDeviations } from "./deviations.ts";
import { formsAt, type Point } from "./gauges.ts";
import type { BalanceGauge, Joint, LawfulPatterns, LimitGroups, LinearGauge, TermTable } from "./joint.ts";
import { keeps } from "./model.ts";
import { extremesOf } from "./outcome.ts";

/** Scores at some values as sums of tables. */
export interface Tables {
  /** Scores by the choices in either half of the areas. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Scores that depend on both halves: a number of each row, and what it adds. */
  readonly crossing: readonly CrossingTable[];
  /** The most that this can add to what is lawful. */
  readonly most: number;
  /** For each group of limits, 1 if it keeps them; undefined if none varies. */
  readonly live: Uint8Array | undefined;
}

/** A number of each row, in the order of the list and in that of the ranked rows, and what it adds to the score. */
export interface CrossingTable {
  readonly of: Int32Array;
  readonly inOrder: Int32Array;
  readonly scores: Float64Array;
}

export function tablesAt({ model, linear, balances, lawful, ranked }: Joint, point: Point): Tables {
  const { left, right } = model.halves;
  const live = lawful && liveIn(lawful, point);
  const tables = { left: new Float64Array(left.first.length), right: new Float64Array(right.first.length) };
  const crossing: CrossingTable[] = [];
  let most = 0;
  for (const each of linear) {
    const factor = addLinear(each, point, live, tables);
    if (factor === 0 || each.crossing === undefined) continue;
    const scores = crossingScores(each.crossing, point, factor);
    crossing.push({ ...each.crossing, of: each.crossing.rows, scores });
    most += scores.reduce((greatest, score) => Math.max(greatest, score), -Infinity);
  }
  const open = model.columns.structure.problem.kommissorium.departments;
  for (const each of balances) {
    const [first, last] = balanceTables(each, point, live, open);
    if (first === undefined || last === undefined) continue;
    crossing.push(first, last);
    // More than its weight a balance adds only to what is not lawful.
    most += each.gauge.weight;
  }
  return { ...tables, crossing, most, live: ranked && liveIn(ranked, point) };
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

/** Adds what the terms of either half are worth; returns the worth of a unit, 0 if the gauge distinguishes nothing. */
function addLinear(
  { gauge, lawful, left, right }: LinearGauge,
  point: Point,
  live: Uint8Array | undefined,
  tables: Pick<Tables, "left" | "right">,
): number {
  const { most, least } = extremesOf(gauge.values(point), lawfulAmong(lawful, live));
  if (!(most - least > gauge.least(point))) return 0;
  const factor = (gauge.towards * gauge.weight) / (most - least);
  addTable(tables.left, left, formsAt(left.forms, point), { factor, worst: gauge.towards > 0 ? least : most });
  addTable(tables.right, right, formsAt(right.forms, point), { factor, worst: 0 });
  return factor;
}

function addTable(
  into: Float64Array,
  { of }: TermTable,
  values: Float64Array,
  { factor, worst }: { readonly factor: number; readonly worst: number },
): void {
  for (let form = 0; form < values.length; form++) values[form] = ((values[form] ?? 0) - worst) * factor;
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (values[of[at] ?? 0] ?? 0);
}

function crossingScores({ of, forms }: TermTable, point: Point, factor: number): Float64Array {
  const values = formsAt(forms, point);
  return Float64Array.from(of, (form) => (values[form] ?? 0) * factor);
}

function balanceTables(
  each: BalanceGauge,
  point: Point,
  live: Uint8Array | undefined,
  open: number,
): readonly CrossingTable[] {
  const { gauge, lawful, deviations } = each;
  const drawn = deviationsAt(deviations, point, gauge.total(point) / open, open);
  const { least, most } =
    lawful.pairs === undefined
      ? extremeDeviations(deviations, drawn)
      : extremesAmong(each, drawn, lawfulAmong(lawful, live));
  if (!(most - least > gauge.least(point))) return [];
  const factor = gauge.weight / (most - least);
  const { first, last } = drawn;
  for (let sum = 0; sum < first.length; sum++) first[sum] = (most - (first[sum] ?? 0)) * factor;
  for (let sum = 0; sum < last.length; sum++) last[sum] = -(last[sum] ?? 0) * factor;
  return [
    { ...each.first, scores: first },
    { ...each.last, scores: last },
  ];
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
