import type { Scale } from "../../../allocation/scale.ts";
import type { Structure } from "../../../problem/structure.ts";
import type { Wishes } from "../../../program/build-program.ts";
import type { Solver } from "../../../solve/solver.ts";
import type { Clock } from "../../clock.ts";
import type { Criterion } from "../criteria.ts";

/** What outcomes are searched for in, where there are too many allocations to list. */
export interface SearchQuestion {
  readonly structure: Structure;
  readonly scale: Scale;
  readonly criteria: readonly Criterion[];
  /** What the allocations must grant besides being lawful; nothing if left out. */
  readonly wishes?: Wishes;
  /** What solves the relaxations; it must give duals. */
  readonly solver: Solver;
  /** Looked at between relaxations, which are what is done. */
  readonly clock: Clock;
  /** How many allocations at most are made one by one in place of a relaxation; as a search has it if left out. */
  readonly mostListed?: number;
}

/** An allocation that a search has come to. */
export interface FoundAllocation {
  /** For each area, the position of the chosen scenario. */
  readonly choices: Int32Array;
  /** For each criterion its score, 0…1. */
  readonly scores: Float64Array;
  /** The scores in steps of the grid. */
  readonly steps: Int32Array;
}
