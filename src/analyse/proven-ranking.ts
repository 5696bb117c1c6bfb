import { bestRows } from "../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { rowScores } from "../allocation/catalogue/row-scores.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place, type Choices } from "../allocation/placement.ts";
import { rawValues, scoreOf, type Scoring } from "../allocation/score.ts";
import { frozen } from "../problem/frozen.ts";
import { TIE } from "../tolerances.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Structure } from "../problem/structure.ts";
import { buildProgram, isNothingWished, scoreObjective, type Wishes } from "../program/build-program.ts";
import { nextTie, type Tie } from "../solve/next-tie.ts";
import { remainingBound, startSearch, type Search } from "../solve/search.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import { tieMembers } from "../solve/ties.ts";
import { takesApart, type Takes } from "./apart.ts";
import { columnsOf, evaluationMet, scoringOf, type Weighing } from "./analysis.ts";
import { conflictsOf } from "./conflicts/conflicts-of.ts";
import { isGranted } from "./granted.ts";
import { searchForAny, searchLocally } from "./incumbent/search-locally.ts";
import { mostScore } from "./scale/known-ends.ts";
import { metAt } from "./scale/scale.ts";
import { grantedRows } from "./granted-rows.ts";
import { objectiveRounding } from "./rounding.ts";
import { inTime, isUp, TimeUp, within } from "../problem/timer.ts";

/** An allocation in its place of a ranking. */
export interface RankedAllocation extends Evaluation {
  /** From 1; allocations of a tie share it, and the next has as many more as the tie has members. */
  readonly rank: number;
  /** True if another allocation has the same rank. */
  readonly tied: boolean;
}

/** Ending of the proofs, if they end before the caller stops. */
export type ProofEnd =
  | { readonly status: "complete" }
  | { readonly status: "infeasible" }
  | {
      readonly status: "stopped";
      readonly bound: number;
      /** Given if none is to be searched for; null if none is known. */
      readonly incumbent?: Evaluation | null;
      /** An allocation that was met by the way. */
      readonly met?: Choices | undefined;
    };

/**
 * The lawful allocations that grant what is wished from the best downwards, each proven before it is given: from the list
 * of all where there is one, else by a search.
 *
 * @param apart in how many areas each must differ from every one given before.
 * @returns a generator, which can be left at any time; `infeasible` if it ends before it gave any.
 */
export function* provenRanking(weighing: Weighing, apart = 1): Generator<RankedAllocation, ProofEnd, undefined> {
  return isSurelyDenied(weighing) ? { status: "infeasible" } : yield* undeniedRanking(weighing, apart);
}

/** The same where the wishes are not doubted: what looks for reasons why they cannot be granted is not loaded. */
function* undeniedRanking(weighing: Weighing, apart: number): Generator<RankedAllocation, ProofEnd, undefined> {
  const scoring = inTime(() => scoringOf(weighing));
  if (scoring === undefined) return { status: "stopped", bound: mostScore(weighing.structure) };
  if (!scoring.scale.lawful) return { status: "infeasible" };
  const columns = columnsOf(weighing);
  const takes = takesApart(apart);
  return yield* columns === undefined ? searched(weighing, scoring, takes) : listed(weighing, columns, scoring, takes);
}

/**
 * The first allocation of a ranking; undefined if there is none.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function firstOfRanking(weighing: Weighing): RankedAllocation | undefined {
  return firstOf(provenRanking(weighing));
}

/** The same where the wishes are the document's own: these are mostly granted. @throws {TimeUp} if the time ran out. */
export function firstUndenied(weighing: Weighing): RankedAllocation | undefined {
  return firstOf(undeniedRanking(weighing, 1));
}

function firstOf(ranking: Generator<RankedAllocation, ProofEnd, undefined>): RankedAllocation | undefined {
  const next = ranking.next();
  if (next.done !== true) return next.value;
  if (next.value.status === "stopped") throw new TimeUp();
  return undefined;
}

/** So long it is looked for reasons why wishes cannot be granted, where no allocation that grants them is soon met. */
const DENYING_MS = 2000;

/**
 * Tells whether a short search proves that no lawful allocation grants the wishes, so that whoever asks for the
 * impossible need not wait for a scale.
 */
export function isSurelyDenied(weighing: Weighing): boolean {
  const { structure, wishes, solver, clock } = weighing;
  if (isNothingWished(wishes)) return false;
  if (inTime(() => columnsOf(weighing)) !== undefined) return false;
  const { incumbent, complete } = searchForAny(structure, { wishes, timer: within(clock, SEED_MS) });
  if (incumbent !== undefined || complete) return incumbent === undefined;
  const { conflicts, corrections } = conflictsOf(structure, wishes, { solver, timer: within(clock, DENYING_MS) });
  return conflicts.length + corrections.length > 0;
}

