import type { Scale } from "../../../allocation/scale.ts";
import type { Structure } from "../../../problem/structure.ts";
import type { Wishes } from "../../../program/build-program.ts";
import type { Solver } from "../../../solve/solver.ts";
import type { Clock } from "../../clock.ts";
import type { Criterion } from "../criteria.ts";

/** Question to a search for outcomes, where there are too many allocations to list. */
export interface SearchQuestion {
  readonly structure: Structure;
  readonly scale: Scale;
  readonly criteria: readonly Criterion[];
  /** Wishes that the allocations must grant besides being lawful; none if left out. */
  readonly wishes?: Wishes;
  /** Solver of the relaxations; it must give duals. */
  readonly solver: Solver;
  /** Clock that is looked at between relaxations; its progress counts these. */
  readonly clock: Clock;
  /** The most allocations that are made one by one in place of a relaxation; the search's default if left out. */
  readonly mostListed?: number;
}

/** An allocation that a search has come to. */
export interface FoundAllocation {
  /** For each area, the position of the chosen scenario. */
  readonly choices: Int32Array;
  /** For each criterion its score, 0…1. */
  readonly scores: Float64Array;
  /** The scores in steps of the grid. */
  readonly steps: Float64Array;
}
