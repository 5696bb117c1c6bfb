import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  catalogue,
  evaluate,
  frontier,
  parseProblem,
  rank,
  stability,
  standing,
  weightRegions,
  type Problem,
  type Weights,
} from "../../../src/index.ts";
import { runs } from "../../runs.ts";

const label = (text: string): { da: string; en: string } => ({ da: text, en: text });

/**
 * A problem whose lawful allocations have the given vectors: one area, in which each scenario moves a task of these sizes.
 * Less is better by every hensyn, and nothing else is lawful.
 */
function vectorProblem(vectors: readonly (readonly number[])[]): Problem {
  const criteria = vectors[0]?.length ?? 0;
  const ids = Array.from({ length: criteria }, (_, c) => `${c}`);
  const measures = (values: readonly number[], count: number): Record<string, number> =>
    Object.fromEntries([...ids.map((id, c) => [`m${id}`, values[c] ?? 0] as const), ["n", count] as const]);
  const zero = ids.map(() => 0);
  const department = (id: string) => ({
    id,
    name: label(id),
    committee: { id: `${id}U`, name: label(id) },
    existing: true,
    permanent: false,
  });
  return parseProblem({
    format: "ressort-problem/1",
    id: "vectors",
    title: label("Vectors"),
    sources: [],
    kommissorium: { departments: 2 },
    measures: [...ids.map((id) => `m${id}`), "n"].map((id) => ({ id, name: label(id), unit: "u" })),
    departments: ["X", "Y"].map(department),
    tasks: [
      ...["X", "Y"].map((home) => ({ id: `anchor${home}`, name: label(home), home, measures: measures(zero, 0) })),
      ...vectors.map((each, s) => ({ id: `t${s + 1}`, name: label(`${s}`), home: "X", measures: measures(each, 1) })),
    ],
    areas: [
      {
        id: "a",
        name: label("a"),
        scenarios: vectors.map((_, s) => ({
          id: `a.${s + 1}`,
          name: label(`${s + 1}`),
          moves: [{ task: `t${s + 1}`, to: "Y" }],
        })),
      },
    ],
    limits: [{ id: "one", sum: { moved: "n" }, min: 1 }],
    hensyn: ids.map((id) => ({
      id: `h${id}`,
      name: label(id),
      weight: 1,
      themes: [{ id: `t${id}`, name: label(id), weight: 1, gauge: { kind: "moved", measure: `m${id}` } }],
    })),
    effects: [],
  });
}

/** Vectors of small whole numbers, each figure off by a little: nearly tied, nearly on a line, nearly dominated. */
function nearVectors(criteria: { readonly min: number; readonly max: number }): fc.Arbitrary<number[][]> {
  const noise = fc.constantFrom(1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10);
  return fc.tuple(fc.integer(criteria), noise).chain(([length, size]) => {
    const figure = fc.tuple(fc.nat(2), fc.nat(5)).map(([whole, off]) => whole + off * size);
    return fc.array(fc.array(figure, { minLength: length, maxLength: length }), { minLength: 2, maxLength: 9 });
  });
}

const sum = (list: readonly { readonly share: number }[]): number => list.reduce((all, { share }) => all + share, 0);

/** By how much the highest score is above that of a scenario: the first of a tie need not have it. */
function behind(problem: Problem, scenario: string, weights: Weights): number {
  const score = (id: string): number => evaluate(problem, { a: id }, { weights }).score;
  const ids = problem.areas[0]?.scenarios.map(({ id }) => id) ?? [];
  return Math.max(...ids.map(score)) - score(scenario);
}

