import type { Evaluation } from "../allocation/evaluation.ts";
import type { Choices } from "../allocation/placement.ts";
import { selectionOf } from "../allocation/selection.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds, Selection } from "../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../problem/typed-ids.ts";
import { columnsOf, evaluationAt, scoringOf, type Analysis } from "./analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "./choosing.ts";
import { inTime } from "../problem/timer.ts";
import { tick } from "./clock.ts";
import { infeasibleSince, stoppedAt } from "./endings.ts";
import { keptEfficientRows, searchQuestion } from "./outcomes/field.ts";
import { compareSteps, type Outcome } from "./outcomes/outcome.ts";
import { efficientBySearch } from "./outcomes/search/efficient.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "./question.ts";
import { bestOf } from "./weight-space/best-of.ts";
import { supportOf, type Mixed, type Support } from "./weight-space/choose-weights.ts";
import { grantedColumns } from "./granted-rows.ts";
import { isSurelyDenied } from "./proven-ranking.ts";

/** An allocation and its share in a mixture of several; the shares of a mixture sum to 1. */
export interface MixtureShare {
  readonly selection: Selection;
  /** 0…1 */
  readonly share: number;
  /** For each criterion the score of the allocation, 0…1. */
  readonly scores: Readonly<Record<string, number>>;
}

/** An efficient vector of scores. */
export interface FrontierPoint {
  /** For each criterion the score, 0…1. */
  readonly scores: Readonly<Record<string, number>>;
  /** Number of lawful allocations with these scores. */
  readonly count: number;
  /** The first of them: fewest changed areas, then document order. */
  readonly first: Selection;
  /** True if some weights of the criteria make it the best; null if time ran out before that was decided. */
  readonly supported: boolean | null;
  /** If it is not supported: other efficient allocations, whose weighted mean is better by every criterion. */
  readonly mixture?: readonly MixtureShare[];
}

/** The question what can be reached. */
export interface FrontierQuestion extends ChoosingQuestion<"frontier"> {
  /** The ids of the criteria. */
  readonly by: readonly string[];
}

/**
 * Efficient frontier: what can be reached without giving up more of one criterion than another requires. If time ran
 * out, each point is efficient all the same, but more may exist.
 */
export type Frontier = {
  readonly question: FrontierQuestion;
  /** The ids of the criteria. */
  readonly by: readonly string[];
  /** The highest by the first criterion first, then by the second and so on. */
  readonly points: readonly FrontierPoint[];
  /** The first allocation of the first point; null if there is no point. */
  readonly first: Evaluation | null;
} & (Complete | Infeasible | Stopped);

/**
 * All efficient vectors of scores: those that no lawful allocation that grants the wishes equals or exceeds by every criterion and exceeds by
 * one. Scores are compared in steps of 2⁻³⁰, so that rounding makes no difference.
 *
 * Where the lawful allocations can be listed (up to 5 million) they are compared with each other. Where not, linear
 * programs with binaries search what is left of the space of scores, zone by zone, until every zone is proven empty.
 *
 * @param problem a parsed problem.
 * @param options the criteria `by` (2 to 10 hensyn or themes; the hensyn with weight if left out), weights of themes
 *   within their hensyn, wishes (`lock`, `forbid`, `place`, `limits`), and how the run goes.
 * @returns the vectors with their number of allocations, the first of these, and whether any weights make it the best.
 * @throws {InvalidInput} for criteria, weights and options that cannot be used, with every issue.
 * @example
 * ```ts
 * const { status, points } = frontier(kobenhavn2024, { by: ["H1", "H3"] });
 * status; // "complete"
 * points.every(({ count }) => count > 0); // true
 * ```
 *
 * Source: K. Klamroth, R. Lacour and D. Vanderpooten, "On the representation of the search region in multi-objective
 * optimization", European Journal of Operational Research 245 (2015), for the zones; before it G. Kirlik and S. Sayın, "A
 * new algorithm for generating all nondominated solutions of multiobjective discrete optimization problems", European
 * Journal of Operational Research 232 (2014), and K. Dächert and K. Klamroth, "A linear bound on the number of
 * scalarizations needed to solve discrete tricriteria optimization problems", Journal of Global Optimization 61 (2015);
 * after it S. Tamby and D. Vanderpooten, "Enumeration of the nondominated set of multiobjective discrete optimization
 * problems", INFORMS Journal on Computing 33 (2021).
 */
