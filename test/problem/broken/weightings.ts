import { name, type BrokenDocument } from "./broken-document.ts";

/** Weightings that cannot be used. */
export const brokenWeightings: readonly BrokenDocument[] = [
  {
    name: "an object as list of weightings",
    edits: { weightings: {} },
    issues: [["weightings", "is {}. Write a list of {id, name, weights}."]],
  },
  {
    name: "an id that stands twice",
    edits: { "weightings[1]": { id: "W1", name, weights: {} } },
    issues: [["weightings[1].id", 'is "W1", an id that another weighting already has. Give each its own.']],
  },
  {
    name: "a weighting without weights",
    edits: { "weightings[0]": { id: "none", name } },
    issues: [["weightings[0].weights", "is missing. Write an object."]],
  },
  {
    name: "a weight of what is neither hensyn nor theme",
    edits: { "weightings[0].weights.H11": 1 },
    issues: [["weightings[0].weights.H11", 'is "H11", an unknown hensyn or theme. Maybe "H1" was meant.']],
  },
  {
    name: "a weight below 0",
    edits: { "weightings[0].weights.H2": -1 },
    issues: [["weightings[0].weights.H2", "is -1. It must be at least 0."]],
  },
  {
    name: "a weight in quotation marks",
    edits: { "weightings[0].weights.H2": "1" },
    issues: [["weightings[0].weights.H2", 'is the text "1". Write the number without quotation marks.']],
  },
  {
    name: "an infinite weight",
    edits: { "weightings[0].weights.H2": Infinity },
    issues: [["weightings[0].weights.H2", "is Infinity. Write a finite number."]],
  },
  {
    name: "an empty key",
    edits: { 'weightings[0].weights[""]': 1 },
    issues: [['weightings[0].weights[""]', "stands under an empty key. Write an id as the key."]],
  },
  {
    name: "an id of a weighting that looks like another",
    edits: { "weightings[1]": { id: "W1 ", name, weights: {} } },
    issues: [
      [
        "weightings[1].id",
        'is written "W1\\u0020" and looks like "W1": only Unicode form, invisible signs or blanks tell them apart. Write them alike if they are the same, else so that they can be told apart.',
      ],
    ],
  },
  {
    name: "hensyn that are all set to 0",
    edits: { "weightings[0].weights": { H1: 0, H2: 0 } },
    issues: [["weightings[0].weights", "sets all hensyn to 0. Give at least one of them a weight above 0."]],
  },
  {
    name: "a hensyn whose themes are all set to 0, one of them by the document",
    edits: { "weightings[0].weights": { T3: 0 } },
    issues: [["weightings[0].weights", 'sets all themes of "H2" to 0. Give at least one of them a weight above 0.']],
  },
  {
    name: "an unknown key",
    edits: { "weightings[0].weight": {} },
    issues: [["weightings[0].weight", 'is an unknown key, and "weights" is there already. Remove it.']],
  },
  {
    name: "a source that the document does not have",
    edits: { "weightings[0].cites": [{ source: "S2" }] },
    issues: [["weightings[0].cites[0].source", 'is "S2", an unknown source. Maybe "S1" was meant.']],
  },
];
