import { dot } from "./polygon.ts";
import type { Scored } from "./regions.ts";

/** Finding the place of each among more than this takes longer than sorting all. */
const FEW = 64;

/** The best few at some weights; of equal ones those that are listed first. */
export function bestOf<T extends Scored>(candidates: Iterable<T>, weights: Float64Array, count: number): readonly T[] {
  if (count > FEW) {
    const values = Array.from(candidates, (candidate) => ({ candidate, value: dot(candidate.scores, weights) }));
    values.sort((one, other) => other.value - one.value);
    return values.slice(0, count).map(({ candidate }) => candidate);
  }
  const best: { readonly candidate: T; readonly value: number }[] = [];
  for (const candidate of candidates) {
    const value = dot(candidate.scores, weights);
    let place = best.length;
    while (place > 0 && value > (best[place - 1]?.value ?? Infinity)) place--;
    if (place === count) continue;
    best.splice(place, 0, { candidate, value });
    if (best.length > count) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}
