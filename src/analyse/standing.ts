import type { GivenSelection } from "../allocation/selection.ts";
import { rowsBefore } from "../allocation/catalogue/best-rows.ts";
import { rowScores } from "../allocation/catalogue/row-scores.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place, type Choices, type Placement } from "../allocation/placement.ts";
import { rawValues, scoreOf } from "../allocation/score.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Weights } from "../allocation/weights.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import type { AnswerTo, GivenSelectionOf, OptionsFor } from "../problem/typed-ids.ts";
import {
  columnsOf,
  evaluationAt,
  ownWeights,
  scoringInTime,
  scoringOf,
  weightsRecord,
  type Analysis,
} from "./analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "./choosing.ts";
import { inTime, isUp, TimeUp } from "../problem/timer.ts";
import { completionEnds, type CompletionEnds } from "./completions.ts";
import { completing, type Decided } from "./decided.ts";
import { infeasibleSince } from "./endings.ts";
import { firstOfRanking } from "./proven-ranking.ts";
import { shareOfMixture, type MixtureShare } from "./frontier.ts";
import { criterionScore, hensynCriteria } from "./outcomes/criteria.ts";
import { candidateOf, fieldOf, searchQuestion } from "./outcomes/field.ts";
import { countBetter } from "./outcomes/search/count-better.ts";
import { chosenShare, type ChosenShare } from "./chosen-share.ts";
import type { ChoosingQuestion, Ended, Infeasible, QuestionSubject } from "./question.ts";
import { readSubject, shownSubject } from "./subject.ts";
import { levelWith, nearestWeights, supportOf } from "./weight-space/choose-weights.ts";
import { isGranted } from "./granted.ts";
import { grantedColumns } from "./granted-rows.ts";

/** Weights, and by how much they differ from those in use. */
export interface NearestWeights {
  /** Of all hensyn, to the sum 1. */
  readonly weights: Weights;
  /** The sum of the absolute changes of the weights, 0…2. */
  readonly change: number;
}

/** The question where a selection stands. */
export interface StandingQuestion extends ChoosingQuestion<"standing"> {
  readonly subject: QuestionSubject;
  /** The ids of the hensyn by which it is compared. */
  readonly by: readonly string[];
}

/** The lawful allocations that complete a named selection with open areas, of those that grant the wishes. */
export interface Completions {
  /** The ids of the open areas. */
  readonly open: readonly string[];
  /** Number of completions; null if they are too many to list, or if time ran out. */
  readonly count: number | null;
  /** The lowest of the ranking; null if there is none, or if they are not listed. */
  readonly worst: (Place & { readonly evaluation: Evaluation }) | null;
}

/** Standing of an allocation among the lawful ones that grant the wishes: no others count. */
interface StandingFields {
  readonly question: StandingQuestion;
  /**
   * Evaluation of the selection under the same weights. Of one that leaves areas open, that of its best lawful completion, of
   * which all else is said, too; what it decides alone, if there is none.
   */
  readonly evaluation: Evaluation;
  /** Of a named selection that leaves areas open: the range of what it can become. */
  readonly completions?: Completions;
  /** True if it, or a completion of it, grants the wishes. If not, it has no rank, and no weights choose it. */
  readonly granted: boolean;
  /**
   * From 1: one more than there are allocations in better ties. Null for a selection that is unlawful or denies a wish, and
   * where the allocations are too many to list and it is not among the first thousand.
   */
  readonly rank: number | null;
  /** Number of lawful allocations that grant the wishes; null if there are too many to list, or if time ran out. */
  readonly of: number | null;
  /** The share of them that it is at least as good as, 0…100; null where rank or of is. */
  readonly percentile: number | null;
  /**
   * Score of the best of them minus its own, 0…1 where no scale is fixed; 0 if it is the best. Null for a selection that is
   * unlawful or denies a wish, and if time ran out.
   */
  readonly gap: number | null;
  /** The ids of the hensyn by which it is compared. */
  readonly by: readonly string[];
  /** True if no allocation that counts dominates it; null if it is unlawful or denies a wish, or if time ran out. */
  readonly efficient: boolean | null;
  /** If it is not efficient: an efficient allocation that is at least as good by every hensyn and better by one. */
  readonly dominatedBy?: Evaluation;
  /** The weights under which it is the best, alone or tied; null if there are none, if it has no rank or the time ran out. */
  readonly region: ChosenShare | null;
  /** The proof that no weights choose it: allocations whose weighted mean is better by every hensyn. */
  readonly mixture?: readonly MixtureShare[];
  /** The nearest weights that make it the best; null where the region is. */
  readonly nearestWeights: NearestWeights | null;
}

