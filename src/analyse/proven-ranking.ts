import { keptColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import { rawValues, scoreOf, TIE, type Scoring } from "../allocation/score.ts";
import { isLawful } from "../allocation/verify.ts";
import type { NormalWeights } from "../allocation/weights.ts";
import type { Problem } from "../problem/problem.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { buildProgram, scoreObjective, type Wishes } from "../program/build-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { advance, remainingBound, startSearch, type Search, type SearchProgress } from "../solve/search.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import type { Solver } from "../solve/solver.ts";
import { tieMembers } from "../solve/ties.ts";
import { isGranted } from "./granted.ts";
import { rankedRows } from "./ranked-rows.ts";
import { objectiveRounding } from "./rounding.ts";
import { scaleOf, scaleWithin } from "./scale.ts";

/** An allocation in its place of a ranking. */
export interface RankedAllocation extends Evaluation {
  /** From 1; allocations of a tie share it, and the next has as many more as the tie has members. */
  readonly rank: number;
  /** True if another allocation has the same rank. */
  readonly tied: boolean;
}

/** What is asked, and of whom. */
export interface Proving {
  readonly weights: NormalWeights;
  readonly wishes: Wishes;
  /** The embedded one if undefined, and then none where the list is there. */
  readonly solver: Solver | undefined;
  /** When to stop, on the clock of `performance.now()`. */
  readonly deadline: number;
  readonly onProgress: ((progress: SearchProgress) => void) | undefined;
}

/** How the proofs ended, when they ended before the caller did. */
export type ProofEnd =
  | { readonly status: "complete" }
  | { readonly status: "infeasible" }
  | { readonly status: "stopped"; readonly bound: number; readonly incumbent?: Evaluation };

/**
 * The lawful allocations that grant what is asked from the best downwards, each proven before it is given: from the list
 * of all where that has been made, else by a search.
 *
 * @returns a generator, which can be left at any time; `infeasible` if it ends before it gave any.
 */
export function* provenRanking(
  problem: Problem,
  { weights, wishes, solver, deadline, onProgress }: Proving,
): Generator<RankedAllocation, ProofEnd, undefined> {
  const structure = structureOf(problem);
  const columns = solver === undefined && areLocks(wishes) ? keptColumns(structure) : undefined;
  if (columns !== undefined) {
    const given = yield* listed(columns, { scale: scaleOf(problem), weights }, wishes);
    return { status: given === 0 ? "infeasible" : "complete" };
  }
  const searching = { solver: solver ?? javascriptLpSolver, deadline, onProgress };
  // While the scale is computed the bounds are those of single themes; of the scores it is only known that none is above 1.
  const ofScale =
    onProgress &&
    ((progress: SearchProgress) => {
      onProgress({ ...progress, bound: 1 });
    });
  const scale = scaleWithin(problem, { ...searching, onProgress: ofScale });
  if (scale === undefined) return { status: "stopped", bound: 1 };
  if (!scale.lawful) return { status: "infeasible" };
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
    if (head === undefined) return { status: rank === 1 ? "infeasible" : "complete" };
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
  return isLawful(placement) && isGranted(placement, wishes)
    ? scoreOf(structure, rawValues(placement), scoring)
    : undefined;
}

function stopped(search: Search, structure: Structure, scoring: Scoring): ProofEnd {
  const incumbent = search.leaves.peek();
  const bound = Math.min(1, remainingBound(search));
  if (incumbent === undefined) return { status: "stopped", bound };
  return { status: "stopped", bound, incumbent: evaluatePlacement(place(structure, incumbent.choices), scoring) };
}
