import { addRow, constant, type Draft } from "../draft.ts";

/** A permanent department is open. */
export function permanent(draft: Draft): void {
  draft.structure.problem.departments.forEach((department, d) => {
    if (!department.permanent) return;
    const origin = {
      rule: `permanent:${department.id}`,
      subject: { department: department.id },
      cites: department.cites,
    };
    addRow(draft, origin, draft.open[d] ?? constant(0), 1, null);
  });
}
