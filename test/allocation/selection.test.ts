import { describe, expect, it } from "vitest";
import { compareChoices } from "../../src/allocation/selection.ts";
import { verify } from "../../src/allocation/verify.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";
import { rank } from "../../src/analyse/rank.ts";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import type { Problem, Selection } from "../../src/problem/problem.ts";
import { enumerate } from "../../src/testing/index.ts";
import { choose, tiny } from "./tiny.ts";

const problem = tiny({
  tasks: { f: "A", a: "A", b: "B", c: "C" },
  eligible: { f: ["C", "B"] },
  areas: { M: { "M.1": {}, "M.2": {} }, N: { "N.1": {} } },
});

describe("a selection", () => {
  it("that leaves areas out leaves them unchanged, free tasks too", () => {
    expect(evaluate(problem, {}).selection).toEqual({ M: "M.0", N: "N.0", f: "f@A" });
    expect(evaluate(problem, { N: "N.1" }).selection).toEqual({ M: "M.0", N: "N.1", f: "f@A" });
    expect(evaluate(problem, { N: "N.1" })).toEqual(evaluate(problem, { f: "f@A", M: "M.0", N: "N.1" }));
  });

  it("shows its areas in document order, free tasks last", () => {
    expect(Object.keys(evaluate(problem, { f: "f@B", N: "N.1" }).selection)).toEqual(["M", "N", "f"]);
  });

  it.each<readonly [string, Selection, string, string]>([
    ["an area that is not there", { MM: "M.1" }, "MM", 'Maybe "M" was meant'],
    ["a scenario that is not there", { M: "M.3" }, "M", 'Maybe "M.'],
    [
      "a scenario of another area",
      { N: "M.1" },
      "N",
      '"M.1", which belongs to another area. Write one of this: "N.0", "N.1"',
    ],
    ["the unchanged of another area", { N: "M.0" }, "N", '"M.0"'],
    ["a department that a free task may not have", { f: "f@D" }, "f", 'Maybe "f@'],
    ["an area by an inherited name", { constructor: "M.1" }, "constructor", "constructor"],
  ])("with %s is refused, with the place and what was perhaps meant", (_, selection, path, words) => {
    for (const ask of [() => evaluate(problem, selection), () => verify(problem, selection)]) {
      let caught: unknown;
      try {
        ask();
      } catch (error) {
        caught = error;
      }
      expect(caught).toBeInstanceOf(InvalidInput);
      const { issues } = caught as InvalidInput;
      expect(issues.map((issue) => issue.path)).toEqual([path]);
      expect(issues[0]?.message).toContain(words);
      expect(issues[0]?.text.da).not.toBe(issues[0]?.text.en);
    }
  });

  it("has all that is wrong with it told at once", () => {
    expect(() => evaluate(problem, { M: "M.9", Q: "Q.1", f: "f@X" })).toThrow("3 problems");
  });
});

describe("the order of equals", () => {
  /** Every selection of the problem in the order of the ranking, and the rank of each. */
  const order = (of: Problem): string[] =>
    rank(of, { top: 100 }).allocations.map(
      ({ rank: place, selection }) => `${place} ${Object.values(selection).join(" ")}`,
    );

  it("has fewer changed areas first, then the document's own order, unchanged before the scenarios as listed", () => {
    expect(order(problem)).toEqual([
      "1 M.0 N.0 f@A",
      "1 M.0 N.0 f@C",
      "1 M.0 N.0 f@B",
      "1 M.0 N.1 f@A",
      "1 M.1 N.0 f@A",
      "1 M.2 N.0 f@A",
      "1 M.0 N.1 f@C",
      "1 M.0 N.1 f@B",
      "1 M.1 N.0 f@C",
      "1 M.1 N.0 f@B",
      "1 M.1 N.1 f@A",
      "1 M.2 N.0 f@C",
      "1 M.2 N.0 f@B",
      "1 M.2 N.1 f@A",
      "1 M.1 N.1 f@C",
      "1 M.1 N.1 f@B",
      "1 M.2 N.1 f@C",
      "1 M.2 N.1 f@B",
    ]);
  });

  it("shares ranks inside a tie and skips them after it: 1, 2, 2, 4", () => {
    const scored = tiny({
      areas: { M: { "M.1": {}, "M.2": {}, "M.3": {} } },
      effects: [
        ["T", 5, { scenario: "M.3" }],
        ["T", 2, { scenario: "M.2" }],
        ["T", 2, { scenario: "M.1" }],
      ],
    });
    expect(order(scored)).toEqual(["1 M.3", "2 M.1", "2 M.2", "4 M.0"]);
    expect(rank(scored, { top: 4 }).allocations.map(({ tied }) => tied)).toEqual([false, true, true, false]);
  });

  it("counts scores within 1e-9 of the first of a tie as equal to it, and not those that are only near its last", () => {
    // One point is 0.8e-9 of the scale: 0, 1 and 2 points below the best are 0, 0.8e-9 and 1.6e-9 below it.
    const weights = { H: 1, G: 0.8e-9 };
    const near = tiny({
      areas: { M: { "M.1": {}, "M.2": {} }, W: { "W.1": {} } },
      hensyn: { H: { T: {} }, G: { U: { weight: 1 } } },
      effects: [
        ["T", 1, { scenario: "W.0" }],
        ["U", 1, { scenario: "M.1" }],
        ["U", 2, { scenario: "M.2" }],
      ],
    });
    const ranks = (half: number) =>
      rank(near, { weights: { ...weights, G: half }, lock: ["W.0"], top: 3 }).allocations.map(
        ({ rank: place, selection }) => `${place} ${selection.M ?? ""}`,
      );
    expect(ranks(1.6e-9)).toEqual(["1 M.1", "1 M.2", "3 M.0"]);
    expect(ranks(0.9e-9)).toEqual(["1 M.0", "1 M.1", "1 M.2"]);
    expect(ranks(4e-9)).toEqual(["1 M.2", "2 M.1", "3 M.0"]);
  });

  it("is the enumeration's too", () => {
    const enumerated = enumerate(problem).ranking();
    expect(enumerated.map(({ rank: place, selection }) => `${place} ${Object.values(selection).join(" ")}`)).toEqual(
      order(problem),
    );
  });

  it("compares choices as it says", () => {
    expect(compareChoices(Int32Array.of(0, 0, 1), Int32Array.of(1, 1, 0))).toBeLessThan(0);
    expect(compareChoices(Int32Array.of(0, 2, 0), Int32Array.of(1, 0, 0))).toBeLessThan(0);
    expect(compareChoices(Int32Array.of(1, 0, 0), Int32Array.of(2, 0, 0))).toBeLessThan(0);
    expect(compareChoices(Int32Array.of(2, 1, 0), Int32Array.of(2, 0, 1))).toBeGreaterThan(0);
    expect(compareChoices(Int32Array.of(2, 1), Int32Array.of(2, 1))).toBe(0);
  });

  it("leaves what the caller chooses at the head of a tie, whatever is forbidden", () => {
    const ranking = rank(problem, { lock: ["M.2"], forbid: ["f@A"], top: 2 });
    expect(ranking.allocations.map(({ selection }) => selection)).toEqual([
      choose("M.2", "N.0", "f@C"),
      choose("M.2", "N.0", "f@B"),
    ]);
  });
});
