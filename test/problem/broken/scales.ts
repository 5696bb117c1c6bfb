import type { BrokenDocument } from "./broken-document.ts";

const scale = "hensyn[0].themes[0].scale";
const form = "Write {worst, best}.";

/** Fixed scales that cannot be used. */
export const brokenScales: readonly BrokenDocument[] = [
  { name: "a scale that is a number", edits: { [scale]: 8 }, issues: [[scale, `is 8. ${form}`]] },
  {
    name: "a scale with one end",
    edits: { [scale]: { worst: 0 } },
    issues: [[`${scale}.best`, "is missing. Write a number."]],
  },
  {
    name: "a scale with an end that is no number",
    edits: { [scale]: { worst: 0, best: "8" } },
    issues: [[`${scale}.best`, 'is the text "8". Write the number without quotation marks.']],
  },
  {
    name: "a scale on which more points are worse",
    edits: { [scale]: { worst: 3, best: 1 } },
    issues: [[scale, 'has best 1 and worst 3. With the gauge "points", best must be above worst.']],
  },
  {
    name: "a scale of no length",
    edits: { [scale]: { worst: 3, best: 3 } },
    issues: [[scale, 'has best 3 and worst 3. With the gauge "points", best must be above worst.']],
  },
  {
    name: "a scale much shorter than what the theme may measure",
    edits: { [scale]: { worst: 0, best: 0.001 } },
    issues: [
      [
        scale,
        "spans 0.001. That is too short for what the theme may measure: set worst and best at least 0.00302 apart.",
      ],
    ],
  },
];
