import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import {
  catalogue,
  evaluate,
  rank,
  weightRegions,
  type Problem,
  type Regions,
  type Weights,
} from "../../../src/index.ts";
import { bestCells, type BestExcept } from "../../../src/analyse/weight-space/best-cells.ts";
import { dot } from "../../../src/analyse/weight-space/polygon.ts";
import { countBest, nothingSampled, sampledWeights } from "../../../src/analyse/weight-space/samples.ts";
import { allLawful } from "./brute-force.ts";
import { richCases } from "./cases.ts";
import { runs } from "../../runs.ts";
import { expectStopped } from "../stopped.ts";

const sum = (list: readonly { readonly share: number }[]): number =>
  list.reduce((total, { share }) => total + share, 0);

/** Weights drawn evenly over the simplex, as a record of the criteria. */
function weightsFrom(by: readonly string[], draws: readonly number[]): Weights {
  const logs = by.map((_, c) => -Math.log(1 - (draws[c] ?? 0)));
  const total = logs.reduce((all, each) => all + each, 0);
  return Object.fromEntries(by.map((id, c) => [id, (logs[c] ?? 0) / total]));
}

const draws = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 });

/** How far inside a convex polygon of weights a point lies: below 0 outside, 1 for the whole triangle's own point. */
function depthIn(polygon: readonly Weights[], by: readonly string[], weights: Weights): number {
  const at = (each: Weights): readonly number[] => by.map((id) => each[id] ?? 0);
  const point = at(weights);
  const corners = polygon.map(at);
  if (by.length === 1) return 1;
  if (by.length === 2) {
    const ends = corners.map(([first = 0]) => first);
    return Math.min((point[0] ?? 0) - Math.min(...ends), Math.max(...ends) - (point[0] ?? 0));
  }
  const turns = corners.map(([x = 0, y = 0], c) => {
    const [nextX = 0, nextY = 0] = corners[(c + 1) % corners.length] ?? [];
    return (nextX - x) * ((point[1] ?? 0) - y) - (nextY - y) * ((point[0] ?? 0) - x);
  });
  return Math.max(Math.min(...turns), Math.min(...turns.map((turn) => -turn)));
}

/** The region that contains the weights with some room; undefined on an edge between regions. */
function regionAt({ regions, by }: Regions, weights: Weights): Regions["regions"][number] | undefined {
  return regions.find(({ polygon }) => depthIn(polygon ?? [], by, weights) > 1e-9);
}

const keys = (selections: readonly object[]): string[] => selections.map((each) => JSON.stringify(each)).sort();

