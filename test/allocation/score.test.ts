import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/analyse/evaluate.ts";
import { rank } from "../../src/analyse/rank.ts";
import type { Evaluation } from "../../src/allocation/evaluation.ts";
import type { Weights } from "../../src/allocation/weights.ts";
import { withQuantitiesAt } from "../../src/problem/quantities.ts";
import { choose, tiny } from "./tiny.ts";

const sum = (parts: readonly { readonly contribution: number }[]): number =>
  parts.reduce((total, { contribution }) => total + contribution, 0);

describe("the scale of a theme", () => {
  const problem = tiny({
    tasks: { a: "A", a2: "A", b: "B", c: "C" },
    loads: { a: 4 },
    areas: {
      M: { "M.1": { moves: { a: "B" } }, "M.2": { moves: { a: "C" } }, "M.3": { moves: { a: "B", a2: "B" } } },
    },
    hensyn: { H: { P: {}, D: { gauge: { kind: "moved", measure: "load" } } } },
    effects: [
      ["P", -2, { scenario: "M.1" }],
      ["P", 6, { scenario: "M.2" }],
      ["P", 20, { scenario: "M.3" }],
    ],
  });

  it("goes from the worst (0) to the best (1) of all lawful allocations", () => {
    const themes = (...scenarios: readonly string[]) => evaluate(problem, choose(...scenarios)).themes;
    expect(themes("M.1").P?.score).toBe(0);
    expect(themes("M.2").P?.score).toBe(1);
    expect(themes().P?.score).toBe(0.25);
    // Less that is moved is better.
    expect(themes().D?.score).toBe(1);
    expect(themes("M.1").D?.score).toBe(0);
  });

  it("does not hold for an unlawful selection, which may lie outside it", () => {
    const unlawful = evaluate(problem, choose("M.3"));
    expect(unlawful.lawful).toBe(false);
    expect(unlawful.themes.P?.score).toBe(2.75);
    expect(unlawful.themes.D?.score).toBe(-0.25);
    expect(unlawful.score).toBe(1.25);
  });

  it("and the weights say what a unit is worth, below 0 where less is better", () => {
    const worths = (weights: Weights): unknown[] => {
      const { themes } = evaluate(problem, choose("M.3"), { weights });
      return [themes.P?.worth, themes.D?.worth];
    };
    // Half of the weight each; from −2 to 6 points, and from 4 that are moved to 0.
    expect(worths({})).toEqual([0.5 / 8, -0.5 / 4]);
    expect(worths({ P: 3 })).toEqual([0.75 / 8, -0.25 / 4]);
    // Not −0.
    expect(worths({ D: 0 })).toEqual([1 / 8, 0]);
  });

  it("is not moved by what the caller locks, forbids and limits", () => {
    const limits = [{ id: "L", sum: { moved: "load" }, max: 0 } as const];
    const [first] = rank(problem, { limits }).allocations;
    expect(first?.selection).toEqual({ M: "M.0" });
    expect(first?.themes.P?.score).toBe(0.25);
    expect(rank(problem, { forbid: ["M.2"] }).allocations[0]?.score).toBe(0.625);
  });

  it("of a theme that is the same everywhere gives 0 and says so", () => {
    const same = tiny({
      areas: { M: { "M.1": {} } },
      hensyn: { H: { T: {}, U: {} } },
      effects: [
        ["T", 9, { task: "a", in: "A" }],
        ["U", 1, { scenario: "M.1" }],
      ],
    });
    const { themes, score } = evaluate(same, choose("M.1"));
    expect(themes.T).toEqual({ raw: 9, score: 0, weight: 0.5, contribution: 0, distinguishes: false, worth: 0 });
    expect(themes.U).toMatchObject({ score: 1, distinguishes: true });
    expect(score).toBe(0.5);
  });

  it("of a document without any lawful allocation tells nothing apart", () => {
    const never = tiny({ areas: { M: { "M.1": {} } }, count: 2, effects: [["T", 3, { scenario: "M.1" }]] });
    const evaluation = evaluate(never, choose("M.1"));
    expect(evaluation).toMatchObject({
      lawful: false,
      score: 0,
      themes: { T: { raw: 3, score: 0, distinguishes: false } },
    });
  });
});