/** Standing of an allocation among all lawful ones. If time ran out, whatever is not known is null. */
export type Standing = StandingFields & (Ended | Infeasible);

/**
 * Finds where a selection stands among all lawful allocations under some weights: its rank, whether another dominates
 * it, which weights would choose it, and the smallest change of the weights that makes it the best.
 *
 * @param problem a parsed problem.
 * @param selection the chosen scenario of areas, those left out unchanged; or the id of a named selection. One that leaves
 *   areas open stands for all lawful allocations that complete it: it stands where the best of them does, and
 *   `completions` has the worst.
 * @param options weights, the hensyn to compare `by` (2 to 10; those with weight if left out), wishes (`lock`, `forbid`, `place`,
 *   `limits`), and how the run goes.
 * @returns its rank, out of how many, and what is said above; for more than three hensyn the share of the weightings that
 *   choose it is estimated from samples, and everything else is exact.
 * @throws {InvalidInput} for unknown areas, scenarios, weights, criteria and options, with every issue.
 * @example
 * ```ts
 * const { rank, of, efficient, nearestWeights } = standing(kobenhavn2024, "example3");
 * of; // 136080
 * efficient; // false
 * ```
 *
 * Source: M. Ehrgott, "Multicriteria Optimization" (2005), chapters 2 and 3, on efficiency and weighted sums.
 */
export function standing<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  selection: GivenSelectionOf<Ids>,
  options?: OptionsFor<AnalysisOptions, Ids>,
): AnswerTo<Standing, Ids>;
export function standing(problem: Problem, selection: GivenSelection, options: AnalysisOptions = {}): Standing {
  const analysis = readChoosing(problem, options, {
    forms: analysisForms,
    also: (structure, issues) => readSubject(structure, selection, [], issues),
  });
  const by = analysis.criteria.map(({ id }) => id);
  const question = { ...choosingQuestionOf("standing", analysis), subject: shownSubject(analysis.read), by };
  const { choices, decided } = analysis.read;
  const narrowed = decided && completing(analysis, decided);
  const ends = narrowed && inTime(() => completionEnds(narrowed));
  const placement = place(analysis.structure, ends?.best ?? choices);
  // What nothing lawful completes stands nowhere, even if what it decides alone is lawful.
  const granted = isGranted(placement, analysis.wishes) && (ends === undefined || ends.best !== undefined);
  const where = inTime(() => ({
    ...placeOf(analysis, placement),
    ...(granted ? {} : UNRANKED),
  }));
  const chances = isLawful(placement) && granted ? inTime(() => chancesOf(analysis, placement)) : UNPLACED;
  const { scoring, status } = scoringInTime(analysis, [placement]);
  const isCompleted = narrowed === undefined || ends !== undefined;
  const complete = isCompleted && status === "complete" && where !== undefined && chances !== undefined;
  const feasible = status === "stopped" || scoring.scale.lawful;
  return frozen({
    question,
    evaluation: evaluatePlacement(placement, scoring),
    ...(decided && { completions: completionsOf(analysis, decided, ends) }),
    granted,
    ...(where ?? { ...UNRANKED, of: null }),
    by,
    ...(chances ?? UNPLACED),
    ...(feasible ? { status: complete ? "complete" : "stopped" } : infeasibleSince(analysis)),
  });
}

/** The range of what a selection with open areas can become, as far as it is known. */
function completionsOf(analysis: Analysis<unknown>, { lock }: Decided, ends: CompletionEnds | undefined): Completions {
  const { structure } = analysis;
  const settled = new Set(lock.map(({ area }) => area));
  const open = structure.areas.filter((_, area) => !settled.has(area)).map(({ id }) => id);
  const lowest = ends?.worst;
  const worst = lowest && inTime(() => placedAt(analysis, lowest));
  return { open, count: ends?.count ?? null, worst: worst ?? null };
}

