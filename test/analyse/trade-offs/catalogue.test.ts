import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import {
  catalogue,
  CatalogueTooLarge,
  evaluate,
  InvalidInput,
  parseProblem,
  rank,
  type Problem,
} from "../../../src/index.ts";
import { enumerate } from "../../../src/testing/index.ts";
import document from "../../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { anyCases, richCases } from "./cases.ts";
import { runs } from "../../runs.ts";

const cases = fc.oneof(anyCases(), richCases({ min: 1, max: 4 }));

/** A scenario of the problem, drawn by a number. */
function scenarioAt(problem: Problem, at: number): string {
  const ids = problem.areas.flatMap(({ id, scenarios }) => [`${id}.0`, ...scenarios.map((each) => each.id)]);
  return ids[at % ids.length] ?? "";
}

describe("catalogue", () => {
  test("has every lawful allocation with the raw values that evaluate gives", () => {
    fc.assert(
      fc.property(cases, ({ problem }) => {
        const all = catalogue(problem);
        const expected = enumerate(problem).ranking();
        const listed = Array.from({ length: all.size }, (_, at) => all.selection(at));
        expect(listed.map((each) => JSON.stringify(each)).sort()).toEqual(
          expected.map(({ selection }) => JSON.stringify(selection)).sort(),
        );
        listed.forEach((selection, at) => {
          for (const [id, { raw }] of Object.entries(evaluate(problem, selection).themes)) {
            expect(Object.is((all.raw[id]?.[at] ?? NaN) + 0, raw + 0)).toBe(true);
          }
        });
      }),
      runs(20),
    );
  });

  test("ranks with locks as enumeration does", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }), ({ problem, weights }, a, b, top) => {
        if (problem.areas.length === 0) return;
        const locks = { lock: [scenarioAt(problem, a)], forbid: [scenarioAt(problem, b)] };
        const { status, allocations } = catalogue(problem).rank({ weights, top, ...locks });
        const expected = enumerate(problem).ranking({ weights, top, ...locks });
        expect(status).toBe(expected.length === 0 ? "infeasible" : "complete");
        expect(
          allocations.map(({ selection, rank: place, tied, score }) => ({ selection, score, rank: place, tied })),
        ).toEqual(expected);
      }),
      runs(50),
    );
  });

  test("counts under locks as enumeration does", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), ({ problem }, a, b) => {
        if (problem.areas.length === 0) return;
        const locks = { lock: [scenarioAt(problem, a)], forbid: [scenarioAt(problem, b)] };
        expect(catalogue(problem).count(locks)).toBe(enumerate(problem).ranking(locks).length);
      }),
      runs(30),
    );
  });

  test("says how often each scenario is chosen in any part of the ranking", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(cases, share, share, ({ problem, weights }, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const { size, scenarios } = catalogue(problem).frequency({ weights, from, to });
        const ranking = enumerate(problem).ranking({ weights });
        if (ranking.length === 0 || from === to) {
          expect(size).toBe(0);
          return;
        }
        const highest = ranking[Math.min(ranking.length - 1, Math.floor(from * ranking.length + 1e-6))]?.score ?? NaN;
        const lowest = ranking[Math.max(0, Math.ceil(to * ranking.length - 1e-6) - 1)]?.score ?? NaN;
        const part = ranking.filter(({ score }) => score <= highest + 2e-9 && score >= lowest - 2e-9);
        expect(size).toBe(part.length);
        for (const [id, found] of Object.entries(scenarios)) {
          const choosing = part.filter(({ selection }) => Object.values(selection).includes(id));
          expect(found).toBeCloseTo(choosing.length / part.length, 12);
        }
      }),
      runs(30),
    );
  });

  test("of Copenhagen gives the same best as the linear program, under locks too", () => {
    const weights = { H1: 3, H2: 2, H3: 1 };
    const lock = ["A09.1" as const];
    // Listed first: what has no weight is measured on the list then, and else on what the search has met.
    const all = catalogue(kobenhavn2024);
    const solved = rank(kobenhavn2024, { weights, lock, top: 25, method: "program" });
    expect(all.rank({ weights, top: 25, lock })).toEqual(solved);
    expect(rank(kobenhavn2024, { weights, lock, top: 25 })).toEqual(solved);
  });

  test("of Copenhagen: every selection of the best 1 % is counted once for each area", () => {
    const all = catalogue(kobenhavn2024);
    const { size, scenarios } = all.frequency();
    expect(size).toBeGreaterThanOrEqual(1361);
    for (const area of kobenhavn2024.areas) {
      const ids = [`${area.id}.0`, ...area.scenarios.map(({ id }) => id)];
      expect(ids.reduce((sum, id) => sum + (scenarios[id] ?? NaN), 0)).toBeCloseTo(1, 12);
    }
    expect(all.count({ lock: Object.values(examples.example2) })).toBe(1);
  });

  test("refuses what is above the limit with the exact number, and stops where it takes too long", () => {
    const problem = parseProblem(document);
    expect(() => catalogue(problem, { limit: 1000 })).toThrow(CatalogueTooLarge);
    expect(() => catalogue(problem, { limit: 1000 })).toThrow("The problem has 136080 lawful allocations");
    const late = catalogue(parseProblem(document), { timeLimitMs: 0 });
    expect(late.status).toBe("stopped");
    if (late.status === "stopped") expect(late.atLeast).toBeLessThanOrEqual(136_080);
    expect(catalogue(problem).size).toBe(136_080);
  });

  test("refuses positions and options that it does not have", () => {
    const all = catalogue(kobenhavn2024);
    expect(() => all.selection(136_080)).toThrow(RangeError);
    expect(() => all.selection(0.5)).toThrow(RangeError);
    expect(() => all.frequency({ to: 2 })).toThrow(InvalidInput);
    expect(() => all.frequency({ from: 0.5, to: 0.2 })).toThrow(
      "from is 0.5, which is after to, 0.2. Maybe swap them.",
    );
    // @ts-expect-error -- no such scenario
    expect(() => all.count({ lock: ["A99.1"] })).toThrow(InvalidInput);
    expect(() => catalogue(kobenhavn2024, { limit: 0 })).toThrow(InvalidInput);
  });
});
