import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assumptions,
  type Assumptions,
  type AssumptionsOptions,
} from "../../../src/analyse/assumptions/assumptions.ts";
import type { Placed } from "../../../src/analyse/assumptions/answers.ts";
import { catalogue, evaluate, rank, type Problem, type RankedAllocation } from "../../../src/index.ts";
import { runs } from "../../runs.ts";
import { expectTogether, sampledByHand } from "./by-hand.ts";
import { assumedCases, varieties, wishedCases } from "./cases.ts";

/** Far more than a small problem has lawful allocations. */
const ALL = 1_000_000;

describe("the joint sample", () => {
  test("is that of the drawn documents, written by hand and ranked", () => {
    const tries = runs(12);
    let moved = 0;
    fc.assert(
      fc.property(assumedCases(), varieties, (given, vary) => {
        const samples = 4;
        const found = assumptions(given.problem, { weights: given.weights, vary, samples, best: 3 });
        const { together, items } = found;
        if (together === null) {
          const ranged = items.some(({ low, high }) => low < high);
          expect(ranged && evaluate(given.problem, {}).lawful).toBe(false);
          return;
        }
        const ranking = (problem: Problem): readonly RankedAllocation[] => {
          catalogue(problem);
          return rank(problem, { weights: given.weights, top: ALL }).allocations;
        };
        expectTogether(together, sampledByHand(given.problem, items, ranking, { samples, best: 3, vary }));
        const allocations = ranking(given.problem);
        const places = ({ selection, rank: place, tied }: Placed): Placed => ({ selection, rank: place, tied });
        expect(together.allocations.map(places)).toEqual(allocations.slice(0, 3).map(places));
        const firsts = allocations.filter((each) => each.rank === 1).length;
        expect({ tied: found.tied, sharing: found.sharing }).toEqual({ tied: firsts > 1, sharing: firsts });
        if (Object.values(together.core).some(({ index }) => index > 0 && index < 1)) moved++;
      }),
      tries,
    );
    expect(moved).toBeGreaterThan(tries.numRuns / 10);
  });

  test("is the same for the same seed, and another for another", () => {
    const tries = runs(20);
    let different = 0;
    fc.assert(
      fc.property(assumedCases(), ({ problem, weights }) => {
        const ask = (seed: number): string =>
          JSON.stringify(assumptions(problem, { weights, samples: 40, seed }).together?.allocations);
        const asked = ask(7);
        expect(ask(7)).toBe(asked);
        if (ask(8) !== asked) different++;
      }),
      tries,
    );
    expect(different).toBeGreaterThan(tries.numRuns / 20);
  });
});

/** Whether the search gives the answer of the list, as far as a search looks. */
function expectSearchedAlike(problem: Problem, options: AssumptionsOptions): Assumptions {
  const listed = assumptions(problem, { ...options, samples: 2, best: 2 });
  const searched = assumptions(problem, { ...options, samples: 2, best: 2, method: "program" });
  expect(searched.winner).toEqual(listed.winner);
  expect(searched.status).toBe(listed.status);
  expect(listed.status).toBe(listed.winner === null ? "infeasible" : "complete");
  searched.items.forEach((item, index) => {
    const other = listed.items[index];
    expect({ low: item.atLow, high: item.atHigh }).toEqual({ low: other?.atLow, high: other?.atHigh });
    // Halving finds a change, not always the nearest one.
    if (item.changesAbove !== null)
      expect(other?.changesAbove ?? NaN).toBeLessThanOrEqual(item.changesAbove + 1e-5 * item.high);
    if (item.changesBelow !== null)
      expect(other?.changesBelow ?? NaN).toBeGreaterThanOrEqual(item.changesBelow - 1e-5 * item.high);
  });
  expect(searched.together?.core).toEqual(listed.together?.core);
  expect(searched.together?.decided).toBe(listed.together?.decided);
  searched.together?.allocations.forEach(({ first, largestRegret, unlawful }, index) => {
    const other = listed.together?.allocations[index];
    expect({ first, unlawful }).toEqual({ first: other?.first, unlawful: other?.unlawful });
    expect(largestRegret ?? -1).toBeCloseTo(other?.largestRegret ?? -1, 8);
  });
  return listed;
}

describe("the search and the list give the same answers", () => {
  test("about the ends of ranges, the nearest change, firsts and regrets", () => {
    fc.assert(
      fc.property(assumedCases(), ({ problem, weights }) => {
        expectSearchedAlike(problem, { weights });
      }),
      runs(3),
    );
  });

  test("under wishes", () => {
    const tries = runs(10);
    let granting = 0;
    fc.assert(
      fc.property(wishedCases(), varieties, ({ problem, weights, wish }, vary) => {
        if (expectSearchedAlike(problem, { weights, vary, ...wish }).winner !== null) granting++;
      }),
      tries,
    );
    expect(granting).toBeGreaterThan(0.1 * tries.numRuns);
  });
});
