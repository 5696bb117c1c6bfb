import { limitSum } from "../../allocation/rules/limit.ts";
import type { Limit, LimitSum } from "../../problem/problem.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { known, type Structure } from "../../problem/structure.ts";
import type { Demand } from "./demand.ts";
import { FIGURE_ROUNDING, SAME_SUM, WHOLE_GRAINS } from "../../tolerances.ts";

/** A limit that is given up for as little as can be. */
export interface Loosening {
  readonly limit: Limit;
  /** Its larger bound, or 1: shares are of this. */
  readonly size: number;
  /** The unit of which all sums are whole multiples, up to rounding; undefined if there is none of a sensible size. */
  readonly grain: number | undefined;
}

export function looseningOf(structure: Structure, limit: Limit): Loosening {
  const { sum, min = 0, max = 0 } = limit;
  const size = Math.max(Math.abs(min), Math.abs(max)) || 1;
  return { limit, size, grain: commonGrain(figuresOf(structure, sum)) };
}

/** The figures that a limit may add up. */
function figuresOf(structure: Structure, sum: LimitSum): readonly number[] {
  if ("used" in sum) {
    return structure.areas.flatMap(({ scenarios }) => scenarios.map(({ uses }) => uses.get(sum.used) ?? 0));
  }
  const measure = measureOfSum(sum);
  return measure === undefined ? [1] : [...known(structure.amounts, measure)];
}

const MOST_DECIMALS = 6;

/** Halves of whole numbers, of tenths, of hundredths and so on: quantities are midpoints of what people write. */
function commonGrain(figures: readonly number[]): number | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scale = 2 * 10 ** decimals;
    if (figures.every((figure) => isWhole(figure * scale))) return 1 / scale;
  }
  return undefined;
}

function isWhole(value: number): boolean {
  return Math.abs(value) < 2 ** 50 && Math.abs(value - Math.round(value)) <= FIGURE_ROUNDING * Math.abs(value);
}

/** Excess of a sum over the nearest bound; 0 if it is within the bounds. */
export function excessOf({ min = -Infinity, max = Infinity }: Limit, sum: number): number {
  return Math.max(0, sum - max, min - sum);
}

/**
 * The limit with bounds further apart, as a demand.
 *
 * @param by how much sums may be beyond its bounds; where that is `less`, sums that are as far beyond do not count.
 */
export function loosened(demand: Demand, loosening: Loosening, by: number, less: boolean): Demand {
  const { limit } = loosening;
  const moved: Limit = {
    ...limit,
    ...(limit.min === undefined ? {} : { min: -uppermost(loosening, by - limit.min, less) }),
    ...(limit.max === undefined ? {} : { max: uppermost(loosening, by + limit.max, less) }),
  };
  return {
    ...demand,
    asked: { kind: "limit", limit: moved, wished: true },
    holds: (_, placed) => excessOf(moved, limitSum(limit.sum, placed())) === 0,
  };
}

/** A bound that lies between the sums that count and those that are too large, so that rounding makes no difference. */
function uppermost({ size, grain }: Loosening, sum: number, less: boolean): number {
  if (grain === undefined) return sum + (less ? -SAME_SUM / 2 : SAME_SUM / 4) * size;
  const steps = sum / grain;
  return ((less ? Math.ceil(steps - WHOLE_GRAINS) - 1 : Math.floor(steps + WHOLE_GRAINS)) + 1 / 4) * grain;
}
