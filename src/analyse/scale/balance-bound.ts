import { known, type Structure } from "../../problem/structure.ts";
import { additiveOf, type Additive } from "./additive.ts";
import type { Blocks } from "./blocks.ts";
import { ANYTHING, capsOf, mostOf } from "./most-of.ts";
import { isUp, type Timer } from "../../problem/timer.ts";

/** A bound that is good enough, and the timer. */
export interface Known {
  /** A bound at or below this needs no improvement. */
  readonly enough: number;
  readonly timer: Timer;
}

/** More departments than this have too many subsets. */
const MOST_DEPARTMENTS = 12;

/**
 * Upper bound on the Hoover index of a measure under given closings. The deviations from the mean sum to 0, so the
 * index is the greatest excess, over all sets of departments, of their loads together over their part of the total: a
 * linear function for each set, and a department without tasks is never in the set that attains it.
 *
 * @returns Infinity, which bounds nothing, where there are too many departments or negative amounts, or the time ran
 *   out.
 */
export function unevennessBound(
  structure: Structure,
  blocks: Blocks,
  measure: string,
  { enough, timer }: Known,
): number {
  const amounts = known(structure.amounts, measure);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const open = departmentsIn(blocks);
  if (total === 0) return 0;
  if (open.length > MOST_DEPARTMENTS || amounts.some((amount) => amount < 0)) return Infinity;
  const part = total / structure.problem.kommissorium.departments;
  const caps = capsOf(structure, blocks, structure.problem.limits);
  let most = 0;
  for (let set = 1; set < 2 ** open.length - 1; set++) {
    if (isUp(timer)) return Infinity;
    const inSet = new Set(open.filter((_, at) => (set & (1 << at)) !== 0));
    const even = inSet.size * part;
    const best = Math.max(most, enough) * total + even;
    const gain = additiveOf(blocks, (task, department) => (inSet.has(department) ? (amounts[task] ?? 0) : 0));
    if (mostFree(gain) <= best) continue;
    most = Math.max(most, (mostOf({ gain, caps, range: ANYTHING }, best) - even) / total);
  }
  return most;
}

/** Greatest value of a sum without any cap. */
function mostFree({ fixed, options }: Additive): number {
  return options.reduce((sum, block) => sum + Math.max(...block), fixed);
}

/**
 * Lower bound on the Hoover index of a measure: a department has at least what cannot leave it and at most what can
 * come to it, and the deviations above the mean are as great as those below.
 */
export function evennessBound(structure: Structure, blocks: Blocks, measure: string): number {
  const amounts = known(structure.amounts, measure);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0 || amounts.some((amount) => amount < 0)) return total === 0 ? 0 : -Infinity;
  const mean = total / structure.problem.kommissorium.departments;
  let [above, below] = [0, 0];
  for (const at of departmentsIn(blocks)) {
    const load = additiveOf(blocks, (task, department) => (department === at ? (amounts[task] ?? 0) : 0));
    const least = load.options.reduce((sum, block) => sum + Math.min(...block), load.fixed);
    above += Math.max(0, least - mean);
    // One that may be without tasks may be closed, and is then no deviation.
    if (blocks.fixed.includes(at)) below += Math.max(0, mean - mostFree(load));
  }
  return Math.max(above, below) / total;
}

function departmentsIn({ fixed, blocks }: Blocks): number[] {
  const departments = new Set(fixed.filter((department) => department >= 0));
  for (const options of blocks) {
    for (const { places } of options) for (const { department } of places) departments.add(department);
  }
  return [...departments];
}
