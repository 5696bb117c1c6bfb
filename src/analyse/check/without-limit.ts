import { countLawful, type LawfulCount } from "../../allocation/catalogue/count.ts";
import { asParsed } from "../../problem/parsed-problems.ts";
import type { Limit } from "../../problem/problem.ts";
import { structureOf, type Structure } from "../../problem/structure.ts";
import { isUp, TimeUp, type Timer } from "../../problem/timer.ts";

/** The same document without one of its limits. */
export function withoutLimit({ problem }: Structure, limit: Limit): Structure {
  return structureOf(asParsed({ ...problem, limits: problem.limits.filter((each) => each !== limit) }));
}

/**
 * True if a limit makes a difference to what is lawful, by the number of allocations with it and without it: what is
 * lawful with it is lawful without it, too.
 *
 * @returns undefined if that is not known by counting.
 * @throws {TimeUp} if the time ran out.
 */
export function bindsByCount(
  structure: Structure,
  limit: Limit,
  lawful: LawfulCount,
  timer: Timer,
): boolean | undefined {
  if (!lawful.exact) return undefined;
  const without = countLawful(withoutLimit(structure, limit), { limit: lawful.count, timer });
  if (without.count > lawful.count) return true;
  if (without.exact) return false;
  if (isUp(timer)) throw new TimeUp();
  return undefined;
}
