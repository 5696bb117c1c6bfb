import type { Objective, ScoreBounds } from "../../../program/build-program.ts";
import { scoreRounding } from "../../rounding.ts";
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
      scoreRounding(objective, question.scale),
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

/** Tolerance between the sum of all scores and the sum of their steps. */
export function gridRounding(all: readonly Measured[]): number {
  return all.reduce((sum, { lattice }) => sum + lattice.rounding + scoreOfSteps(0.5), 0);
}

/** The bounds of a search on one criterion; every criterion has them, so that none of its scenarios seems idle. */
export function bounded({ id, objective, lattice }: Measured, lower: number | null, upper: number | null): ScoreBounds {
  return { id, of: objective, lower, upper, slack: lattice.rounding };
}
