import type { GivenSelection } from "../../allocation/selection.ts";
import type { Issue } from "../../problem/invalid-problem.ts";
import { frozen } from "../../problem/frozen.ts";
import type { Problem, ProblemIds } from "../../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../../problem/typed-ids.ts";
import { anything, readOptions, withForms, type OptionForms } from "../../problem/read-options.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import {
  columnsOf,
  comparingForms,
  questionOf,
  readAnalysis,
  type Analysis,
  type ComparingOptions,
} from "../analysis.ts";
import { inTime } from "../../problem/timer.ts";
import { conflictsOf } from "../conflicts/conflicts-of.ts";
import { stoppedAt } from "../endings.ts";
import type { Infeasible, Stopped } from "../question.ts";
import { readSubject, shownSubject, type ReadSubject } from "../subject.ts";
import { readWishes, shownWishes, wishForms, type Wish } from "../wishes.ts";
import type { Granting } from "./granting.ts";
import { listedGranting } from "./listed-granting.ts";
import { partsOf, type Part } from "./parts.ts";
import { possible, type Granted, type Possible, type WhyNotFields } from "./possible.ts";
import { searchedGranting } from "./searched-granting.ts";

/** A wish, which may hold a whole selection. */
export interface WholeWish extends Wish {
  /** A selection of which every scenario is wished, the unchanged ones too; or the id of a named selection. */
  readonly selection?: GivenSelection | undefined;
}

/** Answer to a wish that no lawful allocation grants: the conflicts, and what to give up for it. */
export type Impossible = WhyNotFields & { readonly possible: false } & Infeasible;

/** Answer to a wish that was not decided before the time ran out: the incumbent, if there is one, grants it. */
export type Undecided = WhyNotFields & { readonly possible: null } & Stopped;

/** Answer to a wish: the reasons why it cannot be granted, or else its cost. */
export type WhyNot = Impossible | Undecided | Possible;

export type { GrantingWeights, Possible, Replacement, WhyNotQuestion } from "./possible.ts";

/**
 * Explains why an allocation with certain properties is not the best: because it is impossible, with all smallest
 * conflicts and corrections; or because it costs something, with the best allocation that grants the wish, its rank,
 * its cost by every hensyn and theme, the cost of each part of the wish, and the nearest weights under which it would
 * win.
 *
 * A wish that asks for nothing is granted by the best of all, and costs nothing; where nothing is lawful it is impossible.
 *
 * @param problem a parsed problem.
 * @param wish scenarios to `lock` and to `forbid`, tasks to `place`, `limits`, a whole `selection`; or a list of scenario
 *   ids, which are locks; or the id of a named selection.
 * @param options weights, the hensyn (2 to 10; those with weight if left out) `by` which the nearest weights are looked for,
 *   and how the run goes.
 * @returns plain data; costs are differences of scores, 0…1.
 * @throws {InvalidInput} for unknown scenarios, tasks, departments, weights and options, with every issue.
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
export function whyNot<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  wish: OptionsFor<WholeWish, Ids> | readonly Ids["scenarios"][] | Ids["selections"],
  options?: OptionsFor<ComparingOptions, Ids>,
): AnswerTo<WhyNot, Ids>;
export function whyNot(
  problem: Problem,
  wish: WholeWish | readonly string[] | string,
  options: ComparingOptions = {},
): WhyNot {
  const analysis = readAnalysis(problem, options, {
    forms: comparingForms,
    also: (structure, issues) => readWish(structure, wish, issues),
  });
  const { structure, solver, clock } = analysis;
  const { wishes, subject } = analysis.read;
  const parts = partsOf(structure, wishes);
  const about = {
    question: {
      ...questionOf("why-not", analysis),
      by: analysis.criteria.map(({ id }) => id),
      wishes: shownWishes(structure, wishes),
      subject: subject === undefined ? null : shownSubject(subject),
    },
    wishes: parts.map(({ member }) => member),
  };
  // First, since it needs neither a list nor a scale: of what can be granted it finds no conflict, and soon.
  const conflicts = conflictsOf(structure, wishes, { solver, timer: clock });
  const impossible = { ...about, possible: false, status: "infeasible", ...conflicts } as const;
  if (conflicts.conflicts.length + conflicts.corrections.length > 0) return frozen(impossible);
  const granted = inTime(() => grantedBy(analysis, parts));
  if (granted === undefined) return frozen({ ...about, possible: null, ...stoppedAt({ ...analysis, wishes }) });
  return frozen(granted === "nothing" ? impossible : possible(analysis, about, granted));
}

/** The best that grants a wish, and the best of all. @throws {TimeUp} if the time ran out. */
function grantedBy(analysis: Analysis<ComparingOptions>, parts: readonly Part[]): Granted | "nothing" {
  const columns = columnsOf(analysis);
  const grantingOf = (some: readonly Part[]): Granting =>
    columns === undefined ? searchedGranting(analysis, some) : listedGranting(analysis, columns, some);
  const granting = grantingOf(parts);
  const best = granting.best();
  if (best === undefined) return "nothing";
  return { parts, granting, best, winner: grantingOf([]).best() ?? best };
}

const wholeWishForms: OptionForms<WholeWish> = /* @__PURE__ */ withForms(wishForms, { selection: anything });

interface ReadWish {
  readonly wishes: Wishes;
  readonly subject: ReadSubject | undefined;
}

function readWish(structure: Structure, wish: WholeWish | readonly string[] | string, issues: Issue[]): ReadWish {
  const given = typeof wish === "string" ? { selection: wish } : isList(wish) ? { lock: wish } : wish;
  const { selection, ...parts } = readOptions(given, wholeWishForms, issues);
  const subject = selection === undefined ? undefined : readSubject(structure, selection, ["selection"], issues);
  const whole = Array.from(subject?.choices ?? [], (scenario, area) => ({ area, scenario }));
  const { lock: chosen, forbid } = subject?.decided ?? { lock: whole, forbid: [] };
  // Where there is nothing to choose, there is nothing to wish.
  const lock = chosen.filter(({ area }) => (structure.areas[area]?.scenarios.length ?? 0) > 1);
  const wishes = readWishes(structure, parts, issues);
  return { wishes: { ...wishes, lock: [...lock, ...wishes.lock], forbid: [...forbid, ...wishes.forbid] }, subject };
}

/** A proxy that has been revoked is none: it is refused where it is read. */
function isList(wish: WholeWish | readonly string[]): wish is readonly string[] {
  try {
    return Array.isArray(wish);
  } catch {
    return false;
  }
}
