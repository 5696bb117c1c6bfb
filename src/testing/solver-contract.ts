import type { BareProgram, Column, Row } from "../program/linear-program.ts";
import { dualBound, provesInfeasible, violation } from "../solve/certificate.ts";
import type { Solution, Solver } from "../solve/solver.ts";
import { AGREEMENT } from "../tolerances.ts";

/** One demand on a solver, to be run by any test runner. */
export interface ContractCase {
  readonly name: string;
  /** Throws an error that says what the solver did instead. */
  readonly check: () => void;
}

interface Expectation {
  readonly name: string;
  readonly program: BareProgram;
  readonly expect: number | "infeasible" | "unbounded";
  /** Only asked of solvers that find whole values. */
  readonly whole?: boolean;
}

const column = (cost: number, upper = 1, lower = 0, integer = false): Column => ({ cost, lower, upper, integer });
const row = (coefficients: readonly number[], lower: number | null, upper: number | null): Row => ({
  terms: coefficients.flatMap((coefficient, at) => (coefficient === 0 ? [] : [{ column: at, coefficient }])),
  lower,
  upper,
});

const EXPECTATIONS: readonly Expectation[] = [
  {
    name: "a column goes to the bound that its cost points to",
    program: { columns: [column(2, 3), column(-1, 3)], rows: [] },
    expect: 6,
  },
  {
    name: "a row holds a sum back",
    program: { columns: [column(1), column(1)], rows: [row([1, 1], null, 1.5)] },
    expect: 1.5,
  },
  {
    name: "a row asks for at least",
    program: { columns: [column(-1), column(-2)], rows: [row([1, 1], 1, null)] },
    expect: -1,
  },
  { name: "an equation is kept", program: { columns: [column(1), column(3)], rows: [row([1, 2], 2, 2)] }, expect: 3 },
  {
    name: "a row with both bounds",
    program: { columns: [column(-1, 5), column(1, 5)], rows: [row([1, -1], -1, 2)] },
    expect: 1,
  },
  {
    name: "lower bounds other than 0",
    program: { columns: [column(-1, 9, 2), column(1, 4, -3)], rows: [row([1, 1], null, 3)] },
    expect: -1,
  },
  {
    name: "a fixed column",
    program: { columns: [column(5, 2, 2), column(1, 9)], rows: [row([1, 1], null, 3)] },
    expect: 11,
  },
  { name: "no costs at all", program: { columns: [column(0), column(0)], rows: [row([1, 1], 1, null)] }, expect: 0 },
  {
    name: "a column that no row and no cost speaks of",
    program: { columns: [column(0), column(1)], rows: [row([0, 1], null, 0.5)] },
    expect: 0.5,
  },
  {
    name: "figures of very different size",
    program: { columns: [column(1e-6, 1e6), column(1e3)], rows: [row([1e-3, 1e3], null, 1e3)] },
    expect: 1000.0,
  },
  {
    name: "a degenerate corner",
    program: {
      columns: [column(1), column(1), column(1)],
      rows: [row([1, 1, 0], null, 1), row([0, 1, 1], null, 1), row([1, 0, 1], null, 1), row([1, 1, 1], null, 1.5)],
    },
    expect: 1.5,
  },
  {
    name: "the example of Beale, on which a careless simplex goes in circles",
    program: {
      columns: [column(0.75, 1e3), column(-150, 1e3), column(0.02, 1e3), column(-6, 1e3)],
      rows: [row([0.25, -60, -0.04, 9], null, 0), row([0.5, -90, -0.02, 3], null, 0), row([0, 0, 1, 0], null, 1)],
    },
    expect: 0.05,
  },
  {
    name: "a row that contradicts the bounds",
    program: { columns: [column(1), column(1)], rows: [row([1, 1], 3, null)] },
    expect: "infeasible",
  },
  {
    name: "rows that contradict each other",
    program: { columns: [column(1, 9), column(1, 9)], rows: [row([1, -1], 1, null), row([-1, 1], 1, null)] },
    expect: "infeasible",
  },
  {
    name: "an empty row that nothing satisfies",
    program: { columns: [column(1)], rows: [row([], 1, null)] },
    expect: "infeasible",
  },
  { name: "an empty row that always holds", program: { columns: [column(1)], rows: [row([], -1, 1)] }, expect: 1 },
  {
    name: "no upper bound and nothing that holds it",
    program: { columns: [column(1, Infinity)], rows: [] },
    expect: "unbounded",
  },
  {
    name: "no upper bound, but a row",
    program: { columns: [column(1, Infinity), column(0, Infinity)], rows: [row([1, 1], null, 7)] },
    expect: 7,
  },
  {
    name: "whole values where the relaxation has halves",
    whole: true,
    program: {
      columns: [column(1, 1, 0, true), column(1, 1, 0, true), column(1, 1, 0, true)],
      rows: [row([1, 1, 0], null, 1), row([0, 1, 1], null, 1), row([1, 0, 1], null, 1)],
    },
    expect: 1,
  },
  {
    name: "no whole values at all",
    whole: true,
    program: { columns: [column(1, 1, 0, true), column(1, 1, 0, true)], rows: [row([2, 2], 1, 1)] },
    expect: "infeasible",
  },
];

