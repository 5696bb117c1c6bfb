import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { type Problem } from "../../src/index.ts";
import { toLinearProgram, type LinearProgram } from "../../src/program/index.ts";
import { enumerate, problems } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";
import { smallProblem } from "../small-problem.ts";

const GENERATED: readonly Problem[] = fc.sample(problems(), runs(100));

/** Every theme counts, the one of the fourth hensyn too. */
const COPENHAGEN = toLinearProgram(kobenhavn2024, { weights: { H4: 1 } });

const kindOfRule = (rule: string): string => rule.split(":")[0] ?? "";

describe("the rows of Copenhagen", () => {
  it("speak of every kind of rule that can bind there", () => {
    // ØKF keeps tasks that nothing moves: that it is permanent needs no row.
    expect([...new Set(COPENHAGEN.rows.map(({ rule }) => kindOfRule(rule)))].sort()).toEqual([
      "closed",
      "department-count",
      "effect",
      "gauge",
      "one-place",
      "one-scenario",
      "opened",
    ]);
  });

  it("say whose rule they are, by ids of the document", () => {
    const known = {
      area: new Set(kobenhavn2024.areas.map(({ id }) => id)),
      task: new Set(kobenhavn2024.tasks.map(({ id }) => id)),
      department: new Set(kobenhavn2024.departments.map(({ id }) => id)),
      effect: new Set(kobenhavn2024.effects.map(({ id }) => id)),
      theme: new Set(kobenhavn2024.hensyn.flatMap(({ themes }) => themes.map(({ id }) => id))),
    };
    const keyOf: Readonly<Record<string, keyof typeof known>> = {
      "one-scenario": "area",
      "one-place": "task",
      opened: "department",
      closed: "department",
      effect: "effect",
      gauge: "theme",
    };
    for (const { rule, subject } of COPENHAGEN.rows) {
      const [kind = "", id = ""] = rule.split(/:(.*)/u);
      const key = keyOf[kind];
      if (key === undefined) continue;
      expect(subject[key]).toBe(id);
      expect(known[key]).toContain(id);
    }
    const ofTheWhole = COPENHAGEN.rows.filter(({ subject }) => Object.keys(subject).length === 0);
    expect(ofTheWhole.map(({ rule }) => rule)).toEqual(["department-count"]);
  });

  it("cite the report, but for the rest of SOF, of which it does not speak", () => {
    const sources = new Set(kobenhavn2024.sources.map(({ id }) => id));
    const uncited = COPENHAGEN.rows.filter(({ cites }) => cites.length === 0).map(({ rule }) => rule);
    expect([...new Set(uncited)]).toEqual(["one-place:sof-rest"]);
    for (const { cites } of COPENHAGEN.rows) for (const { source } of cites) expect(sources).toContain(source);
  });
});

const PROGRAMS: readonly (readonly [string, LinearProgram])[] = [
  ["Copenhagen", toLinearProgram(kobenhavn2024)],
  ["Copenhagen with every theme", COPENHAGEN],
  [
    "Copenhagen with wishes",
    toLinearProgram(kobenhavn2024, {
      lock: ["A09.2"],
      forbid: ["A05.1"],
      limits: [{ id: "moved", sum: { moved: "staff" }, max: 700 }],
    }),
  ],
  ...GENERATED.map((problem, index) => [`generated problem ${index}`, toLinearProgram(problem)] as const),
];

describe.each(PROGRAMS)("the program of %s", (_, program) => {
  it("is kept whole by JSON", () => {
    expect(JSON.parse(JSON.stringify(program))).toStrictEqual(program);
  });

  it("has a label of its own for each column", () => {
    expect(new Set(program.columns.map(({ label }) => label)).size).toBe(program.columns.length);
  });

  it("has finite bounds, and coefficients other than 0 on columns that exist, each once in a row", () => {
    for (const { lower, upper, cost } of program.columns) {
      expect([lower, upper, cost].every(Number.isFinite) && lower <= upper).toBe(true);
    }
    for (const { terms } of program.rows) {
      expect(new Set(terms.map(({ column }) => column)).size).toBe(terms.length);
      expect(terms.every(({ column }) => column in program.columns)).toBe(true);
      expect(terms.every(({ coefficient }) => Number.isFinite(coefficient) && coefficient !== 0)).toBe(true);
    }
  });
});

describe("wishes", () => {
  it("are rows with rules of their own", () => {
    const wished = PROGRAMS[2]?.[1].rows.filter(({ rule }) => /^(?:lock|forbid|limit):/u.test(rule));
    expect(wished?.map(({ rule, subject }) => [rule, subject])).toEqual([
      // What the limit leaves no choice is a row of its own.
      ["limit:moved", {}],
      ["limit:moved", {}],
      ["lock:A09.2", { scenario: "A09.2" }],
      ["forbid:A05.1", { scenario: "A05.1" }],
    ]);
  });
});

/** Two pairs of ids that read the same when they are joined by commas. */
function commas(): Problem {
  const free = { home: "P", eligible: ["P", "Q"] };
  return smallProblem({
    departments: ["P", "Q"],
    tasks: { "a,b": free, c: free, a: free, "b,c": free, p: "P", q: "Q" },
    areas: { A: { "s,t": {}, s: {} }, B: { u: {}, "t,u": {} } },
    open: 2,
    rest: {
      effects: [
        { id: "E1", theme: "T", points: 2, when: { together: ["a,b", "c"] }, basis: "stated" },
        { id: "E2", theme: "T", points: -1, when: { together: ["a", "b,c"] }, basis: "stated" },
        { id: "E3", theme: "T", points: 5, when: { all: ["s,t", "u"] }, basis: "stated" },
        { id: "E4", theme: "T", points: 7, when: { all: ["s", "t,u"] }, basis: "stated" },
      ],
    },
  });
}

describe("ids with commas", () => {
  // Products are found again by their labels.
  it("do not make two products one", () => {
    const best = enumerate(commas()).ranking({ top: 1 })[0]?.score;
    expect(best).toBe(1);
    const products = toLinearProgram(commas()).columns.filter(({ kind }) => kind === "together" || kind === "all");
    expect(products.map(({ subject }) => subject.effect).sort()).toEqual(["E1", "E1", "E2", "E2", "E3", "E4"]);
  });
});
