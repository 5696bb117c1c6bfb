import { known } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";

/** For each department, the sum of a measure over its tasks. */
export function loads(measure: string, { structure, departmentOf, taskCount }: Placement): Float64Array {
  const amounts = known(structure.amounts, measure);
  const sums = new Float64Array(taskCount.length);
  departmentOf.forEach((department, task) => {
    sums[department] = (sums[department] ?? 0) + (amounts[task] ?? 0);
  });
  return sums;
}

/**
 * The gauge `balance`: the Hoover index Σ|L − M| / (2·n·M) of the open departments' loads, from 0 (equal) towards 1.
 * Less is better.
 *
 * Source: E. M. Hoover, "The Measurement of Industrial Localization", Review of Economic Statistics 18 (1936).
 */
export function hooverIndex(measure: string, placement: Placement): number {
  return hooverOf(loads(measure, placement), placement.taskCount);
}

/** The Hoover index of loads, over the departments that have a task. */
export function hooverOf(sums: Float64Array, taskCount: Int32Array): number {
  let total = 0;
  let open = 0;
  for (let department = 0; department < sums.length; department++) {
    total += sums[department] ?? 0;
    if ((taskCount[department] ?? 0) > 0) open++;
  }
  if (total === 0) return 0;
  const mean = total / open;
  let deviations = 0;
  for (let department = 0; department < sums.length; department++) {
    if ((taskCount[department] ?? 0) > 0) deviations += Math.abs((sums[department] ?? 0) - mean);
  }
  return deviations / (2 * total);
}
