import { TIE } from "../../allocation/score.ts";
import { themeScore, type Scale } from "../../allocation/scale.ts";
import { tick, type Clock } from "../clock.ts";
import { drawnValues } from "./draw.ts";
import { contributionsOf } from "./field.ts";
import { lawfulRows, scaleOfRows, type Model, type Point } from "./model.ts";

/** What became of one allocation over all samples. */
export interface Followed {
  first: number;
  unlawful: number;
  worstRank: number | null;
  largestRegret: number | null;
}

export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/**
 * How some rows do when everything varies at once.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function sampledRows(
  model: Model,
  rows: readonly number[],
  { samples, seed }: Sampling,
  clock: Clock,
): readonly Followed[] {
  const followed = rows.map((): Followed => ({ first: 0, unlawful: 0, worstRank: null, largestRegret: null }));
  const scoring = rowScoring(model);
  let done = 0;
  for (const point of drawnValues(model.variables, samples, seed)) {
    tick(clock, () => ({ step: "samples", done, of: samples }));
    const { scores, lawful } = scoring(point);
    count(followed, rows, scores, lawful);
    done++;
  }
  return followed;
}

interface Scored {
  readonly scores: Float64Array;
  readonly lawful: Uint8Array | undefined;
}

/** Where no limit varies, what does not vary is added up once. */
function rowScoring(model: Model): (point: Point) => Scored {
  const { columns, gauges, limits } = model;
  const fixed = new Float64Array(columns.size);
  if (limits.length === 0) addFixed(model, scaleOfRows(columns, undefined), fixed);
  const everything = gauges.map(({ patterns }) => Int32Array.from(patterns.forms.keys()));
  const scores = new Float64Array(columns.size);
  return (point) => {
    const lawful = lawfulRows(model, limits, point);
    if (lawful === undefined) scores.set(fixed);
    else addFixed(model, scaleOfRows(columns, lawful), scores.fill(0));
    gauges.forEach((gauge, g) => {
      const { of } = gauge.patterns;
      const live = lawful === undefined ? (everything[g] ?? new Int32Array()) : livePatterns(of, lawful);
      const added = contributionsOf(gauge, gauge.values(point), live, gauge.least(point));
      for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) + (added[of[row] ?? 0] ?? 0);
    });
    return { scores, lawful };
  };
}

function addFixed({ gauges, themes }: Model, scale: Scale, into: Float64Array): void {
  const varying = new Set(gauges.flatMap((gauge) => gauge.themes));
  for (const { theme, weight, raw } of themes) {
    const on = scale.themes[theme];
    if (varying.has(theme) || on === undefined) continue;
    for (let row = 0; row < into.length; row++) into[row] = (into[row] ?? 0) + weight * themeScore(on, raw[row] ?? 0);
  }
}

function livePatterns(of: Int32Array, lawful: Uint8Array): Int32Array {
  return Int32Array.from(new Set(of.filter((_, row) => lawful[row] === 1)));
}

function count(
  followed: readonly Followed[],
  rows: readonly number[],
  scores: Float64Array,
  lawful?: Uint8Array,
): void {
  const isLawful = (row: number): boolean => lawful === undefined || lawful[row] === 1;
  const own = rows.filter(isLawful).map((row) => scores[row] ?? 0);
  const above = scoresAbove(Math.min(...own), scores, lawful);
  const heads = headsOf(above);
  followed.forEach((each, index) => {
    const row = rows[index] ?? 0;
    if (!isLawful(row)) {
      each.unlawful++;
      return;
    }
    const score = scores[row] ?? 0;
    const regret = Math.max(0, (above[0] ?? score) - score);
    const rank = rankOf(score, heads, above.length);
    if (rank === 1) each.first++;
    each.worstRank = Math.max(each.worstRank ?? 1, rank);
    each.largestRegret = Math.max(each.largestRegret ?? 0, regret);
  });
}

/** From the greatest downwards. */
function scoresAbove(least: number, scores: Float64Array, lawful: Uint8Array | undefined): Float64Array {
  const above: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score > least && (lawful === undefined || lawful[row] === 1)) above.push(score);
  }
  return Float64Array.from(above).sort().reverse();
}

/** The first of a tie, and how many come before it. */
interface Head {
  readonly score: number;
  readonly before: number;
}

function headsOf(above: Float64Array): readonly Head[] {
  const heads: Head[] = [];
  let head = Infinity;
  for (let at = 0; at < above.length; at++) {
    const score = above[at] ?? 0;
    if (score >= head - TIE) continue;
    head = score;
    heads.push({ score, before: at });
  }
  return heads;
}

/** The tie that a score belongs to begins at the last head that is not below it by more than a tie. */
function rankOf(score: number, heads: readonly Head[], above: number): number {
  let [from, to] = [0, heads.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((heads[middle]?.score ?? 0) > score) from = middle + 1;
    else to = middle;
  }
  const head = heads[from - 1];
  if (head !== undefined && score >= head.score - TIE) return head.before + 1;
  const next = heads[from];
  return (next === undefined ? above : next.before) + 1;
}
