import { REMOVED } from "../edit.ts";
import { name, quantity, type BrokenDocument } from "./broken-document.ts";

/** Unknown ids. */
export const unknownIds: readonly BrokenDocument[] = [
  {
    name: "a home",
    edits: { "tasks[0].home": "WRK" },
    issues: [["tasks[0].home", 'is "WRK", an unknown department. Maybe "WORK" was meant.']],
  },
  {
    name: "a home like no department",
    edits: { "tasks[0].home": "Sundhed" },
    issues: [["tasks[0].home", 'is "Sundhed", an unknown department. Known: "WORK", "CARE", "CITY", "CLIMATE".']],
  },
  {
    name: "a home in small letters",
    edits: { "tasks[0].home": "work" },
    issues: [["tasks[0].home", 'is "work", an unknown department. Maybe "WORK" was meant.']],
  },
  {
    name: "an eligible department",
    edits: { "tasks[4].eligible[1]": "CTY", "effects[3]": REMOVED },
    issues: [["tasks[4].eligible[1]", 'is "CTY", an unknown department. Maybe "CITY" was meant.']],
  },
  {
    name: "a measure of a task",
    edits: { "tasks[0].measures.stuff": quantity },
    issues: [["tasks[0].measures.stuff", 'is "stuff", an unknown measure. Maybe "staff" was meant.']],
  },
  {
    name: "a moved task",
    edits: { "areas[0].scenarios[1].moves[0].task": "park" },
    issues: [["areas[0].scenarios[1].moves[0].task", 'is "park", an unknown task. Maybe "parks" was meant.']],
  },
  {
    name: "the goal of a move",
    edits: { "areas[0].scenarios[1].moves[0].to": "CAER" },
    issues: [["areas[0].scenarios[1].moves[0].to", 'is "CAER", an unknown department. Maybe "CARE" was meant.']],
  },
  {
    name: "an opened department",
    edits: { "areas[0].scenarios[0].opens[0]": "CLIMAT" },
    issues: [["areas[0].scenarios[0].opens[0]", 'is "CLIMAT", an unknown department. Maybe "CLIMATE" was meant.']],
  },
  {
    name: "a closed department",
    edits: { "areas[1].scenarios[0].closes[0].department": "CARES" },
    issues: [
      ["areas[1].scenarios[0].closes[0].department", 'is "CARES", an unknown department. Maybe "CARE" was meant.'],
    ],
  },
  {
    name: "the department that takes over",
    edits: { "areas[1].scenarios[0].closes[0].into": "WORKS" },
    issues: [["areas[1].scenarios[0].closes[0].into", 'is "WORKS", an unknown department. Maybe "WORK" was meant.']],
  },
  {
    name: "a department named by a scenario",
    edits: { "areas[0].scenarios[0].names.CLIMATES": name },
    issues: [
      ["areas[0].scenarios[0].names.CLIMATES", 'is "CLIMATES", an unknown department. Maybe "CLIMATE" was meant.'],
    ],
  },
  {
    name: "the scenario of a rule",
    edits: { "rules[0].scenario": "A1.3" },
    issues: [["rules[0].scenario", 'is "A1.3", an unknown scenario. Maybe "A1.1", "A1.2" or "A1.0" was meant.']],
  },
  {
    name: "a required scenario",
    edits: { "rules[0].anyOf[1]": "A2.9" },
    issues: [["rules[0].anyOf[1]", 'is "A2.9", an unknown scenario. Maybe "A2.1", "A2.2" or "A2.0" was meant.']],
  },
  {
    name: "an excluded scenario",
    edits: { "rules[1].scenarios[0]": "A1-2" },
    issues: [["rules[1].scenarios[0]", 'is "A1-2", an unknown scenario. Maybe "A1.2" was meant.']],
  },
  {
    name: "a moved measure of a limit",
    edits: { "limits[0].sum.moved": "staf" },
    issues: [["limits[0].sum.moved", 'is "staf", an unknown measure. Maybe "staff" was meant.']],
  },
  {
    name: "a used resource of a limit",
    edits: { "limits[1].sum.used": "costs" },
    issues: [["limits[1].sum.used", 'is "costs", an unknown resource. Maybe "cost" was meant.']],
  },
  {
    name: "a loaded measure of a limit",
    edits: { "limits[2].sum.load": "stab" },
    issues: [["limits[2].sum.load", 'is "stab", an unknown measure. Maybe "staff" was meant.']],
  },
  {
    name: "a loaded department of a limit",
    edits: { "limits[2].sum.department": "CITI" },
    issues: [["limits[2].sum.department", 'is "CITI", an unknown department. Maybe "CITY" was meant.']],
  },
  {
    name: "a department with counted tasks",
    edits: { "limits[3].sum.department": "TOWN" },
    issues: [
      ["limits[3].sum.department", 'is "TOWN", an unknown department. Known: "WORK", "CARE", "CITY", "CLIMATE".'],
    ],
  },
  {
    name: "the measure of a balance",
    edits: { "hensyn[1].themes[0].gauge.measure": "stafff" },
    issues: [["hensyn[1].themes[0].gauge.measure", 'is "stafff", an unknown measure. Maybe "staff" was meant.']],
  },
  {
    name: "the measure of a moved gauge",
    edits: { "hensyn[1].themes[1].gauge.measure": "people" },
    issues: [["hensyn[1].themes[1].gauge.measure", 'is "people", an unknown measure. Known: "staff", "cases".']],
  },
  {
    name: "the theme of an effect",
    edits: { "effects[0].theme": "T9" },
    issues: [["effects[0].theme", 'is "T9", an unknown theme. Maybe "T1", "T2", "T3" or "T4" was meant.']],
  },
  {
    name: "a hensyn as theme of an effect",
    edits: { "effects[0].theme": "H1" },
    issues: [["effects[0].theme", 'is "H1", an unknown theme. Maybe "T1" was meant.']],
  },
  {
    name: "the scenario of a condition",
    edits: { "effects[2].when.scenario": "A1.11" },
    issues: [["effects[2].when.scenario", 'is "A1.11", an unknown scenario. Maybe "A1.1" was meant.']],
  },
  {
    name: "the task of a condition",
    edits: { "effects[1].when.task": "parcs" },
    issues: [["effects[1].when.task", 'is "parcs", an unknown task. Maybe "parks" was meant.']],
  },
  {
    name: "the department of a condition",
    edits: { "effects[1].when.in": "CLIMATTE" },
    issues: [["effects[1].when.in", 'is "CLIMATTE", an unknown department. Maybe "CLIMATE" was meant.']],
  },
  {
    name: "a task that sits together",
    edits: { "effects[0].when.together[1]": "nursery" },
    issues: [
      [
        "effects[0].when.together[1]",
        'is "nursery", an unknown task. Known: "benefits", "nursing", "roads", "parks", "it".',
      ],
    ],
  },
  {
    name: "one of all scenarios",
    edits: { "effects[3].when.all[2]": "it@CARE" },
    issues: [
      [
        "effects[3].when.all[2]",
        'is "it@CARE", an unknown scenario. Known: "A1.1", "A1.2", "A2.1", "A2.2", "A1.0", "A2.0", "it.0", "it@WORK", "it@CITY".',
      ],
    ],
  },
  {
    name: "the department of a name",
    edits: { "names[0].department": "CITYY" },
    issues: [["names[0].department", 'is "CITYY", an unknown department. Maybe "CITY" was meant.']],
  },
  {
    name: "the scenario of a name",
    edits: { "names[0].when.scenario": "A11" },
    issues: [["names[0].when.scenario", 'is "A11", an unknown scenario. Maybe "A1.1" was meant.']],
  },
  {
    name: "an area of a selection",
    edits: { "selections[0].selection.A3": "A3.1" },
    issues: [["selections[0].selection.A3", 'is "A3", an unknown area. Maybe "A1" or "A2" was meant.']],
  },
  {
    name: "a scenario of a selection",
    edits: { "selections[0].selection.A1": "A1.7" },
    issues: [
      ["selections[0].selection.A1", 'is "A1.7", an unknown scenario. Maybe "A1.1", "A1.2" or "A1.0" was meant.'],
    ],
  },
  {
    name: "an open area",
    edits: { "selections[0].open[0]": "A4" },
    issues: [["selections[0].open[0]", 'is "A4", an unknown area. Maybe "A1" or "A2" was meant.']],
  },
  {
    name: "an open area with its scenarios",
    edits: { "selections[0].open[0].area": "A4" },
    issues: [["selections[0].open[0].area", 'is "A4", an unknown area. Maybe "A1" or "A2" was meant.']],
  },
  {
    name: "a scenario of another area among those of an open one",
    edits: { "selections[0].open[0].among[0]": "A1.1" },
    issues: [
      [
        "selections[0].open[0].among[0]",
        'is "A1.1", a scenario of area "A1". Choose one of this area\'s own: "A2.1", "A2.2", "A2.0".',
      ],
    ],
  },
  {
    name: "the source of the kommissorium",
    edits: { "kommissorium.cites[0].source": "S2" },
    issues: [["kommissorium.cites[0].source", 'is "S2", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a department",
    edits: { "departments[0].cites": [{ source: "R" }] },
    issues: [["departments[0].cites[0].source", 'is "R", an unknown source. Known: "S1".']],
  },
  {
    name: "the source of a task",
    edits: { "tasks[0].cites": [{ source: "S11" }] },
    issues: [["tasks[0].cites[0].source", 'is "S11", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a quantity",
    edits: { "tasks[0].measures.staff.cites[0].source": "s1" },
    issues: [["tasks[0].measures.staff.cites[0].source", 'is "s1", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a use",
    edits: { "areas[0].scenarios[0].uses.cost.cites[0].source": "Rapport" },
    issues: [["areas[0].scenarios[0].uses.cost.cites[0].source", 'is "Rapport", an unknown source. Known: "S1".']],
  },
  {
    name: "the source of a scenario",
    edits: { "areas[0].scenarios[0].cites[0].source": "S3" },
    issues: [["areas[0].scenarios[0].cites[0].source", 'is "S3", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of an area",
    edits: { "areas[1].cites[0].source": "S4" },
    issues: [["areas[1].cites[0].source", 'is "S4", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a rule",
    edits: { "rules[0].cites[0].source": "S5" },
    issues: [["rules[0].cites[0].source", 'is "S5", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a theme",
    edits: { "hensyn[0].themes[1].cites[0].source": "S6" },
    issues: [["hensyn[0].themes[1].cites[0].source", 'is "S6", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of an effect",
    edits: { "effects[0].cites[0].source": "S7" },
    issues: [["effects[0].cites[0].source", 'is "S7", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "the source of a name",
    edits: { "names[0].cites": [{ source: "S8" }] },
    issues: [["names[0].cites[0].source", 'is "S8", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "any source where there are none",
    edits: {
      sources: [],
      remarks: [],
      recommendations: [],
      "kommissorium.cites": [],
      "tasks[0].measures.staff.cites": [],
      "tasks[1].measures.staff.cites": [],
      "tasks[2].measures.staff.cites": [],
      "tasks[3].measures.staff.cites": [],
      "tasks[4].measures.staff.cites": [],
      "areas[0].scenarios[0].uses": {},
      "limits[1]": REMOVED,
      "areas[0].scenarios[0].cites": [],
      "areas[1].cites": [],
      rules: [],
      "hensyn[0].themes[1].cites": [],
    },
    issues: [["effects[0].cites[0].source", 'is "S1", an unknown source. Use an id from sources.']],
  },
];
