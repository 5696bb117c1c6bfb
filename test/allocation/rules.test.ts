import { describe, expect, it } from "vitest";
import { verify } from "../../src/allocation/verify.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { choose, tiny, type Tiny } from "./tiny.ts";

/** A rule that holds under some choices and not under others, with what it must say and cite. */
interface Case {
  readonly id: string;
  readonly tiny: Tiny;
  readonly keeps: readonly string[];
  readonly breaks: readonly string[];
  /** Words that the detail of the broken rule has in both languages. */
  readonly says: readonly string[];
  /** The things whose sources are cited. */
  readonly cites: readonly string[];
}

const MOVES: Tiny["areas"] = {
  M: { "M.1": { moves: { a: "B" }, uses: { cost: 4 } } },
  N: { "N.1": { moves: { a: "C" }, uses: { cost: 7 } } },
};

const CASES: readonly Case[] = [
  {
    id: "one-place:a",
    tiny: { tasks: { a: "A", a2: "A", b: "B", c: "C" }, areas: MOVES },
    keeps: ["M.1"],
    breaks: ["M.1", "N.1"],
    says: ["B", "C"],
    cites: ["a", "M.1", "N.1"],
  },
  {
    id: "department-count",
    tiny: { areas: MOVES },
    keeps: [],
    breaks: ["M.1"],
    says: ["2", "3", "B, C"],
    cites: ["kommissorium"],
  },
  {
    id: "permanent:A",
    tiny: { permanent: ["A"], areas: MOVES, count: 2 },
    keeps: [],
    breaks: ["M.1"],
    says: ["A", "0"],
    cites: ["A"],
  },
  {
    id: "opened:X",
    tiny: { absent: ["X"], areas: { M: { "M.1": { moves: { a: "X" } } }, O: { "O.1": { opens: ["X"] } } } },
    keeps: ["M.1", "O.1"],
    breaks: ["M.1"],
    says: ["X", "1"],
    cites: ["X"],
  },
  {
    id: "rule:R",
    tiny: { areas: MOVES, count: 2, rules: [{ id: "R", kind: "excludes", scenarios: ["M.1", "N.1"] }] },
    keeps: ["M.1"],
    breaks: ["M.1", "N.1"],
    says: ["M.1", "N.1"],
    cites: ["R"],
  },
  {
    id: "rule:R",
    tiny: { areas: MOVES, count: 2, rules: [{ id: "R", kind: "requires", scenario: "M.1", anyOf: ["N.0"] }] },
    keeps: ["M.1", "N.0"],
    breaks: ["M.1", "N.1"],
    says: ["M.1", "N.0"],
    cites: ["R"],
  },
  {
    id: "rule:R",
    tiny: {
      areas: MOVES,
      eligible: { b: ["A", "C"] },
      rules: [{ id: "R", kind: "requires", scenario: "M.1", anyOf: ["b@A", "b@C"] }],
    },
    keeps: ["M.1", "b@C"],
    breaks: ["M.1", "b@B"],
    says: ["M.1", "b@A", "b@C"],
    cites: ["R"],
  },
  {
    id: "rule:R",
    tiny: { areas: MOVES, rules: [{ id: "R", kind: "requires", scenario: "M.0", anyOf: ["N.1"] }] },
    keeps: ["M.1"],
    breaks: [],
    says: ["M.0", "N.1"],
    cites: ["R"],
  },
  {
    id: "limit:L",
    tiny: { areas: MOVES, loads: { a: 6 }, limits: [{ id: "L", sum: { moved: "load" }, max: 5 }] },
    keeps: [],
    breaks: ["M.1"],
    says: ["6", "5"],
    cites: ["L"],
  },
  {
    id: "limit:L",
    tiny: { areas: MOVES, limits: [{ id: "L", sum: { used: "cost" }, max: 10 }] },
    keeps: ["N.1"],
    breaks: ["M.1", "N.1"],
    says: ["11", "10"],
    cites: ["L"],
  },
  {
    id: "limit:L",
    tiny: {
      areas: MOVES,
      loads: { a: 6, b: 3 },
      limits: [{ id: "L", sum: { load: "load", department: "B" }, min: 4 }],
    },
    keeps: ["M.1"],
    breaks: [],
    says: ["3", "4"],
    cites: ["L"],
  },
  {
    id: "limit:L",
    tiny: { areas: MOVES, limits: [{ id: "L", sum: { tasks: true, department: "B" }, min: 0, max: 1 }] },
    keeps: ["N.1"],
    breaks: ["M.1"],
    says: ["2", "0", "1"],
    cites: ["L"],
  },
];

