import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Assumed } from "./variables.ts";

/**
 * Values drawn uniformly from their ranges, each independently of the others; points are whole numbers. The same seed gives
 * the same ones on every machine.
 */
export function* drawnValues(variables: readonly Assumed[], samples: number, seed: number): Generator<Float64Array> {
  const generator = xoroshiro128plus(seed);
  for (let drawn = 0; drawn < samples; drawn++) {
    yield Float64Array.from(variables, ({ low, high, subject }) => {
      const share = uniformFloat64(generator);
      return subject.kind === "effect" ? low + Math.floor(share * (high - low + 1)) : low + share * (high - low);
    });
  }
}
