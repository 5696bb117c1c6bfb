import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { coreIndex, InvalidInput, weightRegions, type CoreIndex, type Problem } from "../../../src/index.ts";
import { sampledWeights } from "../../../src/analyse/weight-space/samples.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { runs } from "../../runs.ts";
import { expectStopped } from "../stopped.ts";
import { allLawful, efficientByFilter, SAME, type Listed } from "./brute-force.ts";
import { anyCases, richCases } from "./cases.ts";

/** A case in which some allocations are the best, and how much it counts. */
interface Case {
  readonly best: readonly Listed[];
  readonly share: number;
}

/** For each scenario the share of the cases whose best choose it, ties shared. */
function indexOf(problem: Problem, cases: readonly Case[]): Record<string, number> {
  const index = new Map<string, number>();
  for (const area of structureOf(problem).areas) for (const { id } of area.scenarios) index.set(id, 0);
  for (const { best, share } of cases)
    for (const { selection } of best)
      for (const scenario of Object.values(selection))
        index.set(scenario, (index.get(scenario) ?? 0) + share / best.length);
  return Object.fromEntries(index);
}

/** The lawful allocations in groups with the same scores. */
function groupsOf(lawful: readonly Listed[]): Listed[][] {
  const groups: Listed[][] = [];
  for (const each of lawful) {
    const same = groups.find(([first]) => first?.scores.every((s, c) => Math.abs(s - (each.scores[c] ?? 0)) <= SAME));
    if (same === undefined) groups.push([each]);
    else same.push(each);
  }
  return groups;
}

type Point = readonly [x: number, y: number];

/**
 * The part of all weights under which scores are at least as high as all others: the triangle of the first two weights,
 * cut by a straight line for each of the others (Sutherland and Hodgman), measured by the shoelace formula.
 */
