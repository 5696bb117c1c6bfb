import type { Solver } from "../../solve/solver.ts";
import type { Timer } from "../../problem/timer.ts";

/** Solver and timer of a search. */
export interface Searching {
  readonly solver: Solver;
  readonly timer: Timer;
}
