import { frozen } from "./frozen.ts";
import type { Problem, ProblemIds } from "./problem.ts";

const parsed = new WeakSet<object>();

/** A problem that is known to be right, frozen through and through: parsed, or made of a parsed one. */
export function asParsed<Ids extends ProblemIds>(problem: Problem<Ids>): Problem<Ids> {
  parsed.add(problem);
  return frozen(problem);
}

/** Tells whether a value is a problem that was made here. */
export function isParsedHere(problem: unknown): boolean {
  return typeof problem === "object" && problem !== null && parsed.has(problem);
}

/** Finds a copy of a problem to be right, or throws; of what is no copy it says false. */
type CopyCheck = (problem: unknown) => boolean;

let checkCopy: CopyCheck = () => false;

/**
 * Says how copies of problems are checked: by reading them again. `parse-problem.ts` says so when it is loaded, and is
 * not imported for it, since every function would then bring all that reading a document takes. So a bundle without
 * `parseProblem` accepts no copies.
 */
export function checkCopiesBy(check: CopyCheck): void {
  checkCopy = check;
}

/**
 * Tells whether a value is a copy of a problem that was made here or elsewhere.
 *
 * @throws {InvalidProblem} if it is a copy with mistakes.
 */
export function isRightCopy(problem: unknown): boolean {
  return checkCopy(problem);
}
