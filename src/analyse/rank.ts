import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import { wholeNumber, withForms, type OptionForms } from "../problem/read-options.ts";
import type { AnswerTo, OptionsFor } from "../problem/typed-ids.ts";
import type { Weighing } from "./analysis.ts";
import { choosingForms, choosingQuestionOf, readChoosing, type ChoosingOptions } from "./choosing.ts";
import { infeasibleSince, stoppedAt } from "./endings.ts";
import { provenRanking, type ProofEnd, type RankedAllocation } from "./proven-ranking.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "./question.ts";

/** Options of a ranking without end: weights, wishes, and how the run goes. */
export interface RankedOptions extends ChoosingOptions {
  /**
   * Number of areas in which each allocation differs at least from every one before it: the best comes first, then the best of those
   * that are far enough from it, and so on. A whole number of at least 1, which leaves none out, as if left out.
   */
  readonly apart?: number | undefined;
}

/** Options of a ranking, and how many allocations of it. */
export interface RankOptions extends RankedOptions {
  /** Maximum number of allocations to return: a whole number of at least 1; 10 if left out. */
  readonly top?: number | undefined;
}

/** Ending of a ranking, if it ends before the caller stops. */
export type RankingEnd = Complete | Infeasible | Stopped;

/** The question which allocations come first, without an end. */
export interface RankedQuestion extends ChoosingQuestion<"ranking"> {
  /** Number of areas in which they have to differ. */
  readonly apart: number;
}

/** The question which allocations are the best. */
export interface RankingQuestion extends RankedQuestion {
  /** Number of allocations requested. */
  readonly top: number;
}

/**
 * The best allocations, or why there are none or not all of them. `complete`: they are the best there are, as many as were
 * asked for or as exist. `infeasible`: no lawful allocation grants the wishes. `stopped`: the time ran out; the allocations
 * listed are proven all the same.
 */
export type Ranking = {
  readonly question: RankingQuestion;
  readonly allocations: readonly RankedAllocation[];
} & RankingEnd;

/** Return value of a ranking that has been run to its end: its question, and why it ended. */
export type RankedEnd = { readonly question: RankedQuestion } & RankingEnd;

/**
 * The lawful allocations from the best downwards, one after the other, each proven before it is given.
 *
 * Where that is expected to be cheaper, all lawful allocations are listed once and kept with the problem. Else a best-first
 * branch and bound over areas on linear relaxations does only as much as the allocations taken from it need. It can be
 * left at any time.
 *
 * @param problem a parsed problem.
 * @param options weights, wishes (`lock`, `forbid`, `place`, `limits`), and how the run goes.
 * @returns a generator; when it is run to its end, its return value says why it ended.
 * @throws {InvalidInput} for weights and wishes that cannot be used, with every issue.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 * @example
 * ```ts
 * for (const allocation of ranked(kobenhavn2024, { weights: { H2: 5 } })) {
 *   allocation.rank; // 1
 *   break;
 * }
 * ```
 */
export function ranked<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<RankedOptions, Ids>,
): Generator<RankedAllocation, AnswerTo<RankedEnd, Ids>, undefined>;
export function* ranked(
  problem: Problem,
  options: RankedOptions = {},
): Generator<RankedAllocation, RankedEnd, undefined> {
  const analysis = readChoosing(problem, options, { forms: rankedForms, also: () => undefined });
  const { apart = 1 } = analysis.options;
  const question: RankedQuestion = { ...choosingQuestionOf("ranking", analysis), apart };
  return frozen({ question, ...endOf(analysis, yield* provenRanking(analysis, apart)) });
}

/**
 * The best lawful allocations under some weights, ties complete and in order, with all that there is to know of each.
 *
 * @param problem a parsed problem.
 * @param options as for `ranked`, and `top`: how many.
 * @returns the allocations, or that there are none and why, or what was proven when the time ran out.
 * @throws {InvalidInput} for weights, wishes and numbers that cannot be used, with every issue.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 * @example
 * ```ts
 * const ranking = rank(kobenhavn2024, { weights: { H1: 3, H2: 2, H3: 1 }, top: 3, lock: ["A09.2"] });
 * ranking.status; // "complete"
 * ranking.allocations.length; // 3
 * ```
 */
export function rank<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<RankOptions, Ids>,
): AnswerTo<Ranking, Ids>;
export function rank(problem: Problem, options: RankOptions = {}): Ranking {
  const analysis = readChoosing(problem, options, { forms: rankForms, also: () => undefined });
  const { top = 10, apart = 1 } = analysis.options;
  const question: RankingQuestion = { ...choosingQuestionOf("ranking", analysis), top, apart };
  const allocations: RankedAllocation[] = [];
  const generator = provenRanking(analysis, apart);
  while (allocations.length < top) {
    const next = generator.next();
    if (next.done === true) return frozen({ question, ...endOf(analysis, next.value), allocations });
    allocations.push(next.value);
  }
  return frozen({ question, status: "complete", allocations });
}

/** Ending of a ranking; if there is nothing to rank, with the reasons. */
function endOf(analysis: Weighing, end: ProofEnd): RankingEnd {
  switch (end.status) {
    case "complete":
      return end;
    case "infeasible":
      return infeasibleSince(analysis);
    case "stopped":
      return stoppedAt(analysis, end);
  }
}

const rankedForms: OptionForms<RankedOptions> = /* @__PURE__ */ withForms(choosingForms, { apart: wholeNumber });

const rankForms: OptionForms<RankOptions> = /* @__PURE__ */ withForms(rankedForms, { top: wholeNumber });