export function frontier<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<AnalysisOptions, Ids>,
): AnswerTo<Frontier, Ids>;
export function frontier(problem: Problem, options: AnalysisOptions = {}): Frontier {
  const analysis = readChoosing(problem, options, { forms: analysisForms, themes: true, also: () => undefined });
  const by = analysis.criteria.map(({ id }) => id);
  const about = { question: { ...choosingQuestionOf("frontier", analysis), by }, by };
  const efficient = inTime(() => efficientOutcomes(analysis));
  if (efficient === undefined) return frozen({ ...about, points: [], first: null, ...stoppedAt(analysis) });
  if (efficient.complete && efficient.outcomes.length === 0)
    return frozen({ ...about, points: [], first: null, ...infeasibleSince(analysis) });
  const outcomes = [...efficient.outcomes].sort((one, other) => compareSteps(one.steps, other.steps));
  const supports = supportsOf(analysis, outcomes, efficient.complete);
  const points = outcomes.map((outcome) => pointOf(analysis, outcome, supports.get(outcome)));
  const complete = efficient.complete && supports.size === outcomes.length;
  const [highest] = outcomes;
  const first = highest === undefined ? null : evaluationAt(analysis, highest.first);
  return frozen({ ...about, points, first, ...(complete ? { status: "complete" } : stoppedAt(analysis)) });
}

function pointOf(
  analysis: Analysis<unknown>,
  outcome: Outcome,
  support: Support<Candidate> | undefined,
): FrontierPoint {
  const mixture = support?.weights === null ? support.mixture : undefined;
  return {
    scores: scoresOf(analysis, outcome),
    count: outcome.count,
    first: selectionOf(analysis.structure, outcome.first),
    supported: support === undefined ? null : mixture === undefined,
    ...(mixture && { mixture: mixture.map((part) => shareOfMixture(analysis, part)) }),
  };
}

/** For each criterion, by its id, the score. */
function scoresOf(
  { criteria }: Analysis<unknown>,
  { scores }: { readonly scores: ArrayLike<number> },
): Readonly<Record<string, number>> {
  return Object.fromEntries(criteria.map(({ id }, c) => [id, scores[c] ?? 0]));
}

/** A part of a mixture, by its selection. */
export function shareOfMixture(
  analysis: Analysis<unknown>,
  { of, share }: Mixed<{ readonly choices: Choices; readonly scores: ArrayLike<number> }>,
): MixtureShare {
  return { selection: selectionOf(analysis.structure, of.choices), share, scores: scoresOf(analysis, of) };
}

/** Efficient outcomes, and whether they are all of them. */
export interface Efficient {
  readonly complete: boolean;
  readonly outcomes: readonly Outcome[];
}

/** The efficient outcomes of the criteria. @throws {TimeUp} if the time ran out before any was proven. */
export function efficientOutcomes(analysis: Analysis<unknown>): Efficient {
  if (isSurelyDenied(analysis)) return { complete: true, outcomes: [] };
  const columns = columnsOf(analysis);
  const { scale } = scoringOf(analysis);
  if (columns !== undefined)
    return keptEfficientRows(analysis, grantedColumns(columns, analysis.wishes, analysis.clock), scale, 1);
  if (!scale.lawful) return { complete: true, outcomes: [] };
  const { onProgress } = analysis.clock;
  return efficientBySearch(searchQuestion(analysis, scale), (done) => onProgress?.({ step: "frontier", done }));
}

type Candidate = Outcome & { readonly choices: Int32Array };

/** For each outcome its weights or mixture, as far as they were found in time. */
function supportsOf(
  { clock }: Analysis<unknown>,
  outcomes: readonly Outcome[],
  complete: boolean,
): ReadonlyMap<Outcome, Support<Candidate>> {
  const supports = new Map<Outcome, Support<Candidate>>();
  const candidates = new Map(outcomes.map((outcome) => [outcome, { ...outcome, choices: outcome.first }]));
  const winner = (weights: Float64Array): Candidate => {
    const [best] = bestOf(candidates.values(), weights, 1);
    if (best === undefined) throw new RangeError("There is no outcome to choose from.");
    return best;
  };
  inTime(() => {
    for (const [outcome, candidate] of candidates) {
      tick(clock, () => ({ step: "frontier", done: supports.size, of: outcomes.length }));
      const support = supportOf(candidate, winner);
      // While outcomes are missing, one of them may be better: only the mixture proves something then.
      if (complete || support.weights === null) supports.set(outcome, support);
    }
  });
  return supports;
}
