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
} from "../draft.ts";

/**
 * Exactly as many departments are open as the kommissorium says. `open[d]` is at least every task's place in d and at
 * most their sum; a department with a task that cannot leave is open for certain.
 */
export function departmentCount(draft: Draft): void {
  const { departments, kommissorium } = draft.structure.problem;
  departments.forEach((department, d) => {
    const places = (draft.inside[d] ?? []).map(([, place]) => place);
    if (places.length === 0) draft.open.push(constant(0));
    else if (places.some(isConstant)) draft.open.push(constant(1));
    else {
      const origin = { rule: "department-count", subject: { department: department.id }, cites: kommissorium.cites };
      draft.open.push(openColumn(draft, department.id, places, origin));
    }
  });
  const origin = { rule: "department-count", subject: {}, cites: kommissorium.cites };
  addRow(draft, origin, sum(draft.open.map((open) => [1, open])), kommissorium.departments, kommissorium.departments);
}

function openColumn(draft: Draft, department: string, places: readonly Expression[], origin: Origin): Expression {
  const open = column(addColumn(draft, "open", { department }, department, 1, true));
  for (const place of places)
    addRow(
      draft,
      origin,
      sum([
        [1, open],
        [-1, place],
      ]),
      0,
      null,
    );
  addRow(draft, origin, sum([[1, open], ...places.map((place) => [-1, place] as const)]), null, 0);
  return open;
}
