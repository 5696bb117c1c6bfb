import type { Choices } from "../../allocation/placement.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import type { ConflictOptions } from "./conflict-options.ts";
import { isNegotiable } from "./demand.ts";
import { explore, shrink, type Known } from "./duality.ts";
import { addMinimal, bit, bitsOf, isSubset, minimalHittingSets, type Bits } from "./hitting-sets.ts";
import { independentGroups, questionAbout, withinGroup, type IndependentGroup } from "./independent-questions.ts";
import { oraclesOf, type Oracle } from "./oracle.ts";
import { promisingChoices } from "./promising.ts";
import { conflictQuestion, type ConflictQuestion } from "./question.ts";
import { remembering } from "./remembering.ts";
import { inSteps, ticker } from "./steps.ts";
import { findViolations, type Violation } from "./violations.ts";
import { brokenAmong } from "./walk.ts";
import { smallestCorrection, someCorrection, type DemandSets } from "./way-out.ts";

/** Choices to list at first before asking is tried: worth about half a second. */
const LISTING_STEPS = 50_000;

/** Steps of the first search for a smallest correction: worth about a tenth of a second. */
const HITTING_STEPS = 20_000;

/** Factors by which one question may outlast a first attempt: if only walking is tried, and if every way is. */
const WALKING_TIMES = 4;
const ASKING_TIMES = 16;

const GROWTH = 8;

/** There can be exponentially many: nobody reads more than this. */
export const MOST_FOUND = 1000;

/** An independent part of a question, with all that is known of it so far. */
export interface Part {
  readonly group: IndependentGroup;
  readonly question: ConflictQuestion;
  readonly sets: DemandSets;
  readonly known: Known;
  readonly options: Required<ConflictOptions>;
  /** Proven verdict on its demands: all can be kept together, they cannot, or not even the kommissorium's can. */
  verdict: "unknown" | "granted" | "contradiction" | "hopeless";
  /** True if all minimal violations are known. */
  isListed: boolean;
  /** True if all conflicts and corrections are known. */
  isComplete: boolean;
  /** Gives an oracle that takes no longer over a question than so many times what the first attempts are given. */
  readonly quick: (times: number) => Oracle;
  readonly thorough: (times: number) => Oracle;
}

/** A question in parts, of which nothing is known yet but how some selections do. */
export interface Parts {
  /** The parts whose demands are not seen at once to be all kept by some selection. */
  readonly open: readonly Part[];
  /** For the other parts, selections that keep all of their demands. */
  readonly kept: readonly Piece[];
}

/** A selection of the areas that matter to a group. */
export interface Piece {
  readonly group: IndependentGroup;
  readonly choices: Choices;
}

export function partsOfQuestion(structure: Structure, wishes: Wishes, options: Required<ConflictOptions>): Parts {
  const question = conflictQuestion(structure, wishes);
  const promising = promisingChoices(question).map((choices) => ({
    choices,
    broken: brokenAmong(question, question.demands.keys(), choices),
  }));
  const kept: Piece[] = [];
  const open: Part[] = [];
  const idsOf = new Map(question.demands.map(({ id }, at) => [id, at]));
  for (const group of independentGroups(question)) {
    const witnesses = promising.map(({ choices, broken }): Violation => ({
      choices: withinGroup(group, choices),
      set: group.positions.reduce((set, at, index) => ((broken & bit(at)) === 0n ? set : set | bit(index)), 0n),
    }));
    const whole = witnesses.find(({ set }) => set === 0n);
    if (whole !== undefined) {
      kept.push({ group, choices: whole.choices });
      continue;
    }
    const positions = new Set(group.positions);
    const ignored = { has: (id: string) => idsOf.has(id) && !positions.has(idsOf.get(id) ?? -1) };
    open.push(partOf(group, questionAbout(question, group, ignored), witnesses, options));
  }
  return { open, kept };
}

function partOf(
  group: IndependentGroup,
  question: ConflictQuestion,
  promising: readonly Violation[],
  options: Required<ConflictOptions>,
): Part {
  const witnesses: Violation[] = [];
  for (const each of [...promising].sort((one, other) => bitsOf(one.set).length - bitsOf(other.set).length)) {
    addMinimal(witnesses, each);
  }
  const known: Known = { conflicts: [], violations: [], witnesses };
  const oracleWays = options.ways.filter((way) => way !== "listing");
  const walking = oraclesOf(
    question,
    options,
    oracleWays.filter((way) => way === "walking"),
  );
  const asking = oraclesOf(question, options, oracleWays);
  const negotiable = question.demands.reduce((set, { asked }, at) => (isNegotiable(asked) ? set | bit(at) : set), 0n);
  return {
    group,
    question,
    sets: { all: bit(question.demands.length) - 1n, negotiable },
    known,
    options,
    verdict: "unknown",
    isListed: false,
    isComplete: false,
    quick: (times) => remembering(walking(WALKING_TIMES * times), known),
    thorough: (times) => remembering(asking(ASKING_TIMES * times), known),
  };
}

