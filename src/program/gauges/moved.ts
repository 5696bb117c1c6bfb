import { known } from "../../problem/structure.ts";
import { constant, sum, type Draft, type Expression } from "../draft.ts";

/** The measure's sum over the tasks that are not at home. */
export function movedSum(draft: Draft, measure: string): Expression {
  const amounts = known(draft.structure.amounts, measure);
  return sum(
    draft.place.flatMap((places, task) => {
      const amount = amounts[task] ?? 0;
      const atHome = places.get(draft.structure.homes[task] ?? 0) ?? constant(0);
      return amount === 0 ? [] : [[amount, constant(1)] as const, [-amount, atHome] as const];
    }),
  );
}
