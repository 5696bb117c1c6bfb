import type { Scale } from "../allocation/scale.ts";
import type { Objective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";
import { BOUND_ROUNDING, SCORE_DIGIT, SUBSTITUTION_ROUNDING, SUM_ROUNDING } from "../tolerances.ts";

/** How far a sum of scores may be from the same sum in real numbers: far where a theme's range is narrow for its size. */
export function scoreRounding({ coefficients }: Objective, scale: Scale): number {
  return coefficients.reduce((sum, coefficient, t) => {
    const { worst, best } = scale.themes[t] ?? { worst: 0, best: 0 };
    return sum + SUM_ROUNDING * Math.abs(coefficient) * Math.max(1, Math.abs(worst), Math.abs(best));
  }, SCORE_DIGIT);
}

/** How far a program's objective may be from the same in real numbers: scenarios that are never lawful count too. */
export function costRounding({ columns, constant }: LinearProgram): number {
  return columns.reduce(
    (sum, { cost, upper }) => sum + SUBSTITUTION_ROUNDING * Math.abs(cost) * upper,
    SUBSTITUTION_ROUNDING * Math.abs(constant),
  );
}

/** How far a program's objective and the score of an allocation may be apart. */
export function objectiveRounding(objective: Objective, scale: Scale, program: LinearProgram): number {
  return Math.max(BOUND_ROUNDING, scoreRounding(objective, scale) + costRounding(program));
}
