import { slack } from "../../allocation/rules/limit.ts";
import type { Limit, LimitSum } from "../../problem/problem.ts";
import { known } from "../../problem/structure.ts";
import { addRow, column, sum, type Draft, type Expression } from "../draft.ts";
import { loadOf } from "../gauges/balance.ts";
import { movedSum } from "../gauges/moved.ts";

/** Each sum stays between its bounds. */
export function limits(draft: Draft, list: readonly Limit[]): void {
  for (const limit of list) {
    const subject = "department" in limit.sum ? { department: limit.sum.department } : {};
    const widest = Math.max(slack(limit.min ?? 0), slack(limit.max ?? 0));
    const origin = { rule: `limit:${limit.id}`, subject, cites: limit.cites, slack: widest };
    addRow(draft, origin, limitSum(draft, limit.sum), limit.min ?? null, limit.max ?? null);
  }
}

function limitSum(draft: Draft, of: LimitSum): Expression {
  const { structure } = draft;
  if ("moved" in of) return movedSum(draft, of.moved);
  if ("used" in of) {
    return sum(
      structure.areas.flatMap(({ scenarios }, a) =>
        scenarios.map(({ uses }, s) => [uses.get(of.used) ?? 0, column(draft.choose[a]?.[s] ?? 0)] as const),
      ),
    );
  }
  const department = known(structure.departmentAt, of.department);
  if ("load" in of) return loadOf(draft, of.load, department);
  return sum(draft.place.flatMap((place) => place.get(department) ?? []).map((place) => [1, place]));
}
