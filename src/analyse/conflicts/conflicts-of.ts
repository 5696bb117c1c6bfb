import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import { inTime } from "../../problem/timer.ts";
import type { ConflictOptions, ConflictWay } from "./conflict-options.ts";
import { correctionsAsRead } from "./corrections-as-read.ts";
import { byLength, combinedCorrections, firstOf } from "./corrections.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { leewayOf } from "./leeway.ts";
import { memberDetail } from "./member-detail.ts";
import { memberOf } from "./member-of.ts";
import type { Conflicts, Member } from "./member.ts";
import {
  findAll,
  findSmallest,
  findWayOut,
  globalOf,
  inRounds,
  MOST_FOUND,
  partsOfQuestion,
  waysOut,
  type Part,
} from "./part.ts";

export type { ConflictWay } from "./conflict-options.ts";

const ALL_WAYS: readonly ConflictWay[] = ["listing", "walking", "relaxing"];

/**
 * All minimal conflicts of wishes with the document and the kommissorium, and all minimal corrections.
 *
 * Members are the wishes (each once), the rules and limits of the document, and what the kommissorium requires. A set of
 * them is *satisfiable* if some selection keeps all of them, each read on the placement of the selection; a task that
 * moves tear is where `place` puts it, the first place in document order, if its `one-place` is not in the set. A
 * *conflict* is a minimal set that is not satisfiable. A *correction* is a minimal set of wishes, rules and limits
 * without which all other members, the whole kommissorium included, are satisfiable; if the kommissorium by itself is
 * not, there is none.
 *
 * That exactly one scenario is chosen in an area is what a selection is, and no member, except in a *contested* area: one
 * whose locks and forbids no scenario grants, though none is both locked and forbidden. There it is a member, and an
 * area may also be *as wished*, which breaks it and nothing else: all of its locked scenarios are chosen together (or
 * none, if nothing is locked), rules count each of them as chosen, a task goes where the first of them in document order
 * sends it, they open and close what each opens and closes, and what they use is added up. What closes departments in a
 * circle is no selection.
 *
 * Both lists come from the minimal sets of members that selections break: a conflict is a minimal set that hits all of
 * these. Members that have no area in common are looked at apart. The sets are found by trying the selections that
 * matter; if these are too many, conflicts and corrections are found one by one, by asking again and again what can be
 * kept together, of part of the selections or of linear programs.
 *
 * Before all are looked for, one way out of every part is found and how far its limits must move, then the smallest. So
 * where the time runs out there is mostly a correction; where it ran out before any was minimal, it may hold more than is
 * needed.
 *
 * @param wishes in the positions of the structure.
 * @returns plain data; both lists are empty if all wishes can be granted. `complete` is false if the time ran out,
 *   or if there are more than 1,000 of either, or where they are found one by one, 1,000 or more conflicts or minimal sets
 *   of members with areas in common, the kommissorium among them, that selections break. For no other reason. Where it is
 *   true, the first correction is the first of the smallest; else it is so if that was proven in time.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 *
 * Source: M. H. Liffiton and K. A. Sakallah, "Algorithms for computing minimal unsatisfiable subsets of constraints",
 * Journal of Automated Reasoning 40 (2008) 1–33.
 */
export function conflictsOf(structure: Structure, wishes: Wishes, options: ConflictOptions): Conflicts {
  const { ways = ALL_WAYS, infeasible = false } = options;
  const all = { ...options, ways, infeasible };
  const { open: parts, kept } = partsOfQuestion(structure, wishes, all);
  const leeway = leewayOf(all);
  inTime(() => {
    inRounds(parts, findWayOut);
    for (const part of parts) for (const first of firstOf(part)) leeway(part, first);
    for (const part of parts) findSmallest(part);
    for (const part of parts) for (const first of firstOf(part)) leeway(part, first);
    inRounds(parts, findAll);
  });
  const conflicts = parts.flatMap((part) => part.known.conflicts.map((set) => ({ part, set })));
  const isImpossible = infeasible || parts.some(({ verdict }) => verdict === "contradiction" || verdict === "hopeless");
  const corrections = isImpossible ? combinedCorrections(parts) : [];
  const shown = corrections.slice(0, MOST_FOUND);
  const granted = parts.flatMap((part) =>
    part.verdict === "granted" ? waysOut(part).map(({ choices }) => ({ group: part.group, choices })) : [],
  );
  return {
    conflicts: conflicts
      .sort((one, other) => byLength(globalOf(one.part, one.set), globalOf(other.part, other.set)))
      .slice(0, MOST_FOUND)
      .map(({ part, set }) => conflictMembers(structure, part, set)),
    ...correctionsAsRead(structure, shown, [...kept, ...granted], leeway),
    complete:
      parts.every(({ isComplete }) => isComplete) && Math.max(conflicts.length, corrections.length) <= MOST_FOUND,
  };
}

/** Each member with an example of what is so where all others are kept. */
function conflictMembers(structure: Structure, { question, known }: Part, set: Bits): Member[] {
  return bitsOf(set).flatMap((at, _, { length }) => {
    const demand = question.demands[at];
    if (demand === undefined) return [];
    const member = memberOf(structure, demand.asked);
    const witness = known.witnesses.find((each) => (each.set & set) === bit(at));
    if (witness === undefined) return [member];
    return [{ ...member, ...memberDetail(question.within, demand, witness.choices, length === 1) }];
  });
}
