import type { BareProgram } from "../program/linear-program.ts";

/** Capabilities of a solver beyond relaxations of programs with finite lower bounds. */
export interface SolverCapabilities {
  /** True if `integer` columns get whole values; false if the linear relaxation is solved instead. */
  readonly integers: boolean;
  /** True if an optimum comes with `duals`, and an infeasible answer with a `ray`. */
  readonly duals: boolean;
}

/** Conditions under which a solver may stop. */
export interface SolveOptions {
  /** Milliseconds after which the solver gives up. Without limit if left out. */
  readonly timeLimitMs?: number;
  /** Absolute gap allowed to an integer optimum; 0 if left out. Relaxations are always solved to the end. */
  readonly gap?: number;
}

/** A solver's answer to a program that is to be maximised. An infeasible program is an answer and no exception. */
export type Solution =
  | {
      readonly status: "optimal";
      readonly objective: number;
      /** A value for each column. */
      readonly values: ArrayLike<number>;
      /** A price for each row: at least 0 where its upper bound holds it, at most 0 where its lower bound does. */
      readonly duals?: ArrayLike<number>;
    }
  | {
      readonly status: "infeasible";
      /** A price for each row by which the rows contradict each other (a Farkas certificate). */
      readonly ray?: ArrayLike<number>;
    }
  | { readonly status: "unbounded" }
  | {
      readonly status: "stopped";
      /** `pivots`: it went round in circles; `size`: the program is too large for it. */
      readonly reason: "time" | "pivots" | "size";
      /** Prices of the rows, however good: any prices prove a bound. */
      readonly duals?: ArrayLike<number>;
      /** The best found so far, if any, and what no solution can exceed, if it is known. */
      readonly values?: ArrayLike<number>;
      readonly objective?: number;
      readonly bound?: number;
    };

/** Anything that solves linear programs. One contract suite holds all of them to the same behaviour. */
export interface Solver {
  readonly name: string;
  readonly capabilities: SolverCapabilities;
  solve(program: BareProgram, options?: SolveOptions): Solution;
}
