import type { Additive } from "./additive.ts";
import type { Cap } from "./lagrangian.ts";

/** Larger sums than this are not gone through one by one, nor through more options than this for all of them together. */
const MOST_SUMS = 1 << 20;
const MOST_STEPS = 1 << 24;

/**
 * The extreme sums that options can add up to, of those that lie in a range and whose least use of something else is
 * within its cap: dynamic programming over whole sums.
 *
 * Source: H. Kellerer, U. Pferschy and D. Pisinger, "Knapsack Problems" (2004), chapters 4 and 5.
 *
 * @returns undefined if the sums are not whole or too large; `none` if no sum will do.
 */
export function extremeSums(
  sum: Additive,
  range: { readonly least: number; readonly most: number },
  cap: Cap | undefined,
): { readonly least: number; readonly most: number } | "none" | undefined {
  const whole = [sum.fixed, ...sum.options.flatMap((options) => [...options])].every(Number.isInteger);
  const lowest = sum.options.map((options) => Math.min(...options));
  const base = lowest.reduce((total, value) => total + value, sum.fixed);
  const size = sum.options.reduce((total, options, at) => total + Math.max(...options) - (lowest[at] ?? 0), 1);
  const options = sum.options.reduce((total, { length }) => total + length, 0);
  if (!whole || size > MOST_SUMS || size * options > MOST_STEPS) return undefined;
  let uses = new Float64Array(size).fill(Infinity);
  uses[0] = cap?.sum.fixed ?? 0;
  let reached = 0;
  sum.options.forEach((options, block) => {
    const next = new Float64Array(size).fill(Infinity);
    for (const [option, value] of options.entries()) {
      const shift = value - (lowest[block] ?? 0);
      const use = cap?.sum.options[block]?.[option] ?? 0;
      for (let at = 0; at <= reached; at++)
        next[at + shift] = Math.min(next[at + shift] ?? Infinity, (uses[at] ?? Infinity) + use);
    }
    reached += Math.max(...options) - (lowest[block] ?? 0);
    uses = next;
  });
  const isOpen = (use: number, at: number): boolean =>
    use <= (cap?.most ?? Infinity) && use < Infinity && base + at >= range.least && base + at <= range.most;
  const least = uses.findIndex(isOpen);
  return least < 0 ? "none" : { least: base + least, most: base + uses.findLastIndex(isOpen) };
}
