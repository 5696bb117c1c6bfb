import { describe, expect, test } from "vitest";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import type { Solver } from "../../src/solve/solver.ts";
import { solverContract } from "../../src/testing/solver-contract.ts";

describe("the embedded solver keeps the contract", () => {
  test.each(solverContract(javascriptLpSolver))("$name", ({ check }) => {
    expect(check).not.toThrow();
  });
});

/** Contract cases that a solver fails. */
function failed(solver: Solver): string[] {
  return solverContract(solver).flatMap(({ name, check }) => {
    try {
      check();
      return [];
    } catch {
      return [name];
    }
  });
}

describe("the contract catches a solver that", () => {
  const lying = (change: (answer: ReturnType<Solver["solve"]>) => ReturnType<Solver["solve"]>): Solver => ({
    ...javascriptLpSolver,
    solve: (program, options) => change(javascriptLpSolver.solve(program, options)),
  });

  test("gives a wrong objective", () => {
    const solver = lying((answer) =>
      answer.status === "optimal" ? { ...answer, objective: answer.objective + 1 } : answer,
    );
    expect(failed(solver).length).toBeGreaterThan(10);
  });

  test("gives values that break rows", () => {
    const solver = lying((answer) =>
      answer.status === "optimal" ? { ...answer, values: Array.from(answer.values, (value) => value + 1) } : answer,
    );
    expect(failed(solver).length).toBeGreaterThan(10);
  });

  test("gives no duals though it says so", () => {
    const solver = lying((answer) =>
      answer.status === "optimal" ? { status: "optimal", objective: answer.objective, values: answer.values } : answer,
    );
    expect(failed(solver)).toContain("a row holds a sum back");
  });

  test("says infeasible without a proof", () => {
    const solver = lying((answer) => (answer.status === "infeasible" ? { status: "infeasible" } : answer));
    expect(failed(solver)).toContain("rows that contradict each other");
  });

  test("takes the other sign for its objective", () => {
    const solver: Solver = {
      ...javascriptLpSolver,
      solve: ({ columns, rows }, options) =>
        javascriptLpSolver.solve({ columns: columns.map((each) => ({ ...each, cost: -each.cost })), rows }, options),
    };
    expect(failed(solver).length).toBeGreaterThan(5);
  });
});
