import { place } from "../../allocation/placement.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import { inTime, OutOfTime } from "../clock.ts";
import { isNegotiable } from "./demand.ts";
import { explore, type Known } from "./duality.ts";
import { bit, bitsOf, minimalHittingSets, type Bits } from "./hitting-sets.ts";
import { memberOf } from "./member-of.ts";
import type { Conflicts, Member } from "./member.ts";
import { searchOracle } from "./oracle.ts";
import { conflictQuestion, type ConflictQuestion } from "./question.ts";
import type { Searching } from "./searching.ts";
import { violationsOf } from "./violations.ts";

/** How conflicts are looked for, and when that ends. */
export interface ConflictOptions extends Searching {
  /** How many choices to try before the selections are searched by linear programs instead; 20,000 if left out. */
  readonly mostSteps?: number;
}

/** Of a second or less. */
const MOST_STEPS = 20_000;

/** There can be exponentially many: nobody reads more than this. */
const MOST_FOUND = 1000;

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
 * these. They are found by trying the selections that matter, or if these are too many by linear programs.
 *
 * @param wishes in the positions of the structure.
 * @returns plain data; both lists are empty if all wishes can be granted. `complete` is false if the time ran out, or if
 *   there are more than 1,000 of either.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 *
 * Source: M. H. Liffiton and K. A. Sakallah, "Algorithms for computing minimal unsatisfiable subsets of constraints",
 * Journal of Automated Reasoning 40 (2008) 1–33.
 */
export function conflictsOf(structure: Structure, wishes: Wishes, options: ConflictOptions): Conflicts {
  const question = conflictQuestion(structure, wishes);
  const known: Known = { conflicts: [], violations: [], witnesses: [] };
  const isComplete = inTime(() => fill(known, question, options)) ?? false;
  return {
    conflicts: inOrder(known.conflicts)
      .slice(0, MOST_FOUND)
      .map((set) => conflictMembers(structure, question, known, set)),
    corrections: inOrder(correctionsAmong(question, known))
      .slice(0, MOST_FOUND)
      .map((set) => membersOf(structure, question, set)),
    complete: isComplete,
  };
}

/** Fills in all that is known; false if there are others. */
function fill(known: Known, question: ConflictQuestion, options: ConflictOptions): boolean {
  const tick = ticker(options.deadline, Infinity);
  tick();
  try {
    known.violations.push(...violationsOf(question, ticker(options.deadline, options.mostSteps ?? MOST_STEPS)));
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    const oracle = searchOracle(question, options, tick);
    return oracle !== undefined && explore(question.demands.length, oracle, known, MOST_FOUND, tick);
  }
  known.witnesses.push(...known.violations);
  for (const set of minimalHittingSets(
    known.violations.map((each) => each.set),
    tick,
  )) {
    if (known.conflicts.length === MOST_FOUND) return false;
    if (set !== 0n) known.conflicts.push(set);
  }
  return correctionsAmong(question, known).length <= MOST_FOUND;
}

class TooManySteps extends Error {}

const PAUSE_EVERY = 64;

/** To be called at every step. */
function ticker(deadline: number, mostSteps: number): () => void {
  let steps = 0;
  return () => {
    if (steps % PAUSE_EVERY === 0 && performance.now() > deadline) throw new OutOfTime();
    if (++steps > mostSteps) throw new TooManySteps();
  };
}

function correctionsAmong({ demands }: ConflictQuestion, { violations }: Known): Bits[] {
  return violations
    .map(({ set }) => set)
    .filter(
      (set) => set !== 0n && bitsOf(set).every((at) => demands[at] !== undefined && isNegotiable(demands[at].asked)),
    );
}

/** Shorter ones first; of the same length in the order of their members. */
function inOrder(sets: readonly Bits[]): Bits[] {
  return sets
    .map((set) => ({ set, members: bitsOf(set) }))
    .sort((one, other) => one.members.length - other.members.length || firstDifference(one.members, other.members))
    .map(({ set }) => set);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

function membersOf(structure: Structure, { demands }: ConflictQuestion, set: Bits): Member[] {
  return bitsOf(set).flatMap((at) => {
    const demand = demands[at];
    return demand === undefined ? [] : [memberOf(structure, demand.asked)];
  });
}

/** Each member with what is so where all others are kept. */
function conflictMembers(structure: Structure, question: ConflictQuestion, known: Known, set: Bits): Member[] {
  const members = membersOf(structure, question, set);
  return bitsOf(set).flatMap((at, index) => {
    const member = members[index];
    const demand = question.demands[at];
    const witness = known.witnesses.find((each) => (each.set & set) === bit(at));
    if (member === undefined || demand === undefined) return [];
    if (witness === undefined) return [member];
    return [{ ...member, detail: demand.detail(place(question.within.structure, witness.choices)) }];
  });
}