describe("a score", () => {
  const problem = tiny({
    areas: { M: { "M.1": {}, "M.2": {} }, N: { "N.1": {} } },
    hensyn: {
      H1: { T1: { weight: 1 }, T2: { weight: 2 } },
      H2: { T3: {} },
      H3: { T4: { weight: 7 }, T5: { weight: 3 } },
    },
    hensynWeights: { H1: 3, H2: 2, H3: 0.1 },
    effects: [
      ["T1", 3, { scenario: "M.1" }],
      ["T1", 1, { scenario: "M.2" }],
      ["T2", 1, { scenario: "N.1" }],
      ["T2", 2, { scenario: "M.2" }],
      ["T3", -1, { scenario: "N.1" }],
      ["T4", 1, { all: ["M.2", "N.1"] }],
      ["T5", 7, { scenario: "M.0" }],
      ["T5", 2, { scenario: "M.1" }],
    ],
  });
  const everything = ["M.0", "M.1", "M.2"].flatMap((m) => ["N.0", "N.1"].map((n) => choose(m, n)));
  const evaluations: Evaluation[] = everything.map((selection) => evaluate(problem, selection));

  it("is the weighted mean of its hensyn's scores, and theirs the weighted mean of their themes'", () => {
    // T1 1/3, T2 3/3; H1 = (1/3 + 2) / 3. T3 0. T4 1, T5 0; H3 = 0.7.
    const { score, hensyn } = evaluate(problem, choose("M.2", "N.1"));
    expect(hensyn.H1?.score).toBeCloseTo(7 / 9, 14);
    expect(hensyn.H2?.score).toBe(0);
    expect(hensyn.H3?.score).toBeCloseTo(0.7, 14);
    expect(score).toBeCloseTo((3 * (7 / 9) + 0.07) / 5.1, 14);
  });

  it("is exactly what its hensyn contribute, and each hensyn exactly what its themes contribute", () => {
    for (const { score, hensyn, themes } of evaluations) {
      expect(sum(Object.values(hensyn))).toBe(score);
      for (const { id, themes: own } of problem.hensyn) {
        expect(sum(own.flatMap((theme) => themes[theme.id] ?? []))).toBe(hensyn[id]?.contribution);
      }
    }
    expect(new Set(evaluations.map(({ score }) => score)).size).toBe(6);
  });

  it("has contributions that are weight times score at every level", () => {
    for (const { hensyn, themes } of evaluations) {
      for (const each of problem.hensyn) {
        const shown = hensyn[each.id];
        expect(shown?.contribution).toBeCloseTo((shown?.weight ?? NaN) * (shown?.score ?? NaN), 14);
        for (const { id } of each.themes) {
          const theme = themes[id];
          expect(theme?.contribution).toBeCloseTo(
            (shown?.weight ?? NaN) * (theme?.weight ?? NaN) * (theme?.score ?? NaN),
            14,
          );
        }
      }
    }
  });

  it("has weights that sum to 1 at every level", () => {
    const [{ hensyn, themes } = evaluate(problem, {})] = evaluations;
    const total = (parts: readonly ({ readonly weight: number } | undefined)[]): number =>
      parts.reduce((all, part) => all + (part?.weight ?? NaN), 0);
    expect(total(Object.values(hensyn))).toBeCloseTo(1, 14);
    for (const each of problem.hensyn) expect(total(each.themes.map(({ id }) => themes[id]))).toBeCloseTo(1, 14);
  });

  it("listens to the caller's weights", () => {
    expect(evaluate(problem, choose("N.1"), { weights: { H1: 0, H2: 1, H3: 0 } }).score).toBe(0);
    expect(evaluate(problem, choose("N.1"), { weights: { H1: 1, H2: 0, H3: 0, T1: 0 } }).score).toBeCloseTo(1 / 3, 14);
  });
});

describe("a problem at the ends of its ranges", () => {
  const problem = tiny({
    loads: { a: [1, 9], b: [4, 4], c: [2, 4] },
    areas: { M: { "M.1": { moves: { a: "B" }, uses: { cost: 3 } } } },
    hensyn: { H: { T: { gauge: { kind: "moved", measure: "load" } } } },
    count: 2,
  });

  it("has the low or the high end for its value, and leaves the problem as it is", () => {
    const read = (of: typeof problem) => evaluate(of, choose("M.1")).themes.T?.raw;
    expect([read(withQuantitiesAt(problem, "low")), read(problem), read(withQuantitiesAt(problem, "high"))]).toEqual([
      1, 5, 9,
    ]);
  });
});
