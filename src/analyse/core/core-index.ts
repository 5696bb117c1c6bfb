import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Choices } from "../../allocation/placement.ts";
import { frozen } from "../../problem/frozen.ts";
import { issueAt, type Issue } from "../../problem/invalid-problem.ts";
import type { Problem, ProblemIds } from "../../problem/problem.ts";
import { seedForm, wholeNumber, withForms, type OptionForm, type OptionForms } from "../../problem/read-options.ts";
import { inTime } from "../../problem/timer.ts";
import type { AnswerTo, OptionsFor } from "../../problem/typed-ids.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import { evaluationAt, weightsRecord, type Analysis } from "../analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "../choosing.ts";
import { infeasibleSince, stoppedAt } from "../endings.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "../question.ts";
import { MOST_DRAWS } from "../assumptions/draw.ts";
import { variedIn, varyForm, type Varied, type VaryOptions } from "../assumptions/vary.ts";
import { casesOfDraws } from "./draw-cases.ts";
import { casesOfFrontier } from "./frontier-cases.ts";
import type { Cases } from "./cases.ts";
import { casesOfWeightings } from "./weighting-cases.ts";
import { scenarioCores, type ScenarioCore } from "./scenario-cores.ts";

/**
 * The cases in which it is looked at what is best: all weightings, every point of the frontier, or joint draws of all that is
 * coded or has a range.
 */
export type CoreCases = "weightings" | "frontier" | "draws";

/** The question which scenarios are chosen whatever is best. */
export interface CoreQuestion extends ChoosingQuestion<"core"> {
  readonly over: CoreCases;
  /** The ids of the criteria; none over draws, which are ranked under the weights. */
  readonly by: readonly string[];
  /** Over draws, what varies in them; else null. */
  readonly vary: readonly Varied[] | null;
  /** Number of weightings requested, null if none was given, or of draws; and the seed to draw them from. */
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
  /** Number of cases: of points of the frontier, of samples, or of draws; null if all weightings are divided exactly. */
  readonly cases: number | null;
  /**
   * By the id of the scenario, `unchanged` and places of free tasks included; those of an area sum to 1. Empty without a case.
   * Over draws the index is the share of those in which something lawful grants what is wished.
   */
  readonly scenarios: Readonly<Record<string, ScenarioCore>>;
  /** The first allocation that is the best in most cases; null if there is none. */
  readonly first: Evaluation | null;
} & (Complete | Infeasible | Stopped);

/** Options of the core index. */
export interface CoreIndexOptions extends AnalysisOptions, VaryOptions {
  /** The cases: `weightings` if left out. */
  readonly over?: CoreCases | undefined;
  /**
   * Number of weightings to draw, where they are not to be divided exactly or cannot be; as `weightRegions` takes it. Over
   * draws their number: 1 to 1,000,000, and 1,000 if left out. Not over the frontier, where every point counts.
   */
  readonly samples?: number | undefined;
  /** Of the drawing: a whole number; 1 if left out. */
  readonly seed?: number | undefined;
}

const OVER: readonly CoreCases[] = ["weightings", "frontier", "draws"];

const overForm: OptionForm = {
  fits: (value) => OVER.some((each) => each === value),
  remedy: () => ({
    da: 'Skriv "weightings", "frontier" eller "draws".',
    en: 'Write "weightings", "frontier" or "draws".',
  }),
};

const forms: OptionForms<CoreIndexOptions> = /* @__PURE__ */ withForms(analysisForms, {
  over: overForm,
  vary: varyForm,
  samples: wholeNumber,
  seed: seedForm,
});

