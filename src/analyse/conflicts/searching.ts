import type { Solver } from "../../solve/solver.ts";
import type { Timer } from "../../problem/timer.ts";

/** What searches, and until when. */
export interface Searching {
  readonly solver: Solver;
  readonly timer: Timer;
}
