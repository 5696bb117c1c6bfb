import { TIE } from "../../../tolerances.ts";
import type { SearchQuestion } from "./question.ts";
import { tiesDown } from "./ranking.ts";

/** Number of better allocations found; `exact` is true if there are no more. */
export interface BetterCount {
  readonly better: number;
  readonly exact: boolean;
}

/**
 * Counts the lawful allocations ranked above a score by going down the ranking: those in ties before the one to which
 * the score belongs.
 *
 * @param weights for each criterion, at least 0 and 1 in all.
 * @param score the weighted sum of an allocation's scores.
 * @param most where to stop counting: `better` is then `most`, and not exact. When the time runs out, it is what was
 * counted until then.
 */
export function countBetter(
  question: SearchQuestion,
  weights: ArrayLike<number>,
  score: number,
  most: number,
): BetterCount {
  let better = 0;
  const ties = tiesDown(question, weights);
  for (;;) {
    const next = ties.next();
    if (next.done === true) return { better, exact: next.value };
    const { head, leaves, search } = next.value;
    if (score >= head - TIE) return { better, exact: true };
    better += question.structure.areas.reduce(
      (product, { scenarios }, area) => (search.reduced.idle[area] === true ? product * scenarios.length : product),
      leaves.length,
    );
    if (better > most) return { better: most, exact: false };
  }
}
