import { evaluatePlacement, type Evaluation } from "../../allocation/evaluation.ts";
import { place } from "../../allocation/placement.ts";
import { choicesOf } from "../../allocation/selection.ts";
import { frozen } from "../../problem/frozen.ts";
import type { Problem, ProblemIds, Selection } from "../../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../../problem/typed-ids.ts";
import { seedForm, wholeNumber, withForms, type OptionForm, type OptionForms } from "../../problem/read-options.ts";
import type { Structure } from "../../problem/structure.ts";
import { formatNumber } from "../../text/numbers.ts";
import { scoringInTime, type Analysis } from "../analysis.ts";
import { choosingForms, choosingQuestionOf, readChoosing, type ChoosingOptions } from "../choosing.ts";
import { inTime, TimeUp } from "../../problem/timer.ts";
import { infeasibleSince, stoppedAt } from "../endings.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "../question.ts";
import { standardErrorOf } from "../weight-space/samples.ts";
import { scenarioCores } from "../core/scenario-cores.ts";
import { answersOf, varyingIn, type Varying } from "./answers-of.ts";
import type { Answers, Changes } from "./answers.ts";
import { MOST_DRAWS } from "./draw.ts";
import { subjectOf, type AssumptionSubject } from "./describe-assumed.ts";
import type { CoreOfDraws } from "./joint/tally.ts";
import { type Assumed } from "./variables.ts";
import { variedIn, varyForm, type Varied, type VaryOptions } from "./vary.ts";

/** Options of the question what a winner owes to assumptions. */
export interface AssumptionsOptions extends ChoosingOptions, VaryOptions {
  /** Number of joint draws of all values: a whole number from 1 to 1,000,000; 1,000 if left out. */
  readonly samples?: number | undefined;
  /** Seed of the draws: a whole number; 1 if left out. */
  readonly seed?: number | undefined;
  /** Number of best allocations to follow through the samples; 10 if left out. */
  readonly best?: number | undefined;
}

/** The winner at an end of a range. */
export interface AssumptionEnd {
  /** True if the winner by the document's values is still lawful, grants the wishes and shares the first rank. */
  readonly survives: boolean;
  /** The first allocation of the ranking there; null where nothing lawful grants what is wished. */
  readonly winner: Selection | null;
}

/** One assumption, and what it alone can change: everything else has its own value. */
export interface AssumptionItem extends AssumptionSubject {
  readonly atLow: AssumptionEnd;
  readonly atHigh: AssumptionEnd;
  /**
   * The value nearest to the present one, below it and within the range, at which or at once below which the winner no
   * longer survives; null if it survives on all of that side. Of an effect the first such whole number.
   */
  readonly changesBelow: number | null;
  /** The value nearest to the present one above it, at or beyond which the winner no longer survives, in the same terms. */
  readonly changesAbove: number | null;
  /** The first allocation of the ranking just beyond that value; null where nothing lawful grants what is wished. */
  readonly winnerBelow?: Selection | null;
  readonly winnerAbove?: Selection | null;
  /**
   * True if it is proven that there is no nearer change. False where allocations are searched for rather than listed:
   * then only the ends of the range and eleven places between each end and the value are probed, and null means that no
   * change was found.
   */
  readonly exact: boolean;
}

/** Core index of a scenario over draws. */
export interface DrawnCore {
  readonly index: number;
  readonly standardError: number;
}

/** Performance of one of the best allocations when everything varies at once. */
export interface AssumptionStanding {
  readonly selection: Selection;
  /** From 1: its rank by the document's values; allocations of a tie share it. */
  readonly rank: number;
  /** True if another allocation has the same rank. */
  readonly tied: boolean;
  /** The share of the samples in which it shares the first rank, 0…1. */
  readonly first: number;
  readonly standardError: number;
  /** The most that another of these scores more in a sample, 0…1; null if a limit forbids it in all of them. */
  readonly largestRegret: number | null;
  /** The share of the samples in which a limit forbids it, wished or of the document; the regret is that of the others. */
  readonly unlawful: number;
}

/** The question what a ranking owes to assumptions. */
export interface AssumptionsQuestion extends ChoosingQuestion<"assumptions"> {
  readonly vary: readonly Varied[];
  readonly samples: number;
  readonly seed: number;
  readonly best: number;
}

