import { REMOVED } from "../edit.ts";
import type { BrokenDocument } from "./broken-document.ts";

/** Several problems at once. */
export const severalProblems: readonly BrokenDocument[] = [
  {
    name: "of all kinds",
    edits: {
      title: REMOVED,
      colour: "red",
      "tasks[0].home": "WRK",
      "tasks[1].measures.staff.low": 31,
      "areas[0].scenarios[1].id": "A1.1",
      "limits[0].max": REMOVED,
      "hensyn[0].weight": -1,
      "effects[0].points": "2",
      "selections[0].selection.A1": "A2.1",
    },
    issues: [
      ["tasks[0].home", 'is "WRK", an unknown department. Maybe "WORK" was meant.'],
      ["tasks[1].measures.staff.low", "is 31, above high 30. Maybe swap them."],
      ["areas[0].scenarios[1].id", 'is "A1.1", an id that another scenario already has. Give each its own.'],
      ["rules[1].scenarios[0]", 'is "A1.2", an unknown scenario. Maybe "A1.1", "A2.2" or "A1.0" was meant.'],
      ["limits[0].max", "is missing, and so is min. Write at least one of them."],
      ["hensyn[0].weight", "is -1. It must be at least 0."],
      ["effects[0].points", 'is the text "2". Write the number without quotation marks.'],
      [
        "selections[0].selection.A1",
        'is "A2.1", a scenario of area "A2". Choose one of this area\'s own: "A1.1", "A1.0".',
      ],
      ["colour", 'is an unknown key. Remove it, or use a known one that is not there yet: "title".'],
      ["title", "is missing. Write a text or {da, en}."],
    ],
  },
  {
    name: "of one object",
    edits: {
      "tasks[3].id": "",
      "tasks[3].home": 5,
      "tasks[3].measures.staff.low": "10",
      "tasks[3].note.da": "",
      "areas[0].scenarios[0].moves": [],
      "areas[0].scenarios[1].moves": [],
      "effects[1]": REMOVED,
      "remarks[2]": REMOVED,
    },
    issues: [
      ["tasks[3].id", "is empty. Write a text."],
      ["tasks[3].home", "is 5. Write a text."],
      ["tasks[3].measures.staff.low", 'is the text "10". Write the number without quotation marks.'],
      ["tasks[3].note.da", "is empty. Write a text."],
    ],
  },
  {
    name: "of one list",
    edits: { "effects[0].theme": "T7", "effects[1].theme": "T8", "effects[2].theme": "T9" },
    issues: [
      ["effects[0].theme", 'is "T7", an unknown theme. Maybe "T1", "T2", "T3" or "T4" was meant.'],
      ["effects[1].theme", 'is "T8", an unknown theme. Maybe "T1", "T2", "T3" or "T4" was meant.'],
      ["effects[2].theme", 'is "T9", an unknown theme. Maybe "T1", "T2", "T3" or "T4" was meant.'],
    ],
  },
];
