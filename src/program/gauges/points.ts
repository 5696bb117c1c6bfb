import type { StructuredEffect, StructuredTheme } from "../../problem/structure.ts";
import { addColumn, addRow, column, constant, isConstant, sum, type Draft, type Expression } from "../draft.ts";

/** The sum of the points of a theme's effects whose condition holds. */
export function pointSum(draft: Draft, theme: StructuredTheme): Expression {
  return sum(
    theme.effects
      .filter(({ points }) => points !== 0)
      .map((effect) => [effect.points, conditionOf(draft, effect)] as const),
  );
}

/** An expression that is 1 at the allocations where the effect's condition holds and 0 at the others. */
function conditionOf(draft: Draft, effect: StructuredEffect): Expression {
  const { when } = effect;
  switch (when.kind) {
    case "scenario":
      return chooses(draft, when.choice.area, when.choice.scenario);
    case "in":
      return draft.place[when.task]?.get(when.department) ?? constant(0);
    case "together":
      return together(draft, effect, when.tasks);
    case "all":
      return allOf(draft, effect);
  }
}

function chooses(draft: Draft, area: number, scenario: number): Expression {
  return column(draft.choose[area]?.[scenario] ?? 0);
}

/** The sum of `together[t,u,d]` over the departments in which both can be. */
function together(draft: Draft, effect: StructuredEffect, [first, second]: readonly [number, number]): Expression {
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
      const subject = { effect: effect.id, tasks: [firstId, secondId] as const, department };
      const key = keyOf([firstId, secondId, department]);
      const both = addBoth(draft, effect, "together", key, subject, [place, other]);
      parts.push(both);
    }
  }
  return sum(parts.map((part) => [1, part]));
}

function allOf(draft: Draft, effect: StructuredEffect): Expression {
  if (effect.when.kind !== "all") return constant(0);
  const { choices } = effect.when;
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return chooses(draft, only.area, only.scenario);
  const ids = choices.map(({ area, scenario }) => draft.structure.areas[area]?.scenarios[scenario]?.id ?? "");
  const parts = choices.map(({ area, scenario }) => chooses(draft, area, scenario));
  const key = keyOf(ids);
  return addBoth(draft, effect, "all", key, { effect: effect.id, scenarios: ids }, parts);
}

/** Ids with commas are quoted, so that no two lists of ids look the same. */
function keyOf(ids: readonly string[]): string {
  return ids.map((id) => (/[,"]/u.test(id) ? JSON.stringify(id) : id)).join(",");
}

/** A column that is at most each part and at least their sum less all but one: their product, where they are 0 or 1. */
function addBoth(
  draft: Draft,
  effect: StructuredEffect,
  kind: "together" | "all",
  key: string,
  subject: NonNullable<Parameters<typeof addColumn>[2]>,
  parts: readonly Expression[],
): Expression {
  const label = `${kind}[${key}]`;
  const made = draft.products.get(label);
  if (made !== undefined) return column(made);
  const at = addColumn(draft, kind, subject, key, 1, false);
  draft.products.set(label, at);
  const product = column(at);
  const origin = { rule: `effect:${effect.id}`, subject, cites: effect.cites };
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
