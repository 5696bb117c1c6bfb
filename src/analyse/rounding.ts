import type { Scale } from "../allocation/scale.ts";
import type { Objective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";

/** What sums of doubles round, as a share of the sum of their sizes, with much to spare. */
const SUM_ROUNDING = 2 ** -44;

/** How far a sum of scores may be from the same sum in real numbers: far where a theme's range is narrow for its size. */
export function scoreRounding({ coefficients }: Objective, scale: Scale): number {
  return coefficients.reduce((sum, coefficient, t) => {
    const { worst, best } = scale.themes[t] ?? { worst: 0, best: 0 };
    return sum + SUM_ROUNDING * Math.abs(coefficient) * Math.max(1, Math.abs(worst), Math.abs(best));
  }, 2 ** -52);
}

/** What substituting columns into an objective may round, as a share of all that is added up. */
const SUBSTITUTED = 2 ** -46;

/** How far a program's objective may be from the same in real numbers: scenarios that are never lawful count too. */
export function costRounding({ columns, constant }: LinearProgram): number {
  return columns.reduce(
    (sum, { cost, upper }) => sum + SUBSTITUTED * Math.abs(cost) * upper,
    SUBSTITUTED * Math.abs(constant),
  );
}

/** Bounds are proven up to rounding; what may round to a tie is looked at. */
const LEAST_ROUNDING = 1e-10;

/** How far a program's objective and the score of an allocation may be apart. */
export function objectiveRounding(objective: Objective, scale: Scale, program: LinearProgram): number {
  return Math.max(LEAST_ROUNDING, scoreRounding(objective, scale) + costRounding(program));
}
