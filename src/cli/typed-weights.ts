import type { Weights } from "../allocation/weights.ts";

/** Percentages with one decimal, which is what a page shows, before those with more. */
const DECIMALS = [1, 2, 3, 4, 5, 6] as const;

/**
 * Weights that a person can type: percentages with as few decimals as keep a claim true, such as that an allocation is
 * the best under them; the given weights as they are if none do.
 *
 * @param weights non-negative, with the sum 1.
 * @param holds whether the claim is true under some weights.
 */
export function typedWeights(weights: Weights, holds: (weights: Weights) => boolean): Weights {
  for (const decimals of DECIMALS) {
    const percents = Object.entries(weights).map(([id, weight]) => [id, Number((100 * weight).toFixed(decimals))]);
    const candidate = Object.fromEntries(percents) as Record<string, number>;
    if (holds(candidate)) return candidate;
  }
  return weights;
}

/** Weights in the form that the option `--weight` takes: `H1=33.4`. */
export function weightArguments(weights: Weights): readonly string[] {
  return Object.entries(weights).map(([id, weight]) => `${id}=${weight}`);
}
