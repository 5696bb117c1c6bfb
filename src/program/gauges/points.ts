import type { StructuredTheme } from "../../problem/structure.ts";
import { conditionOf } from "../condition.ts";
import { sum, type Draft, type Expression } from "../draft.ts";

/** The sum of the points of a theme's effects whose condition holds. */
export function pointSum(draft: Draft, theme: StructuredTheme): Expression {
  return sum(
    theme.effects
      .filter(({ points }) => points !== 0)
      .map(({ id, points, when, cites }) => {
        const origin = { rule: `effect:${id}`, subject: { effect: id }, cites };
        return [points, conditionOf(draft, when, origin)] as const;
      }),
  );
}