/**
 * Demands on every solver, as cases for any test runner: the right optimum, values that keep the rows, duals that prove
 * the optimum and rays that prove that there is none (where the solver says that it gives them), the same answer to the
 * same question, and the program left untouched.
 *
 * @param solver the solver to be tried.
 * @example
 * ```ts
 * for (const { check } of solverContract(javascriptLpSolver)) check();
 * ```
 */
export function solverContract(solver: Solver): readonly ContractCase[] {
  const cases = EXPECTATIONS.filter(({ whole }) => whole !== true || solver.capabilities.integers).map(
    (expectation) => ({
      name: expectation.name,
      check: () => {
        checkAnswer(solver, expectation, solver.solve(expectation.program));
      },
    }),
  );
  const [first] = EXPECTATIONS;
  return [
    ...cases,
    {
      name: "the same question has the same answer",
      check: () => {
        checkRepeatable(solver);
      },
    },
    {
      name: "a program is not changed",
      check: () => {
        if (first !== undefined) solver.solve(frozen(first.program));
      },
    },
    {
      name: "a time limit of nothing is no error",
      check: () => {
        checkNoTime(solver);
      },
    },
  ];
}

function fail(message: string): never {
  throw new Error(message);
}

function checkAnswer(solver: Solver, { program, expect }: Expectation, answer: Solution): void {
  if (typeof expect === "string") {
    if (answer.status !== expect) fail(`said ${answer.status} of a program that is ${expect}`);
    if (answer.status === "infeasible" && solver.capabilities.duals) {
      if (answer.ray === undefined || !provesInfeasible(program, answer.ray))
        fail("gave no proof that it is infeasible");
    }
    return;
  }
  if (answer.status !== "optimal") fail(`said ${answer.status} of a program with the optimum ${expect}`);
  const scale = AGREEMENT * Math.max(1, Math.abs(expect));
  if (Math.abs(answer.objective - expect) > scale) fail(`found ${answer.objective}; the optimum is ${expect}`);
  const off = violation(program, answer.values);
  if (off > AGREEMENT) fail(`the values break a row or a bound by ${off}`);
  const reached = program.columns.reduce((sum, { cost }, at) => sum + cost * (answer.values[at] ?? 0), 0);
  if (Math.abs(reached - expect) > scale) fail(`the values reach ${reached}; the optimum is ${expect}`);
  const isBounded = program.columns.every(({ upper }) => Number.isFinite(upper));
  if (solver.capabilities.duals && isBounded && program.columns.every(({ integer }) => !integer)) {
    if (answer.duals === undefined) fail("gave no duals");
    const { bound } = dualBound(program, answer.duals);
    if (Math.abs(bound - expect) > scale) fail(`the duals prove ${bound}; the optimum is ${expect}`);
  }
}

function checkRepeatable(solver: Solver): void {
  for (const { program, whole } of EXPECTATIONS) {
    if (whole === true && !solver.capabilities.integers) continue;
    const plain = (answer: Solution): string =>
      JSON.stringify(answer, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
      );
    if (plain(solver.solve(program)) !== plain(solver.solve(program))) fail("gave two answers to one question");
  }
}

function checkNoTime(solver: Solver): void {
  for (const { program } of EXPECTATIONS) {
    const { status } = solver.solve(program, { timeLimitMs: 0 });
    if (!["optimal", "infeasible", "unbounded", "stopped"].includes(status)) fail(`said ${status}`);
  }
}

function frozen(program: BareProgram): BareProgram {
  const columns = Object.freeze(program.columns.map((each) => Object.freeze({ ...each })));
  const rows = Object.freeze(
    program.rows.map((each) =>
      Object.freeze({ ...each, terms: Object.freeze(each.terms.map((term) => Object.freeze({ ...term }))) }),
    ),
  );
  return Object.freeze({ columns, rows });
}
