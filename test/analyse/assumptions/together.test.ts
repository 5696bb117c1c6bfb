import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions } from "../../../src/analyse/assumptions/assumptions.ts";
import type { Placed } from "../../../src/analyse/assumptions/answers.ts";
import { drawnValues } from "../../../src/analyse/assumptions/draw.ts";
import { assumedIn, hasRange } from "../../../src/analyse/assumptions/variables.ts";
import { catalogue, evaluate, rank, type Selection } from "../../../src/index.ts";
import { runs } from "../../runs.ts";
import { editedByHand } from "./by-hand.ts";
import { assumedCases, type AssumedCase } from "./cases.ts";

/** Far more than a small problem has lawful allocations. */
const ALL = 1_000_000;

interface Counted {
  first: number;
  unlawful: number;
  worstRank: number | null;
  largestRegret: number | null;
}

/** The joint sample as it is defined: every drawn document is written by hand and ranked whole. */
function sampledByHand({ problem, weights }: AssumedCase, samples: number, best: number): Counted[] {
  const items = assumptions(problem, { weights, samples: 1 }).items.filter(({ low, high }) => low < high);
  catalogue(problem);
  const followed = rank(problem, { weights, top: best }).allocations.map(({ selection }) => selection);
  const counted = followed.map((): Counted => ({ first: 0, unlawful: 0, worstRank: null, largestRegret: null }));
  for (const values of drawnValues(assumedIn(problem, false).filter(hasRange), samples, 1)) {
    const edited = editedByHand(
      problem,
      items.map((item, index) => [item, values[index] ?? 0]),
    );
    catalogue(edited);
    const { allocations } = rank(edited, { weights, top: ALL });
    const placeOf = (selection: Selection) =>
      allocations.find((each) => JSON.stringify(each.selection) === JSON.stringify(selection));
    counted.forEach((each, index) => {
      const place = placeOf(followed[index] ?? {});
      if (place === undefined) {
        each.unlawful += 1 / samples;
        return;
      }
      if (place.rank === 1) each.first += 1 / samples;
      each.worstRank = Math.max(each.worstRank ?? 1, place.rank);
      each.largestRegret = Math.max(each.largestRegret ?? 0, (allocations[0]?.score ?? 0) - place.score);
    });
  }
  return counted;
}

describe("the joint sample", () => {
  test("is that of the drawn documents, written by hand and ranked", () => {
    const tries = runs(8);
    let moved = 0;
    fc.assert(
      fc.property(assumedCases(), (given) => {
        const samples = 4;
        const found = assumptions(given.problem, { weights: given.weights, samples, best: 3 });
        const { together, items } = found;
        if (together === null) {
          const ranged = items.some(({ low, high }) => low < high);
          expect(ranged && evaluate(given.problem, {}).lawful).toBe(false);
          return;
        }
        const byHand = sampledByHand(given, samples, 3);
        const { allocations } = rank(given.problem, { weights: given.weights, top: ALL });
        const places = ({ selection, rank: place, tied }: Placed): Placed => ({ selection, rank: place, tied });
        expect(together.allocations.map(places)).toEqual(allocations.slice(0, 3).map(places));
        const firsts = allocations.filter((each) => each.rank === 1).length;
        expect({ tied: found.tied, sharing: found.sharing }).toEqual({ tied: firsts > 1, sharing: firsts });
        expect(together.allocations).toHaveLength(byHand.length);
        together.allocations.forEach((each, index) => {
          const hand = byHand[index];
          expect(each.worstRank).toBe(hand?.worstRank);
          for (const [found, expected] of [
            [each.first, hand?.first],
            [each.unlawful, hand?.unlawful],
            [each.largestRegret ?? -1, hand?.largestRegret ?? -1],
          ]) {
            expect(found).toBeCloseTo(expected ?? NaN, 9);
          }
          if (each.worstRank !== index + 1) moved++;
        });
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

describe("the search and the list give the same answers", () => {
  test("about the ends of ranges, the nearest change, firsts and regrets", () => {
    fc.assert(
      fc.property(assumedCases(), (given) => {
        const options = { samples: 2, best: 2 };
        const listed = assumptions(given.problem, { weights: given.weights, ...options });
        const searched = assumptions(given.problem, { weights: given.weights, ...options, method: "program" });
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
        searched.together?.allocations.forEach(({ first, largestRegret, worstRank }, index) => {
          const other = listed.together?.allocations[index];
          expect({ first, worstRank }).toEqual({ first: other?.first, worstRank: null });
          expect(largestRegret ?? -1).toBeCloseTo(other?.largestRegret ?? -1, 8);
        });
      }),
      runs(3),
    );
  });
});
