import library from "javascript-lp-solver";
import type { BareProgram } from "../program/linear-program.ts";
import type { Solution, SolveOptions, Solver } from "./solver.ts";

/**
 * The part of the library's tableau that is read here. After the simplex, row 0 holds the reduced costs and column 0 the
 * values of what is in the basis; each variable, slacks included, has an index by which its row or column is found.
 */
interface Tableau {
  readonly feasible: boolean;
  readonly bounded: boolean;
  readonly matrix: Float64Array;
  readonly width: number;
  readonly height: number;
  readonly rowByVarIndex: readonly number[];
  readonly colByVarIndex: readonly number[];
  readonly varIndexByRow: readonly number[];
  pivot: (row: number, column: number) => void;
}

interface Variable {
  readonly index: number;
}

interface Constraint {
  readonly slack: Variable;
  addTerm(coefficient: number, variable: Variable): Constraint;
}

interface Model {
  readonly tableau: Tableau;
  checkForCycles: boolean;
  usePresolve: boolean;
  maximize(): Model;
  addVariable(cost: number, id: string): Variable;
  smallerThan(bound: number): Constraint;
  greaterThan(bound: number): Constraint;
  solve(): unknown;
}

/** The library's own class; its published types leave it out. */
const { Model } = library as unknown as { readonly Model: new () => Model };

/** Thrown from inside the simplex, which by itself looks at no clock and can pivot in circles for ever. */
class Interrupted extends Error {
  readonly reason: "time" | "pivots";
  constructor(reason: "time" | "pivots") {
    super(`The simplex was interrupted: ${reason}.`);
    this.reason = reason;
  }
}

/** Orders of the rows that are tried, one after the other, when the simplex goes round in circles. */
const ORDERS = 4;

/** Far more than any program of ours that ended has needed; a circle is found in milliseconds. */
function pivotLimit({ columns, rows }: BareProgram): number {
  return 200 + 20 * (columns.length + rows.length);
}

/**
 * The embedded solver: the dense simplex of `javascript-lp-solver`, used for linear relaxations only.
 *
 * Its presolve and cuts, which give wrong answers, stay off; names are generated; bounds are shifted to 0; columns, rows
 * and costs are scaled to the size that its absolute tolerance of 1e-8 is made for; the pivots are counted and the clock
 * is looked at. A simplex that goes round in circles is started again with the rows in another order, at most three
 * times. Each answer comes with its duals, so that nobody has to believe it.
 */
export const javascriptLpSolver: Solver = {
  name: "javascript-lp-solver",
  capabilities: { integers: false, duals: true },
  solve(program: BareProgram, options: SolveOptions = {}): Solution {
    const deadline = performance.now() + (options.timeLimitMs ?? Infinity);
    for (let order = 0; order < ORDERS; order++) {
      try {
        return attempt(program, orderedRows(program.rows.length, order), deadline);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        if (error.reason === "time") return { status: "stopped", reason: "time" };
      }
    }
    return { status: "stopped", reason: "pivots" };
  },
};

/** The same rows in another order: forwards, backwards, from the middle, odd ones first. */
function orderedRows(count: number, order: number): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (order === 1) return rows.reverse();
  if (order === 2) return [...rows.slice(count >> 1), ...rows.slice(0, count >> 1)];
  if (order === 3) return [...rows.filter((row) => row % 2 === 1), ...rows.filter((row) => row % 2 === 0)];
  return rows;
}

interface Bounding {
  readonly row: number;
  /** 1 for an upper bound, −1 for a lower one. */
  readonly side: 1 | -1;
  readonly slack: number;
  readonly scale: number;
}

function attempt(program: BareProgram, order: readonly number[], deadline: number): Solution {
  const model = new Model().maximize();
  model.usePresolve = false;
  model.checkForCycles = false;
  const costScale = program.columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0) || 1;
  const columnScale = program.columns.map(({ lower, upper }) => {
    if (!Number.isFinite(lower)) throw new RangeError("The embedded solver needs finite lower bounds.");
    return Number.isFinite(upper) && upper > lower ? upper - lower : 1;
  });
  const variables = program.columns.map(({ cost }, at) =>
    model.addVariable((cost * (columnScale[at] ?? 1)) / costScale, `x${at}`),
  );
  const boundings = addRows(program, model, variables, columnScale, order);
  program.columns.forEach(({ lower, upper, upperImplied }, at) => {
    const variable = variables[at];
    if (upperImplied === true || !Number.isFinite(upper) || variable === undefined) return;
    model.smallerThan(upper > lower ? 1 : 0).addTerm(1, variable);
  });
  guard(model.tableau, pivotLimit(program), deadline);
  model.solve();
  return read(program, model.tableau, variables, columnScale, costScale, boundings);
}

