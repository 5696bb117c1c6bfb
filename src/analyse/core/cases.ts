import type { Choices } from "../../allocation/placement.ts";
import type { ScenarioShares } from "../outcomes/scenario-shares.ts";

/** Shares of the scenarios in the best allocations of some cases. */
export interface Cases {
  /** True if all cases were looked at before the time ran out. */
  readonly complete: boolean;
  /** False if the cases are sampled. */
  readonly exact: boolean;
  /** Number of cases; null if they are a continuum. */
  readonly number: number | null;
  /** For each scenario, by position, the share of the cases whose best allocation chooses it. */
  readonly shares: ScenarioShares;
  /** Standard errors of these, where the cases are sampled. */
  readonly errors?: ScenarioShares;
  /** For each scenario, by position, the mean of the weightings under which it is chosen. */
  readonly weights?: readonly (readonly Float64Array[])[];
  /** The allocation that is the best in most cases; undefined if there was no case. */
  readonly leading: Choices | undefined;
}
