import type { BareProgram } from "../program/linear-program.ts";
import { dualBound, provesInfeasible, violation } from "./certificate.ts";
import { SolverDisagreement } from "./solver-disagreement.ts";
import type { Solution, Solver } from "./solver.ts";

/** A relaxation whose bound has been proven from the solver's prices. */
export type Relaxation =
  | {
      readonly status: "optimal";
      readonly bound: number;
      readonly values: ArrayLike<number>;
      readonly reducedCosts: Float64Array;
    }
  | { readonly status: "infeasible" }
  | { readonly status: "stopped"; readonly reason: "time" | "pivots" };

/** How far the values and the bound may be apart, as a share of what the objective can span. */
const AGREEMENT = 1e-6;

/** How many orders of the rows are tried before the solver is said to be wrong. */
const ATTEMPTS = 4;

/**
 * Solves the linear relaxation of a program, and believes no answer: the values must keep the rows, the prices must
 * prove a bound that meets the values, and `infeasible` must come with prices that prove it. A wrong answer is asked
 * again with the rows in other orders.
 *
 * @throws {SolverDisagreement} if the answers stay wrong.
 */
export function relax(solver: Solver, program: BareProgram, deadline: number): Relaxation {
  let doubt = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = attempt === 0 ? program : { ...program, rows: rotated(program.rows, attempt) };
    const timeLimitMs = deadline === Infinity ? undefined : Math.max(0, deadline - performance.now());
    const answer = solver.solve(asked, timeLimitMs === undefined ? {} : { timeLimitMs });
    const checked = check(asked, answer);
    if (typeof checked !== "string") return checked;
    doubt = checked;
  }
  throw new SolverDisagreement(solver.name, doubt, program);
}

function rotated<T>(rows: readonly T[], attempt: number): readonly T[] {
  const from = Math.floor((rows.length * attempt) / ATTEMPTS);
  return [...rows.slice(from), ...rows.slice(0, from)];
}

/** The relaxation, or what is wrong with the answer. */
function check(program: BareProgram, answer: Solution): Relaxation | string {
  switch (answer.status) {
    case "optimal": {
      if (answer.duals === undefined) return "an optimum came without duals";
      if (answer.values.length !== program.columns.length) return "the values are not one for each column";
      const off = violation(program, answer.values);
      if (!(off <= AGREEMENT)) return `the values break a row by ${off}`;
      const { bound, reducedCosts } = dualBound(program, answer.duals);
      const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (answer.values[at] ?? 0), 0);
      const span = program.columns.reduce((sum, { cost, lower, upper }) => sum + Math.abs(cost) * (upper - lower), 0);
      const tolerance = AGREEMENT * Math.max(span, Number.MIN_VALUE);
      if (!(Math.abs(answer.objective - objective) <= tolerance)) return "the objective is not that of the values";
      if (!(Math.abs(bound - objective) <= tolerance)) {
        return `the values reach ${objective} and the duals prove no more than ${bound}`;
      }
      return { status: "optimal", bound, values: answer.values, reducedCosts };
    }
    case "infeasible":
      if (answer.ray === undefined || !provesInfeasible(program, answer.ray)) return "infeasible came without a proof";
      return { status: "infeasible" };
    case "unbounded":
      return "unbounded, though every column is bounded";
    case "stopped":
      return { status: "stopped", reason: answer.reason };
  }
}
