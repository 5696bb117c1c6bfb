import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assumptions,
  catalogue,
  explain,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  type AnalysisOptions,
  type Method,
  type Selection,
  type Weights,
} from "../../src/index.ts";
import { enumerate } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";
import { allLawful, beats, efficientByFilter, SAME, type Listed } from "./trade-offs/brute-force.ts";
import { anyCases, richCases, type TradeOffCase } from "./trade-offs/cases.ts";
import { evaluationOf } from "./evaluation-of.ts";
import { grants, wishesOf, type FullWish } from "./why-not/wishes.ts";

interface Wished extends TradeOffCase {
  readonly wish: FullWish;
  readonly method: Method;
  readonly at: number;
}

const wished = (from: fc.Arbitrary<TradeOffCase>): fc.Arbitrary<Wished> =>
  from.chain((given) =>
    fc.record({
      problem: fc.constant(given.problem),
      weights: fc.constant(given.weights),
      wish: wishesOf(given.problem),
      method: fc.constantFrom<Method>("list", "program"),
      at: fc.nat(),
    }),
  );

const wishedCases = (): fc.Arbitrary<Wished> => fc.oneof(wished(anyCases()), wished(richCases({ min: 2, max: 3 })));

/** The lawful allocations that grant a wish, in the order of the ranking, with their scores by some criteria. */
function grantedOf({ problem, weights, wish }: Wished, by: readonly string[]): readonly Listed[] {
  return allLawful(problem, weights, by).filter(({ selection }) =>
    grants(problem, evaluationOf(problem, selection, { weights }), wish),
  );
}

const optionsOf = ({ weights, wish, method }: Wished): AnalysisOptions => ({ weights, method, ...wish });

/** The weighted sum of the scores by the criteria. */
const sumOf = ({ scores }: Listed, by: readonly string[], weights: Weights): number =>
  by.reduce((sum, id, c) => sum + (weights[id] ?? 0) * (scores[c] ?? NaN), 0);

const bestSum = (granted: readonly Listed[], by: readonly string[], weights: Weights): number =>
  Math.max(...granted.map((each) => sumOf(each, by, weights)));

/** As far as two figures of a score can be told apart. */
const NEAR = 1e-7;

