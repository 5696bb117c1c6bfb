import { known } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";

/** The gauge `moved`: the measure's sum over the tasks that are not in their home department. Less is better. */
export function movedSum(measure: string, { structure, departmentOf }: Placement): number {
  let sum = 0;
  known(structure.amounts, measure).forEach((amount, task) => {
    if (departmentOf[task] !== structure.homes[task]) sum += amount;
  });
  return sum;
}
