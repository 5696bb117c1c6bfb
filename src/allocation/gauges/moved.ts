import { known } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";

/** The gauge `moved`: the measure's sum over the tasks that are not in their home department. Less is better. */
export function movedSum(measure: string, placement: Placement): number {
  let sum = 0;
  known(placement.structure.amounts, measure).forEach((amount, task) => {
    if (isMoved(placement, task)) sum += amount;
  });
  return sum;
}

/** Tells whether a task is away from its home department. */
export function isMoved({ structure, departmentOf }: Placement, task: number): boolean {
  return departmentOf[task] !== structure.homes[task];
}
