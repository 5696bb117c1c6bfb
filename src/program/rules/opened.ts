import { addRow, column, constant, sum, type Draft } from "../draft.ts";

/** A department that does not exist today is open only if a chosen scenario opens it. */
export function opened(draft: Draft): void {
  draft.structure.problem.departments.forEach((department, d) => {
    if (department.existing) return;
    const openers = draft.structure.areas.flatMap(({ scenarios }, a) =>
      scenarios.flatMap(({ opens }, s) => (opens.includes(d) ? [draft.choose[a]?.[s] ?? 0] : [])),
    );
    const origin = { rule: `opened:${department.id}`, subject: { department: department.id }, cites: department.cites };
    const open = draft.open[d] ?? constant(0);
    addRow(draft, origin, sum([[1, open], ...openers.map((at) => [-1, column(at)] as const)]), null, 0);
  });
}
