import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Assumed } from "./variables.ts";

/** More draws than this take hours, and tell no more. */
export const MOST_DRAWS = 1_000_000;

/** Draws of values, and the seed that they are made of. */
export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/**
 * Values drawn uniformly from their ranges, each independently of the others; points are whole numbers. The same seed gives
 * the same ones on every machine.
 */
export function* drawnValues(variables: readonly Assumed[], { samples, seed }: Sampling): Generator<Float64Array> {
  const generator = xoroshiro128plus(seed);
  for (let drawn = 0; drawn < samples; drawn++) {
    const values = new Float64Array(variables.length);
    variables.forEach(({ low, high, subject }, at) => {
      const share = uniformFloat64(generator);
      values[at] = subject.kind === "effect" ? low + Math.floor(share * (high - low + 1)) : low + share * (high - low);
    });
    yield values;
  }
}
