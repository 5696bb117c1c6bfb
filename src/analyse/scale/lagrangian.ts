import type { Additive } from "./additive.ts";
import { LEAST_STEP } from "../../tolerances.ts";

/** A sum that must not exceed a bound. */
export interface Cap {
  readonly sum: Additive;
  readonly most: number;
}

/** A bound, and for each cap the price of a unit that gave it. */
export interface Priced {
  readonly bound: number;
  readonly prices: readonly number[];
}

/** Number of times that the prices are adjusted. */
const ROUNDS = 60;

/**
 * Upper bound on a sum under caps, by a Lagrangian relaxation in which every cap has a price that is paid for each
 * unit, and every block takes the option that is then best. Any prices give a bound; they follow the subgradient.
 *
 * Source: M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems", Management Science 27
 * (1981).
 *
 * @param enough a bound at or below this needs no improvement.
 * @returns the bound and the prices that gave it.
 */
export function mostUnder(gain: Additive, caps: readonly Cap[], enough: number): Priced {
  const prices = caps.map(() => 0);
  let least: Priced = { bound: Infinity, prices: [...prices] };
  for (let round = 0; round < ROUNDS; round++) {
    const { value, excess } = pricedMost(gain, caps, prices);
    if (value < least.bound) least = { bound: value, prices: [...prices] };
    const norm = excess.reduce((sum, over, cap) => sum + (over > 0 || (prices[cap] ?? 0) > 0 ? over * over : 0), 0);
    if (least.bound <= enough || norm === 0) return least;
    // Polyak's step towards the value that would be enough.
    const step =
      Math.max(value - (Number.isFinite(enough) ? enough : 0.9 * least.bound), LEAST_STEP * Math.abs(value)) / norm;
    excess.forEach((over, cap) => {
      prices[cap] = Math.max(0, (prices[cap] ?? 0) + step * over);
    });
  }
  return least;
}

/** The most that the sum can be if every cap is paid for, and how far its options then exceed the caps. */
function pricedMost(gain: Additive, caps: readonly Cap[], prices: readonly number[]) {
  const excess = caps.map(({ sum, most }) => sum.fixed - most);
  let value = gain.fixed - excess.reduce((sum, over, cap) => sum + (prices[cap] ?? 0) * over, 0);
  gain.options.forEach((options, block) => {
    let [best, chosen] = [-Infinity, 0];
    for (const [option, own] of options.entries()) {
      let worth = own;
      for (let cap = 0; cap < caps.length; cap++) {
        const price = prices[cap] ?? 0;
        if (price > 0) worth -= price * (caps[cap]?.sum.options[block]?.[option] ?? 0);
      }
      if (worth > best) [best, chosen] = [worth, option];
    }
    value += best;
    for (const [cap, { sum }] of caps.entries()) excess[cap] = (excess[cap] ?? 0) + (sum.options[block]?.[chosen] ?? 0);
  });
  return { value, excess };
}
