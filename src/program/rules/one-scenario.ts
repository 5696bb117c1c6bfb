import { addColumn, addRow, sum, column, type Draft } from "../draft.ts";

/** Exactly one scenario is chosen in each area: a binary for each scenario, and their sum is 1. */
export function oneScenario(draft: Draft): void {
  for (const area of draft.structure.areas) {
    const columns = area.scenarios.map((scenario) =>
      addColumn(draft, "choose", { area: area.id, scenario: scenario.id }, scenario.id, 1, true),
    );
    draft.choose.push(columns);
    const origin = { rule: `one-scenario:${area.id}`, subject: { area: area.id }, cites: area.cites };
    addRow(draft, origin, sum(columns.map((at) => [1, column(at)])), 1, 1);
  }
}
