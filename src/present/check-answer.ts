import { InvalidInput, issueAt, shown, type Step } from "../problem/invalid-problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { own } from "../problem/raw.ts";

/** The kinds of answer that are asked for by name, and the function that gives each. */
const GIVEN_BY = {
  evaluation: "evaluate",
  ranking: "rank",
  frontier: "frontier",
  regions: "weightRegions",
  stability: "stability",
  standing: "standing",
  explanation: "explain",
  "why-not": "whyNot",
  assumptions: "assumptions",
  check: "checkProblem",
} as const;

/**
 * Refuses what is no answer of the kind that a page shows, which plain JavaScript and stored answers may hand over.
 *
 * @param steps where it stands in what the page is given.
 * @throws {InvalidInput} that says which function gives the answer.
 */
export function checkAnswer(answer: unknown, kind: keyof typeof GIVEN_BY, steps: readonly Step[] = []): void {
  if (own(own(answer, "question"), "kind") === kind) return;
  throw new InvalidInput("The answer", [issueAt(steps, answer, noAnswer(answer, GIVEN_BY[kind]))]);
}

function noAnswer(value: unknown, by: string): Bilingual {
  return {
    da: `er ${shown(value)}, som ikke er et svar fra ${by}. Giv hele svaret.`,
    en: `is ${shown(value)}, which is no answer of ${by}. Give the whole answer.`,
  };
}