/** So long is looked for an allocation to start a search from, and to have at hand should it stop. */
const SEED_MS = 50;

/** The ranking by a best-first search. */
function* searched(
  weighing: Weighing,
  scoring: Scoring,
  takes: Takes,
): Generator<RankedAllocation, ProofEnd, undefined> {
  const { structure, wishes, solver, clock, mostListed } = weighing;
  const objective = scoreObjective(structure, scoring);
  const program = buildProgram(structure, objective, wishes);
  const rounding = objectiveRounding(objective, scoring.scale, program);
  const { incumbent: seed } = searchLocally(structure, objective, { wishes, timer: within(clock, SEED_MS) });
  const search = startSearch(program, (choices) => appraise(structure, choices, scoring, wishes), {
    solver,
    timer: clock,
    onProgress: (done, bound) => clock.onProgress?.({ step: "search", done, bound }),
    ...(mostListed !== undefined && { mostListed }),
    rounding,
    seeds: [...(seed === undefined ? [] : [seed.choices]), ...metAt(structure)].map((choices) =>
      Int32Array.from(choices),
    ),
  });
  let rank = 1;
  for (;;) {
    const tie = nextTie(search, TIE);
    if (tie === "stopped") return stopped(search, weighing, rank === 1, takes);
    if (tie === undefined) return { status: rank === 1 ? "infeasible" : "complete" };
    rank += yield* membersOf(search, weighing, tie, rank, takes);
  }
}

/** Number of rows of a catalogue to rank at first, and the factor by which it grows whenever they are used up. */
const FIRST_ROWS = 16;
const MORE_ROWS = 8;

/** The ranking from the list of all lawful allocations: the rows are ordered at once, and evaluated one by one. */
function* listed(
  { structure, wishes, clock }: Weighing,
  columns: LawfulColumns,
  scoring: Scoring,
  takes: Takes,
): Generator<RankedAllocation, ProofEnd, undefined> {
  let looked = 0;
  const most = mostScore(structure);
  let bound = most;
  const granted = grantedRows(columns, wishes, clock);
  const evaluated = (choices: Choices): Evaluation => evaluatePlacement(place(structure, choices), scoring);
  for (let top = FIRST_ROWS; ; top *= MORE_ROWS) {
    const rows = inTime(() => bestRows(columns, rowScores(columns, scoring), top, granted));
    if (rows === undefined) return { status: "stopped", bound };
    for (const { row, score, rank, tied } of rows.slice(looked)) {
      const choices = choicesAt(columns, row);
      // Another of its tie may have a little more.
      if (isUp(clock)) return { status: "stopped", bound: Math.min(most, score + TIE), incumbent: evaluated(choices) };
      looked++;
      bound = Math.min(most, score + TIE);
      if (takes(choices)) yield frozen({ ...evaluated(choices), rank, tied });
    }
    if (looked < top) return { status: looked === 0 ? "infeasible" : "complete" };
  }
}

/** The members of a tie; returns how many there are. */
function* membersOf(
  search: Search,
  weighing: Weighing,
  { head, leaves }: Tie,
  rank: number,
  takes: Takes,
): Generator<RankedAllocation, number, undefined> {
  const { structure } = weighing;
  const sizes = structure.areas.map((area) => area.scenarios.length);
  const { idle } = search.reduced;
  const tied = leaves.length > 1 || idle.some((isIdle, area) => isIdle && (sizes[area] ?? 1) > 1);
  let count = 0;
  for (const choices of tieMembers(leaves, sizes, idle)) {
    count++;
    if (!takes(choices)) continue;
    const placement = place(structure, choices);
    const evaluation = evaluationMet(weighing, placement);
    if (!evaluation.lawful || evaluation.score < head - TIE) {
      throw new SolverDisagreement(search.options.solver.name, "an idle area makes a difference", search.program);
    }
    yield frozen({ ...evaluation, rank, tied });
  }
  return count;
}

function appraise(structure: Structure, choices: Int32Array, scoring: Scoring, wishes: Wishes): number | undefined {
  const placement = place(structure, choices);
  return isLawful(placement) && isGranted(placement, wishes)
    ? scoreOf(structure, rawValues(placement), scoring)
    : undefined;
}

/** Ending of a search whose time ran out: what is known of the allocations not given yet. */
function stopped(search: Search, weighing: Weighing, isFirst: boolean, takes: Takes): ProofEnd {
  const best = search.leaves.peek();
  const bound = Math.min(mostScore(weighing.structure), remainingBound(search));
  // Beyond those that were given nothing is known but what the search has met; where none was given, it is worth looking.
  if (isFirst) return { status: "stopped", bound, met: best?.choices };
  return {
    status: "stopped",
    bound,
    incumbent:
      best !== undefined && takes(best.choices)
        ? evaluationMet(weighing, place(weighing.structure, best.choices))
        : null,
  };
}
