import { TIE } from "../../../tolerances.ts";
import { tieMembers } from "../../../solve/ties.ts";
import { dot } from "../../weight-space/polygon.ts";
import { disagreement } from "./best-sum.ts";
import { foundAt } from "./found.ts";
import type { FoundAllocation, SearchQuestion } from "./question.ts";
import { tiesDown } from "./ranking.ts";

export type { FoundAllocation } from "./question.ts";

/**
 * The best allocations under some weights of the criteria, in the order of rankings: a tie is complete before any of it is
 * given, fewer changed areas first, then document order.
 *
 * @param weights for each criterion, at least 0 and 1 in all.
 * @param k how many to give at most, at least 1; fewer only if there are no more.
 */
export function bestAt(
  question: SearchQuestion,
  weights: ArrayLike<number>,
  k: number,
): readonly FoundAllocation[] | "stopped" {
  const sizes = question.structure.areas.map((area) => area.scenarios.length);
  const best: FoundAllocation[] = [];
  const ties = tiesDown(question, weights);
  for (;;) {
    const next = ties.next();
    if (next.done === true) return next.value ? best : "stopped";
    const { head, leaves, search } = next.value;
    for (const choices of tieMembers(leaves, sizes, search.reduced.idle)) {
      const found = foundAt(question, choices);
      if (found === undefined || dot(found.scores, weights) < head - TIE) throw disagreement(search);
      best.push(found);
      if (best.length >= k) return best;
    }
  }
}
