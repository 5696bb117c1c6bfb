import type { Choice, StructuredCondition } from "../problem/structure.ts";
import {
  addColumn,
  addRow,
  column,
  constant,
  isConstant,
  sum,
  type Draft,
  type Expression,
  type Origin,
} from "./draft.ts";
import type { Subject } from "./linear-program.ts";

/**
 * An expression that is 1 at the allocations where a condition holds and 0 at the others.
 *
 * @param origin what asks for it, for the rows that it takes.
 */
export function conditionOf(draft: Draft, when: StructuredCondition, origin: Origin): Expression {
  switch (when.kind) {
    case "scenario":
      return chooses(draft, when.choice);
    case "in":
      return draft.place[when.task]?.get(when.department) ?? constant(0);
    case "together":
      return together(draft, when.tasks, origin);
    case "all":
      return allOf(draft, when.choices, origin);
  }
}

function chooses(draft: Draft, { area, scenario }: Choice): Expression {
  return column(draft.choose[area]?.[scenario] ?? 0);
}

/** The sum of `together[t,u,d]` over the departments in which both can be. */
function together(draft: Draft, [first, second]: readonly [number, number], origin: Origin): Expression {
  const { tasks, departments } = draft.structure.problem;
  const [firstId, secondId] = [tasks[first]?.id ?? "", tasks[second]?.id ?? ""];
  const parts: Expression[] = [];
  for (const [d, place] of draft.place[first] ?? []) {
    const other = draft.place[second]?.get(d);
    if (other === undefined) continue;
    if (isConstant(place)) parts.push(other);
    else if (isConstant(other) || first === second) parts.push(place);
    else {
      const department = departments[d]?.id ?? "";
      const subject = { ...origin.subject, tasks: [firstId, secondId] as const, department };
      const key = keyOf([firstId, secondId, department]);
      parts.push(addBoth(draft, "together", key, { ...origin, subject }, [place, other]));
    }
  }
  return sum(parts.map((part) => [1, part]));
}

function allOf(draft: Draft, choices: readonly Choice[], origin: Origin): Expression {
  const parts = choices.map((choice) => chooses(draft, choice));
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const ids = choices.map(({ area, scenario }) => draft.structure.areas[area]?.scenarios[scenario]?.id ?? "");
  const subject: Subject = { ...origin.subject, scenarios: ids };
  return addBoth(draft, "all", keyOf(ids), { ...origin, subject }, parts);
}

/** Ids with commas are quoted, so that no two lists of ids look the same. */
function keyOf(ids: readonly string[]): string {
  return ids.map((id) => (/[,"]/u.test(id) ? JSON.stringify(id) : id)).join(",");
}

/** A column that is at most each part and at least their sum less all but one: their product, where they are 0 or 1. */
function addBoth(
  draft: Draft,
  kind: "together" | "all",
  key: string,
  origin: Origin,
  parts: readonly Expression[],
): Expression {
  const label = `${kind}[${key}]`;
  const made = draft.products.get(label);
  if (made !== undefined) return column(made);
  const at = addColumn(draft, kind, origin.subject, key, 1, false);
  draft.products.set(label, at);
  const product = column(at);
  for (const part of parts)
    addRow(
      draft,
      origin,
      sum([
        [1, product],
        [-1, part],
      ]),
      null,
      0,
    );
  addRow(draft, origin, sum([[1, product], ...parts.map((part) => [-1, part] as const)]), 1 - parts.length, null);
  return product;
}
