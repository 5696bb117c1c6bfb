import { columnsOf, scoringOf, type Analysis } from "../analysis.ts";
import { grantedColumns } from "../granted-rows.ts";
import { searchQuestion } from "../outcomes/field.ts";
import type { Outcome } from "../outcomes/outcome.ts";
import { listedShares, searchedShares, type ScenarioShares } from "../outcomes/scenario-shares.ts";

/**
 * For each outcome, how its allocations choose: from the list, or by search where there is none.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function sharesOfOutcomes(
  analysis: Analysis<unknown>,
  outcomes: readonly Omit<Outcome, "scores">[],
): readonly ScenarioShares[] {
  const { criteria, clock, wishes } = analysis;
  const columns = columnsOf(analysis);
  const { scale } = scoringOf(analysis);
  if (columns !== undefined) {
    const granted = grantedColumns(columns, wishes, clock);
    return listedShares(outcomes, { columns: granted, criteria, scale, clock });
  }
  return outcomes.map((outcome) => searchedShares(outcome, searchQuestion(analysis, scale)));
}