describe("a question with wishes is answered by the lawful allocations that grant them, as plain enumeration filters them:", () => {
  test("the ranking, and what the list counts, ranks and finds", () => {
    const tries = runs(40);
    let granting = 0;
    fc.assert(
      fc.property(wishedCases(), (given) => {
        const { problem, weights, wish } = given;
        const expected = enumerate(problem).ranking({ weights, ...withCites(wish) });
        const { status, allocations } = rank(problem, { ...optionsOf(given), top: 100 });
        expect(status).toBe(expected.length === 0 ? "infeasible" : "complete");
        expect(allocations.map(({ selection, rank: place, tied }) => ({ selection, place, tied }))).toEqual(
          expected.slice(0, 100).map(({ selection, rank: place, tied }) => ({ selection, place, tied })),
        );
        expect(grantedOf(given, []).length).toBe(expected.length);
        const list = catalogue(problem);
        expect(list.count(wish)).toBe(expected.length);
        expect(list.best({ weights, top: 3, ...wish }).map((place) => list.selection(place.at))).toEqual(
          expected.slice(0, 3).map(({ selection }) => selection),
        );
        const { size } = list.frequency({ weights, ...wish, from: 0, to: 1 });
        expect(size).toBe(expected.length);
        if (expected.length > 0) granting++;
      }),
      tries,
    );
    expect(granting).toBeGreaterThan(0.3 * tries.numRuns);
  });

  test("the ranking of those that are apart, chosen one after the other", () => {
    const tries = runs(40);
    let skipped = 0;
    fc.assert(
      fc.property(wishedCases(), fc.integer({ min: 1, max: 4 }), (given, apart) => {
        const { problem, weights, wish } = given;
        const all = enumerate(problem).ranking({ weights, ...withCites(wish) });
        const taken: typeof all = [];
        for (const each of all) {
          const differs = ({ selection }: { selection: Selection }): number =>
            Object.entries(selection).filter(([area, scenario]) => each.selection[area] !== scenario).length;
          if (taken.every((other) => differs(other) >= apart)) taken.push(each);
        }
        const { allocations, status, question } = rank(problem, { ...optionsOf(given), apart, top: 20 });
        expect(question.apart).toBe(apart);
        expect(status).toBe(all.length === 0 ? "infeasible" : "complete");
        expect(allocations.map(({ selection, rank: place, tied }) => ({ selection, place, tied }))).toEqual(
          taken.slice(0, 20).map(({ selection, rank: place, tied }) => ({ selection, place, tied })),
        );
        if (allocations.length < Math.min(20, all.length)) skipped++;
      }),
      tries,
    );
    expect(skipped).toBeGreaterThan(0.2 * tries.numRuns);
  });

  test("the frontier", () => {
    fc.assert(
      fc.property(wishedCases(), (given) => {
        const { status, points, by, question } = frontier(given.problem, optionsOf(given));
        const granted = grantedOf(given, by);
        const expected = efficientByFilter(given.problem, granted);
        expect(status).toBe(granted.length === 0 ? "infeasible" : "complete");
        expect(question.wishes.lock).toEqual([...new Set(question.wishes.lock)]);
        const line = (scores: readonly number[], count: number, first: unknown): string =>
          JSON.stringify([scores.map((score) => score.toFixed(7)), count, first]);
        expect(
          points
            .map(({ scores, count, first }) =>
              line(
                by.map((id) => scores[id] ?? NaN),
                count,
                first,
              ),
            )
            .sort(),
        ).toEqual(expected.map((group) => line(group[0]?.scores ?? [], group.length, group[0]?.selection)).sort());
      }),
      runs(40),
    );
  });

  test("the regions of the weights, and how far the weights can move", () => {
    fc.assert(
      fc.property(wishedCases(), (given) => {
        const { problem } = given;
        const { status, regions, by } = weightRegions(problem, optionsOf(given));
        const granted = grantedOf(given, by);
        expect(status).toBe(granted.length === 0 ? "infeasible" : "complete");
        for (const { polygon = [], selection } of regions) {
          const centre = Object.fromEntries(
            by.map((id) => [id, polygon.reduce((sum, corner) => sum + (corner[id] ?? 0), 0) / polygon.length]),
          );
          const own = granted.find((each) => JSON.stringify(each.selection) === JSON.stringify(selection));
          expect(own && sumOf(own, by, centre)).toBeGreaterThanOrEqual(bestSum(granted, by, centre) - NEAR);
        }
        const { status: ended, winner, alone } = stability(problem, optionsOf(given));
        expect(ended).toBe(status);
        const first = granted.find((each) => JSON.stringify(each.selection) === JSON.stringify(winner));
        for (const [id, { weight, from, to }] of Object.entries(alone)) {
          const rest = by.filter((other) => other !== id);
          const total = rest.reduce((sum, other) => sum + (alone[other]?.weight ?? 0), 0);
          for (const end of [from, to]) {
            const at = (weight + end) / 2;
            const share = (other: string): number =>
              total > 0 ? (alone[other]?.weight ?? 0) / total : 1 / Math.max(1, rest.length);
            const moved = Object.fromEntries([
              [id, at],
              ...rest.map((other) => [other, (1 - at) * share(other)]),
            ]) as Weights;
            expect(first && sumOf(first, by, moved)).toBeGreaterThanOrEqual(bestSum(granted, by, moved) - NEAR);
          }
        }
      }),
      runs(25),
    );
  });

  test("where an allocation stands, and what is the best", () => {
    let denied = 0;
    fc.assert(
      fc.property(wishedCases(), (given) => {
        const { problem, weights, method, at } = given;
        const all = allLawful(problem, weights, []);
        const selection = all[at % Math.max(1, all.length)]?.selection ?? {};
        const found = standing(problem, selection, optionsOf(given));
        const granted = grantedOf(given, found.by);
        const own = granted.find((each) => JSON.stringify(each.selection) === JSON.stringify(selection));
        expect(found.granted).toBe(own !== undefined || all.length === 0 ? found.granted : false);
        if (method === "list") expect(found.of).toBe(all.length === 0 ? 0 : granted.length);
        if (own === undefined) {
          if (all.length > 0) denied++;
          expect([found.rank, found.efficient, found.region]).toEqual([null, null, null]);
        } else {
          expect(found.granted).toBe(true);
          const place = enumerate(problem)
            .ranking({ weights, ...withCites(given.wish) })
            .find((each) => JSON.stringify(each.selection) === JSON.stringify(selection));
          expect(found.rank).toBe(place?.rank);
          expect(found.efficient).toBe(!granted.some(({ scores }) => beats(scores, own.scores)));
          const nearest = found.nearestWeights?.weights;
          if (nearest !== undefined)
            expect(sumOf(own, found.by, nearest)).toBeGreaterThanOrEqual(bestSum(granted, found.by, nearest) - SAME);
        }
        const [best] = rank(problem, { ...optionsOf(given), top: 1 }).allocations;
        const explained = explain(problem, "best", { weights, method, ...given.wish });
        expect(explained.status).toBe(best === undefined ? "infeasible" : "complete");
        expect(explained.to?.selection).toEqual(best?.selection);
        expect(explained.question.to?.selection).toEqual(best?.selection);
        if (best === undefined) expect(explained).toMatchObject({ question: { to: null }, difference: 0, parts: [] });
        const { winner } = assumptions(problem, { weights, method, ...given.wish, samples: 1 });
        expect(winner?.selection).toEqual(best?.selection);
      }),
      runs(20),
    );
    expect(denied).toBeGreaterThan(0);
  });
});

/** Enumeration takes limits as a document has them. */
function withCites({ limits, ...wish }: FullWish): Omit<FullWish, "limits"> & {
  readonly limits: readonly (FullWish["limits"][number] & { readonly cites: [] })[];
} {
  return { ...wish, limits: limits.map((limit) => ({ ...limit, cites: [] })) };
}
