import type { Structure } from "../../../problem/structure.ts";
import { scoreOfSteps, stepsOf } from "../outcome.ts";
import { LEAST_GAP, NO_REMAINDER, SUM_ROUNDING, VALUE_ROOM } from "../../../tolerances.ts";

/**
 * The values that a score can have, where they lie evenly: sums of points and of figures are multiples of what divides all
 * of these, and so are Hoover indices. A linear program cannot tell a score from one that is a step of the grid better; it
 * can tell it from the next one that there is.
 */
export interface Lattice {
  /** One of the values: the others are apart from it by multiples of the gap. */
  readonly origin: number;
  /** Least distance between two values; undefined where they can be arbitrarily close for all that is known. */
  readonly gap: number | undefined;
  /** Tolerance between a score and the value that it stands for. */
  readonly rounding: number;
}

/** Wider than any score: what has only one value has none within this of it. */
const NO_OTHER_VALUE = 2;

/**
 * The lattice of a linear function of the themes' raw values.
 *
 * @param factors for each theme, its coefficient; 0 where it does not count.
 */
export function latticeOf(structure: Structure, factors: readonly number[], origin: number, rounding: number): Lattice {
  const parts = factors.flatMap((factor, theme) => (factor === 0 ? [] : partsOf(structure, theme, factor)));
  const gap = parts.length === 0 ? NO_OTHER_VALUE : commonDivisor(parts);
  return { origin, gap: gap !== undefined && gap > Math.max(LEAST_GAP, 8 * rounding) ? gap : undefined, rounding };
}

/** Numbers of which every value of a theme, times its factor, is a sum, each taken a whole number of times. */
function partsOf(structure: Structure, at: number, factor: number): number[] {
  const theme = structure.themes[at];
  if (theme === undefined) return [];
  const parts = (values: Iterable<number>, unit: number): number[] =>
    [...values].filter((value) => value !== 0).map((value) => Math.abs(factor * value) / unit);
  if (theme.gauge.kind === "points")
    return parts(
      theme.effects.map(({ points }) => points),
      1,
    );
  const amounts = structure.amounts.get(theme.gauge.measure) ?? new Float64Array();
  if (theme.gauge.kind === "moved") return parts(amounts, 1);
  // The index is the sum of the loads above the mean, as shares of the total, less the mean for each of these.
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return [...parts(amounts, total), ...parts([1 / structure.problem.kommissorium.departments], 1)];
}

/** The largest number of which all are multiples, up to the rounding of doubles; undefined if there is none to be found. */
function commonDivisor(numbers: readonly number[]): number | undefined {
  const largest = numbers.reduce((most, each) => Math.max(most, each), -Infinity);
  const divisor = numbers.reduce((common, each) => {
    let [one, other] = [common, each];
    while (other > NO_REMAINDER * largest) [one, other] = [other, Math.abs(one - Math.round(one / other) * other)];
    return one;
  }, 0);
  const exact = largest / Math.round(largest / divisor);
  return numbers.every((each) => Math.abs(each - Math.round(each / exact) * exact) <= SUM_ROUNDING * each)
    ? exact
    : undefined;
}

/** Around the scores with these steps, a range that holds no others, as far as a linear program can be told. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The least that a score with more steps can be. */
  readonly next: number;
}

/** The scores with some steps: around the value of the lattice that they are, or as the grid has them. */
export function rangeOf({ origin, gap, rounding }: Lattice, steps: number): Range {
  const [from, to] = [scoreOfSteps(steps - 0.5), scoreOfSteps(steps + 0.5)];
  if (gap === undefined) return { from, to, next: to };
  const value = origin + gap * Math.round((scoreOfSteps(steps) - origin) / gap);
  // A value at the edge of a step may be rounded to either side: then the edge itself is what counts.
  const off = 4 * rounding;
  if (value - off <= from || value + off >= to || stepsOf(value) !== steps) return { from, to, next: to };
  const room = Math.min(gap / 16, VALUE_ROOM);
  return { from: value - room, to: value + room, next: value + gap - room };
}
