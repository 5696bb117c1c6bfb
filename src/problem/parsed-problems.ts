import { frozen } from "./frozen.ts";
import type { Problem, ProblemIds } from "./problem.ts";

const parsed = new WeakSet<object>();

/** A problem that is known to be right, frozen through and through: parsed, or made of a parsed one. */
export function asParsed<Ids extends ProblemIds>(problem: Problem<Ids>): Problem<Ids> {
  parsed.add(problem);
  return frozen(problem);
}

/** Whether it is a problem that was made here. */
export function isParsedHere(problem: unknown): boolean {
  return typeof problem === "object" && problem !== null && parsed.has(problem);
}