/** Makes attempts at all parts in turn, for longer and longer, until each has succeeded at its own. */
export function inRounds(parts: readonly Part[], attempt: (part: Part, times: number) => boolean): void {
  let open = parts;
  for (let times = 1; open.length > 0; times *= GROWTH) open = open.filter((part) => !attempt(part, times));
}

/** Finds some way out of a part, or that it needs none, or that it has none. */
export function findWayOut(part: Part, times: number): boolean {
  return attemptWayOut(part, part.quick(times)) || isListed(part, times) || attemptWayOut(part, part.thorough(times));
}

function attemptWayOut(part: Part, keep: Oracle): boolean {
  const { sets, known } = part;
  const done = inSteps(() => {
    const correction = someCorrection(sets, keep);
    if (correction !== undefined) known.violations.push(correction);
    else known.conflicts.push(shrink(sets.all & ~sets.negotiable, keep));
    part.verdict = correction === undefined ? "hopeless" : correction.set === 0n ? "granted" : "contradiction";
    part.isComplete = part.verdict === "granted";
  });
  return done !== undefined;
}

/** Finds the smallest way out of a part, unless that takes long. */
export function findSmallest(part: Part): void {
  if (part.verdict !== "contradiction") return;
  if (attemptSmallest(part, part.quick(1)) || isListed(part, 1)) return;
  attemptSmallest(part, part.thorough(1));
}

function attemptSmallest({ sets, known, options }: Part, keep: Oracle): boolean {
  const end = { most: MOST_FOUND, onStep: ticker(options.timer, HITTING_STEPS) };
  const done = inSteps(() => smallestCorrection(sets, known, keep, end));
  if (done?.given !== undefined) addViolation(known, done.given);
  return done !== undefined;
}

function addViolation({ violations }: Known, added: Violation): void {
  if (violations.every(({ set }) => set !== added.set)) violations.push(added);
}

/** Finds all conflicts and corrections of a part; false if that takes longer, true too if there are too many to find. */
export function findAll(part: Part, times: number): boolean {
  const { sets, known, options } = part;
  if (part.isComplete) return true;
  const onStep = ticker(options.timer);
  if (isListed(part, times)) {
    part.isComplete = dualise(known, onStep);
    return true;
  }
  if (options.ways.every((way) => way === "listing")) return false;
  const explored = inSteps(() => explore(sets.all, part.thorough(times), known, MOST_FOUND, onStep));
  if (explored === undefined) return false;
  part.isComplete = explored.given;
  return true;
}

/** Lists all violations; false if that takes too many steps, but what was seen is kept. */
function isListed(part: Part, times: number): boolean {
  const { known, question, options, sets } = part;
  if (part.isListed || !options.ways.includes("listing")) return part.isListed;
  const done = inSteps(() => {
    findViolations(question, known.witnesses, ticker(options.timer, LISTING_STEPS * times));
  });
  if (done === undefined) return false;
  part.isListed = true;
  known.violations.splice(0, Infinity, ...known.witnesses);
  const corrections = correctionsIn(known.violations, sets);
  part.verdict =
    corrections.length === 0 ? "hopeless" : corrections.some(({ set }) => set === 0n) ? "granted" : "contradiction";
  return true;
}

/** From all violations all conflicts; false if there are too many. */
function dualise({ conflicts, violations }: Known, onStep: () => void): boolean {
  conflicts.length = 0;
  for (const set of minimalHittingSets(
    violations.map((each) => each.set),
    onStep,
  )) {
    if (conflicts.length === MOST_FOUND) return false;
    if (set !== 0n) conflicts.push(set);
  }
  return true;
}

/** Those in which nothing is given up but what can be. */
export function correctionsIn(violations: readonly Violation[], { negotiable }: DemandSets): readonly Violation[] {
  return violations.filter(({ set }) => isSubset(set, negotiable));
}

/** The corrections that are known; if there is none, but a selection that keeps the kommissorium, what that breaks. */
export function waysOut({ known, sets, verdict }: Part): readonly Violation[] {
  const corrections = correctionsIn(known.violations, sets);
  if (corrections.length > 0 || verdict === "hopeless") return corrections;
  const size = ({ set }: Violation): number => bitsOf(set).length;
  return [...correctionsIn(known.witnesses, sets)].sort((one, other) => size(one) - size(other)).slice(0, 1);
}

/** The positions of demands among all, ascending. */
export function globalOf({ group: { positions } }: Part, set: Bits): number[] {
  return bitsOf(set).flatMap((at) => positions[at] ?? []);
}
