import { scoringOf, type Analysis } from "../analysis.ts";
import { TimeUp } from "../../problem/timer.ts";
import { hensynCriteria } from "../outcomes/criteria.ts";
import { searchQuestion } from "../outcomes/field.ts";
import { bestAt } from "../outcomes/search/best-at.ts";
import { efficientBySearch } from "../outcomes/search/efficient.ts";
import type { Granting } from "./granting.ts";
import { joined, type Part } from "./parts.ts";

/** The granting of a wish by a search, where the lawful allocations are too many to list. */
export function searchedGranting(analysis: Analysis<unknown>, parts: readonly Part[]): Granting {
  const { structure, weights } = analysis;
  const question = searchQuestion(analysis, scoringOf(analysis).scale);
  // All hensyn count for the score, whichever the allocations are compared by otherwise.
  const ranking = { ...question, criteria: hensynCriteria(structure, { weights }) };
  return {
    best: (except) => {
      const found = bestAt({ ...ranking, wishes: joined(parts, except) }, weights.hensyn, 1);
      if (found === "stopped") throw new TimeUp();
      return found[0]?.choices;
    },
    efficient: () => {
      const { complete, outcomes } = efficientBySearch({ ...question, wishes: joined(parts) });
      if (!complete) throw new TimeUp();
      return outcomes.map(({ first, scores, steps }) => ({ choices: first, scores, steps }));
    },
  };
}