describe("weightRegions", () => {
  test("divides all weights into convex polygons that name the best by rank", () => {
    const tries = runs(60);
    let named = 0;
    fc.assert(
      fc.property(richCases({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), draws, (given, best, drawn) => {
        const { problem, weights } = given;
        const found = weightRegions(problem, { weights, best });
        expect([found.exact, found.status]).toEqual([true, "complete"]);
        expect(Math.abs(sum(found.regions) - 1)).toBeLessThan(1e-9);
        const lawful = allLawful(problem, weights, found.by).length;
        expect(Math.abs(sum(found.acceptability) - Math.min(best, lawful))).toBeLessThan(1e-9);
        const at = weightsFrom(found.by, drawn);
        const region = regionAt(found, at);
        if (region === undefined) return;
        named++;
        const asked = { ...weights, ...zeros(problem), ...at };
        // By a search, since the regions come from the list.
        const ranking = rank(problem, { weights: asked, top: best, method: "program" });
        expect(keys(region.selections)).toEqual(keys(ranking.allocations.map(({ selection }) => selection)));
        if (best === 1) expect(region.selection).toEqual(ranking.allocations[0]?.selection);
      }),
      tries,
    );
    expect(named).toBeGreaterThan(0.8 * tries.numRuns);
  });

  test.each([
    [1, 60],
    [10, 20],
  ])("of Copenhagen name the best %i by rank at random weights", (best, ordinary) => {
    const all = catalogue(kobenhavn2024);
    const found = all.weightRegions({ best });
    expect(Math.abs(sum(found.regions) - 1)).toBeLessThan(1e-9);
    const tries = runs(ordinary);
    let named = 0;
    fc.assert(
      fc.property(draws, (drawn) => {
        const at = weightsFrom(found.by, drawn);
        const region = regionAt(found, at);
        if (region === undefined) return;
        named++;
        const listed = all.best({ weights: { ...at, H4: 0 }, top: best }).map((place) => all.selection(place.at));
        expect(keys(region.selections)).toEqual(keys(listed));
      }),
      tries,
    );
    expect(named).toBeGreaterThan(0.9 * tries.numRuns);
  });

  test("has corners that sum to 1 over all hensyn, at each of which the region's best is best", () => {
    fc.assert(
      fc.property(richCases({ min: 2, max: 3 }), ({ problem, weights }) => {
        for (const { polygon = [], selection } of weightRegions(problem, { weights }).regions) {
          for (const corner of polygon) {
            expect(Object.keys(corner)).toEqual(problem.hensyn.map(({ id }) => id));
            expect(Object.values(corner).reduce((total, each) => total + each, 0)).toBeCloseTo(1, 12);
            const asked = { weights: { ...weights, ...corner } };
            const first = rank(problem, { ...asked, top: 1 }).allocations[0];
            expect((first?.score ?? NaN) - evaluate(problem, selection, asked).score).toBeLessThan(1e-9);
          }
        }
      }),
      runs(20),
    );
  });

  test("by sampling agrees with the exact shares within three standard errors", () => {
    const tries = runs(100);
    let [shares, far] = [0, 0];
    const cases = fc.sample(richCases({ min: 3, max: 3 }), tries);
    for (const { problem, weights } of cases) {
      const by = problem.hensyn.map(({ id }) => id);
      const candidates = allLawful(problem, weights, by).map(({ scores }) => ({ scores: Float64Array.from(scores) }));
      const best: BestExcept<(typeof candidates)[number]> = (at, excluded) => {
        let most: (typeof candidates)[number] | undefined;
        for (const each of candidates) {
          if (!excluded.has(each) && (most === undefined || dot(each.scores, at) > dot(most.scores, at))) most = each;
        }
        return most;
      };
      const { places } = bestCells(3, 2, best);
      const counted = nothingSampled<(typeof candidates)[number]>();
      for (const at of sampledWeights(3, 200, 7)) countBest(counted, at, 2, best);
      for (const [candidate, exact] of places) {
        exact.forEach((share, place) => {
          const error = Math.sqrt((share * (1 - share)) / counted.samples);
          if (error === 0) return;
          shares++;
          const estimate = (counted.places.get(candidate)?.[place] ?? 0) / counted.samples;
          if (Math.abs(estimate - share) > 3 * error) far++;
        });
      }
    }
    // Of normal errors 0.27 % are further than three standard errors; small shares have longer tails.
    expect(shares).toBeGreaterThan(3 * tries.numRuns);
    expect(far / shares).toBeLessThan(0.015);
  });

  test("by sampling gives the same for the same seed, with standard errors and central weights", () => {
    const by = ["H1", "H2", "H3", "H4"] as const;
    const once = weightRegions(kobenhavn2024, { by, samples: 500, seed: 5, best: 3 });
    expect(weightRegions(kobenhavn2024, { by, samples: 500, seed: 5, best: 3 })).toEqual(once);
    expect(weightRegions(kobenhavn2024, { by, samples: 500, seed: 6, best: 3 })).not.toEqual(once);
    expect(once).toMatchObject({ exact: false, status: "complete", samples: 500, seed: 5, by });
    expect(sum(once.regions)).toBeCloseTo(1, 12);
    for (const { share, standardError } of once.regions) {
      expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 500), 12);
    }
    const central = once.acceptability.flatMap(({ centralWeights }) =>
      centralWeights === null ? [] : [centralWeights],
    );
    expect(central.length).toBeGreaterThan(1);
    for (const each of central) expect(Object.values(each).reduce((total, one) => total + one, 0)).toBeCloseTo(1, 12);
  });

  test("samples where samples are asked for, and finds what the exact division finds", () => {
    const exact = weightRegions(kobenhavn2024);
    const sampled = weightRegions(kobenhavn2024, { samples: 2000 });
    expect([exact.exact, sampled.exact]).toEqual([true, false]);
    for (const { selection, share, standardError = NaN } of sampled.regions) {
      const same = exact.regions.find((region) => JSON.stringify(region.selection) === JSON.stringify(selection));
      expect(Math.abs(share - (same?.share ?? NaN))).toBeLessThan(4 * standardError);
    }
  });

  test("of many of the best are soon sampled", () => {
    const { regions, acceptability } = weightRegions(kobenhavn2024, { best: 100, samples: 20 });
    expect(regions.every(({ selections }) => selections.length === 100)).toBe(true);
    expect(sum(acceptability)).toBeCloseTo(100, 9);
  });

  test("that ran out of time says so", () => {
    const late = weightRegions(kobenhavn2024, { best: 5, timeLimitMs: 0 });
    expect(late).toMatchObject({ regions: [], acceptability: [], first: null });
    expectStopped(kobenhavn2024, late);
  });
});

/** Weights of 0 for every hensyn, to be overwritten by those that count. */
function zeros(problem: Problem): Weights {
  return Object.fromEntries(problem.hensyn.map(({ id }) => [id, 0]));
}
