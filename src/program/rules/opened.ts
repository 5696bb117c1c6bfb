import { addRow, column, constant, sum, type Draft } from "../draft.ts";

/** A department that does not exist today is open only if a chosen scenario opens it. */
export function opened(draft: Draft): void {
  const { problem, areas } = draft.structure;
  const openersOf = problem.departments.map(() => new Set<number>());
  areas.forEach(({ scenarios }, a) => {
    scenarios.forEach(({ opens }, s) => {
      for (const department of opens) openersOf[department]?.add(draft.choose[a]?.[s] ?? 0);
    });
  });
  problem.departments.forEach((department, d) => {
    if (department.existing) return;
    const openers = [...(openersOf[d] ?? [])];
    const origin = { rule: `opened:${department.id}`, subject: { department: department.id }, cites: department.cites };
    const open = draft.open[d] ?? constant(0);
    addRow(draft, origin, sum([[1, open], ...openers.map((at) => [-1, column(at)] as const)]), null, 0);
  });
}
