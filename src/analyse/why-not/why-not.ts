import type { Issue } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import { list, readOptions, type OptionForms } from "../../problem/read-options.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import { analysisForms, columnsOf, readAnalysis, type AnalysisOptions } from "../analysis.ts";
import { conflictsOf } from "../conflicts/conflicts-of.ts";
import type { Conflicts, Member } from "../conflicts/member.ts";
import { readWishes, type Request } from "../request.ts";
import type { Granting } from "./granting.ts";
import { listedGranting } from "./listed-granting.ts";
import { partsOf, type Part } from "./parts.ts";
import { possible, type Possible } from "./possible.ts";
import { searchedGranting } from "./searched-granting.ts";

/** What is wished of an allocation besides being lawful. */
export type Wish = Pick<Request, "lock" | "forbid" | "place" | "limits">;

/** Why no lawful allocation grants a wish: all smallest conflicts, and all smallest corrections. */
export interface Impossible extends Conflicts {
  readonly possible: false;
  /** The single wishes, each once. */
  readonly wishes: readonly Member[];
}

/** Why a wish cannot be granted; or if it can, what it costs. */
export type WhyNot = Impossible | Possible;

export type { GrantingWeights, Possible, Replacement } from "./possible.ts";

/**
 * Why an allocation with certain properties is not the best: because it is impossible, with all smallest conflicts and
 * corrections; or because it costs something, with the best allocation that grants the wish, its rank, what it costs by
 * every hensyn and theme, what each part of the wish costs, and the nearest weights under which it would win.
 *
 * A wish that asks for nothing is granted by the best of all, and costs nothing; where nothing is lawful it is impossible.
 *
 * @param problem a parsed problem.
 * @param wish scenarios to `lock` and to `forbid`, tasks to `place`, `limits`; or a list of scenario ids, which are locks.
 * @param options weights, the hensyn (2 to 10; those with weight if left out) `by` which the nearest weights are looked for,
 *   a time limit, progress.
 * @returns plain data; costs are differences of scores, 0…1.
 * @throws {InvalidInput} for unknown scenarios, tasks, departments, weights and options, with every issue.
 * @throws {OutOfTime} if the time ran out before it was known whether the wish is possible, and at which score.
 * @example
 * ```ts
 * const split = whyNot(kobenhavn2024, ["A05.1", "A03.0"]);
 * split.possible; // false
 * const merged = whyNot(kobenhavn2024, { lock: ["A05.1"] });
 * merged.possible && merged.cost.difference <= 0; // true
 * ```
 *
 * Source: for what a part costs, M. Cabeza and A. Moilanen, "Replacement cost: a practical measure of site value for
 * cost-effective reserve planning", Biological Conservation 132 (2006) 336–342.
 */
export function whyNot(problem: Problem, wish: Wish | readonly string[], options: AnalysisOptions = {}): WhyNot {
  const analysis = readAnalysis(problem, options, analysisForms, false, (structure, issues) =>
    readWish(structure, wish, issues),
  );
  const { structure, read: wishes, solver, clock } = analysis;
  const parts = partsOf(structure, wishes);
  // First, since it needs neither a list nor a scale: of what can be granted it finds no conflict, and soon.
  const conflicts = conflictsOf(structure, wishes, { solver, deadline: clock.deadline });
  const impossible = { possible: false, wishes: parts.map(({ member }) => member), ...conflicts } as const;
  if (conflicts.conflicts.length > 0) return impossible;
  const columns = columnsOf(analysis);
  const grantingOf = (some: readonly Part[]): Granting =>
    columns === undefined ? searchedGranting(analysis, some) : listedGranting(analysis, columns, some);
  const granting = grantingOf(parts);
  const best = granting.best();
  if (best === undefined) return impossible;
  const winner = grantingOf([]).best() ?? best;
  return possible(analysis, { parts, granting, best, winner });
}

const wishForms: OptionForms<Wish> = { lock: list, forbid: list, place: list, limits: list };

function readWish(structure: Structure, wish: Wish | readonly string[], issues: Issue[]): Wishes {
  const given = isList(wish) ? { lock: wish } : wish;
  return readWishes(structure, readOptions(given, wishForms, issues), issues);
}

/** A proxy that has been revoked is none: it is refused where it is read. */
function isList(wish: Wish | readonly string[]): wish is readonly string[] {
  try {
    return Array.isArray(wish);
  } catch {
    return false;
  }
}
