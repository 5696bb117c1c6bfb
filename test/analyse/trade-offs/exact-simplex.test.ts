import * as fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { exactSimplex, type SmallProgram } from "../../../src/analyse/weight-space/exact-simplex.ts";
import { EXACT, modelData } from "../../program/highs.ts";
import { runs } from "../../runs.ts";

const figure = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(1e-9, -1e-9, 1 + 1e-9, 2 - 1e-12),
);

const programs: fc.Arbitrary<SmallProgram> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) => {
    const row = fc.array(figure, { minLength: columns, maxLength: columns });
    const bound = fc.oneof(fc.constantFrom(0, 1, 1e-9), fc.double({ min: 0, max: 3, noNaN: true }));
    return fc.record({
      cost: row,
      rows: fc.array(row, { minLength: rows, maxLength: rows }),
      bounds: fc.array(bound, { minLength: rows, maxLength: rows }),
    });
  });

const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, each, at) => sum + each * (other[at] ?? NaN), 0);

describe("exactSimplex", () => {
  test("gives an optimum that its prices prove", () => {
    const tries = runs(500);
    let bounded = 0;
    fc.assert(
      fc.property(programs, (program) => {
        const found = exactSimplex(program);
        if (found === undefined) return;
        bounded++;
        const { values, prices } = found;
        const size = 1 + Math.max(...values, ...prices);
        program.rows.forEach((row, r) => {
          expect(dot(row, values)).toBeLessThanOrEqual((program.bounds[r] ?? NaN) + 1e-12 * size);
        });
        expect(Math.min(...values, ...prices)).toBeGreaterThanOrEqual(0);
        program.cost.forEach((cost, column) => {
          const worth = program.rows.reduce((sum, row, r) => sum + (row[column] ?? NaN) * (prices[r] ?? NaN), 0);
          expect(worth).toBeGreaterThanOrEqual(cost - 1e-12 * size);
        });
        expect(Math.abs(dot(program.cost, values) - dot(program.bounds, prices))).toBeLessThan(1e-11 * size);
      }),
      tries,
    );
    expect(bounded).toBeGreaterThan(tries.numRuns / 6);
  });

  test("says that a program is unbounded where HiGHS does", async () => {
    const highs = await loadHighs();
    const whole = programs.map((program) => ({
      cost: program.cost.map(Math.round),
      rows: program.rows.map((row) => row.map(Math.round)),
      bounds: program.bounds.map(Math.round),
    }));
    const tries = runs(50);
    let unbounded = 0;
    fc.assert(
      fc.property(whole, (program) => {
        const found = exactSimplex(program);
        const status = highs.withModel((model) => {
          model.options.set(EXACT);
          model.passModel(
            modelData(highs, {
              columns: program.cost.map((cost) => ({ lower: 0, upper: highs.infinity, integer: false, cost })),
              rows: program.rows.map((row, r) => ({
                terms: row.map((coefficient, column) => ({ column, coefficient })),
                lower: null,
                upper: program.bounds[r] ?? 0,
              })),
              constant: 0,
            }),
          );
          model.run();
          return model.getModelStatus();
        });
        if (found === undefined) unbounded++;
        expect(status === highs.constants.modelStatus.optimal).toBe(found !== undefined);
      }),
      tries,
    );
    expect(unbounded).toBeGreaterThan(tries.numRuns / 10);
  });
});
