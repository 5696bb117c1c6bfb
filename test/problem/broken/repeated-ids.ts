import { REMOVED } from "../edit.ts";
import { name, quantity, type BrokenDocument } from "./broken-document.ts";

/** Ids that stand twice. */
export const repeatedIds: readonly BrokenDocument[] = [
  {
    name: "sources",
    edits: { "sources[1]": { id: "S1", title: "x" } },
    issues: [["sources[1].id", 'is "S1", an id that another source already has. Give each its own.']],
  },
  {
    name: "measures",
    edits: { "measures[1].id": "staff" },
    issues: [["measures[1].id", 'is "staff", an id that another measure already has. Give each its own.']],
  },
  {
    name: "departments",
    edits: { "departments[4]": { id: "CARE", name, committee: { id: "c", name } } },
    issues: [["departments[4].id", 'is "CARE", an id that another department already has. Give each its own.']],
  },
  {
    name: "committees",
    edits: { "departments[1].committee.id": "WORK-committee" },
    issues: [
      [
        "departments[1].committee.id",
        'is "WORK-committee", an id that another committee already has. Give each its own.',
      ],
    ],
  },
  {
    name: "tasks",
    edits: { "tasks[5]": { id: "roads", name, home: "CITY", measures: { staff: quantity } } },
    issues: [["tasks[5].id", 'is "roads", an id that another task already has. Give each its own.']],
  },
  {
    name: "areas",
    edits: { "areas[2]": { id: "A2", name, scenarios: [{ id: "A3.1", name }] } },
    issues: [["areas[2].id", 'is "A2", an id that another area already has. Give each its own.']],
  },
  {
    name: "scenarios of one area",
    edits: { "areas[0].scenarios[2]": { id: "A1.2", name } },
    issues: [["areas[0].scenarios[2].id", 'is "A1.2", an id that another scenario already has. Give each its own.']],
  },
  {
    name: "scenarios of two areas",
    edits: { "areas[1].scenarios[2]": { id: "A1.2", name } },
    issues: [["areas[1].scenarios[2].id", 'is "A1.2", an id that another scenario already has. Give each its own.']],
  },
  {
    name: "rules",
    edits: { "rules[1].id": "R1" },
    issues: [["rules[1].id", 'is "R1", an id that another rule already has. Give each its own.']],
  },
  {
    name: "limits",
    edits: { "limits[3].id": "L2" },
    issues: [["limits[3].id", 'is "L2", an id that another limit already has. Give each its own.']],
  },
  {
    name: "hensyn",
    edits: { "hensyn[1].id": "H1", weightings: [] },
    issues: [["hensyn[1].id", 'is "H1", an id that another hensyn already has. Give each its own.']],
  },
  {
    name: "themes of one hensyn",
    edits: { "hensyn[1].themes[1].id": "T3" },
    issues: [["hensyn[1].themes[1].id", 'is "T3", an id that another theme already has. Give each its own.']],
  },
  {
    name: "themes of two hensyn",
    edits: { "hensyn[1].themes[1].id": "T2", "effects[2]": REMOVED, "effects[3]": REMOVED },
    issues: [
      ["hensyn[1].themes[1].id", 'is "T2", an id that another theme already has. Give each its own.'],
      [
        "effects[2].theme",
        'is "T2", which is measured by "moved" and not in points. Choose a theme with gauge "points".',
      ],
    ],
  },
  {
    name: "effects",
    edits: { "effects[3].id": "E1" },
    issues: [["effects[3].id", 'is "E1", an id that another effect already has. Give each its own.']],
  },
  {
    name: "named selections",
    edits: { "selections[1]": { id: "example", name, selection: {}, basis: "stated" } },
    issues: [["selections[1].id", 'is "example", an id that another named selection already has. Give each its own.']],
  },
  {
    name: "a scenario and its area unchanged",
    edits: { "areas[0].scenarios[1].id": "A1.0", "rules[1]": REMOVED },
    issues: [
      [
        "areas[0].scenarios[1].id",
        'is "A1.0", which always means "A1" unchanged and exists by itself. Give the scenario another id.',
      ],
    ],
  },
  {
    name: "a scenario and another area unchanged",
    edits: { "areas[0].scenarios[2]": { id: "A2.0", name } },
    issues: [
      [
        "areas[0].scenarios[2].id",
        'is "A2.0", which always means "A2" unchanged and exists by itself. Give the scenario another id.',
      ],
    ],
  },
  {
    name: "a scenario and a free task at home",
    edits: { "areas[0].scenarios[2]": { id: "it@WORK", name } },
    issues: [
      [
        "areas[0].scenarios[2].id",
        'is "it@WORK", which always means "it" in "WORK" and exists by itself. Give the scenario another id.',
      ],
    ],
  },
  {
    name: "a scenario and a free task elsewhere",
    edits: { "areas[0].scenarios[2]": { id: "it@CITY", name } },
    issues: [
      [
        "areas[0].scenarios[2].id",
        'is "it@CITY", which always means "it" in "CITY" and exists by itself. Give the scenario another id.',
      ],
    ],
  },
  {
    name: "a free task and an area",
    edits: { "tasks[4].id": "A2", "effects[3]": REMOVED, "selections[0].selection.it": REMOVED },
    issues: [
      ["tasks[4].id", 'is "A2", and an area has that id. A freely placed task is an area itself: give it another id.'],
    ],
  },
  {
    name: "two free tasks",
    edits: { "tasks[5]": { id: "it", name, home: "CITY", measures: { staff: quantity }, eligible: ["CARE"] } },
    issues: [["tasks[5].id", 'is "it", an id that another task already has. Give each its own.']],
  },
  {
    name: "the scenarios of two free tasks",
    edits: {
      "departments[4]": { id: "b@CITY", name, committee: { id: "c", name } },
      "tasks[5]": { id: "a", name, home: "CITY", measures: { staff: quantity }, eligible: ["b@CITY"] },
      "tasks[6]": { id: "a@b", name, home: "CITY", measures: { staff: quantity }, eligible: ["CITY"] },
    },
    issues: [
      ["tasks[6].id", 'makes "a@b@CITY" the id of both "a" in "b@CITY" and "a@b" in "CITY". Give the task another id.'],
    ],
  },
  {
    name: "a free task in a department and an area unchanged",
    edits: {
      "departments[4]": { id: "N.0", name, committee: { id: "c", name } },
      "areas[2]": { id: "it@N", name, scenarios: [{ id: "N", name }] },
      "tasks[4].eligible[2]": "N.0",
    },
    issues: [
      ["tasks[4].id", 'makes "it@N.0" the id of both "it@N" unchanged and "it" in "N.0". Give the task another id.'],
    ],
  },
];
