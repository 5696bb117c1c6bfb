import type { Plan } from "./plan.ts";
import { countTasks, type State } from "./state.ts";

/**
 * False if no choice in areas after this one can make it lawful: the departments on which no later area has a say are not as
 * they must be, or too many or too few of them are open.
 */
export function isOpenTo(state: State, { settledAt, structure }: Plan, area: number): boolean {
  const { openers, taskCount, disputes } = state;
  if (disputes > 0) return true;
  const { departments, kommissorium } = structure.problem;
  countTasks(state);
  let open = 0;
  let unsettled = 0;
  for (let d = 0; d < taskCount.length; d++) {
    const department = departments[d];
    if ((settledAt[d] ?? -1) > area) unsettled++;
    else if (taskCount[d] === 0) {
      if (department?.permanent === true) return false;
    } else {
      open++;
      if (department?.existing === false && openers[d] === 0) return false;
    }
  }
  return open <= kommissorium.departments && open + unsettled >= kommissorium.departments;
}
