import library from "javascript-lp-solver";
import type { BareProgram } from "../../program/linear-program.ts";

/**
 * The part of the library's tableau that is read here. After the simplex, row 0 holds the reduced costs and column 0 the
 * values of what is in the basis; each variable, slacks included, has an index by which its row or column is found.
 */
export interface Tableau {
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

export interface Variable {
  readonly index: number;
}

interface Constraint {
  readonly slack: Variable;
  addTerm(coefficient: number, variable: Variable): Constraint;
}

export interface Model {
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
const Model = (library as unknown as { readonly Model: new () => Model }).Model;

/** One side of a row, as the library has it. */
export interface Bounding {
  readonly row: number;
  /** 1 for an upper bound, −1 for a lower one. */
  readonly side: 1 | -1;
  readonly slack: number;
  readonly scale: number;
}

/** A program as the library has it, and how to read its answers as answers to the program. */
export interface ScaledModel {
  readonly model: Model;
  readonly variables: readonly Variable[];
  readonly boundings: readonly Bounding[];
  readonly columnScale: readonly number[];
  readonly costScale: number;
}

/** Number of doubles in the library's dense tableau of a program: a row for each side of a row and each bound. */
export function tableauCells({ columns, rows }: BareProgram): number {
  let height = 1;
  for (const { lower, upper } of rows) height += (lower === null ? 0 : 1) + (upper === null ? 0 : 1);
  for (const { upper, upperImplied } of columns) if (upperImplied !== true && Number.isFinite(upper)) height++;
  return height * (columns.length + 1);
}

/**
 * The program in the library's terms. Its presolve and cuts, which give wrong answers, stay off; names are generated;
 * bounds are shifted to 0; columns, rows and costs are scaled to the size that its absolute tolerance of 1e-8 is made for.
 */
export function scaledModel(program: BareProgram): ScaledModel {
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
  const boundings = addRows(program, model, variables, columnScale);
  program.columns.forEach(({ lower, upper, upperImplied }, at) => {
    const variable = variables[at];
    if (upperImplied === true || !Number.isFinite(upper) || variable === undefined) return;
    model.smallerThan(upper > lower ? 1 : 0).addTerm(1, variable);
  });
  return { model, variables, boundings, columnScale, costScale };
}

function addRows(
  program: BareProgram,
  model: Model,
  variables: readonly Variable[],
  columnScale: readonly number[],
): Bounding[] {
  const boundings: Bounding[] = [];
  for (const [at, row] of program.rows.entries()) {
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
