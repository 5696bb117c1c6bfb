import { orderRows } from "../../allocation/catalogue/order-rows.ts";
import { themeScore } from "../../allocation/scale.ts";
import { TIE } from "../../allocation/score.ts";
import {
  keeps,
  lawfulRows,
  scaleOfRows,
  type Model,
  type Point,
  type VaryingGauge,
  type VaryingLimit,
} from "./model.ts";
import { numbered } from "./patterns.ts";

/**
 * The allocations in groups that measure the same in some gauges and limits, whatever the values are. At fixed weights only
 * the one of each group can win that is the best in everything else.
 */
export interface Field {
  readonly model: Model;
  readonly gauges: readonly VaryingGauge[];
  readonly limits: readonly VaryingLimit[];
  /** For each row of the list its group; −1 where a limit that does not vary here forbids it. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** For each gauge, the pattern of each group; and the same for each limit. */
  readonly gaugePatterns: readonly Int32Array[];
  readonly limitPatterns: readonly Int32Array[];
  /** The row that wins by the document's values, and its group. */
  readonly winner: number;
  readonly ownGroup: number;
  readonly regimes: Map<string, Regime>;
}

/** What follows from which groups are lawful. */
export interface Regime {
  /** For each group, whether it is lawful. */
  readonly live: Uint8Array;
  /** For each row, what it scores on everything that does not vary here. */
  readonly base: Float64Array;
  /** For each group the most of it; −∞ where it is not lawful. */
  readonly tops: Float64Array;
  /** For each gauge, the patterns of lawful groups. */
  readonly patterns: readonly Int32Array[];
}

export function fieldOf(
  model: Model,
  gauges: readonly VaryingGauge[],
  limits: readonly VaryingLimit[],
  winner: number,
): Field {
  const { columns, point } = model;
  const allowed = lawfulRows(
    model,
    model.limits.filter((limit) => !limits.includes(limit)),
    point,
  );
  const { of, first } = groupsOf(columns.size, [...gauges, ...limits]);
  const groupOf = allowed === undefined ? of : of.map((group, row) => (allowed[row] === 1 ? group : -1));
  const patternsOf = ({ patterns }: VaryingGauge | VaryingLimit): Int32Array =>
    Int32Array.from(first, (row) => patterns.of[row] ?? 0);
  return {
    model,
    gauges,
    limits,
    groupOf,
    groups: first.length,
    gaugePatterns: gauges.map(patternsOf),
    limitPatterns: limits.map(patternsOf),
    winner,
    ownGroup: groupOf[winner] ?? 0,
    regimes: new Map(),
  };
}

function groupsOf(size: number, by: readonly (VaryingGauge | VaryingLimit)[]): ReturnType<typeof numbered> {
  const codes = new Float64Array(size);
  let found = numbered(codes, 1);
  for (const { patterns } of by) {
    const bound = found.first.length * patterns.forms.length;
    for (let row = 0; row < size; row++) {
      codes[row] = (found.of[row] ?? 0) * patterns.forms.length + (patterns.of[row] ?? 0);
    }
    found = numbered(codes, bound);
  }
  return found;
}

/** What is lawful where some values hold, and what follows from it. */
export function regimeAt(field: Field, point: Point): Regime {
  const live = new Uint8Array(field.groups).fill(1);
  field.limits.forEach((limit, l) => {
    const kept = keeps(limit, point);
    const patterns = field.limitPatterns[l];
    for (let group = 0; group < live.length; group++) if (kept[patterns?.[group] ?? 0] !== true) live[group] = 0;
  });
  const key = field.limits.length === 0 ? "" : live.join("");
  const regime = field.regimes.get(key) ?? makeRegime(field, live);
  field.regimes.set(key, regime);
  return regime;
}

