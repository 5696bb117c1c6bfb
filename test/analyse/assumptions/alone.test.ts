import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions } from "../../../src/analyse/assumptions/assumptions.ts";
import { runs } from "../../runs.ts";
import { editedByHand, rankedByHand, type Ranked } from "./by-hand.ts";
import { assumedCases } from "./cases.ts";
import { expectItem } from "./expect-item.ts";

describe("writing a value into the document changes the winner exactly where assumptions say so", () => {
  test("for each value alone", () => {
    const tries = runs(50);
    const enough = 2 * tries.numRuns;
    let pairs = 0;
    let changing = 0;
    fc.assert(
      fc.property(assumedCases(), fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        if (pairs >= enough) return;
        const { winner, items, status } = assumptions(given.problem, {
          weights: given.weights,
          samples: 1,
        });
        expect(status).toBe(winner === null ? "infeasible" : "complete");
        if (winner === null) return;
        for (const item of items.filter(({ low, high }) => low < high)) {
          const at = (value: number): Ranked =>
            rankedByHand(editedByHand(given.problem, [[item, value]]), given.weights, winner.selection);
          expectItem(item, at, share);
          expect(item.exact).toBe(true);
          pairs++;
          if (item.changesAbove !== null || item.changesBelow !== null) changing++;
        }
      }),
      tries,
    );
    // That there is something to change at all.
    expect(pairs).toBeGreaterThanOrEqual(enough);
    expect(changing).toBeGreaterThan(0.06 * enough);
  });
});