/**
 * Finds out which scenarios are chosen by the best allocation in all cases, in some, or in none.
 *
 * A scenario with the index 1 is *core*: right whatever the case. One with 0 is *exterior*: never part of the best. All
 * others are *borderline*, and worth the discussion. Over `weightings` a case is any weighting of the criteria, all alike
 * likely; for up to three hensyn the index is exact, for more it is sampled, uniformly and seeded. Over the `frontier` each
 * efficient vector of scores is a case, also those that no weights make the best. Over `draws` a case is a joint draw of
 * every coded strength and every figure with a range, as `assumptions` draws them, ranked under the weights: what is core
 * then is right whatever the points of effects and the figures are within their ranges. Where several allocations are the
 * best in a case, each counts alike.
 *
 * @param problem a parsed problem.
 * @param options the cases (`over`), the criteria `by` (hensyn; over the frontier themes too; those with weight if left
 *   out; not over draws), what varies in draws (`vary`), weights, of themes within their hensyn, wishes (`lock`, `forbid`, `place`, `limits`), `samples`, `seed`, and how
 *   the run goes.
 * @returns for each scenario its index, 0…1; those of the scenarios of an area sum to 1.
 * @throws {InvalidInput} for criteria, weights and options that cannot be used, with every issue.
 * @example
 * ```ts
 * const { scenarios } = coreIndex(kobenhavn2024);
 * scenarios["A09.2"]?.index; // 1
 * (scenarios["A06.1"]?.index ?? 0) < 0.5; // true
 * coreIndex(kobenhavn2024, { over: "draws", samples: 100 }).cases; // 100
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
  const analysis = readChoosing(problem, options, { forms, themes: isFrontier, also: checkCases });
  const { over = "weightings", samples, seed = 1 } = analysis.options;
  const isDrawn = over === "draws";
  const by = isDrawn ? [] : analysis.criteria.map(({ id }) => id);
  const vary = isDrawn ? variedIn(analysis.options.vary) : null;
  const asked = { over, by, vary, samples: samples ?? (isDrawn ? DRAWS : null), seed };
  const question = { ...choosingQuestionOf("core", analysis), ...asked };
  const about = { question, over, by };
  const cases = inTime(() => casesOf(analysis, question));
  if (cases === undefined) return frozen({ ...about, ...NOTHING, ...stoppedAt(analysis) });
  if (cases === "infeasible") return frozen({ ...about, ...NOTHING, ...infeasibleSince(analysis) });
  const { exact, number, leading } = cases;
  const ending = cases.complete ? ({ status: "complete" } as const) : stoppedAt(analysis);
  return frozen({
    ...about,
    exact,
    cases: number,
    scenarios: scenarioCores(analysis.structure, cases, (centre) => weightsRecord(analysis, centre)),
    first: evaluated(analysis, leading),
    ...ending,
  });
}

/** Number of draws if it is left out. */
const DRAWS = 1000;

function casesOf(analysis: Analysis<unknown>, { over, vary, samples, seed }: CoreQuestion): Cases | "infeasible" {
  if (over === "frontier") return casesOfFrontier(analysis);
  if (over === "draws") return casesOfDraws(analysis, variedIn(vary ?? undefined), { samples: samples ?? DRAWS, seed });
  return casesOfWeightings(analysis, { samples: samples ?? undefined, seed });
}

/** Reports options that mean nothing for the cases that are asked about. */
function checkCases(_: unknown, issues: Issue[], { over, by, vary, samples }: Partial<CoreIndexOptions>): void {
  if (over === "draws") {
    if (by !== undefined) issues.push(issueAt(["by"], by, say.by));
    if (samples !== undefined && samples > MOST_DRAWS) issues.push(issueAt(["samples"], samples, say.samples(samples)));
  } else if (vary !== undefined) {
    issues.push(issueAt(["vary"], vary, say.vary));
  }
  if (over === "frontier" && samples !== undefined) issues.push(issueAt(["samples"], samples, say.notSampled));
}

const say = {
  by: {
    da: "giver ingen mening sammen med udtræk, som rangordnes med vægtene. Udelad den, eller giv weights.",
    en: "means nothing with draws, which are ranked under the weights. Leave it out, or give weights.",
  },
  samples: (samples: number): Bilingual => ({
    da: `er ${samples}. Skriv et helt tal fra 1 til ${formatNumber(MOST_DRAWS, "da")}.`,
    en: `is ${samples}. Write a whole number from 1 to ${formatNumber(MOST_DRAWS, "en")}.`,
  }),
  notSampled: {
    da: "giver ingen mening over randen, hvor hver efficient kombination tæller. Udelad den.",
    en: "means nothing over the frontier, where every efficient combination counts. Leave it out.",
  },
  vary: {
    da: 'giver kun mening for udtræk. Udelad den, eller skriv over: "draws".',
    en: 'means something for draws only. Leave it out, or write over: "draws".',
  },
};

const NOTHING = { exact: true, cases: 0, scenarios: {}, first: null } as const;

function evaluated(analysis: Analysis<unknown>, leading: Choices | undefined): Evaluation | null {
  return leading === undefined ? null : evaluationAt(analysis, leading);
}