function makeRegime(field: Field, live: Uint8Array): Regime {
  const { model, gauges, groupOf, gaugePatterns } = field;
  const { columns, themes } = model;
  const lawful = Uint8Array.from(groupOf, (group) => (group < 0 ? 0 : (live[group] ?? 0)));
  const scale = scaleOfRows(columns, lawful);
  const varying = new Set(gauges.flatMap((gauge) => gauge.themes));
  const base = new Float64Array(columns.size);
  for (const { theme, weight, raw } of themes) {
    const on = scale.themes[theme];
    if (varying.has(theme) || on === undefined) continue;
    for (let row = 0; row < base.length; row++) base[row] = (base[row] ?? 0) + weight * themeScore(on, raw[row] ?? 0);
  }
  const tops = new Float64Array(field.groups).fill(-Infinity);
  for (let row = 0; row < base.length; row++) {
    const group = groupOf[row] ?? -1;
    if (lawful[row] === 1 && (base[row] ?? 0) > (tops[group] ?? 0)) tops[group] = base[row] ?? 0;
  }
  const seen = live.map((each, group) => (tops[group] === -Infinity ? 0 : each));
  return { live: seen, base, tops, patterns: gaugePatterns.map((patterns) => livePatterns(patterns, seen)) };
}

function livePatterns(patterns: Int32Array, live: Uint8Array): Int32Array {
  return Int32Array.from(new Set(patterns.filter((_, group) => live[group] === 1)));
}

/** The greatest and the least value of some patterns. */
export function extremesOf(
  values: Float64Array,
  patterns: Int32Array,
): { readonly most: number; readonly least: number } {
  let [most, least] = [-Infinity, Infinity];
  for (const pattern of patterns) {
    const value = values[pattern] ?? 0;
    if (value > most) most = value;
    if (value < least) least = value;
  }
  return { most, least };
}

/** What each pattern of a gauge adds to a score, on the scale that lawful patterns make. */
export function contributionsOf(
  { towards, weight }: VaryingGauge,
  values: Float64Array,
  lawful: Int32Array,
  threshold: number,
): Float64Array {
  const { most, least } = extremesOf(values, lawful);
  if (!(most - least > threshold)) return new Float64Array(values.length);
  const worst = towards > 0 ? least : most;
  return values.map((value) => (weight * Math.abs(value - worst)) / (most - least));
}

/** What wins where some values hold. */
export interface Outcome {
  /** Whether the winner by the document's values is lawful and shares the first rank. */
  readonly survives: boolean;
  /** The row that comes first; undefined where nothing is lawful. */
  readonly first: () => number | undefined;
}

/**
 * @param values for each gauge what each pattern measures.
 * @param thresholds for each gauge, up to which difference nothing distinguishes.
 */
export function outcomeOf(
  field: Field,
  regime: Regime,
  values: readonly Float64Array[],
  thresholds: readonly number[],
): Outcome {
  const added = new Float64Array(field.groups);
  field.gauges.forEach((gauge, g) => {
    const [lawful = new Int32Array(), own = new Float64Array()] = [regime.patterns[g], values[g]];
    const contributions = contributionsOf(gauge, own, lawful, thresholds[g] ?? 0);
    const patterns = field.gaugePatterns[g];
    for (let group = 0; group < added.length; group++) {
      added[group] = (added[group] ?? 0) + (contributions[patterns?.[group] ?? 0] ?? 0);
    }
  });
  const best = regime.tops.reduce((most, top, group) => Math.max(most, top + (added[group] ?? 0)), -Infinity);
  const own = (regime.base[field.winner] ?? 0) + (added[field.ownGroup] ?? 0);
  return {
    survives: regime.live[field.ownGroup] === 1 && own >= best - TIE,
    first: () => firstOf(field, regime, added, best),
  };
}

function firstOf(field: Field, { base, tops, live }: Regime, added: Float64Array, best: number): number | undefined {
  const { groupOf, model } = field;
  const near = tops.map((top, group) => (top + (added[group] ?? 0) >= best - TIE ? 1 : 0));
  const tied: number[] = [];
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group < 0 || near[group] !== 1 || live[group] !== 1) continue;
    if ((base[row] ?? 0) + (added[group] ?? 0) >= best - TIE) tied.push(row);
  }
  return orderRows(model.columns, tied, 1)[0];
}
