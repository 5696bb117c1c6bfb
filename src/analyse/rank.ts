import type { Evaluation } from "../allocation/evaluation.ts";
import type { Problem } from "../problem/problem.ts";
import { callback, leastZero, wholeNumber, withForms, type OptionForms } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import type { SearchProgress } from "../solve/search.ts";
import type { Solver } from "../solve/solver.ts";
import type { Conflicts, Member } from "./conflicts/member.ts";
import { whyInfeasible } from "./conflicts/why-infeasible.ts";
import { provenRanking, type ProofEnd, type Proving, type RankedAllocation } from "./proven-ranking.ts";
import { readRequest, requestForms, type ReadRequest, type Request } from "./request.ts";
import { solverForm } from "./solver-form.ts";

/** What is asked of a ranking, and how long it may take. */
export interface RankedOptions extends Request {
  /** Milliseconds after which the search ends with what is proven so far. Without limit if left out. */
  readonly timeLimitMs?: number;
  /** Called about ten times a second while a search is going on. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /**
   * What solves the relaxations; the embedded solver if left out. If it is left out and the catalogue of the problem has
   * been made, nothing is solved: the answer is the same, and comes from the list.
   */
  readonly solver?: Solver;
}

/** What is asked of a ranking, and how many allocations of it. */
export interface RankOptions extends RankedOptions {
  /** How many allocations to return at most: a whole number of at least 1; 10 if left out. */
  readonly top?: number;
}

/** How a ranking ended, when it ended before the caller did. */
export type RankingEnd =
  | { readonly status: "complete" }
  | ({ readonly status: "infeasible" } & Conflicts)
  | { readonly status: "stopped"; readonly bound: number; readonly incumbent?: Evaluation };

/** The best allocations, or why there are none or not all of them. */
export interface Ranking {
  /**
   * `optimal`: the allocations are the best there are, as many as were asked for or as exist. `infeasible`: there is no
   * lawful allocation that grants the wishes. `stopped`: the time ran out; the allocations listed are still proven.
   */
  readonly status: "optimal" | "infeasible" | "stopped";
  readonly allocations: readonly RankedAllocation[];
  /** When infeasible: all smallest sets of wishes, rules, limits and demands of the kommissorium that cannot all be kept. */
  readonly conflicts?: readonly (readonly Member[])[];
  /** When infeasible: all smallest sets of wishes, rules and limits without which there is a lawful allocation. */
  readonly corrections?: readonly (readonly Member[])[];
  /** When infeasible: false if there may be more conflicts and corrections; `whyNot` takes the time to find them. */
  readonly complete?: boolean;
  /** When stopped: no allocation that is not listed has a higher score. */
  readonly bound?: number;
  /** When stopped: the best allocation found whose rank is not proven yet. */
  readonly incumbent?: Evaluation;
}

/**
 * The lawful allocations from the best downwards, one after the other, each proven before it is given.
 *
 * Best-first branch and bound over areas on linear relaxations: the search does only as much as the allocations taken
 * from it need. It can be left at any time.
 *
 * @param problem a parsed problem.
 * @param options weights, wishes (`lock`, `forbid`, `place`, `limits`), a time limit, progress.
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
export function* ranked(
  problem: Problem,
  options: RankedOptions = {},
): Generator<RankedAllocation, RankingEnd, undefined> {
  const proving = provingOf(readRequest(problem, options, rankedForms));
  return endOf(problem, proving, yield* provenRanking(problem, proving));
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
 * ranking.status; // "optimal"
 * ranking.allocations.length; // 3
 * ```
 */
export function rank(problem: Problem, options: RankOptions = {}): Ranking {
  const request = readRequest(problem, options, rankForms);
  const { top = 10 } = request.options;
  const allocations: RankedAllocation[] = [];
  const proving = provingOf(request);
  const generator = provenRanking(problem, proving);
  while (allocations.length < top) {
    const next = generator.next();
    if (next.done !== true) {
      allocations.push(next.value);
      continue;
    }
    const end = endOf(problem, proving, next.value);
    if (end.status === "complete") break;
    return { ...end, allocations };
  }
  return { status: "optimal", allocations };
}

function provingOf({ weights, wishes, options }: ReadRequest<RankedOptions>): Proving {
  const { solver, onProgress, timeLimitMs = Infinity } = options;
  return { weights, wishes, solver, onProgress, deadline: performance.now() + timeLimitMs };
}

/** How a ranking ended; where there is nothing to rank, with the reasons. */
function endOf(
  problem: Problem,
  { wishes, solver = javascriptLpSolver, deadline }: Proving,
  end: ProofEnd,
): RankingEnd {
  if (end.status !== "infeasible") return end;
  return { status: "infeasible", ...whyInfeasible(structureOf(problem), wishes, { solver, deadline }) };
}

const rankedForms: OptionForms<RankedOptions> = /* @__PURE__ */ withForms(requestForms, {
  timeLimitMs: leastZero,
  onProgress: callback,
  solver: solverForm,
});

const rankForms: OptionForms<RankOptions> = /* @__PURE__ */ withForms(rankedForms, { top: wholeNumber });
