import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundToSum } from "../../src/text/round-to-sum.ts";

/** In whole units of the last decimal, where sums are exact. */
const units = (values: readonly number[], decimals: number): number[] =>
  values.map((value) => Math.round(value * 10 ** decimals) + 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("roundToSum", () => {
  const parts = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 12 });
  const decimals = fc.integer({ min: 0, max: 3 });

  it("adds up to the rounded total, and moves no part by a unit", () => {
    fc.assert(
      fc.property(parts, decimals, (given, places) => {
        const total = Math.round(sum(given) * 10 ** places) / 10 ** places;
        const rounded = roundToSum(given, total, places);
        expect(sum(units(rounded, places))).toBe(units([total], places)[0]);
        rounded.forEach((value, index) => {
          expect(Math.abs(value - (given[index] ?? 0)) * 10 ** places).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it("adds up on two levels: parts of parts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 5 }), {
          minLength: 1,
        }),
        (groups) => {
          const total = Math.round(10 * sum(groups.map(sum))) / 10;
          const outer = roundToSum(groups.map(sum), total, 1);
          const inner = groups.map((group, index) => roundToSum(group, outer[index] ?? 0, 1));
          expect(sum(units(inner.flat(), 1))).toBe(units([total], 1)[0]);
        },
      ),
    );
  });

  it("leaves parts as they are that are round already", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 })), (tenths) => {
        const given = tenths.map((each) => each / 10);
        const rounded = roundToSum(given, Math.round(10 * sum(given)) / 10, 1);
        expect(units(rounded, 1)).toEqual(tenths.map((each) => each + 0));
      }),
    );
  });

  it("gives what is missing to the largest remainder, the first of equals", () => {
    expect(roundToSum([33.34, 33.33, 33.33], 100, 1)).toEqual([33.4, 33.3, 33.3]);
    expect(roundToSum([0.5, 0.5, 0], 1, 0)).toEqual([1, 0, 0]);
    expect(roundToSum([], 0, 1)).toEqual([]);
  });
});
