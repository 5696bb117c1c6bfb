import { selectionCount } from "../../allocation/enumerate.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { structureOf } from "../../problem/structure.ts";
import { formatNumber } from "../../text/numbers.ts";
import { left, right, table, type Block } from "../document/document.ts";
import { words } from "../words/index.ts";

/** What a problem document holds, counted. */
export function documentCounts(problem: Problem, language: Language): Block {
  const { counts, ...say } = words[language];
  const existing = problem.departments.filter((department) => department.existing).length;
  const numbers: readonly (readonly [string, number])[] = [
    [counts.sources, problem.sources.length],
    [counts.measures, problem.measures.length],
    [counts.departmentsToday, existing],
    [counts.departmentsNew, problem.departments.length - existing],
    [counts.departmentsRequired, problem.kommissorium.departments],
    [counts.tasks, problem.tasks.length],
    [counts.freeTasks, problem.tasks.filter(({ eligible }) => eligible !== undefined).length],
    [counts.areas, problem.areas.length],
    [counts.scenarios, problem.areas.reduce((sum, { scenarios }) => sum + scenarios.length, 0)],
    [counts.rules, problem.rules.length],
    [counts.limits, problem.limits.length],
    [counts.hensyn, problem.hensyn.length],
    [counts.themes, problem.hensyn.reduce((sum, { themes }) => sum + themes.length, 0)],
    [counts.effects, problem.effects.length],
    [counts.namedSelections, problem.selections.length],
    [counts.selectionsBeforeRules, selectionCount(structureOf(problem))],
  ];
  return table(
    [left(say.holds), right(say.count)],
    numbers.map(([name, count]) => [name, formatNumber(count, language)]),
  );
}
