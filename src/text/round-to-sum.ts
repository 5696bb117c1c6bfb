import { WHOLE_SHOWN } from "../tolerances.ts";

/**
 * Rounds parts so that they add up exactly to their rounded total: each is rounded down, and what is missing goes to
 * those that lost most (the method of the largest remainder, also known as Hamilton's).
 *
 * @param parts finite numbers.
 * @param total what they add up to, up to rounding, already rounded to the same decimals.
 * @param decimals how many decimals to keep.
 * @returns the parts in the same order, each less than one unit of the last decimal from what it was.
 * @example
 * ```ts
 * roundToSum([33.34, 33.33, 33.33], 100, 1); // [33.4, 33.3, 33.3]
 * ```
 */
export function roundToSum(parts: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const scaled = parts.map((part) => settled(part * unit));
  const units = scaled.map(Math.floor);
  const byRemainder = parts
    .map((_, index) => index)
    .sort((a, b) => remainder(scaled, b) - remainder(scaled, a) || a - b);
  let missing = Math.round(total * unit) - units.reduce((sum, each) => sum + each, 0);
  for (const index of byRemainder) {
    if (missing <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    missing--;
  }
  return units.map((each) => each / unit);
}

function remainder(scaled: readonly number[], index: number): number {
  const value = scaled[index] ?? 0;
  return value - Math.floor(value);
}

/** A whole number that arithmetic has missed by a hair counts as that whole number. */
export function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < WHOLE_SHOWN ? whole : value;
}
