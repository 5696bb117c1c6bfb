import { evaluate } from "../analyse/evaluate.ts";
import { standing } from "../analyse/standing.ts";
import type { Weights } from "../allocation/weights.ts";
import type { ComparedAllocation } from "../present/compare-page.ts";
import type { Problem } from "../problem/problem.ts";
import type { AnalysisEnd, Terms } from "./analysing.ts";
import type { ReadSelection } from "./read-selection.ts";

/**
 * A selection with its standing and its evaluation under the same weights.
 *
 * @throws {OutOfTime} if the time ran out before there were scores.
 */
export function standOf(
  problem: Problem,
  { selection, named }: ReadSelection,
  weights: Weights,
  terms: () => Terms,
): ComparedAllocation {
  // The standing first: it leaves behind the scale that the evaluation needs, even where its time has run out.
  const found = standing(problem, selection, { weights, ...terms() });
  return { standing: found, evaluation: evaluate(problem, selection, { weights, ...terms() }), named };
}

/** How the standings of some allocations of one problem ended. */
export function endOfStandings(compared: readonly ComparedAllocation[]): AnalysisEnd {
  if (compared.some(({ standing: { complete } }) => !complete)) return "stopped";
  return compared.some(({ standing: { of } }) => of === 0) ? "infeasible" : "complete";
}
