import type { Analysis } from "../analysis.ts";
import { efficientOutcomes } from "../frontier.ts";
import { addShares, noShares } from "../outcomes/scenario-shares.ts";
import type { Cases } from "./cases.ts";
import { sharesOfOutcomes } from "./shares-of-outcomes.ts";

/**
 * The points of the frontier, each as a case.
 *
 * @throws {TimeUp} if the time ran out before any was proven.
 */
export function casesOfFrontier(analysis: Analysis<unknown>): Cases | "infeasible" {
  const { complete, outcomes } = efficientOutcomes(analysis);
  if (complete && outcomes.length === 0) return "infeasible";
  const shares = noShares(analysis.structure);
  for (const each of sharesOfOutcomes(analysis, outcomes)) addShares(shares, each, 1 / outcomes.length);
  return { complete, exact: true, number: outcomes.length, shares, leading: outcomes[0]?.first };
}
