import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Choices } from "../../allocation/placement.ts";
import type { Weights } from "../../allocation/weights.ts";
import { frozen } from "../../problem/frozen.ts";
import type { Problem, ProblemIds } from "../../problem/problem.ts";
import { seedForm, wholeNumber, withForms, type OptionForm, type OptionForms } from "../../problem/read-options.ts";
import { inTime } from "../../problem/timer.ts";
import type { AnswerTo, OptionsFor } from "../../problem/typed-ids.ts";
import { evaluationAt, weightsRecord, type Analysis } from "../analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "../choosing.ts";
import { infeasibleSince, stoppedAt } from "../endings.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "../question.ts";
import { casesOfFrontier } from "./frontier-cases.ts";
import { casesOfWeightings } from "./weighting-cases.ts";
import type { Cases } from "./cases.ts";

/** The cases in which it is looked at what is best: all weightings, or every point of the frontier as one. */
export type CoreCases = "weightings" | "frontier";

/** Core index of a scenario. */
export interface ScenarioCore {
  /** Share of the cases whose best allocation chooses it, 0…1; in a case with several best, its share of these. */
  readonly index: number;
  /** Of the index, where the cases are sampled. */
  readonly standardError?: number;
  /** Over weightings: the mean of those under which it is chosen by the best, as weights of all hensyn; null if there are none. */
  readonly centralWeights?: Weights | null;
}

/** The question which scenarios are chosen whatever is best. */
export interface CoreQuestion extends ChoosingQuestion<"core"> {
  readonly over: CoreCases;
  /** The ids of the criteria. */
  readonly by: readonly string[];
  /** Number of weightings requested, null if none was given, and the seed to draw them from. */
  readonly samples: number | null;
  readonly seed: number;
}

/**
 * The scenarios that are safe to choose, and those that are not. If time ran out, the index is over the cases that were
 * looked at by then.
 */
export type CoreIndex = {
  readonly question: CoreQuestion;
  readonly over: CoreCases;
  readonly by: readonly string[];
  /** False if the cases are sampled. */
  readonly exact: boolean;
  /** Number of cases: of points of the frontier, or of samples; null if all weightings are divided exactly. */
  readonly cases: number | null;
  /** By the id of the scenario, `unchanged` and places of free tasks included; those of an area sum to 1. Empty without a case. */
  readonly scenarios: Readonly<Record<string, ScenarioCore>>;
  /** The first allocation that is the best in most cases; null if there is none. */
  readonly first: Evaluation | null;
} & (Complete | Infeasible | Stopped);

/** Options of the core index. */
export interface CoreIndexOptions extends AnalysisOptions {
  /** The cases: `weightings` if left out. */
  readonly over?: CoreCases | undefined;
  /**
   * Number of weightings to draw, where they are not to be divided exactly or cannot be; as `weightRegions` takes it. Of no
   * meaning over the frontier.
   */
  readonly samples?: number | undefined;
  /** Of the drawing: a whole number; 1 if left out. */
  readonly seed?: number | undefined;
}

const OVER: readonly CoreCases[] = ["weightings", "frontier"];

const overForm: OptionForm = {
  fits: (value) => OVER.some((each) => each === value),
  remedy: () => ({ da: 'Skriv "weightings" eller "frontier".', en: 'Write "weightings" or "frontier".' }),
};

const forms: OptionForms<CoreIndexOptions> = /* @__PURE__ */ withForms(analysisForms, {
  over: overForm,
  samples: wholeNumber,
  seed: seedForm,
});

/**
 * Finds out which scenarios are chosen by the best allocation in all cases, in some, or in none.
 *
 * A scenario with the index 1 is *core*: right whatever the case. One with 0 is *exterior*: never part of the best. All
 * others are *borderline*, and worth the discussion. Over `weightings` a case is any weighting of the criteria, all alike
 * likely; for up to three hensyn the index is exact, for more it is sampled, uniformly and seeded. Over the `frontier` each
 * efficient vector of scores is a case, also those that no weights make the best. Where several allocations are the best in
 * a case, each counts alike.
 *
 * @param problem a parsed problem.
 * @param options the cases (`over`), the criteria `by` (hensyn; over the frontier themes too; those with weight if left
 *   out), weights of themes within their hensyn, wishes (`lock`, `forbid`, `place`, `limits`), `samples`, `seed`, and how
 *   the run goes.
 * @returns for each scenario its index, 0…1; those of the scenarios of an area sum to 1.
 * @throws {InvalidInput} for criteria, weights and options that cannot be used, with every issue.
 * @example
 * ```ts
 * const { scenarios } = coreIndex(kobenhavn2024);
 * scenarios["A09.2"]?.index; // 1
 * (scenarios["A06.1"]?.index ?? 0) < 0.5; // true
 * ```
 *
 * Source: J. Liesiö, P. Mild and A. Salo, "Preference programming for robust portfolio modeling and project selection",
 * European Journal of Operational Research 181 (2007), and "Robust portfolio modeling with incomplete cost information and
 * project interdependencies", European Journal of Operational Research 190 (2008).
 */
export function coreIndex<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<CoreIndexOptions, Ids>,
): AnswerTo<CoreIndex, Ids>;
export function coreIndex(problem: Problem, options: CoreIndexOptions = {}): CoreIndex {
  const isFrontier = options.over === "frontier";
  const analysis = readChoosing(problem, options, { forms, themes: isFrontier, also: () => undefined });
  const { over = "weightings", samples, seed = 1 } = analysis.options;
  const by = analysis.criteria.map(({ id }) => id);
  const question = { ...choosingQuestionOf("core", analysis), over, by, samples: samples ?? null, seed };
  const about = { question, over, by };
  const cases = inTime(() =>
    over === "frontier" ? casesOfFrontier(analysis) : casesOfWeightings(analysis, { samples, seed }),
  );
  if (cases === undefined) return frozen({ ...about, ...NOTHING, ...stoppedAt(analysis) });
  if (cases === "infeasible") return frozen({ ...about, ...NOTHING, ...infeasibleSince(analysis) });
  const { exact, number, leading } = cases;
  const ending = cases.complete ? ({ status: "complete" } as const) : stoppedAt(analysis);
  return frozen({
    ...about,
    exact,
    cases: number,
    scenarios: scenariosOf(analysis, cases),
    first: evaluated(analysis, leading),
    ...ending,
  });
}

const NOTHING = { exact: true, cases: 0, scenarios: {}, first: null } as const;

function scenariosOf(analysis: Analysis<unknown>, { shares, errors, weights }: Cases): CoreIndex["scenarios"] {
  const entries = analysis.structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.map(({ id }, scenario): [string, ScenarioCore] => {
      // Of all, so that rounding does not make a scenario that is always chosen a little less than that.
      const index = (shares[area]?.[scenario] ?? 0) / (shares[area]?.reduce((sum, share) => sum + share, 0) ?? 1);
      const standardError = errors?.[area]?.[scenario];
      const centre = weights?.[area]?.[scenario];
      return [
        id,
        {
          index,
          ...(standardError === undefined ? {} : { standardError }),
          ...(centre === undefined ? {} : { centralWeights: index === 0 ? null : weightsRecord(analysis, centre) }),
        },
      ];
    }),
  );
  return Object.fromEntries(entries);
}

function evaluated(analysis: Analysis<unknown>, leading: Choices | undefined): Evaluation | null {
  return leading === undefined ? null : evaluationAt(analysis, leading);
}