function placedAt(analysis: Analysis<unknown>, choices: Choices): NonNullable<Completions["worst"]> {
  return { evaluation: evaluationAt(analysis, choices), ...placeOf(analysis, place(analysis.structure, choices)) };
}

export type Place = Pick<StandingFields, "rank" | "of" | "percentile" | "gap">;
type Chances = Pick<StandingFields, "efficient" | "dominatedBy" | "region" | "mixture" | "nearestWeights">;

const UNRANKED = { rank: null, percentile: null, gap: null } as const;

const UNPLACED: Chances = { efficient: null, region: null, nearestWeights: null };

/** The place in the ranking of those that grant the wishes. @param known the highest score, where it is known. @throws {TimeUp} if the time ran out. */
export function placeOf(analysis: Analysis<unknown>, placement: Placement, known?: number): Place {
  const all = columnsOf(analysis);
  const ranks = isLawful(placement) && isGranted(placement, analysis.wishes);
  if (all === undefined) {
    return ranks ? { ...searchedPlace(analysis, placement, known), of: null } : { ...UNRANKED, of: null };
  }
  const columns = grantedColumns(all, analysis.wishes, analysis.clock);
  if (!ranks) return { ...UNRANKED, of: columns.size };
  const scoring = scoringOf(analysis);
  const own = scoreOf(columns.structure, rawValues(placement), scoring);
  const { before, best } = rowsBefore(columns, rowScores(columns, scoring), own);
  const percentile = (100 * (columns.size - before)) / columns.size;
  return { rank: before + 1, of: columns.size, percentile, gap: before === 0 ? 0 : best - own };
}

/** Prospects of an allocation under other weights. @throws {TimeUp} if the time ran out. */
function chancesOf(analysis: Analysis<unknown>, placement: Placement): Chances {
  const field = fieldOf(analysis, 1);
  if (field === undefined) return UNPLACED;
  const own = candidateOf(analysis, field, placement);
  const dominator = field.dominator(own.steps);
  const efficient = {
    efficient: dominator === undefined,
    ...(dominator && {
      dominatedBy: evaluationAt(analysis, dominator.choices),
    }),
  };
  const winner = levelWith(own, field.winner);
  const support = supportOf(own, winner);
  if (support.weights === null) {
    const mixture = support.mixture.map((part) => shareOfMixture(analysis, part));
    return { ...efficient, region: null, mixture, nearestWeights: null };
  }
  const nearest = nearestWeights(own, ownWeights(analysis), winner, support.weights);
  return {
    ...efficient,
    region: chosenShare(analysis, { ...field, winner }, own, support.weights),
    nearestWeights: { weights: weightsRecord(analysis, nearest.weights), change: nearest.change },
  };
}

/** Going down a ranking further than this takes longer than the place is worth. */
const DEEPEST = 1000;

/** The rank, if it is among the first, and the gap. @throws {TimeUp} if the time ran out. */
function searchedPlace(analysis: Analysis<unknown>, placement: Placement, known?: number): Omit<Place, "of"> {
  const { structure, weights, clock } = analysis;
  const { scale } = scoringOf(analysis);
  // All hensyn count for the rank, whichever the allocation is compared by otherwise.
  const criteria = hensynCriteria(structure, { weights });
  const raw = rawValues(placement);
  const score = criteria.reduce(
    (sum, criterion, h) => sum + (weights.hensyn[h] ?? 0) * criterionScore(criterion, raw, { scale }),
    0,
  );
  const question = { ...searchQuestion(analysis, scale), criteria };
  const { better: before, exact } = countBetter(question, weights.hensyn, score, DEEPEST);
  if (!exact && isUp(clock)) throw new TimeUp();
  const rank = exact ? before + 1 : null;
  if (rank === 1) return { rank, percentile: null, gap: 0 };
  // The rank is kept where time does not suffice for the gap.
  const best = known ?? inTime(() => firstOfRanking(analysis)?.score ?? score);
  return { rank, percentile: null, gap: best === undefined ? null : Math.max(0, best - score) };
}
