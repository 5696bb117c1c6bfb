import { REMOVED } from "../edit.ts";
import type { BrokenDocument } from "./broken-document.ts";

/** Unknown keys. */
export const unknownKeys: readonly BrokenDocument[] = [
  {
    name: "at the top, misspelt",
    edits: { task: [] },
    issues: [["task", 'is an unknown key, and "tasks" is there already. Remove it.']],
  },
  {
    name: "at the top, like none",
    edits: { colour: "red" },
    issues: [["colour", "is an unknown key. Remove it."]],
  },
  {
    name: "in a source",
    edits: { "sources[0].link": "x" },
    issues: [["sources[0].link", "is an unknown key. Remove it."]],
  },
  {
    name: "in the kommissorium",
    edits: { "kommissorium.department": 3 },
    issues: [["kommissorium.department", 'is an unknown key, and "departments" is there already. Remove it.']],
  },
  {
    name: "in a measure",
    edits: { "measures[0].units": "x" },
    issues: [["measures[0].units", 'is an unknown key, and "unit" is there already. Remove it.']],
  },
  {
    name: "in a department",
    edits: { "departments[0].exists": true },
    issues: [
      [
        "departments[0].exists",
        'is an unknown key. Remove it, or use a known one that is not there yet: "existing", "permanent", "cites", "note".',
      ],
    ],
  },
  {
    name: "in a committee",
    edits: { "departments[0].committee.chair": "x" },
    issues: [["departments[0].committee.chair", "is an unknown key. Remove it."]],
  },
  {
    name: "in a task",
    edits: { "tasks[0].measure": {} },
    issues: [["tasks[0].measure", 'is an unknown key, and "measures" is there already. Remove it.']],
  },
  {
    name: "in a quantity",
    edits: { "tasks[0].measures.staff.lo": 40 },
    issues: [["tasks[0].measures.staff.lo", 'is an unknown key, and "low" is there already. Remove it.']],
  },
  {
    name: "in a cite",
    edits: { "tasks[0].measures.staff.cites[0].pages": "3–4" },
    issues: [["tasks[0].measures.staff.cites[0].pages", 'is an unknown key, and "page" is there already. Remove it.']],
  },
  {
    name: "in an area",
    edits: { "areas[0].scenario": [] },
    issues: [["areas[0].scenario", 'is an unknown key, and "scenarios" is there already. Remove it.']],
  },
  {
    name: "in a scenario",
    edits: { "areas[0].scenarios[1].open": ["CLIMATE"] },
    issues: [["areas[0].scenarios[1].open", 'is an unknown key. Maybe "opens" was meant.']],
  },
  {
    name: "in a move",
    edits: { "areas[0].scenarios[1].moves[0].from": "CITY" },
    issues: [["areas[0].scenarios[1].moves[0].from", "is an unknown key. Remove it."]],
  },
  {
    name: "in a closing",
    edits: { "areas[1].scenarios[0].closes[0].to": "WORK" },
    issues: [["areas[1].scenarios[0].closes[0].to", "is an unknown key. Remove it."]],
  },
  {
    name: "in a use",
    edits: { "areas[0].scenarios[0].uses.cost.unit": "mio." },
    issues: [
      [
        "areas[0].scenarios[0].uses.cost.unit",
        'is an unknown key. Remove it, or use a known one that is not there yet: "note".',
      ],
    ],
  },
  {
    name: "in a rule",
    edits: { "rules[0].any": ["A2.1"] },
    issues: [["rules[0].any", 'is an unknown key, and "anyOf" is there already. Remove it.']],
  },
  {
    name: "in a limit",
    edits: { "limits[0].maximum": 90 },
    issues: [
      [
        "limits[0].maximum",
        'is an unknown key. Remove it, or use a known one that is not there yet: "min", "cites", "note".',
      ],
    ],
  },
  {
    name: "in a sum",
    edits: { "limits[2].sum.departement": "CITY" },
    issues: [["limits[2].sum.departement", 'is an unknown key, and "department" is there already. Remove it.']],
  },
  {
    name: "in a hensyn",
    edits: { "hensyn[0].wieght": 2 },
    issues: [["hensyn[0].wieght", 'is an unknown key, and "weight" is there already. Remove it.']],
  },
  {
    name: "in a theme",
    edits: { "hensyn[0].themes[0].guage": {} },
    issues: [["hensyn[0].themes[0].guage", 'is an unknown key, and "gauge" is there already. Remove it.']],
  },
  {
    name: "in a gauge",
    edits: { "hensyn[1].themes[0].gauge.unit": "x" },
    issues: [["hensyn[1].themes[0].gauge.unit", "is an unknown key. Remove it."]],
  },
  {
    name: "in an effect",
    edits: { "effects[0].if": {} },
    issues: [["effects[0].if", 'is an unknown key. Remove it, or use a known one that is not there yet: "note".']],
  },
  {
    name: "in a condition",
    edits: { "effects[2].when.scenarios": ["A1.1"] },
    issues: [["effects[2].when.scenarios", 'is an unknown key, and "scenario" is there already. Remove it.']],
  },
  {
    name: "in a name",
    edits: { "names[0].note": { en: "x" } },
    issues: [["names[0].note", 'is an unknown key. Remove it, or use a known one that is not there yet: "cites".']],
  },
  {
    name: "in a named selection",
    edits: { "selections[0].title": "x" },
    issues: [
      [
        "selections[0].title",
        'is an unknown key. Remove it, or use a known one that is not there yet: "cites", "note".',
      ],
    ],
  },
  {
    name: "in a note",
    edits: { "departments[2].note.fr": "x" },
    issues: [
      ["departments[2].note.fr", 'is an unknown key. Remove it, or use a known one that is not there yet: "da".'],
    ],
  },
  {
    name: "instead of the right one",
    edits: { "tasks[0].home": REMOVED, "tasks[0].hjem": "WORK" },
    issues: [
      [
        "tasks[0].hjem",
        'is an unknown key. Remove it, or use a known one that is not there yet: "home", "eligible", "note".',
      ],
      ["tasks[0].home", "is missing. Write a text."],
    ],
  },
];
