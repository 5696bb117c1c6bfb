import { selectionCount } from "../../allocation/enumerate.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { structureOf } from "../../problem/structure.ts";
import { tableOf, type Table } from "../document/table.ts";

const say = {
  holds: { da: "Dokumentet rummer", en: "The document holds" },
  count: { da: "Antal", en: "Count" },
};

const counted = {
  sources: { da: "Kilder", en: "Sources" },
  measures: { da: "Måletal", en: "Measures" },
  departmentsToday: { da: "Forvaltninger i dag", en: "Departments today" },
  departmentsNew: { da: "Forvaltninger, som et scenarie kan oprette", en: "Departments that a scenario can open" },
  departmentsRequired: {
    da: "Forvaltninger, som kommissoriet kræver",
    en: "Departments that the kommissorium requires",
  },
  tasks: { da: "Opgaver", en: "Tasks" },
  freeTasks: { da: "heraf frit placerede", en: "of these freely placed" },
  areas: { da: "Områder", en: "Areas" },
  contexts: { da: "heraf kontekst, hvor intet er at vælge", en: "of these context, with nothing to choose" },
  scenarios: { da: "Scenarier ud over uændret", en: "Scenarios besides unchanged" },
  rules: { da: "Regler", en: "Rules" },
  limits: { da: "Grænser", en: "Limits" },
  hensyn: { da: "Hensyn", en: "Hensyn" },
  themes: { da: "Temaer", en: "Themes" },
  effects: { da: "Virkninger", en: "Effects" },
  namedSelections: { da: "Navngivne fordelinger", en: "Named selections" },
  recommendations: { da: "Anbefalinger", en: "Recommendations" },
  remarks: { da: "Bemærkninger", en: "Remarks" },
  selectionsBeforeRules: { da: "Mulige valg, før reglerne er set efter", en: "Possible selections before any rule" },
};

/** Counts of the parts of a problem document. */
export function documentCounts(problem: Problem, language: Language): Table {
  const existing = problem.departments.filter((department) => department.existing).length;
  const numbers: readonly (readonly [Bilingual, number])[] = [
    [counted.sources, problem.sources.length],
    [counted.measures, problem.measures.length],
    [counted.departmentsToday, existing],
    [counted.departmentsNew, problem.departments.length - existing],
    [counted.departmentsRequired, problem.kommissorium.departments],
    [counted.tasks, problem.tasks.length],
    [counted.freeTasks, problem.tasks.filter(({ eligible }) => eligible !== undefined).length],
    [counted.areas, problem.areas.length],
    [counted.contexts, problem.areas.filter(({ scenarios }) => scenarios.length === 0).length],
    [counted.scenarios, problem.areas.reduce((sum, { scenarios }) => sum + scenarios.length, 0)],
    [counted.rules, problem.rules.length],
    [counted.limits, problem.limits.length],
    [counted.hensyn, problem.hensyn.length],
    [counted.themes, problem.hensyn.reduce((sum, { themes }) => sum + themes.length, 0)],
    [counted.effects, problem.effects.length],
    [counted.namedSelections, problem.selections.length],
    [counted.recommendations, problem.recommendations.length],
    [counted.remarks, problem.remarks.length],
    [counted.selectionsBeforeRules, selectionCount(structureOf(problem))],
  ];
  return tableOf(
    [
      { key: "what", title: say.holds[language], type: "text", value: ([name]) => name[language] },
      { key: "count", title: say.count[language], type: "count", value: ([, count]) => count },
    ],
    numbers,
    { language },
  );
}
