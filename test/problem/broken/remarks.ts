import { REMOVED } from "../edit.ts";
import type { BrokenDocument } from "./broken-document.ts";

/** What is wrong with remarks and recommendations. */
export const brokenRemarks: readonly BrokenDocument[] = [
  {
    name: "no list of remarks",
    edits: { remarks: "none" },
    issues: [
      [
        "remarks",
        'is "none". Write a list of {id, about, kind: "condition", status, text} or {id, about, kind, text}.',
      ],
    ],
  },
  {
    name: "a remark about nothing",
    edits: { "remarks[0].about": REMOVED },
    issues: [["remarks[0].about", "is missing. Write {scenario}, {task}, {department}, {area} or {theme}."]],
  },
  {
    name: "a remark about an id alone",
    edits: { "remarks[0].about": "A1.1" },
    issues: [["remarks[0].about", 'is "A1.1". Write {scenario}, {task}, {department}, {area} or {theme}.']],
  },
  {
    name: "a remark about two things",
    edits: { "remarks[0].about.task": "parks" },
    issues: [["remarks[0].about", "is {scenario, task}. Write {scenario}, {task}, {department}, {area} or {theme}."]],
  },
  {
    name: "a remark about a hensyn",
    edits: { "remarks[0].about": { hensyn: "H1" } },
    issues: [["remarks[0].about", "is {hensyn}. Write {scenario}, {task}, {department}, {area} or {theme}."]],
  },
  {
    name: "a remark about an unknown scenario",
    edits: { "remarks[0].about.scenario": "A1.3" },
    issues: [
      ["remarks[0].about.scenario", 'is "A1.3", an unknown scenario. Maybe "A1.1", "A1.2" or "A1.0" was meant.'],
    ],
  },
  {
    name: "a remark about an unknown area",
    edits: { "remarks[1].about.area": "A1.1" },
    issues: [["remarks[1].about.area", 'is "A1.1", an unknown area. Maybe "A1" was meant.']],
  },
  {
    name: "a remark about an unknown task",
    edits: { "remarks[2].about.task": "park" },
    issues: [["remarks[2].about.task", 'is "park", an unknown task. Maybe "parks" was meant.']],
  },
  {
    name: "a remark about an unknown department",
    edits: { "remarks[3].about.department": "city" },
    issues: [["remarks[3].about.department", 'is "city", an unknown department. Maybe "CITY" was meant.']],
  },
  {
    name: "a remark about an unknown theme",
    edits: { "remarks[4].about.theme": "H1" },
    issues: [["remarks[4].about.theme", 'is "H1", an unknown theme. Maybe "T1" was meant.']],
  },
  {
    name: "a condition without status",
    edits: { "remarks[0].status": REMOVED },
    issues: [["remarks[0].status", 'is missing. Write "open", "met" or "contested".']],
  },
  {
    name: "a condition of a status that there is not",
    edits: { "remarks[0].status": "done" },
    issues: [["remarks[0].status", 'is "done". Write "open", "met" or "contested".']],
  },
  {
    name: "the status of a concern",
    edits: { "remarks[1].status": "open" },
    issues: [["remarks[1].status", "does not belong in this form. Remove it."]],
  },
  {
    name: "a remark of no kind",
    edits: { "remarks[1].kind": REMOVED },
    issues: [
      [
        "remarks[1].kind",
        'is missing. Write "condition", "concern", "process", "phase", "precedent", "follow-up" or "gap".',
      ],
    ],
  },
  {
    name: "a remark of a kind that there is not",
    edits: { "remarks[1].kind": "followup" },
    issues: [["remarks[1].kind", 'is "followup". Maybe "follow-up" was meant.']],
  },
  {
    name: "evidence that is not mixed",
    edits: { "remarks[1].evidence": "good" },
    issues: [["remarks[1].evidence", 'is "good". Write "mixed".']],
  },
  {
    name: "a remark without text",
    edits: { "remarks[1].text": REMOVED },
    issues: [["remarks[1].text", "is missing. Write a text or {da, en}."]],
  },
  {
    name: "a remark that nobody raised",
    edits: { "remarks[0].raisedBy": "" },
    issues: [["remarks[0].raisedBy", "is empty. Write a text."]],
  },
  {
    name: "the basis of a remark",
    edits: { "remarks[0].basis": "guessed" },
    issues: [["remarks[0].basis", 'is "guessed". Write "stated", "derived" or "assumed".']],
  },
  {
    name: "the source of a remark",
    edits: { "remarks[0].cites[0].source": "S2" },
    issues: [["remarks[0].cites[0].source", 'is "S2", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "a key of a remark",
    edits: { "remarks[0].raisedby": "Somebody" },
    issues: [["remarks[0].raisedby", 'is an unknown key, and "raisedBy" is there already. Remove it.']],
  },
  {
    name: "two remarks of one id",
    edits: { "remarks[1].id": "M1" },
    issues: [["remarks[1].id", 'is "M1", an id that another remark already has. Give each its own.']],
  },
  {
    name: "two remarks of ids that look alike",
    edits: { "remarks[1].id": "M1 " },
    issues: [
      [
        "remarks[1].id",
        'is written "M1\\u0020" and looks like "M1": only Unicode form, invisible signs or blanks tell them apart. Write them alike if they are the same, else so that they can be told apart.',
      ],
    ],
  },
  {
    name: "a recommendation without name",
    edits: { "recommendations[0].name": REMOVED },
    issues: [["recommendations[0].name", "is missing. Write a text or {da, en}."]],
  },
  {
    name: "a recommendation that is main in words",
    edits: { "recommendations[0].main": "yes" },
    issues: [["recommendations[0].main", 'is "yes". Write true or false.']],
  },
  {
    name: "a recommendation of an unknown theme",
    edits: { "recommendations[0].themes[0]": "H2" },
    issues: [["recommendations[0].themes[0]", 'is "H2", an unknown theme. Maybe "T2" was meant.']],
  },
  {
    name: "a recommendation that supports an unknown scenario",
    edits: { "recommendations[0].supports[0]": "A3.1" },
    issues: [["recommendations[0].supports[0]", 'is "A3.1", an unknown scenario. Maybe "A1.1" or "A2.1" was meant.']],
  },
  {
    name: "a scenario supported twice",
    edits: { "recommendations[0].supports[1]": "A1.1" },
    issues: [["recommendations[0].supports[1]", 'is "A1.1", which the list already has. Remove one of the two.']],
  },
  {
    name: "a theme named twice",
    edits: { "recommendations[0].themes[1]": "T2" },
    issues: [["recommendations[0].themes[1]", 'is "T2", which the list already has. Remove one of the two.']],
  },
  {
    name: "the source of a recommendation",
    edits: { "recommendations[1].cites[0].source": "S2" },
    issues: [["recommendations[1].cites[0].source", 'is "S2", an unknown source. Maybe "S1" was meant.']],
  },
  {
    name: "two recommendations of one id",
    edits: { "recommendations[1].id": "R01" },
    issues: [["recommendations[1].id", 'is "R01", an id that another recommendation already has. Give each its own.']],
  },
];
