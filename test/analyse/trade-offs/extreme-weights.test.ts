import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { selectionOf } from "../../../src/allocation/selection.ts";
import {
  catalogue,
  evaluate,
  frontier,
  parseProblem,
  rank,
  standing,
  weightRegions,
  type AnalysisOptions,
  type Problem,
  type Selection,
} from "../../../src/index.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { problems } from "../../../src/testing/index.ts";
import { readCase } from "../../cases/read-case.ts";
import { runs } from "../../runs.ts";
import { richProblems } from "./rich-problems.ts";

/** Weights beside which others are worth a tie, a step, less than a step, or nothing. */
const WEIGHTS = [1, 1, 1, 3, 0.5, 1e9, 2e9, 3e9, 0.7e9, 1e12, 1e-9, 1e-300, 0];

/** Problems in which many scores are about a step apart: one theme of each hensyn weighs as much as billions. */
const extremeProblems = fc
  .tuple(
    fc.oneof(problems(), richProblems({ min: 2, max: 3 })),
    fc.array(fc.constantFrom(...WEIGHTS), { minLength: 24, maxLength: 24 }),
  )
  .map(([problem, weights]) => {
    let at = 0;
    const next = (): number => weights[at++ % weights.length] ?? 1;
    const hensyn = problem.hensyn.map((each, h) => ({
      ...each,
      weight: h === 0 ? 1 : next() || 1,
      themes: each.themes.map((theme, t) => ({ ...theme, weight: t === 0 ? 1e9 : next() })),
    }));
    return parseProblem(JSON.parse(JSON.stringify({ ...problem, hensyn })));
  })
  .filter(({ hensyn }) => hensyn.length > 1);

function comparedBy({ hensyn }: Problem): string[] {
  return hensyn.slice(0, 3).map(({ id }) => id);
}

/** By the search and by the list. */
function bothWays<T>(problem: Problem, ask: (options: AnalysisOptions) => T): [T, T] {
  catalogue(problem);
  return [ask({ method: "program" }), ask({})];
}

function someLawful(problem: Problem, most: number): Selection[] {
  const structure = structureOf(problem);
  const found: Selection[] = [];
  for (const { choices } of lawfulPlacements(structure)) {
    if (found.push(selectionOf(structure, choices)) === most) break;
  }
  return found;
}

const digits = (value: number | undefined): string => (value ?? NaN).toFixed(6);

describe("scores about a step apart", () => {
  test("are told apart alike by the list and by the search", () => {
    fc.assert(
      fc.property(extremeProblems, fc.integer({ min: 1, max: 2 }), (problem, best) => {
        const by = comparedBy(problem);
        const [searched, listed] = bothWays(problem, (options) => ({
          rank: rank(problem, { top: 20, ...options }),
          frontier: frontier(problem, { ...options, by }).points.map(({ count, first, supported }) => [
            count,
            first,
            supported,
          ]),
          regions: weightRegions(problem, { ...options, by, best })
            .acceptability.filter(({ share }) => share > 1e-6)
            .map(({ selection, count, share }) => JSON.stringify([selection, count, digits(share)]))
            .sort(),
        }));
        expect(searched).toEqual(listed);
      }),
      runs(12),
    );
  });

  test("give an allocation the region of its outcome", () => {
    const tries = runs(12);
    let shared = 0;
    fc.assert(
      fc.property(extremeProblems, (problem) => {
        const by = comparedBy(problem);
        const { acceptability } = weightRegions(problem, { by });
        for (const selection of someLawful(problem, 8)) {
          const [searched, listed] = bothWays(problem, (options) => standing(problem, selection, { ...options, by }));
          const place = ({ rank: at, efficient, dominatedBy, region, nearestWeights }: typeof listed): unknown => [
            at,
            efficient,
            dominatedBy,
            region === null ? null : digits(region.share),
            nearestWeights === null ? null : digits(nearestWeights.change),
          ];
          expect(place(searched)).toEqual(place(listed));
          const own = acceptability.find((each) => sameAs(each.selection, selection));
          if (own !== undefined) expect(digits(listed.region?.share)).toBe(digits(own.share));
          // Whoever has the same scores up to a step has the same region.
          const point = frontier(problem, { by }).points.find(({ scores }) => isLevel(problem, selection, scores));
          const whole = acceptability.find(({ selection: first }) => sameAs(first, point?.first));
          if (listed.efficient === true && whole !== undefined) {
            expect(digits(listed.region?.share)).toBe(digits(whole.share));
            shared++;
          }
        }
      }),
      tries,
    );
    expect(shared).toBeGreaterThan(tries.numRuns / 2);
  });
});

function sameAs(one: Selection, other: Selection | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether no criterion differs by more than a step. */
function isLevel(problem: Problem, selection: Selection, scores: Readonly<Record<string, number>>): boolean {
  const { hensyn } = evaluate(problem, selection);
  return Object.entries(scores).every(([id, score]) => Math.abs(score - (hensyn[id]?.score ?? NaN)) < 9e-10);
}

describe("weights that vanish beside others", () => {
  test("count nothing, by the list and by the search", () => {
    const tiny = readCase("hostile/weight-1e-300-frontier");
    const [searched, listed] = bothWays(tiny, (options) =>
      frontier(tiny, { ...options, weights: { H0: 1e-300, T0: 1e300 }, by: ["true", "H0"] }),
    );
    expect(searched).toEqual(listed);
    const none = readCase("hostile/frontier-rangeerror");
    const by = none.hensyn.map(({ id }) => id);
    const frontiers = bothWays(none, (options) => frontier(none, { ...options, weights: { H2: 0.6 }, by }));
    expect(frontiers[0]).toEqual(frontiers[1]);
    expect(frontiers[0].points).toHaveLength(1);
  });

  test("leave numbers numbers", () => {
    const problem = readCase("hostile/nan-standing");
    for (const selection of someLawful(problem, 20)) {
      const [searched, listed] = bothWays(problem, (options) => standing(problem, selection, options));
      expect({ ...searched, of: listed.of, percentile: listed.percentile }).toEqual(listed);
    }
  });
});

describe("documents on which list and search, or regions and standing, once disagreed", () => {
  test("have one frontier", () => {
    const problem = readCase("hostile/list-and-search-at-one-step");
    const [searched, listed] = bothWays(problem, (options) =>
      frontier(problem, { ...options, weights: { H0: 0, H1: 1, H2: 1 }, by: ["H1", "H2"] }),
    );
    expect(searched).toEqual(listed);
  });

  test("give all that is equal up to rounding the same region", () => {
    const problem = readCase("hostile/near-equal-standing");
    for (const weights of [{}, { H0: 1e12 }, { T1: 3 }, { H0: 1e12, T1: 3 }]) {
      for (const selection of someLawful(problem, 20)) {
        const { region, nearestWeights, efficient } = standing(problem, selection, { weights });
        expect([efficient, region?.share, nearestWeights?.change]).toEqual([true, 1, 0]);
      }
    }
  });
});
