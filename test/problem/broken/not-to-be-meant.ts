import { REMOVED } from "../edit.ts";
import { quantity, type BrokenDocument } from "./broken-document.ts";

/** Well formed, and still not to be meant. */
export const notToBeMeant: readonly BrokenDocument[] = [
  {
    name: "low above high of a task",
    edits: { "tasks[0].measures.staff.low": 45 },
    issues: [["tasks[0].measures.staff.low", "is 45, above high 44. Maybe swap them."]],
  },
  {
    name: "low above high of a use",
    edits: { "areas[0].scenarios[0].uses.cost.low": 6 },
    issues: [["areas[0].scenarios[0].uses.cost.low", "is 6, above high 5. Maybe swap them."]],
  },
  {
    name: "all hensyn of weight 0",
    edits: { "hensyn[0].weight": 0, "hensyn[1].weight": 0 },
    issues: [["hensyn", "has only weights of 0. Give at least one entry a weight above 0."]],
  },
  {
    name: "all themes of weight 0",
    edits: { "hensyn[1].themes[0].weight": 0 },
    issues: [["hensyn[1].themes", "has only weights of 0. Give at least one entry a weight above 0."]],
  },
  {
    name: "a balance of a measure that a task lacks",
    edits: {
      "tasks[2].measures": {},
      "hensyn[1].themes[1].gauge": { kind: "points" },
      "limits[0]": REMOVED,
      "limits[1]": REMOVED,
    },
    issues: [
      [
        "tasks[2].measures.staff",
        'is missing for task "roads", and theme "T3" needs it. Missing is not 0: write a quantity.',
      ],
    ],
  },
  {
    name: "a moved gauge of a measure that all tasks lack",
    edits: { "hensyn[1].themes[1].gauge.measure": "cases" },
    issues: [
      [
        "tasks[0].measures.cases",
        'is missing for task "benefits", and theme "T4" needs it. Missing is not 0: write a quantity.',
      ],
      [
        "tasks[1].measures.cases",
        'is missing for task "nursing", and theme "T4" needs it. Missing is not 0: write a quantity.',
      ],
      [
        "tasks[2].measures.cases",
        'is missing for task "roads", and theme "T4" needs it. Missing is not 0: write a quantity.',
      ],
      [
        "tasks[3].measures.cases",
        'is missing for task "parks", and theme "T4" needs it. Missing is not 0: write a quantity.',
      ],
      [
        "tasks[4].measures.cases",
        'is missing for task "it", and theme "T4" needs it. Missing is not 0: write a quantity.',
      ],
    ],
  },
  {
    name: "a limit on moved that a task lacks",
    edits: {
      "limits[0].sum.moved": "cases",
      "tasks[0].measures.cases": quantity,
      "tasks[1].measures.cases": quantity,
      "tasks[2].measures.cases": quantity,
      "tasks[4].measures.cases": quantity,
    },
    issues: [
      [
        "tasks[3].measures.cases",
        'is missing for task "parks", and limit "L1" needs it. Missing is not 0: write a quantity.',
      ],
    ],
  },
  {
    name: "a limit on load that a task lacks",
    edits: {
      "limits[2].sum.load": "cases",
      "tasks[0].measures.cases": quantity,
      "tasks[1].measures.cases": quantity,
      "tasks[2].measures.cases": quantity,
      "tasks[3].measures.cases": quantity,
    },
    issues: [
      [
        "tasks[4].measures.cases",
        'is missing for task "it", and limit "L3" needs it. Missing is not 0: write a quantity.',
      ],
    ],
  },
  {
    name: "an effect on a balance",
    edits: { "effects[0].theme": "T3" },
    issues: [
      [
        "effects[0].theme",
        'is "T3", which is measured by "balance" and not in points. Choose a theme with gauge "points".',
      ],
    ],
  },
  {
    name: "an effect on a moved gauge",
    edits: { "effects[0].theme": "T4" },
    issues: [
      [
        "effects[0].theme",
        'is "T4", which is measured by "moved" and not in points. Choose a theme with gauge "points".',
      ],
    ],
  },
  {
    name: "a move of a free task",
    edits: { "areas[0].scenarios[1].moves[1]": { task: "it", to: "CITY" } },
    issues: [
      [
        "areas[0].scenarios[1].moves[1].task",
        'is "it", a freely placed task. Remove the move, or the task\'s eligible.',
      ],
    ],
  },
  {
    name: "one task moved twice to one place",
    edits: { "areas[0].scenarios[1].moves[1]": { task: "parks", to: "CARE" } },
    issues: [["areas[0].scenarios[1].moves[1].task", 'is "parks", which the list already has. Remove one of the two.']],
  },
  {
    name: "one task moved twice to two places",
    edits: { "areas[0].scenarios[1].moves[1]": { task: "parks", to: "WORK" } },
    issues: [["areas[0].scenarios[1].moves[1].task", 'is "parks", which the list already has. Remove one of the two.']],
  },
  {
    name: "one department closed twice",
    edits: { "areas[1].scenarios[0].closes[1]": { department: "CARE", into: "CITY" } },
    issues: [
      ["areas[1].scenarios[0].closes[1].department", 'is "CARE", which the list already has. Remove one of the two.'],
    ],
  },
  {
    name: "one department opened twice",
    edits: { "areas[0].scenarios[0].opens[1]": "CLIMATE" },
    issues: [["areas[0].scenarios[0].opens[1]", 'is "CLIMATE", which the list already has. Remove one of the two.']],
  },
  {
    name: "one department eligible twice",
    edits: { "tasks[4].eligible[2]": "CITY" },
    issues: [["tasks[4].eligible[2]", 'is "CITY", which the list already has. Remove one of the two.']],
  },
  {
    name: "one scenario required twice",
    edits: { "rules[0].anyOf[1]": "A2.1" },
    issues: [["rules[0].anyOf[1]", 'is "A2.1", which the list already has. Remove one of the two.']],
  },
  {
    name: "one scenario excluded from itself",
    edits: { "rules[1].scenarios[1]": "A1.2" },
    issues: [["rules[1].scenarios[1]", 'is "A1.2", which the list already has. Remove one of the two.']],
  },
  {
    name: "one task together with itself",
    edits: { "effects[0].when.together[1]": "benefits" },
    issues: [
      [
        "effects[0].when.together[1]",
        'is "benefits" like the first. A task is always together with itself: write two different ones.',
      ],
    ],
  },
  {
    name: "one scenario twice among all",
    edits: { "effects[3].when.all[1]": "A1.1" },
    issues: [["effects[3].when.all[1]", 'is "A1.1", which the list already has. Remove one of the two.']],
  },
  {
    name: "one task together with itself in a name",
    edits: { "names[0].when": { together: ["it", "it"] } },
    issues: [
      [
        "names[0].when.together[1]",
        'is "it" like the first. A task is always together with itself: write two different ones.',
      ],
    ],
  },
  {
    name: "one area open twice",
    edits: { "selections[0].open[1]": "A2" },
    issues: [["selections[0].open[1]", 'is "A2", which the list already has. Remove one of the two.']],
  },
  {
    name: "an open area of which a scenario is chosen",
    edits: { "selections[0].open[1]": "A1" },
    issues: [["selections[0].open[1]", 'is "A1", of which selection chooses one. Remove it in one of the two.']],
  },
  {
    name: "a scenario twice among those of an open area",
    edits: { "selections[0].open[0].among[1]": "A2.1" },
    issues: [["selections[0].open[0].among[1]", 'is "A2.1", which the list already has. Remove one of the two.']],
  },
  {
    name: "a limit without bounds",
    edits: { "limits[0].max": REMOVED },
    issues: [["limits[0].max", "is missing, and so is min. Write at least one of them."]],
  },
  {
    name: "a limit with crossed bounds",
    edits: { "limits[2].min": 81 },
    issues: [["limits[2].min", "is 81, above max 80. Maybe swap them."]],
  },
  {
    name: "a selection with another area's scenario",
    edits: { "selections[0].selection.A1": "A2.1" },
    issues: [
      [
        "selections[0].selection.A1",
        'is "A2.1", a scenario of area "A2". Choose one of this area\'s own: "A1.1", "A1.2", "A1.0".',
      ],
    ],
  },
  {
    name: "a selection with another area unchanged",
    edits: { "selections[0].selection.A1": "A2.0" },
    issues: [
      [
        "selections[0].selection.A1",
        'is "A2.0", a scenario of area "A2". Choose one of this area\'s own: "A1.1", "A1.2", "A1.0".',
      ],
    ],
  },
  {
    name: "a selection with a free task's scenario",
    edits: { "selections[0].selection.A1": "it@CITY" },
    issues: [
      [
        "selections[0].selection.A1",
        'is "it@CITY", a scenario of area "it". Choose one of this area\'s own: "A1.1", "A1.2", "A1.0".',
      ],
    ],
  },
  {
    name: "a department closed into itself",
    edits: { "areas[1].scenarios[0].closes[0].into": "CARE" },
    issues: [
      [
        "areas[1].scenarios[0].closes[0].into",
        'is "CARE", the closed department itself. Write the one that takes over its tasks.',
      ],
    ],
  },
  {
    name: "two departments closed into each other by one scenario",
    edits: { "areas[1].scenarios[0].closes[1]": { department: "WORK", into: "CARE" } },
    issues: [
      [
        "areas[1].scenarios[0].closes[1].into",
        'is "CARE" and closes a circle of closings: CARE → WORK → CARE. Let one of them go into a department that stays.',
      ],
    ],
  },
  {
    name: "two departments closed into each other by two areas",
    edits: { "areas[0].scenarios[0].closes": [{ department: "WORK", into: "CARE" }] },
    issues: [
      [
        "areas[1].scenarios[0].closes[0].into",
        'is "WORK" and closes a circle of closings: WORK → CARE → WORK. Let one of them go into a department that stays.',
      ],
    ],
  },
  {
    name: "three departments closed in a circle",
    edits: {
      "areas[0].scenarios[1].closes": [{ department: "WORK", into: "CITY" }],
      "areas[1].scenarios[0].closes[1]": { department: "CITY", into: "CARE" },
    },
    issues: [
      [
        "areas[1].scenarios[0].closes[0].into",
        'is "WORK" and closes a circle of closings: WORK → CITY → CARE → WORK. Let one of them go into a department that stays.',
      ],
    ],
  },
  {
    name: "two circles",
    edits: {
      "areas[0].scenarios[0].closes": [
        { department: "WORK", into: "CARE" },
        { department: "CITY", into: "CLIMATE" },
      ],
      "areas[1].scenarios[0].closes[1]": { department: "CLIMATE", into: "CITY" },
    },
    issues: [
      [
        "areas[1].scenarios[0].closes[0].into",
        'is "WORK" and closes a circle of closings: WORK → CARE → WORK. Let one of them go into a department that stays.',
      ],
      [
        "areas[1].scenarios[0].closes[1].into",
        'is "CITY" and closes a circle of closings: CITY → CLIMATE → CITY. Let one of them go into a department that stays.',
      ],
    ],
  },
];
