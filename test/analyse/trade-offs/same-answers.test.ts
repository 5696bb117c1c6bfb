import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  catalogue,
  evaluate,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  type AnalysisOptions,
} from "../../../src/index.ts";
import { allocations } from "../../../src/testing/index.ts";
import { anyCases, richCases, type TradeOffCase } from "./cases.ts";
import { runs } from "../../runs.ts";

const cases = fc.oneof(anyCases(), richCases({ min: 1, max: 3 }));

function bothWays<T>({ weights }: TradeOffCase, ask: (options: AnalysisOptions) => T): [T, T] {
  return [ask({ weights, method: "program" }), ask({ weights, method: "list" })];
}

/** More than three hensyn count: then the regions of the weights are sampled. */
function isSampled({ problem, weights }: TradeOffCase): boolean {
  return frontier(problem, { weights }).by.length > 3;
}

const close = (found: number | undefined, expected: number | undefined): void => {
  expect(found ?? NaN).toBeCloseTo(expected ?? NaN, 9);
};

describe("the search and the list give the same answers", () => {
  test("rank, to the last digit", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 30 }), (given, top) => {
        const [searched, listed] = bothWays(given, ({ method }) =>
          rank(given.problem, { weights: given.weights, top, method }),
        );
        expect(listed).toEqual(searched);
        expect(catalogue(given.problem).rank({ weights: given.weights, top })).toEqual(searched);
      }),
      runs(30),
    );
  });

  test("frontier", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [searched, listed] = bothWays(given, (options) => frontier(given.problem, options));
        expect(searched.status).toBe(listed.points.length === 0 ? "infeasible" : "complete");
        expect(listed.status).toBe(searched.status);
        expect(searched.by).toEqual(listed.by);
        expect(searched.points.length).toBe(listed.points.length);
        searched.points.forEach(({ scores, count, first, supported }, at) => {
          const other = listed.points[at];
          expect({ count, first, supported }).toEqual({
            count: other?.count,
            first: other?.first,
            supported: other?.supported,
          });
          for (const id of searched.by) close(scores[id], other?.scores[id]);
        });
      }),
      runs(15),
    );
  });

  test("weightRegions", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), (given, best) => {
        const [searched, listed] = bothWays(given, (options) =>
          weightRegions(given.problem, { ...options, best, ...(isSampled(given) ? { samples: 10 } : {}) }),
        );
        const lines = ({ acceptability }: typeof searched): string[] =>
          acceptability
            .filter(({ share }) => share > 1e-6)
            .map(({ selection, count, share, ranks }) =>
              JSON.stringify([selection, count, share.toFixed(6), ranks.map((each) => each.toFixed(6))]),
            )
            .sort();
        expect(lines(searched)).toEqual(lines(listed));
        expect(searched.regions.length).toBe(listed.regions.length);
      }),
      runs(10),
    );
  });

  test("standing, but for how many there are", () => {
    fc.assert(
      fc.property(
        cases.chain((given) => allocations(given.problem).map((selection) => ({ ...given, selection }))),
        ({ selection, ...given }) => {
          const [searched, listed] = bothWays(given, (options) => standing(given.problem, selection, options));
          expect(searched.rank).toBe(listed.rank);
          expect(searched.efficient).toBe(listed.efficient);
          expect(searched.dominatedBy).toEqual(listed.dominatedBy);
          expect(searched.mixture === undefined).toBe(listed.mixture === undefined);
          expect(searched.nearestWeights === null).toBe(listed.nearestWeights === null);
          if (searched.nearestWeights !== null) close(searched.nearestWeights.change, listed.nearestWeights?.change);
          if (searched.region?.standardError === undefined && searched.region !== null)
            close(searched.region.share, listed.region?.share);
          expect([searched.of, listed.of === null]).toEqual([null, false]);
        },
      ),
      runs(15),
    );
  });

  test("stability", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [searched, listed] = bothWays(given, (options) => stability(given.problem, options));
        expect(searched.winner).toEqual(listed.winner);
        for (const [id, range] of Object.entries(searched.alone)) {
          close(range.from, listed.alone[id]?.from);
          close(range.to, listed.alone[id]?.to);
        }
        expect(searched.together === null).toBe(listed.together === null);
        if (searched.together !== null) close(searched.together.change, listed.together?.change);
      }),
      runs(10),
    );
  });
});

test("every query of the list is the function of the front door", () => {
  fc.assert(
    fc.property(cases, ({ problem, weights }) => {
      const all = catalogue(problem);
      expect(all.frontier({ weights })).toEqual(frontier(problem, { weights }));
      expect(all.standing({}, { weights })).toEqual(standing(problem, {}, { weights }));
      expect(all.stability({ weights })).toEqual(stability(problem, { weights }));
      const first = all.best({ weights, top: 1 })[0];
      if (first === undefined) return;
      expect(evaluate(problem, all.selection(first.at), { weights }).score).toBe(first.score);
    }),
    runs(10),
  );
});
