import { addRow, column, constant, sum, type Draft } from "../draft.ts";

/** A closed department is not open: it holds nothing. */
export function closed(draft: Draft): void {
  draft.structure.problem.departments.forEach((department, d) => {
    const closers = draft.structure.closers[d] ?? [];
    for (const area of new Set(closers.map((closer) => closer.area))) {
      const ofArea = closers.filter((closer) => closer.area === area);
      const scenarios = draft.structure.areas[area]?.scenarios ?? [];
      const origin = {
        rule: `closed:${department.id}`,
        subject: { department: department.id, scenarios: ofArea.map(({ scenario }) => scenarios[scenario]?.id ?? "") },
        cites: [...department.cites, ...ofArea.flatMap(({ scenario }) => scenarios[scenario]?.cites ?? [])],
      };
      const closing = ofArea.map(({ scenario }) => [1, column(draft.choose[area]?.[scenario] ?? 0)] as const);
      addRow(draft, origin, sum([[1, draft.open[d] ?? constant(0)], ...closing]), null, 1);
    }
  });
}
