import type { StructuredCondition, StructuredEffect } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";

/** The gauge `points`: the sum of the points of the effects whose condition holds. More is better. */
export function pointSum(effects: readonly StructuredEffect[], placement: Placement): number {
  let sum = 0;
  for (const effect of effects) if (conditionHolds(effect.when, placement)) sum += effect.points;
  return sum;
}

/** Tells whether a condition holds in a placement. */
export function conditionHolds(condition: StructuredCondition, { choices, departmentOf }: Placement): boolean {
  switch (condition.kind) {
    case "scenario":
      return choices[condition.choice.area] === condition.choice.scenario;
    case "in":
      return departmentOf[condition.task] === condition.department;
    case "together":
      return departmentOf[condition.tasks[0]] === departmentOf[condition.tasks[1]];
    case "all":
      return condition.choices.every(({ area, scenario }) => choices[area] === scenario);
  }
}
