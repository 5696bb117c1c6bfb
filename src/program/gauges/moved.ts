import { known } from "../../problem/structure.ts";
import { sum, type Draft, type Expression } from "../draft.ts";

/** The measure's sum over the tasks that are not at home: over all their places elsewhere, so that nothing cancels. */
export function movedSum(draft: Draft, measure: string): Expression {
  const amounts = known(draft.structure.amounts, measure);
  return sum(
    draft.place.flatMap((places, task) =>
      [...places].flatMap(([department, place]) =>
        department === draft.structure.homes[task] ? [] : [[amounts[task] ?? 0, place] as const],
      ),
    ),
  );
}
