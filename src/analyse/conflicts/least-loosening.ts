import { place, type Choices } from "../../allocation/placement.ts";
import { limitSum } from "../../allocation/rules/limit.ts";
import { inTime } from "../../problem/timer.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { excessOf, loosened, looseningOf, type Loosening } from "./loosened-limit.ts";
import { oraclesOf, type Oracle, type OracleWay } from "./oracle.ts";
import type { ConflictQuestion } from "./question.ts";
import type { Searching } from "./searching.ts";
import { inSteps } from "./steps.ts";
import type { Violation } from "./violations.ts";

/** A selection that breaks the limits of a correction as little as can be, and its other members anyhow. */
export interface LeastLoosening {
  readonly choices: Choices;
  /** For the position of each limit, the sum that it comes to. */
  readonly sums: ReadonlyMap<number, number>;
  /** True if it was proven that less will not do. */
  readonly proven: boolean;
}

/** Factor by which one question may take longer than a first attempt. */
const ASKING_TIMES = 4;

/**
 * Finds the least that the limits of a correction must move if its other members are given up and all else is kept.
 *
 * For a single limit it is the least by which a bound is broken. For several, the largest share of a limit's size (the
 * larger of its bounds, or 1 if they are 0) by which any of them moves is minimised first; then, one after the other in
 * the order of the members, each moves as little as that and those before it allow. So a single selection attains all
 * of it, and the figures depend on nothing but the question. Limits of independent questions do not affect each other.
 *
 * Each step asks whether a selection keeps the limits with their bounds moved further apart: in turn by a little less
 * than is known to be enough, and by the midpoint of the remaining range.
 *
 * @returns undefined if no limit is given up.
 */
export function leastLoosening(
  question: ConflictQuestion,
  violation: Violation,
  searching: Searching,
  ways: readonly OracleWay[],
): LeastLoosening | undefined {
  const { structure } = question.within;
  const limits = limitsIn(question, violation.set);
  if (limits.length === 0) return undefined;
  let { choices } = violation;
  const find = finderOf(question, violation.set, limits, (asked) => oraclesOf(asked, searching, ways)(ASKING_TIMES));
  const canMove = (by: MostOf): boolean => {
    const better = find(by);
    choices = better ?? choices;
    return better !== undefined;
  };
  const sumOf = ({ limit }: Loosening): number => limitSum(limit.sum, place(structure, choices));
  const excess = (one: Loosening): number => excessOf(one.limit, sumOf(one));
  const done = inTime(() =>
    inSteps(() => {
      levelOut(limits, excess, canMove);
    }),
  );
  return { choices, sums: new Map(limits.map((one) => [one.at, sumOf(one)])), proven: done !== undefined };
}

/** A limit at the position of its demand. */
interface Loosable extends Loosening {
  readonly at: number;
}

/** The most that a limit may move; where `less` is true, it must move by less than that. */
type MostOf = (one: Loosening) => { readonly by: number; readonly less: boolean };

function limitsIn({ demands, within }: ConflictQuestion, set: Bits): readonly Loosable[] {
  return bitsOf(set).flatMap((at) => {
    const asked = demands[at]?.asked;
    return asked?.kind === "limit" ? [{ at, ...looseningOf(within.structure, asked.limit) }] : [];
  });
}

/** Makes the largest share the least, and then what each of several moves. */
function levelOut(
  limits: readonly Loosening[],
  excess: (one: Loosening) => number,
  canMove: (by: MostOf) => boolean,
): void {
  const largestShare = (): number => Math.max(...limits.map((one) => excess(one) / one.size));
  descend(largestShare, (share, less) => canMove(({ size }) => ({ by: share * size, less })));
  if (limits.length === 1) return;
  const share = largestShare();
  const most = new Map(limits.map((one) => [one, share * one.size]));
  for (const one of limits) {
    descend(
      () => excess(one),
      (by, less) =>
        canMove((other) => (other === one ? { by, less } : { by: most.get(other) ?? Infinity, less: false })),
    );
    most.set(one, excess(one));
  }
}

/** Finds a selection that keeps what is not given up, and the limits that are with bounds further apart. */
function finderOf(
  question: ConflictQuestion,
  set: Bits,
  limits: readonly Loosable[],
  oracleOf: (question: ConflictQuestion) => Oracle,
): (by: MostOf) => Choices | undefined {
  const loosenable = new Map(limits.map((one) => [one.at, one]));
  const kept = [...loosenable.keys()].reduce((all, at) => all | bit(at), (bit(question.demands.length) - 1n) & ~set);
  return (most) => {
    const demands = question.demands.map((demand, at) => {
      const one = loosenable.get(at);
      if (one === undefined) return demand;
      const { by, less } = most(one);
      return loosened(demand, one, by, less);
    });
    return oracleOf({ ...question, demands })(kept)?.choices;
  };
}

/** Makes a value of a selection the least there is; the selection is that which was last found. */
function descend(value: () => number, canHave: (most: number, less: boolean) => boolean): void {
  let lower = 0;
  while (value() > 0 && canHave(value(), true)) {
    const middle = (lower + value()) / 2;
    if (!canHave(middle, false)) lower = middle;
  }
}