function shareWhereBest(own: readonly number[], others: readonly (readonly number[])[]): number {
  if (own.length === 1) return others.every(([other = 0]) => (own[0] ?? 0) >= other - SAME) ? 1 : 0;
  const isLine = own.length === 2;
  let corners: Point[] = isLine
    ? [
        [0, 0],
        [1, 0],
      ]
    : [
        [0, 0],
        [1, 0],
        [0, 1],
      ];
  for (const other of others) {
    const [first = 0, second = 0, third = 0] = own.map((score, c) => score - (other[c] ?? 0));
    const lead = ([x, y]: Point): number =>
      isLine ? x * first + (1 - x) * second : x * first + y * second + (1 - x - y) * third;
    const kept: Point[] = [];
    corners.forEach((corner, at) => {
      const next = corners[(at + 1) % corners.length] ?? corner;
      const [here, there] = [lead(corner), lead(next)];
      if (here >= 0) kept.push(corner);
      if (here > 0 !== there > 0 && here !== there) {
        const part = here / (here - there);
        kept.push([corner[0] + part * (next[0] - corner[0]), corner[1] + part * (next[1] - corner[1])]);
      }
    });
    corners = kept;
  }
  if (corners.length === 0) return 0;
  if (isLine) return Math.max(...corners.map(([x]) => x)) - Math.min(...corners.map(([x]) => x));
  return Math.abs(
    corners.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}

function expectIndex({ scenarios }: CoreIndex, expected: Record<string, number>, within: number): void {
  expect(Object.keys(scenarios).sort()).toEqual(Object.keys(expected).sort());
  for (const [id, { index }] of Object.entries(scenarios))
    expect(Math.abs(index - (expected[id] ?? NaN))).toBeLessThan(within);
}

function expectSums(problem: Problem, { scenarios }: CoreIndex): void {
  for (const area of structureOf(problem).areas) {
    const sum = area.scenarios.reduce((total, { id }) => total + (scenarios[id]?.index ?? NaN), 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  }
}

describe("coreIndex", () => {
  test("over weightings is what cutting the triangle for every allocation gives", () => {
    const tries = runs(100);
    let borderline = 0;
    fc.assert(
      fc.property(richCases({ min: 1, max: 3 }), ({ problem, weights }) => {
        const found = coreIndex(problem, { weights });
        expect([found.status, found.exact, found.cases]).toEqual(["complete", true, null]);
        const groups = groupsOf(allLawful(problem, weights, found.by));
        const vectors = groups.map(([first]) => first?.scores ?? []);
        const shares = vectors.map((own) =>
          shareWhereBest(
            own,
            vectors.filter((other) => other !== own),
          ),
        );
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(1, 6);
        const cases = groups.map((best, at) => ({ best, share: shares[at] ?? 0 }));
        expectIndex(found, indexOf(problem, cases), 1e-6);
        expectSums(problem, found);
        borderline += Object.values(found.scenarios).filter(({ index }) => index > 0 && index < 1).length;
      }),
      tries,
    );
    expect(borderline).toBeGreaterThan(tries.numRuns);
  });

  test("over the frontier is what comparing every pair of allocations gives", () => {
    const check = ({ problem, weights }: { problem: Problem; weights: Record<string, number> | object }): void => {
      const found = coreIndex(problem, { weights: { ...weights }, over: "frontier" });
      const points = efficientByFilter(problem, allLawful(problem, { ...weights }, found.by));
      if (points.length === 0) {
        expect([found.status, found.scenarios]).toEqual(["infeasible", {}]);
        return;
      }
      expect([found.status, found.cases]).toEqual(["complete", points.length]);
      expectIndex(
        found,
        indexOf(
          problem,
          points.map((best) => ({ best, share: 1 / points.length })),
        ),
        1e-12,
      );
      expectSums(problem, found);
    };
    fc.assert(fc.property(anyCases(), check), runs(40));
    fc.assert(fc.property(richCases({ min: 1, max: 5 }), check), runs(60));
  });

  test("over drawn weightings is what ranking at each of them gives, with its standard error", () => {
    fc.assert(
      fc.property(richCases({ min: 2, max: 5 }), fc.integer({ min: 1, max: 99 }), ({ problem, weights }, seed) => {
        const found = coreIndex(problem, { weights, samples: 40, seed });
        expect([found.exact, found.cases]).toEqual([false, 40]);
        const lawful = allLawful(problem, weights, found.by);
        const cases = Array.from(sampledWeights(found.by.length, 40, seed), (drawn) => {
          const score = ({ scores }: Listed): number =>
            scores.reduce((sum, each, c) => sum + each * (drawn[c] ?? 0), 0);
          const most = Math.max(...lawful.map(score));
          return { best: lawful.filter((each) => score(each) >= most - SAME), share: 1 / 40 };
        });
        const expected = indexOf(problem, cases);
        expectIndex(found, expected, 1e-9);
        for (const [id, { index, standardError = NaN }] of Object.entries(found.scenarios)) {
          const parts = cases.map(
            ({ best }) => best.filter(({ selection }) => Object.values(selection).includes(id)).length / best.length,
          );
          const variance = parts.reduce((sum, part) => sum + (part - index) ** 2, 0) / 40;
          expect(standardError).toBeCloseTo(Math.sqrt(variance / 40), 6);
        }
      }),
      runs(60),
    );
  });

  test("is the same by search as from the list", () => {
    fc.assert(
      fc.property(
        richCases({ min: 2, max: 3 }),
        fc.constantFrom("weightings" as const, "frontier" as const),
        ({ problem, weights }, over) => {
          const options = { weights, over };
          const [listed, searched] = (["list", "program"] as const).map((method) =>
            coreIndex(problem, { ...options, method }),
          );
          expect(searched?.status).toBe("complete");
          if (listed === undefined || searched === undefined) return;
          expectIndex(
            searched,
            Object.fromEntries(Object.entries(listed.scenarios).map(([id, { index }]) => [id, index])),
            1e-7,
          );
        },
      ),
      runs(12),
    );
  });

  test("says by which weightings a scenario is chosen: their mean, over its scenarios, is the middle of all", () => {
    const { scenarios, by } = coreIndex(kobenhavn2024);
    for (const area of kobenhavn2024.areas) {
      for (const id of by) {
        const mean = Object.entries(scenarios)
          .filter(([scenario]) => scenario.startsWith(`${area.id}.`))
          .reduce((sum, [, { index, centralWeights }]) => sum + index * (centralWeights?.[id] ?? 0), 0);
        expect(mean).toBeCloseTo(1 / 3, 9);
      }
    }
    expect(scenarios["A01.0"]).toEqual({ index: 0, centralWeights: null });
  });

  test("of Copenhagen counts the allocations that each region leads to", () => {
    const { regions } = weightRegions(kobenhavn2024);
    const { scenarios } = coreIndex(kobenhavn2024);
    for (const { selection } of regions)
      for (const id of Object.values(selection)) expect(scenarios[id]?.index).toBeGreaterThan(0);
    // What the tied best of a region have in common is in all of them.
    const share = regions
      .filter(({ selection }) => selection.A06 === "A06.3")
      .reduce((sum, region) => sum + region.share, 0);
    expect(scenarios["A06.3"]?.index).toBeCloseTo(share, 12);
  });

  test("grants wishes: what is locked is core, what is forbidden is never chosen", () => {
    const { scenarios, question } = coreIndex(kobenhavn2024, { lock: ["A05.1"], forbid: ["A09.2"] });
    expect(question.wishes).toMatchObject({ lock: ["A05.1"], forbid: ["A09.2"] });
    expect([scenarios["A05.1"]?.index, scenarios["A03.1"]?.index, scenarios["A09.2"]?.index]).toEqual([1, 1, 0]);
  });

  test("says why nothing grants the wishes, and what is known when the time runs out", () => {
    const denied = coreIndex(kobenhavn2024, { lock: ["A05.1"], forbid: ["A03.1"] });
    expect(denied.status).toBe("infeasible");
    if (denied.status === "infeasible") expect(denied.conflicts.length).toBeGreaterThan(0);
    expect(denied.scenarios).toEqual({});
    const problem = { ...kobenhavn2024 };
    const stopped = coreIndex(problem, { timeLimitMs: 0, over: "frontier" });
    expectStopped(problem, stopped);
  });

  test("refuses what it does not know", () => {
    expect(() => coreIndex(kobenhavn2024, { over: "regions" as never })).toThrow(InvalidInput);
    expect(() => coreIndex(kobenhavn2024, { over: "regions" as never })).toThrow(
      'Write "weightings", "frontier" or "draws".',
    );
    expect(() => coreIndex(kobenhavn2024, { by: ["T1", "T2"] })).toThrow(InvalidInput);
    expect(coreIndex(kobenhavn2024, { by: ["T1", "T2"], over: "frontier" }).by).toEqual(["T1", "T2"]);
  });
});
