import { describe, expect, test } from "vitest";
import { checkProblem, type Finding } from "../../../src/index.ts";
import { another, faultless, theme, type Changes } from "./faultless.ts";

const label = (text: string): object => ({ da: text, en: text });

/** Four conditions that hold in every allocation. */
const ALWAYS = (id: string): NonNullable<Changes["effects"]> => [
  [id, 1, { task: "a", in: "A" }],
  [id, 2, { task: "b", in: "B" }],
  [id, 1, { together: ["a", "c"] }],
  [id, -1, { together: ["b", "d"] }],
];

/** An area that is left as it is on balance: what T gains by it S loses. */
const traded = (scenario: string): NonNullable<Changes["effects"]> => [
  ["T", 1, { scenario }],
  ["S", -1, { scenario }],
];

/** What is wrong, the changes that make it so, and the one finding: its id, and how severe it is. */
const FAULTS: readonly (readonly [string, Changes, string, Finding["severity"]])[] = [
  ["more departments than there are", { open: 3 }, "nothing-lawful", "warning"],
  ["fewer departments than cannot be closed", { open: 1 }, "nothing-lawful", "warning"],
  [
    "a limit that nothing keeps",
    { limits: [{ id: "L", sum: { tasks: true, department: "A" }, max: 1 }] },
    "nothing-lawful",
    "warning",
  ],
  [
    "rules that contradict each other",
    {
      rules: [
        { id: "R1", kind: "requires", scenario: "X.0", anyOf: ["X.1"], basis: "stated" },
        { id: "R2", kind: "requires", scenario: "X.1", anyOf: ["X.0"], basis: "stated" },
      ],
    },
    "nothing-lawful",
    "warning",
  ],
  [
    "a theme with weight whose effects always hold",
    { themes: [theme("U")], effects: ALWAYS("U") },
    "theme-distinguishes-nothing:U",
    "warning",
  ],
  [
    "such a theme without weight",
    { themes: [theme("U", { weight: 0 })], effects: ALWAYS("U") },
    "theme-distinguishes-nothing:U",
    "note",
  ],
  [
    "such a theme in a hensyn without weight",
    { hensyn: [{ id: "G", name: label("G"), weight: 0, themes: [theme("U")] }], effects: ALWAYS("U") },
    "theme-distinguishes-nothing:U",
    "note",
  ],
  ["a theme without any effect", { themes: [theme("U")] }, "theme-distinguishes-nothing:U", "warning"],
  [
    "a balance of nothing",
    { measures: { load: 1, none: 0 }, themes: [theme("U", { gauge: { kind: "balance", measure: "none" } })] },
    "theme-distinguishes-nothing:U",
    "warning",
  ],
  [
    "a measure of which nothing moves",
    { measures: { load: 1, none: 0 }, themes: [theme("U", { gauge: { kind: "moved", measure: "none" } })] },
    "theme-distinguishes-nothing:U",
    "warning",
  ],
  [
    "a theme on one effect",
    { themes: [theme("U")], effects: [["U", 1, { scenario: "X.1" }]] },
    "theme-few-effects:U",
    "note",
  ],
  [
    "a theme on three effects",
    {
      themes: [theme("U")],
      effects: [
        ["U", 1, { scenario: "X.1" }],
        ["U", 1, { scenario: "Y.0" }],
        ["U", 1, { scenario: "Z.1" }],
        // A remark, on which nothing rests.
        ["U", 0, { scenario: "X.1" }],
      ],
    },
    "theme-few-effects:U",
    "note",
  ],
  [
    "an effect on a task where it never is",
    { effects: [["T", 1, { task: "a", in: "B" }]] },
    "effect-never-holds:F1",
    "warning",
  ],
  [
    "an effect on two tasks that are never together",
    { effects: [["S", 1, { together: ["a", "b"] }]] },
    "effect-never-holds:F1",
    "warning",
  ],
  [
    "an effect on scenarios that exclude each other",
    {
      rules: [{ id: "R", kind: "excludes", scenarios: ["X.1", "Z.1"], basis: "stated" }],
      effects: [["S", 1, { all: ["X.1", "Z.1"] }]],
    },
    "effect-never-holds:F1",
    "warning",
  ],
  [
    "a scenario that closes one department too many",
    { areas: { X: { "X.2": { closes: [{ department: "B", into: "A" }] } } } },
    "scenario-never-lawful:X.2",
    "warning",
  ],
  [
    "a scenario that costs more than there is",
    {
      areas: {
        X: { "X.2": { moves: [{ task: "t", to: "B" }], uses: { cost: { low: 5, high: 5, basis: "stated" } } } },
      },
      limits: [{ id: "L", sum: { used: "cost" }, max: 3 }],
    },
    "scenario-never-lawful:X.2",
    "warning",
  ],
  [
    "a scenario that requires another one of its area",
    {
      areas: { X: { "X.2": { moves: [{ task: "c", to: "B" }] } } },
      rules: [{ id: "R", kind: "requires", scenario: "X.2", anyOf: ["X.0", "X.1"], basis: "stated" }],
    },
    "scenario-never-lawful:X.2",
    "warning",
  ],
  [
    "a limit above all that can move",
    { limits: [{ id: "L", sum: { moved: "load" }, max: 3 }] },
    "limit-binds-nothing:L",
    "note",
  ],
  [
    "a limit of at least nothing",
    { limits: [{ id: "L", sum: { load: "load", department: "A" }, min: 0 }] },
    "limit-binds-nothing:L",
    "note",
  ],
  [
    "a limit within what another one keeps",
    {
      limits: [
        { id: "L1", sum: { moved: "load" }, max: 2 },
        { id: "L2", sum: { tasks: true, department: "B" }, max: 5 },
      ],
    },
    "limit-binds-nothing:L2",
    "note",
  ],
  [
    "a new department that nothing opens",
    { departments: [another("C", { existing: false })] },
    "department-never-open:C",
    "warning",
  ],
  ["a department without tasks", { departments: [another("C")] }, "department-never-open:C", "warning"],
  ["a task with a comma", { tasks: { "psy,1": { home: "A" } } }, "id-not-on-command-line:task:psy,1", "note"],
  [
    "a measure with an @",
    { measures: { load: 1, "load@work": 1 } },
    "id-not-on-command-line:measure:load@work",
    "note",
  ],
  [
    "a theme with the id of a hensyn",
    {
      hensyn: [
        { id: "G", name: label("G"), weight: 1, themes: [theme("H", { gauge: { kind: "moved", measure: "load" } })] },
      ],
    },
    "id-not-on-command-line:theme:H",
    "note",
  ],
  [
    "a named selection with a dash before it",
    { selections: [{ id: "-plan", name: label("Plan"), selection: { X: "X.1" }, basis: "stated" }] },
    "id-not-on-command-line:selection:-plan",
    "note",
  ],
  [
    "a scenario that is an option with a drawback",
    { areas: { X: { "X.2": {} } }, effects: [["T", -1, { scenario: "X.2" }]] },
    'scenario-dominated:["X.2","X.0"]',
    "note",
  ],
  [
    "a scenario that does the same as another and has a drawback",
    { areas: { X: { "X.2": { moves: [{ task: "t", to: "B" }] } } }, effects: [["S", -1, { scenario: "X.2" }]] },
    'scenario-dominated:["X.2","X.1"]',
    "note",
  ],
  [
    "an area that is better changed, whatever counts",
    { areas: { V: { "V.1": { moves: [{ task: "c", to: "B" }] } } }, effects: [["T", 1, { scenario: "V.1" }]] },
    'scenario-dominated:["V.0","V.1"]',
    "note",
  ],
  ["a scenario that does nothing", { areas: { V: { "V.1": {} } } }, "scenario-without-consequence:V.1", "warning"],
  [
    "a scenario that does nothing but give a name",
    { areas: { V: { "V.1": { names: { A: label("Another name") } } } } },
    "scenario-without-consequence:V.1",
    "warning",
  ],
  [
    "two effects with the same condition",
    { effects: [["T", 1, { together: ["u", "t"] }]] },
    'effects-alike:["E4","F1"]',
    "note",
  ],
  [
    "two effects with the same condition, written otherwise",
    { effects: [["T", 2, { all: ["X.1"] }]] },
    'effects-alike:["E1","F1"]',
    "note",
  ],
  [
    "two effects that hold in the same allocations",
    { effects: [["T", 1, { task: "t", in: "B" }]] },
    'effects-alike:["E1","F1"]',
    "note",
  ],
  [
    "two drawbacks that are one",
    {
      areas: { V: { "V.1": { moves: [{ task: "c", to: "B" }] } } },
      effects: [...traded("V.1"), ["S", -2, { task: "c", in: "B" }]],
    },
    'effects-alike:["F2","F3"]',
    "note",
  ],
];

