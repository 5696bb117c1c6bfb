import { keptColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { conditionHolds } from "../allocation/gauges/points.ts";
import { place } from "../allocation/placement.ts";
import { rawValues, scoreOf, TIE, type Scoring } from "../allocation/score.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Problem } from "../problem/problem.ts";
import { callback, leastZero, wholeNumber, withForms, type OptionForms } from "../problem/read-options.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { buildProgram, scoreObjective, type Wishes } from "../program/build-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { advance, remainingBound, startSearch, type Search, type SearchProgress } from "../solve/search.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import type { Solver } from "../solve/solver.ts";
import { tieMembers } from "../solve/ties.ts";
import type { Conflicts, Member } from "./conflicts/member.ts";
import { whyInfeasible } from "./conflicts/why-infeasible.ts";
import { rankedRows } from "./ranked-rows.ts";
import { readRequest, requestForms, type ReadRequest, type Request } from "./request.ts";
import { objectiveRounding } from "./rounding.ts";
import { scaleOf, scaleWithin } from "./scale.ts";
import { solverForm } from "./solver-form.ts";

/** An allocation in its place of a ranking. */
export interface RankedAllocation extends Evaluation {
  /** From 1; allocations of a tie share it, and the next has as many more as the tie has members. */
  readonly rank: number;
  /** True if another allocation has the same rank. */
  readonly tied: boolean;
}

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
  return yield* proven(problem, readRequest(problem, options, rankedForms));
}

function* proven(
  problem: Problem,
  { weights, wishes, options }: ReadRequest<RankedOptions>,
): Generator<RankedAllocation, RankingEnd, undefined> {
  const structure = structureOf(problem);
  const deadline = performance.now() + (options.timeLimitMs ?? Infinity);
  const solver = options.solver ?? javascriptLpSolver;
  const infeasible = (): RankingEnd => ({
    status: "infeasible",
    ...whyInfeasible(structure, wishes, { solver, deadline }),
  });
  const columns = options.solver === undefined && areLocks(wishes) ? keptColumns(structure) : undefined;
  if (columns !== undefined) {
    const given = yield* listed(columns, { scale: scaleOf(problem), weights }, wishes);
    return given === 0 ? infeasible() : { status: "complete" };
  }
  const searching = { solver, deadline, onProgress: options.onProgress };
  // While the scale is computed the bounds are those of single themes; of the scores it is only known that none is above 1.
  const { onProgress } = options;
  const ofScale =
    onProgress &&
    ((progress: SearchProgress) => {
      onProgress({ ...progress, bound: 1 });
    });
  const scale = scaleWithin(problem, { ...searching, onProgress: ofScale });
  if (scale === undefined) return { status: "stopped", bound: 1 };
  if (!scale.lawful) return infeasible();
  const scoring = { scale, weights };
  const objective = scoreObjective(structure, scoring);
  const program = buildProgram(structure, objective, wishes);
  const rounding = objectiveRounding(objective, scale, program);
  const search = startSearch(program, (choices) => appraise(structure, choices, scoring, wishes), {
    ...searching,
    rounding,
  });
  let rank = 1;
  for (;;) {
    const outcome = advance(search, TIE + rounding);
    const head = search.leaves.peek();
    if (!outcome) return stopped(search, structure, scoring);
    if (head === undefined) return rank === 1 ? infeasible() : { status: "complete" };
    rank += yield* tie(search, structure, scoring, head.value, rank);
  }
}

/** How many rows of a catalogue are ranked first, and how many times as many when these are used up. */
const FIRST_ROWS = 16;
const MORE_ROWS = 8;

/** The same from the list of all lawful allocations, where that has been made; returns how many were given. */
function* listed(
  columns: LawfulColumns,
  scoring: Scoring,
  wishes: Wishes,
): Generator<RankedAllocation, number, undefined> {
  let given = 0;
  for (let top = FIRST_ROWS; ; top *= MORE_ROWS) {
    const allocations = rankedRows(columns, scoring, wishes, top, given);
    yield* allocations;
    given += allocations.length;
    if (given < top) return given;
  }
}

/** The members of the tie that begins with the best leaf; returns how many there are. */
function* tie(
  search: Search,
  structure: Structure,
  scoring: Scoring,
  head: number,
  rank: number,
): Generator<RankedAllocation, number, undefined> {
  const leaves: Int32Array[] = [];
  for (let leaf = search.leaves.peek(); leaf !== undefined && leaf.value >= head - TIE; leaf = search.leaves.peek()) {
    search.leaves.pop();
    leaves.push(leaf.choices);
  }
  const sizes = structure.areas.map((area) => area.scenarios.length);
  const { idle } = search.reduced;
  const tied = leaves.length > 1 || idle.some((isIdle, area) => isIdle && (sizes[area] ?? 1) > 1);
  let count = 0;
  for (const choices of tieMembers(leaves, sizes, idle)) {
    const evaluation = evaluatePlacement(place(structure, choices), scoring);
    if (!evaluation.lawful || evaluation.score < head - TIE) {
      throw new SolverDisagreement(search.options.solver.name, "an idle area makes a difference", search.program);
    }
    count++;
    yield { ...evaluation, rank, tied };
  }
  return count;
}

/** Whether all that is wished can be read from the choices alone. */
function areLocks({ place: placed, limits }: Wishes): boolean {
  return placed.length === 0 && limits.length === 0;
}

function appraise(structure: Structure, choices: Int32Array, scoring: Scoring, wishes: Wishes): number | undefined {
  const placement = place(structure, choices);
  const granted =
    isLawful(placement, wishes.limits) && wishes.place.every((condition) => conditionHolds(condition, placement));
  return granted ? scoreOf(structure, rawValues(placement), scoring) : undefined;
}

function stopped(search: Search, structure: Structure, scoring: Scoring): RankingEnd {
  const incumbent = search.leaves.peek();
  const bound = Math.min(1, remainingBound(search));
  if (incumbent === undefined) return { status: "stopped", bound };
  return { status: "stopped", bound, incumbent: evaluatePlacement(place(structure, incumbent.choices), scoring) };
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
  const generator = proven(problem, request);
  while (allocations.length < top) {
    const next = generator.next();
    if (next.done !== true) allocations.push(next.value);
    else if (next.value.status === "complete") break;
    else return { ...next.value, allocations };
  }
  return { status: "optimal", allocations };
}

const rankedForms: OptionForms<RankedOptions> = /* @__PURE__ */ withForms(requestForms, {
  timeLimitMs: leastZero,
  onProgress: callback,
  solver: solverForm,
});

const rankForms: OptionForms<RankOptions> = /* @__PURE__ */ withForms(rankedForms, { top: wholeNumber });
