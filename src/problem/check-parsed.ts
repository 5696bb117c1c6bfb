import { InvalidInput, issueAt, shown } from "./invalid-problem.ts";
import { isParsedHere, isRightCopy } from "./parsed-problems.ts";

/**
 * Refuses what cannot have come from `parseProblem`: in a document as it was written, what is left out would be read as
 * nothing where it means a default. A copy of a parsed problem is accepted, once it has been found to be right.
 *
 * @throws {InvalidInput} if it is no parsed problem.
 * @throws {InvalidProblem} if it is a copy that is not right.
 */
export function checkParsed(problem: unknown): void {
  if (isParsedHere(problem) || isRightCopy(problem)) return;
  const text = {
    da: `er ${shown(problem)}, ikke et indlæst problem. Brug parseProblem først.`,
    en: `is ${shown(problem)}, not a parsed problem. Use parseProblem first.`,
  };
  throw new InvalidInput("The problem", [issueAt([], problem, text)]);
}
