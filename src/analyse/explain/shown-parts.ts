import { settled } from "../../text/round-to-sum.ts";

/** Shown units per 1 of a score: scores are shown times 100 with one decimal. */
const UNITS = 1000;

/**
 * Contributions of either sign as people see them, times 100 with one decimal, so that they add up exactly to their total
 * as shown: each is rounded, and what is then missing goes to those that rounding moved most the other way. That is the
 * method of the largest remainder (see `roundToSum`) made the same for both signs: contributions of the opposite difference
 * are shown as the opposite, and no sign is turned.
 *
 * @param parts finite, as shares of a score.
 * @param total what they add up to as shown, less than 0.1 from the sum of the parts.
 */
export function shownParts(parts: readonly number[], total: number): number[] {
  const scaled = parts.map((part) => settled(part * UNITS));
  const units = scaled.map((value) => Math.sign(value) * Math.round(Math.abs(value)));
  const missing = Math.round(total * (UNITS / 100)) - units.reduce((sum, each) => sum + each, 0);
  const sign = Math.sign(missing);
  const moved = (index: number): number => sign * ((scaled[index] ?? 0) - (units[index] ?? 0));
  const idle = (index: number): number => (parts[index] === 0 ? 1 : 0);
  const receiving = parts
    .map((_, index) => index)
    .sort((a, b) => idle(a) - idle(b) || moved(b) - moved(a) || a - b)
    .slice(0, Math.abs(missing));
  for (const index of receiving) units[index] = (units[index] ?? 0) + sign;
  return units.map((each) => each / (UNITS / 100) + 0);
}