describe("a document with a single fault", () => {
  test("is made from one without any", () => {
    expect(checkProblem(faultless())).toEqual({
      question: { kind: "check", problem: "faultless" },
      status: "complete",
      lawful: { count: 8, exact: true },
      findings: [],
      undecided: [],
    });
  });

  test("is there for every kind, and thirty times at least", () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(FAULTS.map(([, , id]) => id.split(":")[0])).size).toBe(11);
  });

  test.each(FAULTS)("says of %s that and nothing else", (_, changes, id, severity) => {
    const check = checkProblem(faultless(changes));
    expect(check.findings.map((each) => [each.id, each.severity])).toEqual([[id, severity]]);
    expect(check.undecided).toEqual([]);
    for (const { subject, text } of check.findings) {
      for (const each of subject) expect([text.da, text.en].every((one) => one.includes(each.id))).toBe(true);
      expect(text.da).not.toBe(text.en);
    }
  });
});

describe("a trade-off", () => {
  test("is no fault", () => {
    const changes = { areas: { V: { "V.1": { moves: [{ task: "c", to: "B" }] } } }, effects: traded("V.1") };
    expect(checkProblem(faultless(changes)).findings).toEqual([]);
  });

  test("of an advantage and a drawback under one condition says two things", () => {
    expect(checkProblem(faultless({ effects: [["T", -1, { scenario: "X.1" }]] })).findings).toEqual([]);
  });
});