const ruleOf = (problem: Problem, id: string, scenarios: readonly string[]) =>
  verify(problem, choose(...scenarios)).rules.find((rule) => rule.id === id);

describe.each(
  CASES.map((each) => ({ ...each, title: `${each.id} with ${each.breaks.join(" and ") || "nothing"} chosen` })),
)("$title", ({ id, tiny: parts, keeps, breaks, says, cites }) => {
  const problem = tiny(parts);

  it("is broken, and kept otherwise", () => {
    expect(ruleOf(problem, id, breaks)?.holds).toBe(false);
    expect(verify(problem, choose(...breaks)).lawful).toBe(false);
    expect(ruleOf(problem, id, keeps)?.holds).toBe(true);
  });

  it("says in both languages what is so", () => {
    const detail = ruleOf(problem, id, breaks)?.detail;
    for (const word of says) {
      expect(detail?.da).toContain(word);
      expect(detail?.en).toContain(word);
    }
    expect(detail?.da).not.toBe(detail?.en);
    const kept = ruleOf(problem, id, keeps)?.detail;
    expect(kept?.da).not.toBe(kept?.en);
    expect(kept?.en).not.toBe(detail?.en);
  });

  it("cites its sources", () => {
    expect(ruleOf(problem, id, breaks)?.cites.map(({ page }) => page)).toEqual(cites.map((each) => `of ${each}`));
  });
});

describe("the list of rules", () => {
  const problem = tiny({
    absent: ["X"],
    permanent: ["C"],
    tasks: { a: "A", f: "B", b: "B", c: "C" },
    eligible: { f: ["C"] },
    areas: { M: { "M.1": { moves: { a: "X" }, opens: ["X"] } }, K: { "K.1": { closes: { A: "B" } } } },
    rules: [{ id: "R", kind: "excludes", scenarios: ["M.1", "K.1"] }],
    limits: [{ id: "L", sum: { tasks: true, department: "A" }, max: 1 }],
  });

  it("has every area, every task and whatever else the document makes a rule of, each once", () => {
    expect(verify(problem, {}).rules.map(({ id }) => id)).toEqual([
      "one-scenario:M",
      "one-scenario:K",
      "one-scenario:f",
      "one-place:a",
      "one-place:f",
      "one-place:b",
      "one-place:c",
      "department-count",
      "permanent:C",
      "opened:X",
      "closed:A",
      "rule:R",
      "limit:L",
    ]);
  });

  it("has all of them kept today, each with its words in both languages", () => {
    const { lawful, rules } = verify(problem, {});
    expect(lawful).toBe(true);
    expect(rules.filter(({ holds }) => !holds)).toEqual([]);
    for (const { detail } of rules) {
      expect(detail.en).toMatch(/\.$/u);
      expect(detail.da).toMatch(/\.$/u);
      expect(detail.da).not.toBe(detail.en);
    }
  });

  it("is told which scenario is chosen, with the sources of the area", () => {
    const rule = ruleOf(problem, "one-scenario:M", ["M.1"]);
    expect(rule?.detail.en).toContain("M.1");
    expect(rule?.cites.map(({ page }) => page)).toEqual(["of M"]);
  });

  it("finds a closed department empty, since what would be in it is sent on, and cites who closes it", () => {
    const rule = ruleOf(problem, "closed:A", ["K.1"]);
    expect(rule?.holds).toBe(true);
    expect(rule?.detail.en).toContain("A is closed and has 0 tasks");
    expect(rule?.cites.map(({ page }) => page)).toEqual(["of A", "of K.1"]);
  });
});

describe("a limit", () => {
  it("is kept at its very bounds, where sums of fractions miss them by a hair", () => {
    const problem = tiny({
      tasks: { a: "A", a2: "A", a3: "A", b: "B", c: "C" },
      loads: { a: 0.1, a2: 0.2 },
      areas: { M: { "M.1": { moves: { a: "B", a2: "B" } } } },
      limits: [
        { id: "top", sum: { moved: "load" }, max: 0.3 },
        { id: "just-below", sum: { moved: "load" }, max: 0.299999 },
      ],
    });
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(ruleOf(problem, "limit:top", ["M.1"])?.holds).toBe(true);
    expect(ruleOf(problem, "limit:just-below", ["M.1"])?.holds).toBe(false);
  });

  it("counts what a closing moves", () => {
    const problem = tiny({
      areas: { K: { "K.1": { closes: { B: "A" } } } },
      loads: { b: 9 },
      count: 2,
      limits: [{ id: "L", sum: { moved: "load" }, max: 8 }],
    });
    expect(ruleOf(problem, "limit:L", ["K.1"])?.holds).toBe(false);
  });
});
