import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { BestExcept } from "./best-cells.ts";

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

/** What sampled weightings say of all. */
export interface Sampled<T> {
  /** How many weightings were drawn; fewer than asked for if the time ran out. */
  readonly samples: number;
  /** For each that was among the best, how often it had the first place, the second … */
  readonly places: ReadonlyMap<T, readonly number[]>;
  /** For each that was the best, the sum of the weightings at which it was. */
  readonly sums: ReadonlyMap<T, Float64Array>;
  /** Each set of the best that was met, and how often. */
  readonly sets: readonly { readonly best: readonly T[]; readonly count: number }[];
}

/**
 * Counts what is best, and among the best `depth`, at each of the weightings.
 *
 * Source: R. Lahdelma and P. Salminen, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making",
 * Operations Research 49 (2001): rank acceptability indices and central weights.
 *
 * @param goesOn is asked before each weighting, with how many were counted; false ends the count.
 */
export function countBest<T>(
  weightings: Iterable<Float64Array>,
  depth: number,
  best: BestExcept<T>,
  goesOn: (samples: number) => boolean,
): Sampled<T> {
  const places = new Map<T, number[]>();
  const sums = new Map<T, Float64Array>();
  const numbers = new Map<T, number>();
  const sets = new Map<string, { readonly best: readonly T[]; count: number }>();
  let samples = 0;
  for (const weights of weightings) {
    if (!goesOn(samples)) break;
    const found = new Set<T>();
    for (let next = best(weights, found); next !== undefined; next = best(weights, found)) {
      found.add(next);
      if (!numbers.has(next)) numbers.set(next, numbers.size);
      if (found.size === depth) break;
    }
    [...found].forEach((each, place) => {
      const counts = places.get(each) ?? new Array<number>(depth).fill(0);
      counts[place] = (counts[place] ?? 0) + 1;
      places.set(each, counts);
    });
    const [first] = found;
    if (first !== undefined) {
      const sum = sums.get(first) ?? new Float64Array(weights.length);
      sums.set(
        first,
        sum.map((each, c) => each + (weights[c] ?? 0)),
      );
    }
    const key = [...found]
      .map((each) => numbers.get(each) ?? 0)
      .sort((one, other) => one - other)
      .join();
    const set = sets.get(key) ?? { best: [...found], count: 0 };
    set.count++;
    sets.set(key, set);
    samples++;
  }
  return { samples, places, sums, sets: [...sets.values()] };
}

/** The standard error of a share that was estimated by counting. */
export function standardErrorOf(share: number, samples: number): number {
  return Math.sqrt((share * (1 - share)) / samples);
}
