import { expect } from "vitest";
import type { AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";
import type { Ranked } from "./by-hand.ts";

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

/**
 * Whether an assumption changes the winner exactly where it is said.
 *
 * @param at what a document says of the winner in which somebody has written a value.
 * @param share how far on the way to a change it is looked, too, 0…1.
 */
export function expectItem(item: AssumptionItem, at: (value: number) => Ranked, share: number): void {
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
