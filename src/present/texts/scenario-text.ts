import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { structureOf, type StructuredScenario } from "../../problem/structure.ts";
import { scenarioSpan } from "./spans.ts";

/** The scenarios of a selection that are not `unchanged`, in document order; a scenario without any move is one of them. */
export function changedScenarios(problem: Problem, selection: Selection): readonly StructuredScenario[] {
  return structureOf(problem).areas.flatMap(({ id, scenarios }) => {
    const [unchanged, ...changes] = scenarios;
    const chosen = Object.hasOwn(selection, id) ? selection[id] : unchanged?.id;
    return changes.filter((scenario) => scenario.id === chosen);
  });
}

/**
 * The difference from today in words: one line for each scenario that is not `unchanged`; none if nothing differs.
 *
 * @example
 * ```ts
 * differenceFromToday(kobenhavn2024, { A09: "A09.2" }, "en"); // ["A09.2 One joint organisation in SUF"]
 * ```
 */
export function differenceFromToday(problem: Problem, selection: Selection, language: Language): readonly string[] {
  return changedScenarios(problem, selection).map((scenario) => scenarioSpan(scenario, language).text);
}
