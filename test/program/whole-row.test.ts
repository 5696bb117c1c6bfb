import * as fc from "fast-check";
import { expect, it } from "vitest";
import { tightened, type UpperRow } from "../../src/program/whole-row.ts";
import { runs } from "../runs.ts";

function holds({ terms, upper }: UpperRow, chosen: number): boolean {
  return [...terms].reduce((sum, [at, coefficient]) => sum + (chosen & (1 << at) ? coefficient : 0), 0) <= upper;
}

const coefficient = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(100, 250, -250, 999_999_999, -1_000_000_000, 1_000_000_000, 2 ** 40),
);

it("rows that are made small hold where the row does, and their numbers are no larger", () => {
  fc.assert(
    fc.property(
      fc.array(coefficient, { maxLength: 7 }),
      fc.nat(),
      fc.constantFrom(-1, 0, 1),
      (coefficients, some, beside) => {
        const terms = new Map([...coefficients.entries()].filter(([, each]) => each !== 0));
        const met = [...terms].reduce((sum, [at, each]) => sum + (some & (1 << at) ? each : 0), 0);
        const row = { terms, upper: met + beside };
        const rows = tightened(row);
        for (let chosen = 0; chosen < 2 ** coefficients.length; chosen++) {
          expect(rows.every((each) => holds(each, chosen))).toBe(holds(row, chosen));
        }
        const largest = Math.max(1, ...coefficients.map(Math.abs));
        for (const { terms: small } of rows)
          for (const each of small.values()) expect(Math.abs(each)).toBeLessThanOrEqual(largest);
      },
    ),
    runs(1000),
  );
});

it("a row that nothing keeps is one without columns, and one that always holds is none", () => {
  expect(tightened({ terms: new Map([[0, 5]]), upper: -1 })).toEqual([{ terms: new Map(), upper: -1 }]);
  expect(tightened({ terms: new Map([[0, 5]]), upper: 5 })).toEqual([]);
});

it("figures of billions become a choice of one", () => {
  const row = { terms: new Map([1_234_567_891, 765_432_110].entries()), upper: 2_000_000_000 };
  expect(tightened(row)).toEqual([{ terms: new Map([1, 1].entries()), upper: 1 }]);
});
