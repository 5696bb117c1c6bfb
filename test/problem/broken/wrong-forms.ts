import { REMOVED } from "../edit.ts";
import { name, quantity, type BrokenDocument } from "./broken-document.ts";

/** Wrong forms. */
export const wrongForms: readonly BrokenDocument[] = [
  {
    name: "the format of another version",
    edits: { format: "ressort-problem/2" },
    issues: [["format", 'is "ressort-problem/2". Maybe "ressort-problem/1" was meant.']],
  },
  {
    name: "another format altogether",
    edits: { format: "geojson" },
    issues: [["format", 'is "geojson". Write "ressort-problem/1".']],
  },
  {
    name: "a number as format",
    edits: { format: 1 },
    issues: [["format", 'is 1. Write "ressort-problem/1".']],
  },
  {
    name: "no format",
    edits: { format: REMOVED },
    issues: [["format", 'is missing. Write "ressort-problem/1".']],
  },
  {
    name: "a number as id",
    edits: { id: 7 },
    issues: [["id", "is 7. Write a text."]],
  },
  {
    name: "an empty id",
    edits: { id: "" },
    issues: [["id", "is empty. Write a text."]],
  },
  {
    name: "an empty English title",
    edits: { "title.en": "" },
    issues: [["title.en", "is empty. Write a text."]],
  },
  {
    name: "a title in a third language",
    edits: { "title.de": "Stadt" },
    issues: [["title.de", "is an unknown key. Remove it."]],
  },
  {
    name: "null as title",
    edits: { title: null },
    issues: [["title", "is null. Write a text or {da, en}."]],
  },
  {
    name: "an object as list of sources",
    edits: { sources: { S1: "Rapport" } },
    issues: [["sources", "is {S1}. Write a list of {id, title}."]],
  },
  {
    name: "a text as source",
    edits: { "sources[0]": "Rapport" },
    issues: [["sources[0]", 'is "Rapport". Write {id, title}.']],
  },
  {
    name: "a source without title",
    edits: { "sources[0].title": REMOVED },
    issues: [["sources[0].title", "is missing. Write a text."]],
  },
  {
    name: "a number as date",
    edits: { "sources[0].date": 2025 },
    issues: [["sources[0].date", "is 2025. Write a text."]],
  },
  {
    name: "no kommissorium",
    edits: { kommissorium: REMOVED },
    issues: [["kommissorium", "is missing. Write {departments}."]],
  },
  {
    name: "a number as kommissorium",
    edits: { kommissorium: 7 },
    issues: [["kommissorium", "is 7. Write {departments}."]],
  },
  {
    name: "a kommissorium without departments",
    edits: { "kommissorium.departments": REMOVED },
    issues: [["kommissorium.departments", "is missing. Write a number."]],
  },
  {
    name: "half a department",
    edits: { "kommissorium.departments": 2.5 },
    issues: [["kommissorium.departments", "is 2.5. Write a whole number."]],
  },
  {
    name: "no department at all in the kommissorium",
    edits: { "kommissorium.departments": 0 },
    issues: [["kommissorium.departments", "is 0. It must be at least 1."]],
  },
  {
    name: "more departments than the format allows",
    edits: { "kommissorium.departments": 1001 },
    issues: [["kommissorium.departments", "is 1001. It must be at most 1000."]],
  },
  {
    name: "a number beyond all counting as departments",
    edits: { "kommissorium.departments": 1e300 },
    issues: [["kommissorium.departments", "is 1e+300. It must be at most 1000."]],
  },
  {
    name: "the number of departments as text",
    edits: { "kommissorium.departments": "3" },
    issues: [["kommissorium.departments", 'is the text "3". Write the number without quotation marks.']],
  },
  {
    name: "a measure without unit",
    edits: { "measures[0].unit": REMOVED },
    issues: [["measures[0].unit", "is missing. Write a text or {da, en}."]],
  },
  {
    name: "a number as unit",
    edits: { "measures[0].unit": 5 },
    issues: [["measures[0].unit", "is 5. Write a text or {da, en}."]],
  },
  {
    name: "an empty unit",
    edits: { "measures[1].unit": "" },
    issues: [["measures[1].unit", "is empty. Write a text."]],
  },
  {
    name: "no departments",
    edits: { departments: REMOVED },
    issues: [["departments", "is missing. Write a list of {id, name}."]],
  },
  {
    name: "an empty list of departments",
    edits: {
      departments: [],
      tasks: [],
      remarks: [],
      recommendations: [],
      areas: [],
      limits: [],
      effects: [],
      names: [],
      rules: [],
      selections: [],
    },
    issues: [
      ["departments", "is empty. Write at least 1 entry."],
      ["tasks", "is empty. Write at least 1 entry."],
    ],
  },
  {
    name: "a text as committee",
    edits: { "departments[0].committee": "Udvalget" },
    issues: [["departments[0].committee", 'is "Udvalget". Write {id, name}.']],
  },
  {
    name: "an empty id of a committee",
    edits: { "departments[0].committee.id": "" },
    issues: [["departments[0].committee.id", "is empty. Write a text."]],
  },
  {
    name: "a text for true",
    edits: { "departments[2].permanent": "true" },
    issues: [["departments[2].permanent", 'is "true". Write true or false.']],
  },
  {
    name: "a number for false",
    edits: { "departments[3].existing": 0 },
    issues: [["departments[3].existing", "is 0. Write true or false."]],
  },
  {
    name: "null as note",
    edits: { "departments[2].note": null },
    issues: [["departments[2].note", "is null. Write a text or {da, en}."]],
  },
  {
    name: "an empty note",
    edits: { "departments[2].note.en": "" },
    issues: [["departments[2].note.en", "is empty. Write a text."]],
  },
  {
    name: "null as task",
    edits: {
      "tasks[1]": null,
      "areas[0].scenarios": [{ id: "A1.1", name }],
      effects: [],
      areas: [],
      rules: [],
      names: [],
      selections: [],
      limits: [],
    },
    issues: [["tasks[1]", "is null. Write {id, name, home}."]],
  },
  {
    name: "a list as task name",
    edits: { "tasks[0].name": ["Ydelser"] },
    issues: [["tasks[0].name", 'is ["Ydelser"]. Write a text or {da, en}.']],
  },
  {
    name: "a task without home",
    edits: { "tasks[0].home": REMOVED },
    issues: [["tasks[0].home", "is missing. Write a text."]],
  },
  {
    name: "a list as measures of a task",
    edits: { "tasks[0].measures": [40] },
    issues: [["tasks[0].measures", "is [40]. Write an object."]],
  },
  {
    name: "a quantity without low",
    edits: { "tasks[0].measures.staff.low": REMOVED },
    issues: [["tasks[0].measures.staff.low", "is missing. Write a number."]],
  },
  {
    name: "a quantity without basis",
    edits: { "tasks[0].measures.staff.basis": REMOVED },
    issues: [["tasks[0].measures.staff.basis", 'is missing. Write "stated", "derived" or "assumed".']],
  },
  {
    name: "a misspelt basis",
    edits: { "tasks[0].measures.staff.basis": "state" },
    issues: [["tasks[0].measures.staff.basis", 'is "state". Maybe "stated" was meant.']],
  },
  {
    name: "a basis of no known kind",
    edits: { "tasks[0].measures.staff.basis": "guessed" },
    issues: [["tasks[0].measures.staff.basis", 'is "guessed". Write "stated", "derived" or "assumed".']],
  },
  {
    name: "a figure as text",
    edits: { "tasks[0].measures.staff.high": "44" },
    issues: [["tasks[0].measures.staff.high", 'is the text "44". Write the number without quotation marks.']],
  },
  {
    name: "words for a figure",
    edits: { "tasks[0].measures.staff.high": "about 44" },
    issues: [["tasks[0].measures.staff.high", 'is "about 44". Write a number.']],
  },
  {
    name: "NaN as figure",
    edits: { "tasks[0].measures.staff.low": NaN },
    issues: [["tasks[0].measures.staff.low", "is NaN. Write a finite number."]],
  },
  {
    name: "Infinity as figure",
    edits: { "tasks[0].measures.staff.high": Infinity },
    issues: [["tasks[0].measures.staff.high", "is Infinity. Write a finite number."]],
  },
  {
    name: "a negative size of a task",
    edits: { "tasks[0].measures.staff.low": -1 },
    issues: [["tasks[0].measures.staff.low", "is -1. It must be at least 0."]],
  },
  {
    name: "a size beyond all sums",
    edits: { "tasks[0].measures.staff.high": 10000000000000 },
    issues: [["tasks[0].measures.staff.high", "is 10000000000000. It must be at most 1000000000000."]],
  },
  {
    name: "an empty id of a measure",
    edits: { 'tasks[0].measures[""]': quantity },
    issues: [['tasks[0].measures[""]', "stands under an empty key. Write an id as the key."]],
  },
  {
    name: "an empty list of eligible departments",
    edits: { "tasks[4].eligible": [], "effects[3]": REMOVED, "selections[0].selection.it": REMOVED },
    issues: [["tasks[4].eligible", "is empty. Write at least 1 entry."]],
  },
  {
    name: "null as eligible",
    edits: { "tasks[4].eligible": null },
    issues: [["tasks[4].eligible", "is null. Write a list of ids."]],
  },
  {
    name: "a number among the eligible departments",
    edits: { "tasks[4].eligible[1]": 5, "effects[3]": REMOVED },
    issues: [["tasks[4].eligible[1]", "is 5. Write a text."]],
  },
  {
    name: "a number as cites",
    edits: { "tasks[0].cites": 27 },
    issues: [["tasks[0].cites", "is 27. Write a list of {source}."]],
  },
  {
    name: "a text as cite",
    edits: { "tasks[0].cites": ["S1, p. 27"] },
    issues: [["tasks[0].cites[0]", 'is "S1, p. 27". Write {source}.']],
  },
  {
    name: "a cite without source",
    edits: { "kommissorium.cites[0].source": REMOVED },
    issues: [["kommissorium.cites[0].source", "is missing. Write a text."]],
  },
  {
    name: "a page as number",
    edits: { "kommissorium.cites[0].page": 1 },
    issues: [["kommissorium.cites[0].page", "is 1. Write a text."]],
  },
  {
    name: "a text as mark of inference",
    edits: { "kommissorium.cites[0].inferred": "yes" },
    issues: [["kommissorium.cites[0].inferred", 'is "yes". Write true or false.']],
  },
  {
    name: "a text as area",
    edits: { areas: ["A1"], rules: [], effects: [], names: [], selections: [], limits: [] },
    issues: [["areas[0]", 'is "A1". Write {id, name, scenarios}.']],
  },
  {
    name: "an area without scenarios",
    edits: { "areas[0].scenarios": REMOVED, rules: [], effects: [], names: [], selections: [], "limits[1]": REMOVED },
    issues: [["areas[0].scenarios", "is missing. Write a list of {id, name}."]],
  },
  {
    name: "a scenario without name",
    edits: { "areas[0].scenarios[1].name": REMOVED },
    issues: [["areas[0].scenarios[1].name", "is missing. Write a text or {da, en}."]],
  },
  {
    name: "an object as moves",
    edits: { "areas[0].scenarios[1].moves": { parks: "CARE" } },
    issues: [["areas[0].scenarios[1].moves", "is {parks}. Write a list of {task, to}."]],
  },
  {
    name: "a move without goal",
    edits: { "areas[0].scenarios[1].moves[0].to": REMOVED },
    issues: [["areas[0].scenarios[1].moves[0].to", "is missing. Write a text."]],
  },
  {
    name: "a text as opens",
    edits: { "areas[0].scenarios[0].opens": "CLIMATE" },
    issues: [["areas[0].scenarios[0].opens", 'is "CLIMATE". Write a list of ids.']],
  },
  {
    name: "an object as rules",
    edits: { rules: {} },
    issues: [
      [
        "rules",
        'is {}. Write a list of {id, kind: "requires", scenario, anyOf, basis} or {id, kind: "excludes", scenarios, basis}.',
      ],
    ],
  },
  {
    name: "a text as tasks together",
    edits: { "effects[0].when": { together: "benefits" } },
    issues: [["effects[0].when.together", 'is "benefits". Write a list of ids.']],
  },
  {
    name: "a text as closing",
    edits: { "areas[1].scenarios[0].closes": ["CARE"] },
    issues: [["areas[1].scenarios[0].closes[0]", 'is "CARE". Write {department, into}.']],
  },
  {
    name: "a closing into nothing",
    edits: { "areas[1].scenarios[0].closes[0].into": null },
    issues: [["areas[1].scenarios[0].closes[0].into", "is null. Write a text."]],
  },
  {
    name: "a rule of no known kind",
    edits: { "rules[0].kind": "require" },
    issues: [["rules[0].kind", 'is "require". Maybe "requires" was meant.']],
  },
  {
    name: "a rule of a kind that is no word at all",
    edits: { "rules[0].kind": 3 },
    issues: [["rules[0].kind", 'is 3. Write "requires" or "excludes".']],
  },
  {
    name: "a rule without kind",
    edits: { "rules[1].kind": REMOVED },
    issues: [["rules[1].kind", 'is missing. Write "requires" or "excludes".']],
  },
  {
    name: "a rule that requires nothing",
    edits: { "rules[0].anyOf": [] },
    issues: [["rules[0].anyOf", "is empty. Write at least 1 entry."]],
  },
  {
    name: "a rule that excludes one scenario from nothing",
    edits: { "rules[1].scenarios": ["A1.2"] },
    issues: [["rules[1].scenarios", "has 1 entry. There must be at least 2."]],
  },
  {
    name: "a rule without basis",
    edits: { "rules[1].basis": REMOVED },
    issues: [["rules[1].basis", 'is missing. Write "stated", "derived" or "assumed".']],
  },
  {
    name: "a rule with the keys of the other kind",
    edits: { "rules[1].anyOf": ["A2.1"] },
    issues: [["rules[1].anyOf", "does not belong in this form. Remove it."]],
  },
  {
    name: "a limit without sum",
    edits: { "limits[0].sum": REMOVED },
    issues: [["limits[0].sum", "is missing. Write {moved}, {used}, {load, department} or {tasks: true, department}."]],
  },
  {
    name: "a text as sum",
    edits: { "limits[0].sum": "moved staff" },
    issues: [
      ["limits[0].sum", 'is "moved staff". Write {moved}, {used}, {load, department} or {tasks: true, department}.'],
    ],
  },
  {
    name: "a sum of no known form",
    edits: { "limits[0].sum": { total: "staff" } },
    issues: [["limits[0].sum", "is {total}. Write {moved}, {used}, {load, department} or {tasks: true, department}."]],
  },
  {
    name: "an empty sum",
    edits: { "limits[0].sum": {} },
    issues: [["limits[0].sum", "is {}. Write {moved}, {used}, {load, department} or {tasks: true, department}."]],
  },
  {
    name: "a sum of two forms",
    edits: { "limits[0].sum": { moved: "staff", used: "cost" } },
    issues: [
      ["limits[0].sum", "is {moved, used}. Write {moved}, {used}, {load, department} or {tasks: true, department}."],
    ],
  },
  {
    name: "a load of no department",
    edits: { "limits[2].sum.department": REMOVED },
    issues: [["limits[2].sum.department", "is missing. Write a text."]],
  },
  {
    name: "a sum of moved tasks in one department",
    edits: { "limits[0].sum.department": "CITY" },
    issues: [["limits[0].sum.department", "does not belong in this form. Remove it."]],
  },
  {
    name: "a count of tasks that is false",
    edits: { "limits[3].sum.tasks": false },
    issues: [["limits[3].sum.tasks", "is false. Write true."]],
  },
  {
    name: "a bound as text",
    edits: { "limits[0].max": "90" },
    issues: [["limits[0].max", 'is the text "90". Write the number without quotation marks.']],
  },
  {
    name: "an infinite bound",
    edits: { "limits[0].max": Infinity },
    issues: [["limits[0].max", "is Infinity. Write a finite number."]],
  },
  {
    name: "no hensyn",
    edits: { hensyn: REMOVED, effects: [] },
    issues: [["hensyn", "is missing. Write a list of {id, name, weight, themes}."]],
  },
  {
    name: "an empty list of hensyn",
    edits: { hensyn: [], effects: [], weightings: [], remarks: [], recommendations: [] },
    issues: [["hensyn", "is empty. Write at least 1 entry."]],
  },
  {
    name: "a hensyn without themes",
    edits: { "hensyn[0].themes": [], effects: [], remarks: [], recommendations: [] },
    issues: [["hensyn[0].themes", "is empty. Write at least 1 entry."]],
  },
  {
    name: "a weight as text",
    edits: { "hensyn[0].weight": "2" },
    issues: [["hensyn[0].weight", 'is the text "2". Write the number without quotation marks.']],
  },
  {
    name: "no weight",
    edits: { "hensyn[0].themes[0].weight": REMOVED },
    issues: [["hensyn[0].themes[0].weight", "is missing. Write a number."]],
  },
  {
    name: "a negative weight of a hensyn",
    edits: { "hensyn[1].weight": -1 },
    issues: [["hensyn[1].weight", "is -1. It must be at least 0."]],
  },
  {
    name: "a negative weight of a theme",
    edits: { "hensyn[1].themes[1].weight": -0.5 },
    issues: [["hensyn[1].themes[1].weight", "is -0.5. It must be at least 0."]],
  },
  {
    name: "NaN as weight",
    edits: { "hensyn[1].weight": NaN },
    issues: [["hensyn[1].weight", "is NaN. Write a finite number."]],
  },
  {
    name: "no gauge",
    edits: { "hensyn[0].themes[0].gauge": REMOVED },
    issues: [
      [
        "hensyn[0].themes[0].gauge",
        'is missing. Write {kind: "points"}, {kind: "balance", measure} or {kind: "moved", measure}.',
      ],
    ],
  },
  {
    name: "a gauge as text",
    edits: { "hensyn[0].themes[0].gauge": "points" },
    issues: [
      [
        "hensyn[0].themes[0].gauge",
        'is "points". Write {kind: "points"}, {kind: "balance", measure} or {kind: "moved", measure}.',
      ],
    ],
  },
  {
    name: "a gauge of no known kind",
    edits: { "hensyn[0].themes[0].gauge.kind": "point" },
    issues: [["hensyn[0].themes[0].gauge.kind", 'is "point". Maybe "points" was meant.']],
  },
  {
    name: "a gauge without kind",
    edits: { "hensyn[1].themes[0].gauge.kind": REMOVED },
    issues: [["hensyn[1].themes[0].gauge.kind", 'is missing. Write "points", "balance" or "moved".']],
  },
  {
    name: "a balance of nothing",
    edits: { "hensyn[1].themes[0].gauge.measure": REMOVED },
    issues: [["hensyn[1].themes[0].gauge.measure", "is missing. Write a text."]],
  },
  {
    name: "points with a measure",
    edits: { "hensyn[0].themes[0].gauge.measure": "staff" },
    issues: [["hensyn[0].themes[0].gauge.measure", "does not belong in this form. Remove it."]],
  },
  {
    name: "points that are not whole",
    edits: { "effects[0].points": 1.5 },
    issues: [["effects[0].points", "is 1.5. Write a whole number."]],
  },
  {
    name: "points above 1000",
    edits: { "effects[0].points": 1001 },
    issues: [["effects[0].points", "is 1001. It must be at most 1000."]],
  },
  {
    name: "points below -1000",
    edits: { "effects[0].points": -1001 },
    issues: [["effects[0].points", "is -1001. It must be at least -1000."]],
  },
  {
    name: "points beyond all counting",
    edits: { "effects[0].points": 1e300 },
    issues: [["effects[0].points", "is 1e+300. It must be at most 1000."]],
  },
  {
    name: "NaN as points",
    edits: { "effects[0].points": NaN },
    issues: [["effects[0].points", "is NaN. Write a finite number."]],
  },
  {
    name: "points as text",
    edits: { "effects[0].points": "2" },
    issues: [["effects[0].points", 'is the text "2". Write the number without quotation marks.']],
  },
  {
    name: "a strength that is no word for it",
    edits: { "effects[0].strength": "assumed" },
    issues: [["effects[0].strength", 'is "assumed". Write "stated".']],
  },
  {
    name: "a strength in points",
    edits: { "effects[0].strength": 2 },
    issues: [["effects[0].strength", 'is 2. Write "stated".']],
  },
  {
    name: "an effect without condition",
    edits: { "effects[0].when": REMOVED },
    issues: [["effects[0].when", "is missing. Write {scenario}, {task, in}, {together} or {all}."]],
  },
  {
    name: "a text as condition",
    edits: { "effects[0].when": "always" },
    issues: [["effects[0].when", 'is "always". Write {scenario}, {task, in}, {together} or {all}.']],
  },
  {
    name: "an empty condition",
    edits: { "effects[0].when": {} },
    issues: [["effects[0].when", "is {}. Write {scenario}, {task, in}, {together} or {all}."]],
  },
  {
    name: "a condition of no known form",
    edits: { "effects[0].when": { either: ["A1.1"] } },
    issues: [["effects[0].when", "is {either}. Write {scenario}, {task, in}, {together} or {all}."]],
  },
  {
    name: "a condition of two forms",
    edits: { "effects[0].when": { scenario: "A1.1", all: ["A2.1"] } },
    issues: [["effects[0].when", "is {scenario, all}. Write {scenario}, {task, in}, {together} or {all}."]],
  },
  {
    name: "half a condition",
    edits: { "effects[1].when.in": REMOVED },
    issues: [["effects[1].when.in", "is missing. Write a text."]],
  },
  {
    name: "one task together",
    edits: { "effects[0].when.together": ["benefits"] },
    issues: [["effects[0].when.together", "has 1 entry. There must be at least 2."]],
  },
  {
    name: "three tasks together",
    edits: { "effects[0].when.together": ["benefits", "nursing", "parks"] },
    issues: [["effects[0].when.together", "has 3 entries. There must be at most 2."]],
  },
  {
    name: "a condition of all of nothing",
    edits: { "effects[3].when.all": [] },
    issues: [["effects[3].when.all", "is empty. Write at least 1 entry."]],
  },
  {
    name: "a name that holds for no condition",
    edits: { "names[0].when": null },
    issues: [["names[0].when", "is null. Write {scenario}, {task, in}, {together} or {all}."]],
  },
  {
    name: "a name without basis",
    edits: { "names[0].basis": REMOVED },
    issues: [["names[0].basis", 'is missing. Write "stated", "derived" or "assumed".']],
  },
  {
    name: "a list as selection",
    edits: { "selections[0].selection": ["A1.1"] },
    issues: [["selections[0].selection", 'is ["A1.1"]. Write an object.']],
  },
  {
    name: "null for a chosen scenario",
    edits: { "selections[0].selection.A1": null },
    issues: [["selections[0].selection.A1", "is null. Write a text."]],
  },
  {
    name: "true as open",
    edits: { "selections[0].open": true },
    issues: [["selections[0].open", "is true. Write a list of ids or {area}."]],
  },
];
