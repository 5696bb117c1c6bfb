import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions } from "../../../src/analyse/assumptions/assumptions.ts";
import type { Theme } from "../../../src/index.ts";
import { withScales } from "../../../src/testing/with-scales.ts";
import { runs } from "../../runs.ts";
import { editedByHand, expectTogether, grantedByEnumeration, rankedIn, sampledByHand } from "./by-hand.ts";
import { assumedCases } from "./cases.ts";

const NOTHING = { lock: [], forbid: [], place: [], limits: [] };

function scaleOf({ gauge }: Theme): Theme["scale"] {
  if (gauge.kind === "points") return { worst: -2, best: 3 };
  return gauge.kind === "balance" ? { worst: 0.6, best: 0.1 } : { worst: 40, best: 4 };
}

describe("on fixed scales, which no value moves", () => {
  test("the ends of each range and the joint draws are those of documents written by hand", () => {
    const tries = runs(40);
    let [found, changed] = [0, 0];
    fc.assert(
      fc.property(assumedCases(), ({ problem: given, weights }) => {
        const problem = withScales(given, scaleOf);
        const ranking = grantedByEnumeration(weights, NOTHING);
        const [samples, best] = [3, 2];
        const { winner, items, together } = assumptions(problem, { weights, samples, best });
        expect(winner?.selection).toEqual(ranking(problem)[0]?.selection);
        if (winner === null) return;
        found++;
        for (const item of items.filter(({ low, high }) => low < high).slice(0, 4)) {
          for (const [end, value] of [
            [item.atLow, item.low],
            [item.atHigh, item.high],
          ] as const) {
            const { survives, first } = rankedIn(ranking(editedByHand(problem, [[item, value]])), winner.selection);
            expect({ survives: end.survives, winner: end.winner }).toEqual({ survives, winner: first });
            if (!survives) changed++;
          }
        }
        if (together !== null) expectTogether(together, sampledByHand(problem, items, ranking, { samples, best }));
      }),
      tries,
    );
    expect(found).toBeGreaterThan(tries.numRuns / 4);
    expect(changed).toBeGreaterThan(0);
  });
});
