import type { Structure } from "../problem/structure.ts";
import { INDISTINCT } from "../tolerances.ts";

/** Scale of a theme's scores: its worst and best raw value over all lawful allocations, or what the document fixes. */
export interface ThemeScale {
  readonly worst: number;
  readonly best: number;
  /** The score per unit of raw value: negative where less is better, 0 where nothing distinguishes. */
  readonly slope: number;
  /** There where not both are proven: then they are the worst and the best that are known. */
  readonly beyond?: ScaleBounds;
}

/** Raw values beyond which no lawful allocation lies. */
export interface ScaleBounds {
  readonly worst: number;
  readonly best: number;
}

/** Interval in which a score is certain to lie. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** Scale of a document's scores. */
export interface Scale {
  /** False if the document has no lawful allocation at all; then nothing distinguishes. */
  readonly lawful: boolean;
  /** For each theme in document order. */
  readonly themes: readonly ThemeScale[];
}

/** The scale of one theme: its own if the document fixes it, else that of its extremes over all lawful allocations. */
export function themeScale(structure: Structure, theme: number, worst: number, best: number): ThemeScale {
  const fixed = fixedScale(structure, theme);
  if (fixed !== undefined) return fixed;
  const size = Math.max(1, Math.abs(best), Math.abs(worst), total(structure, theme));
  const distinguishes = Math.abs(best - worst) > INDISTINCT * size;
  return { worst, best, slope: distinguishes ? 1 / (best - worst) : 0 };
}

/** The scale that the document fixes for a theme; undefined if it fixes none. */
export function fixedScale({ themes }: Structure, theme: number): ThemeScale | undefined {
  const scale = themes[theme]?.scale;
  return scale && { ...scale, slope: 1 / (scale.best - scale.worst) };
}

/** The scale of a document without any lawful allocation. */
export function emptyScale(structure: Structure): Scale {
  return {
    lawful: false,
    themes: structure.themes.map((_, theme) => fixedScale(structure, theme) ?? { worst: 0, best: 0, slope: 0 }),
  };
}

/** Score of a raw value: its place between the theme's worst (0) and best (1); 0 where nothing distinguishes. */
export function themeScore({ worst, slope }: ThemeScale, raw: number): number {
  // The worst of a theme of which less is better comes out as −0, which JSON does not keep: adding 0 makes it 0.
  return slope === 0 ? 0 : (raw - worst) * slope + 0;
}

/**
 * Range of the score of a raw value, whatever the ends of an unproven scale turn out to be; undefined if it is proven.
 *
 * @param lawful whether a lawful allocation has the value: then the score is in 0…1.
 */
export function themeScoreRange(scale: ThemeScale, raw: number, lawful: boolean): ScoreRange | undefined {
  const range = unboundedRange(scale, raw);
  if (range === undefined || !lawful) return range;
  return { low: Math.max(0, range.low), high: Math.min(1, range.high) };
}

/** Ends of a multiple of something; nothing of it is nothing, however much it may be. */
export function timesRange(factor: number, range: ScoreRange | undefined): ScoreRange | undefined {
  if (range === undefined || factor === 0) return undefined;
  const [one, other] = [factor * range.low + 0, factor * range.high + 0];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** A part of a weighted sum of scores, or of differences of scores. */
export interface Summand {
  readonly value: number;
  readonly weight: number;
  /** Proven ends of the value, where it is not proven itself. */
  readonly range: ScoreRange | undefined;
}

/** Ends of a weighted sum; undefined if it is proven. What has no weight may be anything, and adds nothing. */
export function rangeOfSum(summands: readonly Summand[]): ScoreRange | undefined {
  const counted = summands.filter(({ weight }) => weight > 0);
  if (counted.every(({ range }) => range === undefined)) return undefined;
  const sum = (end: "low" | "high"): number =>
    counted.reduce((total, { value, weight, range }) => total + weight * (range?.[end] ?? value), 0);
  return { low: sum("low"), high: sum("high") };
}

/** Ends of what one unit of the raw value adds to the score, whatever an unproven scale turns out to be; undefined if it is proven. */
export function unitScoreRange({ worst, best, slope, beyond }: ThemeScale): ScoreRange | undefined {
  if (beyond === undefined) return undefined;
  const flattest = 1 / (beyond.best - beyond.worst) + 0;
  if (flattest === 0) return { low: -Infinity, high: Infinity };
  // Where a single value is known the scale can be as short as one likes, and there may be none at all.
  const [one, other] = slope === 0 ? [0, Math.sign(flattest) * Infinity] : [flattest, 1 / (best - worst)];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

function unboundedRange({ worst, best, beyond }: ThemeScale, raw: number): ScoreRange | undefined {
  if (beyond === undefined) return undefined;
  // Where a single value is known the scale can be as short as one likes, and the score as far away.
  if (worst === best) return { low: -Infinity, high: Infinity };
  const score = (from: number, to: number): number => (raw - from) / (to - from) + 0;
  const scores = [worst, beyond.worst].flatMap((from) => [best, beyond.best].map((to) => score(from, to)));
  return { low: Math.min(...scores), high: Math.max(...scores) };
}

function total(structure: Structure, theme: number): number {
  const gauge = structure.themes[theme]?.gauge;
  const amounts = gauge?.kind === "moved" ? structure.amounts.get(gauge.measure) : undefined;
  return amounts === undefined ? 0 : amounts.reduce((sum, amount) => sum + amount, 0);
}