function addRows(
  program: BareProgram,
  model: Model,
  variables: readonly Variable[],
  columnScale: readonly number[],
  order: readonly number[],
): Bounding[] {
  const boundings: Bounding[] = [];
  for (const at of order) {
    const row = program.rows[at];
    if (row === undefined) continue;
    let shift = 0;
    let scale = 0;
    for (const { column, coefficient } of row.terms) {
      shift += coefficient * (program.columns[column]?.lower ?? 0);
      scale = Math.max(scale, Math.abs(coefficient * (columnScale[column] ?? 1)));
    }
    scale ||= 1;
    const add = (constraint: Constraint, side: 1 | -1): void => {
      for (const { column, coefficient } of row.terms) {
        const variable = variables[column];
        if (variable !== undefined) constraint.addTerm((coefficient * (columnScale[column] ?? 1)) / scale, variable);
      }
      boundings.push({ row: at, side, slack: constraint.slack.index, scale });
    };
    if (row.lower !== null) add(model.greaterThan((row.lower - shift) / scale), -1);
    if (row.upper !== null) add(model.smallerThan((row.upper - shift) / scale), 1);
  }
  return boundings;
}

/** Counts the pivots of this one tableau and looks at the clock. */
function guard(tableau: Tableau, limit: number, deadline: number): void {
  const pivot = tableau.pivot.bind(tableau);
  let pivots = 0;
  tableau.pivot = (row, column) => {
    if (++pivots > limit) throw new Interrupted("pivots");
    if (deadline !== Infinity && performance.now() > deadline) throw new Interrupted("time");
    pivot(row, column);
  };
}

function read(
  program: BareProgram,
  tableau: Tableau,
  variables: readonly Variable[],
  columnScale: readonly number[],
  costScale: number,
  boundings: readonly Bounding[],
): Solution {
  const prices = (priceOf: (slack: number) => number, unit: number): Float64Array => {
    const perRow = new Float64Array(program.rows.length);
    for (const { row, side, slack, scale } of boundings) {
      perRow[row] = (perRow[row] ?? 0) + (side * Math.max(0, priceOf(slack)) * unit) / scale;
    }
    return perRow;
  };
  if (!tableau.feasible) {
    const row = contradiction(tableau);
    const { matrix, width, colByVarIndex, varIndexByRow } = tableau;
    return {
      status: "infeasible",
      ray: prices((slack) => {
        if (varIndexByRow[row] === slack) return 1;
        const column = colByVarIndex[slack] ?? -1;
        return column < 0 ? 0 : (matrix[row * width + column] ?? 0);
      }, 1),
    };
  }
  if (!tableau.bounded) return { status: "unbounded" };
  const { matrix, width, rowByVarIndex, colByVarIndex } = tableau;
  const values = Float64Array.from(variables, ({ index }, at) => {
    const row = rowByVarIndex[index] ?? -1;
    const scaled = row < 0 ? 0 : (matrix[row * width] ?? 0);
    return (program.columns[at]?.lower ?? 0) + scaled * (columnScale[at] ?? 1);
  });
  const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (values[at] ?? 0), 0);
  const duals = prices((slack) => {
    const column = colByVarIndex[slack] ?? -1;
    return column < 0 ? 0 : -(matrix[column] ?? 0);
  }, costScale);
  return { status: "optimal", objective, values, duals };
}

/** The row of the tableau that no values can satisfy: a negative right-hand side and no negative coefficient. */
function contradiction({ matrix, width, height }: Tableau): number {
  let worst = 0;
  for (let row = 1; row < height; row++) {
    const bound = matrix[row * width] ?? 0;
    if (bound < (worst === 0 ? -1e-8 : (matrix[worst * width] ?? 0))) worst = row;
  }
  return worst;
}
