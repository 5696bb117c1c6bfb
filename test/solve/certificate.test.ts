import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BareProgram } from "../../src/program/linear-program.ts";
import { dualBound, provesInfeasible, violation } from "../../src/solve/certificate.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import loadHighs from "highs";
import { EXACT, modelData } from "../program/highs.ts";
import { runs } from "../runs.ts";

const small = fc.integer({ min: -3, max: 3 });
const programs: fc.Arbitrary<BareProgram> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(
      fc.record({
        cost: small,
        lower: fc.constant(0),
        upper: fc.integer({ min: 0, max: 4 }),
        integer: fc.constant(false),
      }),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(
      fc.record({
        terms: fc
          .array(small, { minLength: width, maxLength: width })
          .map((coefficients) =>
            coefficients.flatMap((coefficient, column) => (coefficient === 0 ? [] : [{ column, coefficient }])),
          ),
        lower: fc.option(fc.integer({ min: -4, max: 2 })),
        upper: fc.option(fc.integer({ min: 2, max: 6 })),
      }),
      { maxLength: 6 },
    ),
  }),
);

/** The values of a random point of the box. */
const pointOf = ({ columns }: BareProgram, shares: readonly number[]): number[] =>
  columns.map(({ lower, upper }, at) => lower + (upper - lower) * (shares[at] ?? 0));

describe("what duals prove", () => {
  test("holds whatever the duals are: no point that keeps the rows exceeds the bound", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    const prices = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 });
    const tries = runs(500);
    let kept = 0;
    fc.assert(
      fc.property(programs, shares, prices, (program, share, price) => {
        const point = pointOf(program, share);
        if (violation(program, point) > 0) return;
        kept++;
        const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (point[at] ?? 0), 0);
        expect(dualBound(program, price).bound).toBeGreaterThanOrEqual(objective - 1e-9);
        expect(provesInfeasible(program, price)).toBe(false);
      }),
      tries,
    );
    expect(kept).toBeGreaterThan(tries.numRuns / 10);
  });

  test("meets the optimum with the embedded solver's duals, and its rays prove infeasibility", async () => {
    const highs = await loadHighs();
    const tries = runs(50);
    let [optimal, infeasible] = [0, 0];
    for (const program of fc.sample(programs, tries)) {
      const answer = javascriptLpSolver.solve(program);
      const reference = highs.withModel((model) => {
        model.options.set(EXACT);
        model.passModel(modelData(highs, { ...program, constant: 0 }));
        model.run();
        const status = model.getModelStatus();
        return status === highs.constants.modelStatus.infeasible ? "infeasible" : model.getObjectiveValue();
      });
      if (answer.status === "infeasible") {
        infeasible++;
        expect(reference).toBe("infeasible");
        expect(provesInfeasible(program, answer.ray ?? [])).toBe(true);
      } else {
        expect(answer.status).toBe("optimal");
        if (answer.status !== "optimal") continue;
        optimal++;
        expect(answer.objective).toBeCloseTo(Number(reference), 6);
        expect(dualBound(program, answer.duals ?? []).bound).toBeCloseTo(answer.objective, 6);
      }
    }
    expect(optimal).toBeGreaterThan(tries.numRuns / 2);
    expect(infeasible).toBeGreaterThan(tries.numRuns / 20);
  });
});
