import type { OracleWay } from "./oracle.ts";
import type { Searching } from "./searching.ts";

/** Way of looking for conflicts: by listing all that selections break, or by asking repeatedly what can be kept. */
export type ConflictWay = "listing" | OracleWay;

/** Options of the search for conflicts. */
export interface ConflictOptions extends Searching {
  /** The ways to try; all if left out, since which is quickest depends on the wishes. */
  readonly ways?: readonly ConflictWay[];
  /** True if the wishes are known to be infeasible: then some way out is given even if nothing is proven. */
  readonly infeasible?: boolean;
}
