import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { rank } from "../../src/analyse/rank.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { SolverDisagreement } from "../../src/solve/solver-disagreement.ts";
import type { Solution, Solver } from "../../src/solve/solver.ts";

type Optimal = Extract<Solution, { status: "optimal" }>;

/** The embedded solver with its answers changed on the way; every `period`-th call, from the `first` on. */
function forged(change: (answer: Solution) => Solution, period = 1): Solver & { calls: number } {
  const solver = {
    ...javascriptLpSolver,
    calls: 0,
    solve: (...[program, options]: Parameters<Solver["solve"]>): Solution => {
      const answer = javascriptLpSolver.solve(program, options);
      return ++solver.calls % period === 0 ? change(answer) : answer;
    },
  };
  return solver;
}

const whenOptimal = (change: (answer: Optimal) => Solution) => (answer: Solution) =>
  answer.status === "optimal" ? change(answer) : answer;

// Few doubts are borne, since every bound is proven from the duals: only a long search shows that a solver is not to be worked with.
const attempts =
  (solver: Solver): (() => unknown) =>
  () =>
    rank(kobenhavn2024, { solver, method: "program", top: 100 });

describe("a forged answer is caught", () => {
  test("when the value is too low", () => {
    expect(attempts(forged(whenOptimal((answer) => ({ ...answer, objective: answer.objective - 0.1 }))))).toThrow(
      SolverDisagreement,
    );
  });

  test("when the value is too high", () => {
    expect(attempts(forged(whenOptimal((answer) => ({ ...answer, objective: answer.objective + 0.1 }))))).toThrow(
      SolverDisagreement,
    );
  });

  test("when the values are worse than the best, and everything fits together but the duals", () => {
    const zero = whenOptimal((answer) => ({ ...answer, objective: 0, values: new Float64Array(answer.values.length) }));
    expect(attempts(forged(zero))).toThrow(SolverDisagreement);
  });

  test("when the values are not integral though they should be", () => {
    const halves = whenOptimal((answer) => ({ ...answer, values: Array.from(answer.values, (value) => value / 2) }));
    expect(attempts(forged(halves))).toThrow(SolverDisagreement);
  });

  test("when the values choose what the rows forbid", () => {
    const everything = whenOptimal((answer) => ({ ...answer, values: Array.from(answer.values, () => 1) }));
    expect(attempts(forged(everything))).toThrow(SolverDisagreement);
  });

  test("when values are missing or no numbers", () => {
    expect(attempts(forged(whenOptimal((answer) => ({ ...answer, values: [] }))))).toThrow(SolverDisagreement);
    const notNumbers = whenOptimal((answer) => ({ ...answer, values: Array.from(answer.values, () => NaN) }));
    expect(attempts(forged(notNumbers))).toThrow(SolverDisagreement);
  });

  test("when it says infeasible, with or without a false proof", () => {
    expect(attempts(forged(() => ({ status: "infeasible" })))).toThrow(SolverDisagreement);
    const falseProof = (answer: Solution): Solution => ({
      status: "infeasible",
      ray: answer.status === "optimal" ? (answer.duals ?? []) : [],
    });
    expect(attempts(forged(falseProof))).toThrow(SolverDisagreement);
  });

  test("when it says unbounded", () => {
    expect(attempts(forged(() => ({ status: "unbounded" })))).toThrow(SolverDisagreement);
  });

  test("with the program attached, to be tried elsewhere", () => {
    let error: unknown;
    try {
      rank(kobenhavn2024, { solver: forged(() => ({ status: "unbounded" })), method: "program" });
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(SolverDisagreement);
    if (error instanceof SolverDisagreement) {
      expect(error.program.columns.length).toBeGreaterThan(0);
      expect(error.program.rows.length).toBeGreaterThan(0);
      expect(error.solver).toBe("javascript-lp-solver");
    }
  });
});

describe("a passing fault is survived", () => {
  const expected = rank(kobenhavn2024, { top: 5 }).allocations;

  test("when every third answer is wrong, the question is asked again", () => {
    const solver = forged(
      whenOptimal((answer) => ({ ...answer, objective: answer.objective + 1 })),
      3,
    );
    expect(rank(kobenhavn2024, { solver, top: 5, method: "program" }).allocations).toEqual(expected);
    expect(solver.calls).toBeGreaterThan(3);
  });

  test("when every second relaxation goes in circles, its node is divided without it", () => {
    const solver = forged(() => ({ status: "stopped", reason: "pivots" }), 2);
    expect(rank(kobenhavn2024, { solver, top: 5, method: "program" }).allocations).toEqual(expected);
  });

  test("a solver without duals is refused before it is asked", () => {
    const solver = { ...javascriptLpSolver, capabilities: { integers: false, duals: false } };
    expect(() => rank(kobenhavn2024, { solver, method: "program" })).toThrow(/Write a solver that gives duals/u);
  });
});
