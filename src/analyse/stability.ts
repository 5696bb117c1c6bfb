import type { Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import { choicesOf, selectionOf } from "../allocation/selection.ts";
import { normalWeights, type Weights } from "../allocation/weights.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds, Selection } from "../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../problem/typed-ids.ts";
import { countedThemes, evaluationAt, ownWeights, weightsRecord, type Analysis } from "./analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "./choosing.ts";
import { inTime } from "../problem/timer.ts";
import { infeasibleSince, stoppedAt } from "./endings.ts";
import { candidateOf, fieldOf, type Candidate, type Field } from "./outcomes/field.ts";
import { firstOfRanking } from "./proven-ranking.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "./question.ts";
import { nearestRival } from "./weight-space/nearest-rival.ts";
import { stayingRange } from "./weight-space/staying-range.ts";

/** Another allocation that becomes the best, and weights at which it draws level. */
export interface Takeover {
  readonly selection: Selection;
  /** Of all hensyn, to the sum 1; beyond them the other is better. */
  readonly weights: Weights;
}

/** Range in which one weight can move, the others keeping their proportions, before the winner changes. */
export interface WeightRange {
  /** The weight in use, 0…1. */
  readonly weight: number;
  /** The winner stays the best while the weight is from `from`… */
  readonly from: number;
  /** …to `to`. */
  readonly to: number;
  /** Takeover below the range; null if the range goes down to 0. */
  readonly below: Takeover | null;
  /** Takeover above the range; null if the range goes up to 1. */
  readonly above: Takeover | null;
}

/** The question how firm the best allocation is. */
export interface StabilityQuestion extends ChoosingQuestion<"stability"> {
  /** The ids of the hensyn whose weights change; all others weigh nothing. */
  readonly by: readonly string[];
}

/** Stability of the best allocation under changes of the weights. */
export type Stability = {
  readonly question: StabilityQuestion;
  /** The best allocation under the weights; null if there is no lawful one or the time ran out. */
  readonly winner: Selection | null;
  /** The ids of the hensyn whose weights change; all others weigh nothing. */
  readonly by: readonly string[];
  /** By hensyn: each weight alone. */
  readonly alone: Readonly<Record<string, WeightRange>>;
  /**
   * All weights together: whatever changes, the winner stays the best as long as the absolute changes sum to less than
   * `change` (0…2). Null if no weights unseat it.
   */
  readonly together: { readonly change: number; readonly takeover: Takeover } | null;
  /** Evaluation of the winner, under weights of those hensyn alone; null if there is none. */
  readonly first: Evaluation | null;
} & (Complete | Infeasible | Stopped);

/**
 * Finds how far the weights can move, each alone and all together, before another allocation becomes the best, and
 * which one that is.
 *
 * @param problem a parsed problem.
 * @param options weights, wishes, the hensyn whose weights may move `by` (2 to 10; those with weight if left out), and how
 *   the run goes.
 * @returns ranges of weights (0…1, all weights summing to 1) and sums of absolute changes (0…2).
 * @throws {InvalidInput} for criteria, weights and options that cannot be used, with every issue.
 * @example
 * ```ts
 * const { alone, together } = stability(kobenhavn2024);
 * const { weight, from, to } = alone["H1"] ?? { weight: 0, from: 1, to: 0 };
 * from <= weight && weight <= to; // true
 * together !== null && together.change > 0; // true
 * ```
 *
 * Source: B. Mareschal, "Weight stability intervals in multicriteria decision aid", European Journal of Operational
 * Research 33 (1988).
 */
export function stability<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<AnalysisOptions, Ids>,
): AnswerTo<Stability, Ids>;
export function stability(problem: Problem, options: AnalysisOptions = {}): Stability {
  const analysis = readChoosing(problem, options, { forms: analysisForms, also: () => undefined });
  const by = analysis.criteria.map(({ id }) => id);
  const about = { question: { ...choosingQuestionOf("stability", analysis), by }, by };
  const firmness = inTime(() => {
    const field = fieldOf(analysis, 1);
    return field === undefined ? "infeasible" : stabilityIn(analysis, field);
  });
  if (firmness === undefined) return frozen({ ...about, ...NOTHING, ...stoppedAt(analysis) });
  if (firmness === "infeasible") return frozen({ ...about, ...NOTHING, ...infeasibleSince(analysis) });
  return frozen({ ...about, ...firmness, status: "complete" });
}

type Firmness = Pick<Stability, "winner" | "alone" | "together" | "first">;

const NOTHING: Firmness = { winner: null, alone: {}, together: null, first: null };

/** The question under the weights of the hensyn that are compared by, in which all others weigh nothing. */
function under(analysis: Analysis<AnalysisOptions>, own: Float64Array): Analysis<AnalysisOptions> {
  const { problem, structure, weights: given, criteria } = analysis;
  const weights = { ...given, hensyn: normalWeights(problem, weightsRecord(analysis, own)).hensyn };
  return { ...analysis, weights, counts: countedThemes(structure, weights, criteria) };
}

/** First allocation of `rank` under the weights: ties are ordered, and a dominated one may be first at weights of 0. */
function firstUnder(analysis: Analysis<AnalysisOptions>, field: Field): Candidate {
  const { structure } = analysis;
  const first = firstOfRanking(analysis);
  if (first === undefined) throw new RangeError("There is no lawful allocation.");
  return candidateOf(analysis, field, place(structure, choicesOf(structure, first.selection)));
}

function stabilityIn(analysis: Analysis<AnalysisOptions>, field: Field): Firmness {
  const { structure, criteria } = analysis;
  const own = ownWeights(analysis);
  const weighing = under(analysis, own);
  const winner = firstUnder(weighing, field);
  const takeover = (rival: Candidate, weights: Float64Array): Takeover => ({
    selection: selectionOf(structure, rival.choices),
    weights: weightsRecord(analysis, weights),
  });
  const alone = criteria.map(({ id }, c): [string, WeightRange] => {
    const { from, to, below, above } = stayingRange(winner, own, c, field.winner);
    return [
      id,
      {
        weight: own[c] ?? 0,
        from,
        to,
        below: below && takeover(below.rival, below.weights),
        above: above && takeover(above.rival, above.weights),
      },
    ];
  });
  const nearest = nearestRival(winner, own, field);
  return {
    winner: selectionOf(structure, winner.choices),
    alone: Object.fromEntries(alone),
    together: nearest && { change: nearest.change, takeover: takeover(nearest.rival, nearest.weights) },
    first: evaluationAt(weighing, winner.choices),
  };
}
