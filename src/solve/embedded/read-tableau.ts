import type { BareProgram } from "../../program/linear-program.ts";
import type { Solution } from "../solver.ts";
import type { ScaledModel, Tableau } from "./model.ts";
import { NEGATIVE_SIDE } from "../../tolerances.ts";

/** Reads the simplex's answer to a program, once it has ended. */
export function readSolution(program: BareProgram, scaled: ScaledModel): Solution {
  const { tableau } = scaled.model;
  if (!tableau.feasible) return { status: "infeasible", ray: readRay(program, scaled) };
  if (!tableau.bounded) return { status: "unbounded" };
  const { matrix, width, rowByVarIndex } = tableau;
  const values = Float64Array.from(scaled.variables, ({ index }, at) => {
    const row = rowByVarIndex[index] ?? -1;
    const value = row < 0 ? 0 : (matrix[row * width] ?? 0);
    return (program.columns[at]?.lower ?? 0) + value * (scaled.columnScale[at] ?? 1);
  });
  const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (values[at] ?? 0), 0);
  return { status: "optimal", objective, values, duals: readDuals(program, scaled) };
}

/** The prices that the simplex has come to; whatever they are, they prove a bound, however early it was interrupted. */
export function readDuals(program: BareProgram, scaled: ScaledModel): Float64Array {
  const { matrix, colByVarIndex } = scaled.model.tableau;
  return prices(program, scaled, scaled.costScale, (slack) => {
    const column = colByVarIndex[slack] ?? -1;
    return column < 0 ? 0 : -(matrix[column] ?? 0);
  });
}

function readRay(program: BareProgram, scaled: ScaledModel): Float64Array {
  const { tableau } = scaled.model;
  const { matrix, width, colByVarIndex, varIndexByRow } = tableau;
  const row = contradiction(tableau);
  return prices(program, scaled, 1, (slack) => {
    if (varIndexByRow[row] === slack) return 1;
    const column = colByVarIndex[slack] ?? -1;
    return column < 0 ? 0 : (matrix[row * width + column] ?? 0);
  });
}

function prices(
  program: BareProgram,
  { boundings }: ScaledModel,
  unit: number,
  priceOf: (slack: number) => number,
): Float64Array {
  const perRow = new Float64Array(program.rows.length);
  for (const { row, side, slack, scale } of boundings) {
    perRow[row] = (perRow[row] ?? 0) + (side * Math.max(0, priceOf(slack)) * unit) / scale;
  }
  return perRow;
}

/** The row of the tableau that no values can satisfy: a negative right-hand side and no negative coefficient. */
function contradiction({ matrix, width, height }: Tableau): number {
  let worst = 0;
  for (let row = 1; row < height; row++) {
    const bound = matrix[row * width] ?? 0;
    if (bound < (worst === 0 ? -NEGATIVE_SIDE : (matrix[worst * width] ?? 0))) worst = row;
  }
  return worst;
}
