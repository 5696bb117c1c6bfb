import type { Objective, ScoreBounds } from "../../../program/build-program.ts";
import type { LinearProgram } from "../../../program/linear-program.ts";
import { scoreOfSteps } from "../outcome.ts";
import { latticeOf, type Lattice } from "./lattice.ts";
import type { SearchQuestion } from "./question.ts";

/** A criterion as a linear function of raw values, and the values that it can have. */
export interface Measured {
  readonly id: string;
  readonly objective: Objective;
  readonly lattice: Lattice;
}

/** The criteria of a question, measured. */
export function measured(question: SearchQuestion): readonly Measured[] {
  return question.criteria.map((criterion, c) => {
    const objective = weighted(
      question,
      question.criteria.map((_, at) => (at === c ? 1 : 0)),
    );
    const lattice = latticeOf(
      question.structure,
      objective.coefficients,
      objective.constant,
      roundingOf(question, objective),
    );
    return { id: criterion.id, objective, lattice };
  });
}

/** The weighted sum of the criteria's scores as a linear function of raw values. */
export function weighted({ structure, scale, criteria }: SearchQuestion, weights: ArrayLike<number>): Objective {
  const coefficients = structure.themes.map(() => 0);
  let constant = 0;
  criteria.forEach(({ parts }, c) => {
    for (const { theme, weight } of parts) {
      const { worst, slope } = scale.themes[theme] ?? { worst: 0, slope: 0 };
      const coefficient = (weights[c] ?? 0) * weight * slope;
      coefficients[theme] = (coefficients[theme] ?? 0) + coefficient;
      constant -= coefficient * worst;
    }
  });
  return { coefficients, constant };
}

/** What sums of doubles round, as a share of the sum of their sizes, with much to spare. */
const SUM_ROUNDING = 2 ** -44;

/** How far a sum of scores may be from the same sum in real numbers. */
export function roundingOf({ scale }: SearchQuestion, { coefficients }: Objective): number {
  return coefficients.reduce((sum, coefficient, t) => {
    const { worst, best } = scale.themes[t] ?? { worst: 0, best: 0 };
    return sum + SUM_ROUNDING * Math.abs(coefficient) * Math.max(1, Math.abs(worst), Math.abs(best));
  }, 2 ** -52);
}

/** How far the sum of all scores may be from the sum of their steps. */
export function gridRounding(all: readonly Measured[]): number {
  return all.reduce((sum, { lattice }) => sum + lattice.rounding + scoreOfSteps(0.5), 0);
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

/** The bounds of a search on one criterion; every criterion has them, so that none of its scenarios seems idle. */
export function bounded({ id, objective, lattice }: Measured, lower: number | null, upper: number | null): ScoreBounds {
  return { id, of: objective, lower, upper, slack: lattice.rounding };
}
