import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { allocations, problems, weightings } from "../../src/testing/problems.ts";
import { enumerate } from "../../src/testing/enumeration.ts";
import { smallerProblems } from "../../src/testing/smaller-problems.ts";
import { runs } from "../runs.ts";

const sample = fc.sample(problems(), runs(200));

describe("generated problems", () => {
  test("are of every kind", () => {
    const share = (has: (problem: (typeof sample)[number]) => boolean): number =>
      sample.filter(has).length / sample.length;
    const scenarios = (problem: (typeof sample)[number]) => problem.areas.flatMap((area) => area.scenarios);
    const gauges = (problem: (typeof sample)[number]) =>
      problem.hensyn.flatMap(({ themes }) => themes.map(({ gauge }) => gauge.kind));
    expect(share((problem) => scenarios(problem).some(({ closes }) => closes.length > 0))).toBeGreaterThan(0.3);
    expect(share((problem) => scenarios(problem).some(({ opens }) => opens.length > 0))).toBeGreaterThan(0.3);
    expect(share((problem) => problem.tasks.some(({ eligible }) => eligible !== undefined))).toBeGreaterThan(0.3);
    expect(share((problem) => problem.rules.length > 0)).toBeGreaterThan(0.3);
    expect(share((problem) => problem.limits.length > 0)).toBeGreaterThan(0.3);
    expect(share((problem) => problem.effects.some(({ points }) => points < 0))).toBeGreaterThan(0.3);
    for (const kind of ["points", "balance", "moved"]) {
      expect(share((problem) => gauges(problem).some((each) => each === kind))).toBeGreaterThan(0.2);
    }
    expect(share((problem) => problem.areas.some((area) => area.scenarios.length === 0))).toBeGreaterThan(0.1);
    expect(share((problem) => problem.remarks.length > 0)).toBeGreaterThan(0.3);
    expect(share((problem) => problem.recommendations.some(({ supports }) => supports.length > 0))).toBeGreaterThan(
      0.2,
    );
    expect(share((problem) => enumerate(problem).count > 0)).toBeGreaterThan(0.4);
    expect(share((problem) => enumerate(problem).count === 0)).toBeGreaterThan(0.1);
  });

  test("shrink to what makes a test fail, and come to an end", () => {
    const closes = (problem: (typeof sample)[number]): boolean =>
      problem.areas.some((area) => area.scenarios.some((scenario) => scenario.closes.length > 0));
    const result = fc.check(
      fc.property(problems(), (problem) => !closes(problem)),
      runs(1000),
    );
    const least = result.counterexample?.[0];
    expect(result.failed).toBe(true);
    expect(least?.areas).toHaveLength(1);
    expect(least?.areas[0]?.scenarios).toHaveLength(1);
    expect(least?.tasks).toHaveLength(1);
    expect([least?.effects, least?.rules, least?.limits]).toEqual([[], [], []]);
  });

  test("have smaller ones that are valid and other than they are", () => {
    const [problem] = sample;
    if (problem === undefined) throw new Error("No problem was drawn.");
    const smaller = [...smallerProblems(problem)];
    expect(smaller.length).toBeGreaterThan(5);
    for (const each of smaller) {
      expect(parseProblem(JSON.parse(JSON.stringify(each)))).toEqual(each);
      expect(JSON.stringify(each).length).toBeLessThan(JSON.stringify(problem).length);
    }
  });

  test("have selections with a scenario for every area, and weightings with some weight", () => {
    for (const problem of sample.slice(0, 50)) {
      const { areas } = structureOf(problem);
      for (const selection of fc.sample(allocations(problem), { numRuns: 5, seed: 1 })) {
        expect(Object.keys(selection)).toEqual(areas.map(({ id }) => id));
      }
      for (const weights of fc.sample(weightings(problem), { numRuns: 5, seed: 1 })) {
        expect(Object.keys(weights)).toEqual(problem.hensyn.map(({ id }) => id));
        expect(Math.max(...Object.values(weights))).toBeGreaterThan(0);
      }
    }
  });
});
