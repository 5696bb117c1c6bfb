import type { Weights } from "../allocation/weights.ts";
import type { Problem, Selection } from "../problem/problem.ts";

/** Something that holds of every problem, every selection of it and every weighting. */
export interface Law {
  readonly name: string;
  /** Throws an error that says how the law is broken. */
  readonly check: (problem: Problem, selection: Selection, weights: Weights) => void;
}

/** @throws {Error} with the message if something does not hold. */
export function demand(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
