import type { Scale } from "../allocation/scale.ts";
import type { Objective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";
import { BOUND_ROUNDING, SCORE_DIGIT, SUBSTITUTION_ROUNDING, SUM_ROUNDING } from "../tolerances.ts";

/** Bound on the rounding error of a sum of scores: large where a theme's range is narrow for its size. */
export function scoreRounding({ coefficients }: Objective, scale: Scale): number {
  return coefficients.reduce((sum, coefficient, t) => {
    const { worst, best } = scale.themes[t] ?? { worst: 0, best: 0 };
    return sum + SUM_ROUNDING * Math.abs(coefficient) * Math.max(1, Math.abs(worst), Math.abs(best));
  }, SCORE_DIGIT);
}

/** Bound on the rounding error of a program's objective: scenarios that are never lawful count too. */
export function costRounding({ columns, constant }: LinearProgram): number {
  return columns.reduce(
    (sum, { cost, upper }) => sum + SUBSTITUTION_ROUNDING * Math.abs(cost) * upper,
    SUBSTITUTION_ROUNDING * Math.abs(constant),
  );
}

/** Bound on the difference that rounding makes between a program's objective and the score of an allocation. */
export function objectiveRounding(objective: Objective, scale: Scale, program: LinearProgram): number {
  return Math.max(BOUND_ROUNDING, scoreRounding(objective, scale) + costRounding(program));
}
