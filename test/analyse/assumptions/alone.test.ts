import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions, type AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";
import type { Selection } from "../../../src/index.ts";
import { runs } from "../../runs.ts";
import { editedByHand, rankedByHand, type Ranked } from "./by-hand.ts";
import { assumedCases, type AssumedCase } from "./cases.ts";

const isWhole = (item: AssumptionItem): boolean => item.kind === "effect";

/** How near to a change it is looked on its inner side, as a share of the range. */
const NEAR = 1e-6;

/** How far beyond a change it is looked, as shares of the range: what changes may change back soon. */
const BEYOND = [0, 1e-12, 1e-11, 1e-10, 3e-10, 1e-9, 3e-9, 1e-8, 1e-7, NEAR];

interface Sought {
  readonly item: AssumptionItem;
  readonly at: (value: number) => Ranked;
  readonly share: number;
}

/** Whether the winner changes on one side exactly where it is said. */
function expectSide({ item, at, share }: Sought, end: number, change: number | null): void {
  const { value, low, high } = item;
  if (end === value) {
    expect(change).toBe(null);
    return;
  }
  const step = Math.sign(end - value);
  // Up to there, the change itself left out, it survives.
  const to = change ?? end;
  const inner = isWhole(item)
    ? to - (change === null ? 0 : step)
    : to - (change === null ? 0 : step * NEAR * (high - low));
  if ((inner - value) * step >= 0) {
    const between = value + share * (inner - value);
    const middle = isWhole(item) ? Math.round(between) : between;
    // Of a value that changes nothing it is enough to look on one side.
    const isOtherSide = share > 0.5 !== step > 0;
    const idle = isOtherSide ? [] : [middle];
    for (const place of change === null ? idle : [inner, middle]) {
      expect({ place, survives: at(place).survives }).toEqual({ place, survives: true });
    }
  }
  if (change === null) return;
  expect((change - value) * step >= 0 && (end - change) * step >= 0).toBe(true);
  const places = isWhole(item) ? [change] : BEYOND.map((offset) => change + step * offset * (high - low));
  const within = places.map((place) => Math.min(high, Math.max(low, place)));
  expect(within.some((place) => !at(place).survives)).toBe(true);
}

function expectItem({ problem, weights }: AssumedCase, winner: Selection, item: AssumptionItem, share: number): void {
  const at = (value: number): Ranked => rankedByHand(editedByHand(problem, [[item, value]]), weights, winner);
  if (item.touches.length === 0) {
    expect(item).toMatchObject({ changesBelow: null, changesAbove: null });
    expect(at(item.high).survives).toBe(true);
    return;
  }
  const found = { low: at(item.low), high: at(item.high) };
  expect(found).toEqual({
    low: { survives: item.atLow.survives, first: item.atLow.winner },
    high: { survives: item.atHigh.survives, first: item.atHigh.winner },
  });
  expectSide({ item, at, share }, item.low, item.changesBelow);
  expectSide({ item, at, share }, item.high, item.changesAbove);
}

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
          derived: true,
          samples: 1,
        });
        expect(status).toBe(winner === null ? "infeasible" : "complete");
        if (winner === null) return;
        for (const item of items.filter(({ low, high }) => low < high)) {
          expectItem(given, winner.selection, item, share);
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