/** Dependence of a ranking on assumptions. If the time ran out, items or the sample are missing. */
export type Assumptions = {
  readonly question: AssumptionsQuestion;
  /**
   * The first allocation of the ranking by the document's values; null if nothing lawful grants what is wished, or the time
   * ran out.
   */
  readonly winner: Evaluation | null;
  /** True if others score the same: then the winner is the first of them by the order inside a tie only. */
  readonly tied: boolean;
  /** Number of allocations of the first rank, winner included; null if they are not listed or nothing is known. */
  readonly sharing: number | null;
  /** In document order: measures of tasks, uses of scenarios, effects. */
  readonly items: readonly AssumptionItem[];
  /** The joint sample; null if there is no winner, nothing has a range, or the time ran out. */
  readonly together: {
    readonly samples: number;
    readonly seed: number;
    /** Number of draws in which something lawful grants what is wished: the core index is of these. */
    readonly decided: number;
    /**
     * By the id of the scenario: the share of the draws whose best allocation chooses it, and its standard error, 0…1. Where
     * several share the first rank of a draw, they count alike. Empty if nothing was lawful in any draw.
     */
    readonly core: Readonly<Record<string, DrawnCore>>;
    /** The best by the document's values, in the order of the ranking. */
    readonly allocations: readonly AssumptionStanding[];
  } | null;
} & (Complete | Infeasible | Stopped);

const samplesForm: OptionForm = {
  fits: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_DRAWS,
  remedy: () => ({
    da: `Skriv et helt tal fra 1 til ${formatNumber(MOST_DRAWS, "da")}.`,
    en: `Write a whole number from 1 to ${formatNumber(MOST_DRAWS, "en")}.`,
  }),
};

const forms: OptionForms<AssumptionsOptions> = /* @__PURE__ */ withForms(choosingForms, {
  vary: varyForm,
  samples: samplesForm,
  seed: seedForm,
  best: wholeNumber,
});

/**
 * Examines what the best rests on: for all at once, which scenarios belong to the best allocation and how often each of the
 * best stays first; and for each value alone, whether the winner survives over the whole range and the value at which that
 * changes.
 *
 * The points of an effect are coding, whatever the basis of its statement is, unless its `strength` is `stated`: they vary in
 * whole numbers between 0 points (not there) and twice as many, so that their own value is the middle of the range, as a
 * figure's is, except where twice the points exceed the 1,000 that a document may state. Figures vary from `low` to `high`.
 * What is assumed but has no range (low = high) is listed and not varied. The scale of the scores moves with a value, exactly
 * as if somebody had written it into the document and ranked again; if the value is a figure that a wished limit adds up, the
 * allocations that grant the wish change with it, too.
 *
 * For one value at a time, the changes are proven to be the nearest where the lawful allocations can be listed: between
 * the points where a load passes the mean, a limit its bound or another allocation the worst or the best of a theme,
 * leads are polynomials in the value. This holds up to rounding: a lead of no more than a tie (1e-9 of score) plus
 * 2e-14 counts as a tie, and where a lead stays at a tie along a whole stretch, the proof is for leads of up to two
 * ties. For the joint sample, all values are drawn independently and uniformly, from a seed.
 *
 * @param problem a parsed problem.
 * @param options weights, wishes (`lock`, `forbid`, `place`, `limits`), what varies (`vary`), samples, seed, how many of the best
 *   to follow, and how the run goes.
 * @returns the winner, every value with what it alone can change, and the joint sample; shares, scores and regrets are 0…1.
 * @throws {InvalidInput} for weights and options that cannot be used, with every issue.
 * @throws {SolverDisagreement} if the solver's answers do not stand up to checking.
 * @example
 * ```ts
 * const { items, together } = assumptions(kobenhavn2024, { weights: { H2: 3 }, samples: 100 });
 * items.some(({ atLow, atHigh }) => !atLow.survives || !atHigh.survives); // true
 * (together?.core["A09.2"]?.index ?? 0) > 0.5; // true
 * together?.allocations.length; // 10
 * ```
 *
 * Source: L. J. Savage, "The Theory of Statistical Decision", Journal of the American Statistical Association 46 (1951), on
 * regret; R. Lahdelma and P. Salminen, "SMAA-2", Operations Research 49 (2001), on how often an allocation is first when
 * what is measured is uncertain; J. Liesiö, P. Mild and A. Salo, European Journal of Operational Research 181 (2007) and 190
 * (2008), on the core index; E. Triantaphyllou and A. Sánchez, "A Sensitivity Analysis Approach for Some Deterministic
 * Multi-Criteria Decision-Making Methods", Decision Sciences 28 (1997), on the smallest change of a figure that changes the
 * best alternative.
 */
