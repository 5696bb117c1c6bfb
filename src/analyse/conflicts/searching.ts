import type { Solver } from "../../solve/solver.ts";

/** What searches, and until when. */
export interface Searching {
  readonly solver: Solver;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}
