import type { Limit } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import { limited, type Additive } from "./additive.ts";
import type { Blocks } from "./blocks.ts";
import { mostUnder, type Cap } from "./lagrangian.ts";
import { extremeSums } from "./reachable-sums.ts";
import { CAP_TOLERANCE } from "../../tolerances.ts";

/** A bound and what a sum may be beyond it: what may be lawful is let through. */
export function loosened(bound: number): number {
  return Number.isFinite(bound) ? bound + CAP_TOLERANCE * Math.max(1, Math.abs(bound)) : bound;
}

/** The limits of a document as sums that must not exceed a bound: of a least sum, its negative. */
export function capsOf(structure: Structure, blocks: Blocks, limits: readonly Limit[]): Cap[] {
  return limits.flatMap((limit) => {
    const sum = limited(structure, blocks, limit);
    return [
      ...(limit.max === undefined ? [] : [{ sum, most: loosened(limit.max) }]),
      ...(limit.min === undefined ? [] : [{ sum: times(sum, -1), most: loosened(-limit.min) }]),
    ];
  });
}

/** A multiple of a sum. */
export function times({ fixed, options }: Additive, factor: number): Additive {
  return { fixed: factor * fixed, options: options.map((block) => block.map((value) => factor * value)) };
}

/** A sum that is to be as great as it can be, under caps on others and between bounds of its own. */
export interface Capped {
  readonly gain: Additive;
  readonly caps: readonly Cap[];
  readonly range: { readonly least: number; readonly most: number };
}

export const ANYTHING: Capped["range"] = { least: -Infinity, most: Infinity };

/**
 * Upper bound on a sum: by Lagrangian relaxation and, where that is not enough and figures are whole, by going through
 * all sums under one cap, first that of all caps together, each counted at its price, and then each cap by itself.
 *
 * Source: F. Glover, "Surrogate constraints", Operations Research 16 (1968).
 */
export function mostOf({ gain, caps, range }: Capped, enough: number): number {
  const { bound, prices } = mostUnder(gain, caps, enough);
  let most = Math.min(bound, range.most);
  for (const cap of [surrogate(caps, prices), ...caps]) {
    if (most <= enough) return most;
    const sums = extremeSums(gain, range, cap);
    if (sums === undefined) return most;
    if (sums === "none") return -Infinity;
    most = Math.min(most, sums.most);
  }
  return most;
}

function surrogate(caps: readonly Cap[], prices: readonly number[]): Cap | undefined {
  const priced = caps.flatMap(({ sum, most }, at) => {
    const price = prices[at] ?? 0;
    return price > 0 ? [{ sum: times(sum, price), most: price * most }] : [];
  });
  return priced.length === 0
    ? undefined
    : priced.reduce((total, cap) => ({ sum: added(total.sum, cap.sum), most: total.most + cap.most }));
}

function added(one: Additive, other: Additive): Additive {
  return {
    fixed: one.fixed + other.fixed,
    options: one.options.map((block, at) => block.map((value, option) => value + (other.options[at]?.[option] ?? 0))),
  };
}
