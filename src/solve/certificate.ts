import type { BareProgram } from "../program/linear-program.ts";
import { CONTRADICTION, PROOF_ROUNDING } from "../tolerances.ts";

/** An upper bound on the objective, and what each column could still add to it. */
export interface DualBound {
  /** No solution of the relaxation has a higher objective. */
  readonly bound: number;
  /** For each column its reduced cost: the cost less the prices of the rows that it uses. */
  readonly reducedCosts: Float64Array;
}

/**
 * The upper bound that prices of the rows prove, by weak duality: whatever the prices are, no solution exceeds the
 * rows' bounds at these prices plus the most that each column adds within its own bounds. So the bound is right even if
 * the solver that gave the prices was wrong; wrong prices only make it loose.
 *
 * Source: A. Neumaier and O. Shcherbina, "Safe bounds in linear and mixed-integer linear programming", Mathematical
 * Programming 99 (2004).
 */
export function dualBound(program: BareProgram, duals: ArrayLike<number>): DualBound {
  return priced(program, duals, (at) => program.columns[at]?.cost ?? 0);
}

/**
 * The bound that needs no solver: that of prices under which no scenario of an area adds more than its row costs, and
 * all other rows cost nothing.
 *
 * @param areaRows how many rows at the end say that some columns are at most 1 together.
 */
export function separableBound(program: BareProgram, areaRows: number): DualBound {
  const prices = new Float64Array(program.rows.length);
  for (let at = prices.length - areaRows; at < prices.length; at++) {
    for (const { column } of program.rows[at]?.terms ?? []) {
      prices[at] = Math.max(prices[at] ?? 0, program.columns[column]?.cost ?? 0);
    }
  }
  return dualBound(program, prices);
}

/** Tells whether prices of the rows prove that no values keep all rows and bounds (Farkas' lemma). */
export function provesInfeasible(program: BareProgram, ray: ArrayLike<number>): boolean {
  const largest = Float64Array.from(ray).reduce((most, price) => Math.max(most, Math.abs(price)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return false;
  const unit = Float64Array.from(ray, (price) => price / largest);
  return priced(program, unit, () => 0).bound < -CONTRADICTION;
}

function priced(program: BareProgram, prices: ArrayLike<number>, costOf: (column: number) => number): DualBound {
  const reducedCosts = Float64Array.from(program.columns, (_, at) => costOf(at));
  // What is added up, without signs: the sums may be off by a share of it.
  const sizes = Float64Array.from(reducedCosts, Math.abs);
  let bound = 0;
  let size = 0;
  program.rows.forEach(({ terms, lower, upper }, at) => {
    const price = prices[at] ?? 0;
    const side = price > 0 ? upper : lower;
    if (price === 0 || side === null || !Number.isFinite(price)) return;
    bound += price * side;
    size += Math.abs(price * side);
    for (const { column, coefficient } of terms) {
      reducedCosts[column] = (reducedCosts[column] ?? 0) - price * coefficient;
      sizes[column] = (sizes[column] ?? 0) + Math.abs(price * coefficient);
    }
  });
  program.columns.forEach(({ lower, upper }, at) => {
    const reduced = reducedCosts[at] ?? 0;
    if (reduced !== 0) bound += reduced * (reduced > 0 ? upper : lower);
    size += (sizes[at] ?? 0) * Math.max(Math.abs(lower), Math.abs(upper));
  });
  return { bound: bound + PROOF_ROUNDING * size, reducedCosts };
}

/** The largest amount by which values break a row or a bound, each row taken relative to its largest coefficient. */
export function violation({ columns, rows }: BareProgram, values: ArrayLike<number>): number {
  let most = 0;
  columns.forEach(({ lower, upper }, at) => {
    const value = values[at] ?? NaN;
    const range = Number.isFinite(upper) ? Math.max(1, upper - lower) : 1;
    most = Math.max(most, (lower - value) / range, (value - upper) / range);
    if (Number.isNaN(value)) most = Infinity;
  });
  for (const { terms, lower, upper } of rows) {
    let sum = 0;
    let scale = 1;
    for (const { column, coefficient } of terms) {
      sum += coefficient * (values[column] ?? 0);
      scale = Math.max(scale, Math.abs(coefficient));
    }
    most = Math.max(most, ((lower ?? -Infinity) - sum) / scale, (sum - (upper ?? Infinity)) / scale);
  }
  return most;
}
