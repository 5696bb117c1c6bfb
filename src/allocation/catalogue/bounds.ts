import type { LimitSum } from "../../problem/problem.ts";
import { known, type Structure } from "../../problem/structure.ts";
import { limitBounds } from "../limit-bounds.ts";
import { addExactly } from "./exact-sums.ts";
import { REORDERING_ROUNDING } from "../../tolerances.ts";

/** One end of a limit as a sum that must not be exceeded: for a `min`, the sum and its end are negated. */
export interface Bound {
  /** The position of its limit. */
  readonly limit: number;
  readonly sum: LimitSum;
  readonly sign: 1 | -1;
  /** The most that the signed sum may be. */
  readonly most: number;
  /**
   * Tolerance for the rounding of a sum that was added up in another order than that of the definition; 0 where figures
   * are added without rounding. Within the margin the definition decides.
   */
  readonly margin: number;
}

/** The bounds of all limits of a document. */
export function boundsOf(structure: Structure): readonly Bound[] {
  const margins = new Map<string, number>();
  return structure.problem.limits.flatMap((each, limit) => {
    const { sum, min, max } = each;
    const { least, most } = limitBounds(structure, each);
    const key = "used" in sum ? `used ${sum.used}` : "moved" in sum ? sum.moved : "load" in sum ? sum.load : "";
    const margin = margins.get(key) ?? marginOf(structure, sum);
    margins.set(key, margin);
    const bounds: Bound[] = [];
    if (max !== undefined) bounds.push({ limit, sum, sign: 1, most, margin });
    if (min !== undefined) bounds.push({ limit, sum, sign: -1, most: -least, margin });
    return bounds;
  });
}

function marginOf(structure: Structure, sum: LimitSum): number {
  if ("tasks" in sum) return 0;
  const terms = termsOf(structure, sum);
  if (addExactly(terms)) return 0;
  return REORDERING_ROUNDING * terms.length * terms.reduce((total, term) => total + Math.abs(term), 0);
}

/** All figures that a walk adds up for a sum: those of a task that several scenarios move for each of them. */
function termsOf(structure: Structure, sum: Exclude<LimitSum, { tasks: true }>): Float64Array {
  if ("used" in sum) {
    const scenarios = structure.areas.flatMap((area) => area.scenarios);
    return Float64Array.from(scenarios, ({ uses }) => uses.get(sum.used) ?? 0);
  }
  const terms: number[] = [];
  known(structure.amounts, "moved" in sum ? sum.moved : sum.load).forEach((amount, task) => {
    const times = 1 + (structure.movers[task]?.length ?? 0);
    for (let time = 0; time < times; time++) terms.push(amount);
  });
  return Float64Array.from(terms);
}
