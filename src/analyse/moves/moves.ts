import type { Evaluation } from "../../allocation/evaluation.ts";
import { beforeTie, tieHeads } from "../../allocation/catalogue/tie-ranks.ts";
import { place, type Choices } from "../../allocation/placement.ts";
import { choicesOf } from "../../allocation/selection.ts";
import { isLawful } from "../../allocation/verify.ts";
import { frozen } from "../../problem/frozen.ts";
import { movingChoices } from "../../problem/moving-scenarios.ts";
import type { Problem, ProblemIds } from "../../problem/problem.ts";
import type { Choice } from "../../problem/structure.ts";
import { inTime } from "../../problem/timer.ts";
import type { AnswerTo, OptionsFor } from "../../problem/typed-ids.ts";
import { TIE } from "../../tolerances.ts";
import { evaluationAt, type Weighing } from "../analysis.ts";
import { choosingForms, choosingQuestionOf, readChoosing, type ChoosingOptions } from "../choosing.ts";
import { infeasibleSince, stoppedAt } from "../endings.ts";
import { firstOfRanking } from "../proven-ranking.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "../question.ts";
import { fewMoves, type FewMoves } from "./few-moves.ts";

/** The question what can be gained without moving a task, and what each scenario that moves one adds to it. */
export type MovesQuestion = ChoosingQuestion<"moves">;

/** Addition of a scenario that moves a task to the best allocation that moves none. */
export interface AddedMove {
  /** The id of the scenario. */
  readonly scenario: string;
  /** Ids of the other scenarios of `first` that move a task: none, or one where it is lawful with no fewer. */
  readonly with: readonly string[];
  /**
   * Score of `first` less that of the best without moves, −1…1: below 0 where the move costs more than it gives, and 0 where
   * the two tie. Null if there is neither to compare.
   */
  readonly adds: number | null;
  /**
   * The best allocation that has the scenario and no other that moves a task, or else a single other; null if nothing
   * that grants the wishes is lawful with it so.
   */
  readonly first: Evaluation | null;
}

/** The best without moves, and what each move adds to it. Where the time ran out, what is known by then. */
export type Moves = {
  readonly question: MovesQuestion;
  /** The unchanged allocation, whether or not it grants the wishes; null if it is not lawful, or the time ran out. */
  readonly today: Evaluation | null;
  /** The best allocation that grants the wishes without a scenario that moves a task; null if there is none, or the time ran out. */
  readonly without: Evaluation | null;
  /** The best of all that grant the wishes; null if there is none, or the time ran out. */
  readonly best: Evaluation | null;
  /**
   * Every scenario that moves a task, by the score of `first` from the highest down, ties in document order; those without
   * a `first` are the last. Where the time ran out, those that were decided by then.
   */
  readonly moves: readonly AddedMove[];
} & (Complete | Infeasible | Stopped);

/**
 * Finds out what can be gained without moving a task, and what each scenario that moves one adds to that.
 *
 * Each scenario is looked at by itself: added to what is then the best of all scenarios that move nothing. What several of
 * them add together is not the sum of what each adds, since they share effects, replace and need each other.
 *
 * @param problem a parsed problem.
 * @param options weights, wishes (`lock`, `forbid`, `place`, `limits`), and how the run goes.
 * @returns today, the best without moves, the best of all, and the moves in order.
 * @throws {InvalidInput} for weights and wishes that cannot be used, with every issue.
 * @example
 * ```ts
 * const { without, best, moves: each } = moves(kobenhavn2024);
 * without?.moves; // []
 * (best?.score ?? 0) > (without?.score ?? 0); // true
 * each[0]?.scenario; // "A04.1"
 * each.find(({ scenario }) => scenario === "A05.1")?.with; // ["A03.1"]
 * ```
 */
export function moves<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<ChoosingOptions, Ids>,
): AnswerTo<Moves, Ids>;
export function moves(problem: Problem, options: ChoosingOptions = {}): Moves {
  const analysis = readChoosing(problem, options, { forms: choosingForms, also: () => undefined });
  const question = choosingQuestionOf("moves", analysis);
  const best = inTime(() => bestOf(analysis));
  if (best === undefined) return frozen({ question, ...NOTHING, ...stoppedAt(analysis) });
  if (best === null) return frozen({ question, ...NOTHING, ...infeasibleSince(analysis) });
  const { complete, ...known } = knownOf(analysis);
  const { score: bound } = best;
  const ending = complete ? ({ status: "complete" } as const) : stoppedAt(analysis, { bound, incumbent: best });
  return frozen({ question, ...known, best, ...ending });
}

const NOTHING = { today: null, without: null, best: null, moves: [] } as const;

/** The best of all; null if there is none. @throws {TimeUp} if the time ran out. */
function bestOf(weighing: Weighing): Evaluation | null {
  const first = firstOfRanking(weighing);
  return evaluated(weighing, first && choicesOf(weighing.structure, first.selection));
}

type Known = Pick<Moves, "today" | "without" | "moves"> & { readonly complete: boolean };

/** Parts that are known besides the best of all before the time runs out. */
function knownOf(weighing: Weighing): Known {
  const { structure } = weighing;
  const unchanged = new Int32Array(structure.areas.length);
  const isTodayLawful = isLawful(place(structure, unchanged));
  const today = inTime(() => evaluated(weighing, isTodayLawful ? unchanged : undefined));
  const moving = movingChoices(structure);
  const few = inTime(() => fewMoves(weighing, moving));
  const without = few && inTime(() => evaluated(weighing, few.none()));
  const added =
    few === undefined || without === undefined
      ? []
      : moving.flatMap((move) => inTime(() => addedBy(weighing, move, { few, moving, without })) ?? []);
  return {
    today: today ?? null,
    without: without ?? null,
    moves: inOrder(added),
    complete: today !== undefined && without !== undefined && added.length === moving.length,
  };
}

interface Compared {
  readonly few: FewMoves;
  readonly moving: readonly Choice[];
  readonly without: Evaluation | null;
}

/** Addition of a move, alone or else with a single other. @throws {TimeUp} if the time ran out. */
function addedBy(weighing: Weighing, move: Choice, { few, moving, without }: Compared): AddedMove {
  const choices = few.alone(move) ?? few.inPair(move);
  const first = evaluated(weighing, choices);
  const others = moving.filter((each) => each !== move && choices?.[each.area] === each.scenario);
  const idOf = ({ area, scenario }: Choice): string => weighing.structure.areas[area]?.scenarios[scenario]?.id ?? "";
  const difference = first === null || without === null ? null : first.score - without.score;
  // Of a tie neither is better, and the last digit says nothing.
  const adds = difference !== null && Math.abs(difference) <= TIE ? 0 : difference;
  return { scenario: idOf(move), with: others.map(idOf), adds, first };
}

/** Moves from the highest score down, ties in document order, in which they are given. */
function inOrder(added: readonly AddedMove[]): readonly AddedMove[] {
  const heads = tieHeads(Float64Array.from(added.flatMap(({ first }) => first?.score ?? [])).sort());
  const before = ({ first }: AddedMove): number => (first === null ? added.length : beforeTie(first.score, heads));
  return [...added].sort((one, other) => before(one) - before(other));
}

function evaluated(weighing: Weighing, choices: Choices | undefined): Evaluation | null {
  return choices === undefined ? null : evaluationAt(weighing, choices);
}
