import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Choices } from "../../allocation/placement.ts";
import { scoringOf, type Analysis } from "../analysis.ts";
import { OutOfTime } from "../clock.ts";
import { hensynCriteria } from "../outcomes/criteria.ts";
import { searchQuestion, type Candidate } from "../outcomes/field.ts";
import { bestAt } from "../outcomes/search/best-at.ts";
import { efficientBySearch } from "../outcomes/search/efficient.ts";
import { listedGranting } from "./listed-granting.ts";
import { joined, type Part } from "./parts.ts";

/** The lawful allocations that grant a wish, listed, or searched for when asked; all of it may throw {@link OutOfTime}. */
export interface Granting {
  /** The first in the ranking of those that grant every part, or every part but one; undefined if there is none. */
  readonly best: (except?: number) => Choices | undefined;
  /** Of those that grant the wish, the first of each outcome that no other of them dominates. */
  readonly efficient: () => readonly Candidate[];
}

export function grantingOf(
  analysis: Analysis<unknown>,
  columns: LawfulColumns | undefined,
  parts: readonly Part[],
): Granting {
  return columns === undefined ? searchedGranting(analysis, parts) : listedGranting(analysis, columns, parts);
}

function searchedGranting(analysis: Analysis<unknown>, parts: readonly Part[]): Granting {
  const { structure, weights } = analysis;
  const question = searchQuestion(analysis, scoringOf(analysis).scale);
  // All hensyn count for the score, whichever the allocations are compared by otherwise.
  const ranking = { ...question, criteria: hensynCriteria(structure, { weights }) };
  return {
    best: (except) => {
      const found = bestAt({ ...ranking, wishes: joined(parts, except) }, weights.hensyn, 1);
      if (found === "stopped") throw new OutOfTime();
      return found[0]?.choices;
    },
    efficient: () => {
      const { complete, outcomes } = efficientBySearch({ ...question, wishes: joined(parts) });
      if (!complete) throw new OutOfTime();
      return outcomes.map(({ first, scores, steps }) => ({ choices: first, scores, steps }));
    },
  };
}
