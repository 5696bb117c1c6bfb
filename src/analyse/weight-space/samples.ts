import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { addAt, type BestExcept } from "./best-cells.ts";

/**
 * Weightings drawn uniformly from all weightings of some criteria; the same seed gives the same ones on every machine.
 *
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), chapter V: exponential variates divided by their sum
 * are uniform on the simplex.
 */
export function* sampledWeights(criteria: number, samples: number, seed: number): Generator<Float64Array> {
  const generator = xoroshiro128plus(seed);
  for (let drawn = 0; drawn < samples; drawn++) {
    // 1 − u lies in (0, 1], of which there is a logarithm.
    const weights = Float64Array.from({ length: criteria }, () => -Math.log(1 - uniformFloat64(generator)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    yield weights.map((weight) => weight / sum);
  }
}

/**
 * Default numbers of weightings to draw. Where the lawful allocations are listed, the standard error of a share is then
 * at most half a percentage point; where each weighting takes a search, there are fewer.
 */
export const SAMPLES = { listed: 10_000, searched: 200 };

/** Tallies of the weightings sampled so far. */
export interface Sampled<T> {
  /** Number of weightings counted. */
  samples: number;
  /** For each that was among the best, how often it had the first place, the second … */
  readonly places: Map<T, number[]>;
  /** For each that was the best, the sum of the weightings at which it was. */
  readonly sums: Map<T, Float64Array>;
  /** Each set of the best that was met, and how often. */
  readonly sets: Map<string, { readonly best: readonly T[]; count: number }>;
  readonly numbers: Map<T, number>;
}

export function nothingSampled<T>(): Sampled<T> {
  return { samples: 0, places: new Map(), sums: new Map(), sets: new Map(), numbers: new Map() };
}

/**
 * Counts what is best, and among the best `depth`, at one weighting. If finding it throws, nothing is counted.
 *
 * Source: R. Lahdelma and P. Salminen, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making",
 * Operations Research 49 (2001): rank acceptability indices and central weights.
 */
export function countBest<T>(counted: Sampled<T>, weights: Float64Array, depth: number, best: BestExcept<T>): void {
  const found = new Set<T>();
  while (found.size < depth) {
    const next = best(weights, found);
    if (next === undefined) break;
    found.add(next);
  }
  const { places, sums, sets, numbers } = counted;
  [...found].forEach((each, place) => {
    if (!numbers.has(each)) numbers.set(each, numbers.size);
    addAt(places, each, place, 1);
    if (place > 0) return;
    const sum = sums.get(each) ?? new Float64Array(weights.length);
    weights.forEach((weight, c) => (sum[c] = (sum[c] ?? 0) + weight));
    sums.set(each, sum);
  });
  const key = Array.from(found, (each) => numbers.get(each) ?? 0)
    .sort((one, other) => one - other)
    .join();
  const set = sets.get(key) ?? { best: [...found], count: 0 };
  set.count++;
  sets.set(key, set);
  counted.samples++;
}

/** The standard error of the mean of samples, from the mean of their squares. */
export function standardErrorOfMean(mean: number, ofSquares: number, samples: number): number {
  return Math.sqrt(Math.max(0, ofSquares - mean ** 2) / samples);
}

/** The standard error of a share that was estimated by counting. */
export function standardErrorOf(share: number, samples: number): number {
  return Math.sqrt((share * (1 - share)) / samples);
}