/** Everything that must hold however near the figures are to each other. */
function check(vectors: readonly (readonly number[])[]): void {
  const problem = vectorProblem(vectors);
  expect(catalogue(problem).size).toBe(vectors.length);
  const { status, by, points } = frontier(problem);
  expect(status).toBe("complete");
  expect(points.every(({ supported }) => supported !== null)).toBe(true);
  for (const best of [1, 2, 3]) {
    const found = weightRegions(problem, { best, ...(by.length > 3 ? { samples: 50 } : {}) });
    expect(Math.abs(sum(found.regions) - 1)).toBeLessThan(1e-9);
    for (const { share, standardError } of found.acceptability) {
      expect(share).toBeLessThanOrEqual(1);
      expect(standardError).not.toBeNaN();
    }
  }
  const winner = rank(problem, { top: 1 }).allocations[0];
  const { alone, together } = stability(problem);
  for (const { weight, from, to } of Object.values(alone)) expect(from <= weight && weight <= to).toBe(true);
  if (together !== null)
    expect(behind(problem, winner?.selection.a ?? "", together.takeover.weights)).toBeLessThan(2e-9);
  vectors.forEach((_, s) => {
    const scenario = `a.${s + 1}`;
    const found = standing(problem, { a: scenario });
    const gap = behind(problem, scenario, {});
    // At the very edge of a tie rounding decides, and need not decide alike.
    if (Math.abs(gap - 1e-9) > 1e-12) {
      expect(found.rank === 1).toBe(gap <= 1e-9);
      if (found.rank === 1) expect(found.nearestWeights?.change).toBe(0);
    }
    if (found.nearestWeights !== null) {
      expect(behind(problem, scenario, found.nearestWeights.weights)).toBeLessThan(2e-9);
    }
    const own = evaluate(problem, { a: scenario }).hensyn;
    for (const id of found.mixture === undefined ? [] : by) {
      const mixed = (found.mixture ?? []).map(
        ({ selection, share }) => share * (evaluate(problem, selection).hensyn[id]?.score ?? NaN),
      );
      expect(mixed.reduce((all, each) => all + each, 0)).toBeGreaterThan(own[id]?.score ?? NaN);
    }
  });
}

describe("figures that are nearly the same", () => {
  test("lead to no contradiction, on generated problems", () => {
    fc.assert(fc.property(nearVectors({ min: 2, max: 4 }), check), runs(40));
  });

  // Each was answered wrongly, or not at all.
  test.each([
    "[1.000001,1,2,2],[3e-6,1,2.000002,0],[1e-6,1.000002,1,3e-6],[2,4e-6,2.000002,2e-6],[1.000004,2.000003,2.000003,1e-6],[1.000004,2,2.000001,1e-6],[1.000003,3e-6,1.000001,4e-6]",
    "[2.00000002,1.00000001],[2.00000002,2e-8],[1.00000004,1e-8],[0,2e-8]",
    "[1,0,1.0000002],[1.0000001,2e-7,2e-7],[1.0000002,1.0000001,2.0000003],[3e-7,1.0000002,0],[1e-7,1.0000004,2.0000004],[1.0000004,2,2.0000004]",
    "[2.00000002,2.00000004],[2,0],[1.00000004,2.00000002]",
    "[2,3e-7,2e-7],[1.0000001,1.0000002,1.0000002],[2,1e-7,1.0000002]",
    "[1.0000003,2.0000004,2.0000004],[1.0000001,3e-7,1.0000003],[2e-7,1.0000004,2.0000002],[1.0000004,2e-7,1.0000003],[2e-7,2,1.0000004],[2.0000004,2e-7,1.0000004]",
    "[0,2e-9],[2.000000002,2.000000001],[3e-9,0]",
    "[2.00000002,4e-8],[3e-8,2],[3e-8,4e-8],[1.00000001,1.00000002],[1,1e-8],[2.00000002,2e-8],[4e-8,3e-8]",
    "[0,3,6,1],[3,0,5,2],[6,5,4,3],[1,2,3,4],[4,7,2,5],[7,4,1,6],[2,1,0,7],[5,6,7,0]",
  ])("%s", (vectors) => {
    expect(() => {
      check(JSON.parse(`[${vectors}]`) as number[][]);
    }).not.toThrow();
  });

  test("a huge weight leaves the others their proportions", () => {
    const problem = vectorProblem([
      [1, 5, 2],
      [2, 3, 9],
      [4, 0, 7],
      [3, 3, 1],
    ]);
    const { below } = stability(problem, { weights: { h0: 1e15, h1: 1, h2: 3 } }).alone.h0 ?? { below: null };
    const weights = Object.values(below?.weights ?? {});
    expect(weights.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 12);
    expect((weights[2] ?? NaN) / (weights[1] ?? NaN)).toBeCloseTo(3, 9);
  });

  test("more may be asked for than there are", () => {
    const problem = vectorProblem([[1, 5], [1, 3], [4, 0]]); // prettier-ignore
    const found = weightRegions(problem, { best: 1e9 });
    expect(found.regions.map(({ selections }) => selections.length)).toEqual([3]);
    expect(found.acceptability.map(({ share }) => share)).toEqual([1, 1, 1]);
  });
});