export function assumptions<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<AssumptionsOptions, Ids>,
): AnswerTo<Assumptions, Ids>;
export function assumptions(problem: Problem, options: AssumptionsOptions = {}): Assumptions {
  const weighing = readChoosing(problem, options, { forms, also: () => undefined });
  const { structure } = weighing;
  const { samples = 1000, seed = 1, best = 10 } = weighing.options;
  const vary = variedIn(weighing.options.vary);
  const question = { ...choosingQuestionOf("assumptions", weighing), vary, samples, seed, best };
  const asked: Asked = { ...weighing, ...varyingIn(problem, vary) };
  const answers = inTime(() => answersOf(weighing, asked));
  const placed = answers === undefined ? undefined : inTime(() => answers.best(1));
  if (answers === undefined || placed === undefined) return frozen({ question, ...UNKNOWN, ...stoppedAt(weighing) });
  const [first] = placed;
  if (first === undefined) return frozen({ question, ...UNKNOWN, ...infeasibleSince(weighing) });
  const { selection, tied } = first;
  const placement = place(structure, choicesOf(structure, selection));
  const winner = evaluatePlacement(placement, scoringInTime(weighing, [placement]).scoring);
  const items: AssumptionItem[] = [];
  const alone = inTime(() => {
    for (const each of asked.assumed) items.push(itemOf(asked, answers, each, selection));
    return true;
  });
  const together = alone === true ? inTime(() => togetherOf(asked, answers)) : undefined;
  return frozen({
    question,
    winner,
    tied,
    sharing: answers.sharing(),
    items,
    together: together ?? null,
    ...(together === undefined ? stoppedAt(weighing, { incumbent: winner }) : { status: "complete" }),
  });
}

const UNKNOWN = { winner: null, tied: false, sharing: null, items: [], together: null } as const;

interface Asked extends Analysis<AssumptionsOptions>, Varying {}

function itemOf(
  { structure, weights, wishes, variables }: Asked,
  answers: Answers,
  each: Assumed,
  winner: Selection,
): AssumptionItem {
  const subject = subjectOf(structure, { weights, wishes }, each);
  const variable = variables.indexOf(each);
  const same: AssumptionEnd = { survives: true, winner };
  // What has no range, or touches nothing, changes nothing.
  if (variable < 0 || subject.touches.length === 0) {
    return { ...subject, atLow: same, atHigh: same, changesBelow: null, changesAbove: null, exact: true };
  }
  const { low, high, exact } = answers.alone(variable);
  const end = ({ survives, winner: first }: Changes): AssumptionEnd => ({ survives, winner: first });
  return {
    ...subject,
    atLow: end(low),
    atHigh: end(high),
    changesBelow: low.changesAt,
    changesAbove: high.changesAt,
    ...(low.changesAt === null ? {} : { winnerBelow: low.beyond }),
    ...(high.changesAt === null ? {} : { winnerAbove: high.beyond }),
    exact,
  };
}

/** @throws {TimeUp} if the time ran out. */
function togetherOf({ options, variables, structure }: Asked, answers: Answers): Assumptions["together"] {
  if (variables.length === 0) return null;
  const { samples = 1000, seed = 1, best = 10 } = options;
  const placed = answers.best(best);
  const { draws, followed, core } = answers.together(best, { samples, seed });
  if (draws < samples) throw new TimeUp();
  return {
    samples,
    seed,
    decided: core.cases,
    core: drawnCores(structure, core),
    allocations: placed.map(({ selection, rank, tied }, index) => {
      const { first = 0, unlawful = 0, largestRegret = null } = followed[index] ?? {};
      const share = first / samples;
      return {
        selection,
        rank,
        tied,
        first: share,
        standardError: standardErrorOf(share, samples),
        largestRegret,
        unlawful: unlawful / samples,
      };
    }),
  };
}

function drawnCores(structure: Structure, core: CoreOfDraws): Readonly<Record<string, DrawnCore>> {
  return Object.fromEntries(
    Object.entries(scenarioCores(structure, core)).map(([id, { index, standardError = 0 }]) => [
      id,
      { index, standardError },
    ]),
  );
}
