import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import { inTime } from "../clock.ts";
import { isNegotiable } from "./demand.ts";
import { explore, type Known } from "./duality.ts";
import { bit, bitsOf, minimalHittingSets, type Bits } from "./hitting-sets.ts";
import { memberDetail } from "./member-detail.ts";
import { memberOf } from "./member-of.ts";
import type { Conflicts, Member } from "./member.ts";
import { independentQuestions, type IndependentQuestion } from "./independent-questions.ts";
import { oraclesOf, type OracleWay } from "./oracle.ts";
import { conflictQuestion, type ConflictQuestion } from "./question.ts";
import type { Searching } from "./searching.ts";
import { inSteps, ticker } from "./steps.ts";
import { findViolations } from "./violations.ts";

/** How conflicts are looked for: by listing all that selections break, or by asking again and again what can be kept. */
export type ConflictWay = "listing" | OracleWay;

/** How conflicts are looked for, and when that ends. */
export interface ConflictOptions extends Searching {
  /** All if left out: what is quickest depends on the wishes. */
  readonly ways?: readonly ConflictWay[];
}

const ALL_WAYS: readonly ConflictWay[] = ["listing", "walking", "relaxing"];

/** Of half a second, more or less: how many choices to try at first before asking is tried. */
const LISTING_STEPS = 50_000;

/** How much longer than at first one question may take, before listing is tried again. */
const ASKING_TIMES = 16;

const GROWTH = 8;

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
 * these. Members that have no area in common are looked at apart. The sets are found by trying the selections that
 * matter; if these are too many, conflicts and corrections are found one by one, by asking again and again what can be
 * kept together, of part of the selections or of linear programs.
 *
 * @param wishes in the positions of the structure.
 * @returns plain data; both lists are empty if all wishes can be granted. `complete` is false if the time ran out,
 *   or if there are more than 1,000 of either, or where they are found one by one, 1,000 or more conflicts or minimal sets
 *   of members with areas in common, the kommissorium among them, that selections break. For no other reason.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 *
 * Source: M. H. Liffiton and K. A. Sakallah, "Algorithms for computing minimal unsatisfiable subsets of constraints",
 * Journal of Automated Reasoning 40 (2008) 1–33.
 */
export function conflictsOf(structure: Structure, wishes: Wishes, options: ConflictOptions): Conflicts {
  const parts = independentQuestions(conflictQuestion(structure, wishes)).map(({ question, positions }): Part => {
    const known: Known = { conflicts: [], violations: [], witnesses: [] };
    const complete = inTime(() => fill(known, question, options)) ?? false;
    return { question, positions, known, complete };
  });
  const conflicts = parts.flatMap((part) => part.known.conflicts.map((set) => ({ part, set })));
  const corrections = combinedCorrections(parts);
  const demands = new Map(
    parts.flatMap(({ question, positions }) => positions.map((at, index) => [at, question.demands[index]] as const)),
  );
  return {
    conflicts: conflicts
      .sort((one, other) => byLength(globalOf(one.part, one.set), globalOf(other.part, other.set)))
      .slice(0, MOST_FOUND)
      .map(({ part, set }) => conflictMembers(structure, part, set)),
    corrections: corrections.slice(0, MOST_FOUND).map((positions) =>
      positions.flatMap((at) => {
        const demand = demands.get(at);
        return demand === undefined ? [] : [memberOf(structure, demand.asked)];
      }),
    ),
    complete: parts.every(({ complete }) => complete) && Math.max(conflicts.length, corrections.length) <= MOST_FOUND,
  };
}

/** An independent part of the question, with what is known of it. */
interface Part extends IndependentQuestion {
  readonly known: Known;
  readonly complete: boolean;
}

/** The positions of demands among all, ascending. */
function globalOf({ positions }: IndependentQuestion, set: Bits): number[] {
  return bitsOf(set).flatMap((at) => positions[at] ?? []);
}

/**
 * The corrections of all parts: one of each, in every combination; of very many the shortest, and one more than are given.
 * None if a part has none, or if nothing need be given up.
 */
function combinedCorrections(parts: readonly Part[]): readonly (readonly number[])[] {
  let combined: readonly (readonly number[])[] = [[]];
  for (const part of parts) {
    const own = part.known.violations.filter(({ set }) => isCorrection(part.question, set));
    combined = own
      .map(({ set }) => globalOf(part, set))
      .flatMap((positions) => combined.map((before) => [...before, ...positions].sort((a, b) => a - b)))
      .sort(byLength)
      .slice(0, MOST_FOUND + 1);
  }
  return combined.filter(({ length }) => length > 0);
}

/** Fills in all that is known; false if there are others. The ways are tried in turn, each time with more steps. */
function fill(known: Known, question: ConflictQuestion, options: ConflictOptions): boolean {
  const { deadline, ways = ALL_WAYS } = options;
  const tick = ticker(deadline);
  tick();
  const oracleWays = ways.filter((way) => way !== "listing");
  const oracles = oraclesOf(question, options, oracleWays);
  for (let times = 1; ; times *= GROWTH) {
    if (ways.includes("listing") && isListed(known, question, ticker(deadline, LISTING_STEPS * times))) {
      return dualise(known, tick);
    }
    if (oracleWays.length === 0) continue;
    const oracle = oracles(ASKING_TIMES * times);
    const explored = inSteps(() => explore(question.demands.length, oracle, known, MOST_FOUND, tick));
    if (explored !== undefined) return explored.given;
  }
}

/** Lists all violations; false if that takes too many steps, but what was seen is kept. */
function isListed({ witnesses }: Known, question: ConflictQuestion, onStep: () => void): boolean {
  const done = inSteps(() => {
    findViolations(question, witnesses, onStep);
  });
  return done !== undefined;
}

/** From all violations all conflicts; false if there are too many. */
function dualise({ conflicts, violations, witnesses }: Known, tick: () => void): boolean {
  violations.splice(0, Infinity, ...witnesses);
  conflicts.length = 0;
  for (const set of minimalHittingSets(
    violations.map((each) => each.set),
    tick,
  )) {
    if (conflicts.length === MOST_FOUND) return false;
    if (set !== 0n) conflicts.push(set);
  }
  return true;
}

/** Whether nothing is given up but what can be. */
function isCorrection({ demands }: ConflictQuestion, set: Bits): boolean {
  return bitsOf(set).every((at) => demands[at] !== undefined && isNegotiable(demands[at].asked));
}

/** Shorter ones first; of the same length in the order of their members. */
function byLength(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return one.length - other.length || (one[at] ?? 0) - (other[at] ?? 0);
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
