import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/analyse/evaluate.ts";
import type { Condition, Problem } from "../../src/problem/problem.ts";
import { choose, tiny, type Tiny } from "./tiny.ts";

const BALANCE: Tiny["hensyn"] = { H: { T: { gauge: { kind: "balance", measure: "load" } } } };
const MOVED: Tiny["hensyn"] = { H: { T: { gauge: { kind: "moved", measure: "load" } } } };

function raw(problem: Problem, ...scenarios: readonly string[]): number | undefined {
  return evaluate(problem, choose(...scenarios)).themes.T?.raw;
}

describe("the gauge balance, the Hoover index", () => {
  it("is 0 where the loads are equal", () => {
    expect(raw(tiny({ hensyn: BALANCE, loads: { a: 7, b: 7, c: 7 } }))).toBe(0);
  });

  it("is 1 − 1/n where one department has everything", () => {
    expect(raw(tiny({ hensyn: BALANCE, loads: { a: 12, b: 0, c: 0 } }))).toBeCloseTo(2 / 3, 15);
  });

  it("is half of what the loads differ from their mean, as a share of all", () => {
    // Mean 4: |1 − 4| + |2 − 4| + |9 − 4| = 10, of 2 · 12.
    expect(raw(tiny({ hensyn: BALANCE, loads: { a: 1, b: 2, c: 9 } }))).toBeCloseTo(10 / 24, 15);
  });

  it("is 0 where there is nothing to share", () => {
    expect(raw(tiny({ hensyn: BALANCE, loads: { a: 0, b: 0, c: 0 } }))).toBe(0);
  });

  it("counts open departments only: a closed and an unopened one have no share to miss", () => {
    const problem = tiny({
      absent: ["X"],
      hensyn: BALANCE,
      loads: { a: 3, b: 3, c: 6 },
      areas: { K: { "K.1": { closes: { B: "A" } } } },
      count: 2,
    });
    expect(raw(problem)).toBeCloseTo((1 + 1 + 2) / 24, 15);
    expect(raw(problem, "K.1")).toBe(0);
  });

  it("takes the midpoint of a range", () => {
    expect(raw(tiny({ hensyn: BALANCE, loads: { a: [2, 8], b: 5, c: [0, 10] } }))).toBe(0);
  });
});

describe("the gauge moved", () => {
  const problem = tiny({
    hensyn: MOVED,
    tasks: { a: "A", a2: "A", b: "B", b2: "B", c: "C" },
    loads: { a: 1, a2: 10, b: [90, 110], b2: 1000, c: 10_000 },
    areas: { M: { "M.1": { moves: { a: "B" } }, "M.2": { moves: { a: "A" } } }, K: { "K.1": { closes: { B: "C" } } } },
    count: 3,
  });

  it("is 0 today, and where a task is sent home", () => {
    expect(raw(problem)).toBe(0);
    expect(raw(problem, "M.2")).toBe(0);
  });

  it("sums what changes department", () => {
    expect(raw(problem, "M.1")).toBe(1);
  });

  it("counts everyone in a department that is merged away, and no one in the one that takes over", () => {
    expect(raw(problem, "K.1")).toBe(1100);
    expect(raw(problem, "M.1", "K.1")).toBe(1101);
  });

  it("does not count a task that comes home by a closing", () => {
    const home = tiny({
      hensyn: MOVED,
      areas: { M: { "M.1": { moves: { a: "B" } } }, K: { "K.1": { closes: { B: "A" } } } },
      loads: { a: 1, b: 10 },
    });
    expect(raw(home, "M.1", "K.1")).toBe(10);
  });
});

describe("the gauge points", () => {
  const AREAS: Tiny["areas"] = {
    M: { "M.1": { moves: { a: "B" } }, "M.2": {} },
    N: { "N.1": { moves: { b: "C" } } },
    K: { "K.1": { closes: { C: "B" } } },
  };

  it.each<readonly [string, Condition, readonly string[], readonly string[]]>([
    ["a chosen scenario", { scenario: "M.1" }, ["M.1"], ["M.2"]],
    ["an area left unchanged", { scenario: "M.0" }, ["N.1"], ["M.1"]],
    ["a task in a department", { task: "a", in: "B" }, ["M.1"], []],
    ["a task in its home", { task: "b", in: "B" }, ["M.1"], ["N.1"]],
    ["a task that a closing sends there", { task: "c", in: "B" }, ["K.1"], ["M.1"]],
    ["two tasks together", { together: ["a", "b"] }, ["M.1"], ["M.1", "N.1"]],
    ["two tasks together after a closing", { together: ["b", "c"] }, ["K.1"], ["M.1"]],
    ["all of some scenarios", { all: ["M.1", "N.1"] }, ["M.1", "N.1", "K.1"], ["M.1", "K.1"]],
    ["all of some areas unchanged", { all: ["M.0", "N.0"] }, ["K.1"], ["N.1"]],
    ["a free task given to a department", { scenario: "f@C" }, ["f@C"], ["f@B"]],
    ["a free task left at home", { scenario: "f@A" }, ["M.1"], ["f@C"]],
  ])("counts under %s, and not otherwise", (_, when, holds, not) => {
    const tasks = { f: "A", a: "A", b: "B", c: "C" };
    const problem = tiny({ tasks, eligible: { f: ["B", "C"] }, areas: AREAS, effects: [["T", 5, when]], count: 3 });
    expect(raw(problem, ...holds)).toBe(5);
    expect(raw(problem, ...not)).toBe(0);
  });

  it("adds up effects of either sign, those of the theme alone", () => {
    const problem = tiny({
      hensyn: { H: { T: {}, U: {} } },
      areas: AREAS,
      effects: [
        ["T", 5, { scenario: "M.1" }],
        ["T", -7, { task: "a", in: "B" }],
        ["T", 1, { scenario: "N.1" }],
        ["U", 100, { scenario: "M.1" }],
      ],
    });
    expect(raw(problem, "M.1")).toBe(-2);
    expect(evaluate(problem, choose("M.1")).themes.U?.raw).toBe(100);
    expect(raw(problem)).toBe(0);
  });

  it("without effects is 0", () => {
    expect(raw(tiny({ areas: AREAS }), "M.1")).toBe(0);
  });
});
