import { known } from "../../problem/structure.ts";
import { addRow, column, sum, type Draft, type Expression } from "../draft.ts";

/** The rules that the document writes itself. */
export function documentRules(draft: Draft): void {
  const chooses = (id: string): Expression => {
    const { area, scenario } = known(draft.structure.choiceOf, id);
    return column(draft.choose[area]?.[scenario] ?? 0);
  };
  for (const rule of draft.structure.problem.rules) {
    const origin = { rule: `rule:${rule.id}`, cites: rule.cites };
    if (rule.kind === "excludes") {
      const subject = { scenarios: rule.scenarios };
      addRow(draft, { ...origin, subject }, sum(rule.scenarios.map((id) => [1, chooses(id)])), null, 1);
    } else {
      const subject = { scenario: rule.scenario, scenarios: rule.anyOf };
      const anyOf = rule.anyOf.map((id) => [1, chooses(id)] as const);
      addRow(draft, { ...origin, subject }, sum([...anyOf, [-1, chooses(rule.scenario)]]), 0, null);
    }
  }
}
