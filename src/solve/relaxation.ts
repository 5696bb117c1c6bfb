import type { BareProgram } from "../program/linear-program.ts";
import { dualBound, provesInfeasible, violation, type DualBound } from "./certificate.ts";
import type { Solution, Solver } from "./solver.ts";
import { AGREEMENT, LEAST_AGREEMENT } from "../tolerances.ts";
import { leftMs, type Timer } from "../problem/timer.ts";

/** A relaxation whose bound has been proven from the solver's prices. */
export type Relaxation =
  | {
      readonly status: "optimal";
      readonly bound: number;
      readonly values: ArrayLike<number>;
      readonly reducedCosts: Float64Array;
    }
  | { readonly status: "infeasible" }
  | {
      readonly status: "stopped";
      readonly reason: "time" | "pivots" | "size";
      /** Bound proven by the prices that the solver had come to. */
      readonly proven?: DualBound;
    }
  /** No answer stood up to checking; `doubt` says what was wrong with the last, `proven` what its prices prove. */
  | { readonly status: "doubtful"; readonly doubt: string; readonly proven?: DualBound };

/** Number of row orders to try before the solver is said to be wrong. */
const ATTEMPTS = 4;

/**
 * Solves the linear relaxation of a program, and believes no answer: the values must keep the rows, the prices must
 * prove a bound that meets the values, and `infeasible` must come with prices that prove it. A wrong answer is asked
 * again with the rows in other orders and at last with a little more room; if all answers are wrong, none is taken.
 */
export function relax(solver: Solver, program: BareProgram, timer: Timer): Relaxation {
  let doubt = "";
  let proven: DualBound | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = attempt === 0 ? program : { ...program, rows: rotated(program.rows, attempt) };
    const last = attempt === ATTEMPTS - 1;
    const timeLimitMs = leftMs(timer);
    const answer = solver.solve(last ? widened(asked) : asked, timeLimitMs === Infinity ? {} : { timeLimitMs });
    const checked = check(asked, answer, last ? AGREEMENT * WIDENED : AGREEMENT);
    if (typeof checked !== "string") return checked;
    doubt = checked;
    proven = provenBy(asked, answer) ?? proven;
  }
  return { status: "doubtful", doubt, ...(proven && { proven }) };
}

/** Factor on the tolerance for an answer to widened rows. */
const WIDENED = 100;

/**
 * The same program with a little more room in every row. Where only a sliver of a region keeps the rows, a simplex in
 * doubles may miss it; the prices found beside it prove a bound of the program itself all the same.
 */
function widened({ columns, rows }: BareProgram): BareProgram {
  return {
    columns,
    rows: rows.map(({ terms, lower, upper }) => {
      const room = AGREEMENT * terms.reduce((most, { coefficient }) => Math.max(most, Math.abs(coefficient)), 0);
      return { terms, lower: lower === null ? null : lower - room, upper: upper === null ? null : upper + room };
    }),
  };
}

function rotated<T>(rows: readonly T[], attempt: number): readonly T[] {
  const from = Math.floor((rows.length * attempt) / ATTEMPTS);
  return [...rows.slice(from), ...rows.slice(0, from)];
}

/** The relaxation, or what is wrong with the answer. */
function check(program: BareProgram, answer: Solution, agreement: number): Relaxation | string {
  switch (answer.status) {
    case "optimal": {
      if (answer.duals === undefined) return "an optimum came without duals";
      if (answer.values.length !== program.columns.length) return "the values are not one for each column";
      const off = violation(program, answer.values);
      if (!(off <= agreement)) return `the values break a row by ${off}`;
      const { bound, reducedCosts } = dualBound(program, answer.duals);
      const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (answer.values[at] ?? 0), 0);
      const span = program.columns.reduce((sum, { cost, lower, upper }) => sum + Math.abs(cost) * (upper - lower), 0);
      const tolerance = Math.max(agreement * span, LEAST_AGREEMENT);
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
    case "stopped": {
      const proven = provenBy(program, answer);
      return { status: "stopped", reason: answer.reason, ...(proven && { proven }) };
    }
  }
}

/** Bound that the prices of an answer prove, whatever else is wrong with it. */
function provenBy(program: BareProgram, answer: Solution): DualBound | undefined {
  const duals = "duals" in answer ? answer.duals : undefined;
  return duals === undefined ? undefined : dualBound(program, duals);
}
