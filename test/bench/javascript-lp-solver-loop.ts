import solver, { type Model } from "javascript-lp-solver";
import type { LinearProgram } from "../../src/program/linear-program.ts";
import { chosen, isDone, mustBeWhole, type Depth, type Found } from "./loop.ts";

/**
 * The best allocations by the branch and cut of `javascript-lp-solver`: solve, forbid what was found by one more
 * row, solve again. It can go round in circles for ever, and then no time limit of its own ends it.
 */
export function bestByJavascriptLpSolver(program: LinearProgram, depth: Depth): Found {
  const model = modelOf(program);
  const scores: number[] = [];
  let work = 0;
  while (!isDone(scores, depth)) {
    const result = solver.Solve(model) as Readonly<Record<string, number | undefined>> & { readonly feasible: boolean };
    work += solver.lastSolvedModel?.tableau.branchAndCutIterations ?? 0;
    if (!result.feasible) break;
    scores.push((result.result ?? 0) + program.constant);
    const indices = chosen(program, (column) => result[`x${column}`] ?? 0);
    const row = `n${scores.length}`;
    model.constraints[row] = { max: indices.length - 1 };
    for (const at of indices) addTo(model, at, row, 1);
  }
  return { scores: scores.slice(0, depth.count), work };
}

/** Its presolve stays off, since it gives wrong answers; upper bounds are rows, and written where no other row implies them. */
function modelOf({ columns, rows }: LinearProgram): Model {
  const model: Model = {
    optimize: "score",
    opType: "max",
    options: { presolve: false },
    constraints: {},
    variables: {},
    ints: {},
  };
  const { constraints, variables, ints = {} } = model;
  const implied = new Set(["choose", "place", "together", "all"]);
  columns.forEach((column, at) => {
    const variable: Record<string, number> = { score: column.cost };
    variables[`x${at}`] = variable;
    if (mustBeWhole(column)) ints[`x${at}`] = 1;
    if (implied.has(column.kind)) return;
    constraints[`b${at}`] = { max: column.upper };
    variable[`b${at}`] = 1;
  });
  rows.forEach(({ terms, lower, upper }, at) => {
    const row = `r${at}`;
    if (lower !== null && lower === upper) constraints[row] = { equal: lower };
    else constraints[row] = { ...(lower === null ? {} : { min: lower }), ...(upper === null ? {} : { max: upper }) };
    for (const { column, coefficient } of terms) addTo(model, column, row, coefficient);
  });
  return model;
}

function addTo({ variables }: Model, column: number, row: string, coefficient: number): void {
  const variable = variables[`x${column}`];
  if (variable !== undefined) variable[row] = coefficient;
}
