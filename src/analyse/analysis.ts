import { keptColumns, lawfulColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { countLawful, DEFAULT_LIMIT, type LawfulCount } from "../allocation/catalogue/count.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place, type Choices, type Placement } from "../allocation/placement.ts";
import type { Scoring } from "../allocation/score.ts";
import { isLawful } from "../allocation/verify.ts";
import { normalWeights, type GivenWeights, type NormalWeights, type Weights } from "../allocation/weights.ts";
import { attempt, InvalidInput, type Issue } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { anything, idList, readOptions, withForms, type OptionForms } from "../problem/read-options.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { graceOf, type Clock } from "./clock.ts";
import { readCriteria, type Criterion } from "./outcomes/criteria.ts";
import { weightsInUse, type Ended, type Question } from "./question.ts";
import { runForms, startRun, type Run, type RunOptions } from "./run.ts";
import { meet, scaleAtHand, scaleOf, type Looking } from "./scale/scale.ts";
import { NO_WISHES, type Wishes } from "../program/build-program.ts";
import { inTime, leftMs, TimeUp, within } from "../problem/timer.ts";

/** Options of a question that is answered under weights. */
export interface WeighingOptions extends RunOptions {
  /**
   * By id of hensyn or theme, non-negative; what is left out has the document's weight. Or the id of one of the document's
   * weightings.
   */
  readonly weights?: GivenWeights | undefined;
}

/** Options of a question that compares allocations by several criteria. */
export interface ComparingOptions extends WeighingOptions {
  /** Ids of the criteria to compare by; the hensyn with a weight above 0 if left out. */
  readonly by?: readonly string[] | undefined;
}

/** The forms of the options of every question under weights, which are looked up in the problem. */
export const weighingForms: OptionForms<WeighingOptions> = /* @__PURE__ */ withForms<
  Pick<WeighingOptions, "weights">,
  WeighingOptions
>({ weights: anything }, runForms);

/** Criteria are looked up in the problem. */
export const comparingForms: OptionForms<ComparingOptions> = /* @__PURE__ */ withForms(weighingForms, { by: idList });

/** A problem under weights and wishes, and a run. */
export interface Weighing extends Run {
  readonly problem: Problem;
  readonly structure: Structure;
  readonly weights: NormalWeights;
  /** Wishes that allocations must grant in order to count; empty if the question has none. */
  readonly wishes: Wishes;
  /** For each theme, whether its score counts: those with weight, and those that allocations are compared by. */
  readonly counts: readonly boolean[];
}

/** A question, read once, and the run that answers it. */
export interface Analysis<T> extends Weighing {
  /** Criteria by which allocations are compared; empty if the question offers no choice of criteria. */
  readonly criteria: readonly Criterion[];
  readonly options: Partial<T>;
}

/** Instructions for reading the options of a question. */
export interface Reading<T, R> {
  /** The form of every option that the function has which was asked. */
  readonly forms: OptionForms<T>;
  /** True if the criteria may be themes; false if left out. */
  readonly themes?: boolean;
  /** Reads the wishes, for a question that can have any. */
  readonly wishesOf?: (structure: Structure, options: Partial<T>, issues: Issue[]) => Wishes;
  /** Reads whatever else the question has, and adds what is wrong with it to the issues. */
  readonly also: (structure: Structure, issues: Issue[], options: Partial<T>) => R;
}

/**
 * Reads a question: its options, its weights, its wishes, its criteria, and what it is about.
 *
 * @throws {InvalidInput} with every issue at once.
 */
export function readAnalysis<T extends ComparingOptions, R>(
  problem: Problem,
  given: T,
  { forms, themes = false, wishesOf, also }: Reading<T, R>,
): Analysis<T> & { readonly read: R } {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const options = readOptions(given, forms, issues);
  const shared: ComparingOptions = options;
  // With weights that cannot be used the document's own do, to find what else is wrong.
  const weights = attempt(issues, () => normalWeights(problem, shared.weights)) ?? normalWeights(problem);
  const wishes = wishesOf?.(structure, options, issues) ?? NO_WISHES;
  const read = also(structure, issues, options);
  const criteria = Object.hasOwn(forms, "by")
    ? readCriteria(structure, shared.by, { weights }, { themes }, issues)
    : [];
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  const counts = countedThemes(structure, weights, criteria);
  return { problem, structure, weights, wishes, criteria, counts, ...startRun(shared), options, read };
}

/** For each theme, whether it has weight, or weight within one of some criteria. */
export function countedThemes(
  { themes }: Structure,
  weights: NormalWeights,
  criteria: readonly Criterion[] = [],
): readonly boolean[] {
  const compared = new Set(
    criteria.flatMap(({ parts }) => parts.filter(({ weight }) => weight > 0).map(({ theme }) => theme)),
  );
  return themes.map(
    ({ hensyn }, t) => compared.has(t) || ((weights.hensyn[hensyn] ?? 0) > 0 && (weights.themes[t] ?? 0) > 0),
  );
}

/** The question as its answer restates it, whatever its kind. */
export function questionOf<Kind extends string>(
  kind: Kind,
  { problem, weights }: Pick<Weighing, "problem" | "weights">,
): Question<Kind> {
  return { kind, problem: problem.id, weights: weightsInUse(problem, weights) };
}

/** Most time to spend on counting: where few of many selections are lawful it takes longer, and searching is better. */
const MOST_COUNTING_MS = 1000;

/** The share of the time left that counting may take, where there is little. */
const COUNTING_SHARE = 0.25;

/**
 * The lawful allocations, if they are listed: by the method `auto` where they are few enough and soon counted, since
 * listing them is cheaper then than solving anything.
 *
 * @throws {TimeUp} if the time ran out.
 * @throws {CatalogueTooLarge} if a list is asked for, and there are more allocations than can be held.
 */
export function columnsOf({
  structure,
  clock,
  method,
}: Pick<Weighing, "structure" | "clock" | "method">): LawfulColumns | undefined {
  if (method === "program") return undefined;
  const kept = keptColumns(structure);
  if (kept !== undefined) return kept;
  const onProgress = (done: number): void => clock.onProgress?.({ step: "catalogue", done });
  if (method === "auto" && !isSoonListed(structure, clock, onProgress)) return undefined;
  const columns = lawfulColumns(structure, {
    timer: clock,
    onProgress,
  });
  if (columns === "stopped") throw new TimeUp();
  return columns;
}

function isSoonListed(structure: Structure, clock: Clock, onProgress: (done: number) => void): boolean {
  const { count, exact } = countSoon(structure, clock, onProgress);
  return exact && count <= DEFAULT_LIMIT;
}

/** Counts the lawful allocations for a short time; if that does not suffice, the count is a lower bound. */
export function countSoon(structure: Structure, clock: Clock, onProgress?: (done: number) => void): LawfulCount {
  return countLawful(structure, { timer: within(clock, countingMs(clock)), onProgress });
}

/** Tells whether counting has less time from now on than it would have without a time limit. */
export function isCountingHurried(clock: Clock): boolean {
  return countingMs(clock) < MOST_COUNTING_MS;
}

function countingMs(clock: Clock): number {
  return Math.min(MOST_COUNTING_MS, COUNTING_SHARE * leftMs(clock));
}

/**
 * The scale and the weights. Where the lawful allocations are listed, the scale costs nothing.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function scoringOf(weighing: Weighing): Scoring {
  const { structure, weights, counts } = weighing;
  columnsOf(weighing);
  return { scale: scaleOf(structure, counts, weighing), weights };
}

/** The scoring on the best and the worst that are known of each theme, where the time did not suffice to prove them. */
export function scoringAtHand(
  { structure, weights }: Pick<Weighing, "structure" | "weights">,
  looking: Looking,
): Scoring {
  return { scale: scaleAtHand(structure, looking), weights };
}

/** The scoring of a statement about placements that is made in any case, and whether its scale is proven. */
export function scoringInTime(
  weighing: Weighing,
  placements: readonly Placement[],
): Ended & { readonly scoring: Scoring } {
  const isProven = inTime(() => scoringOf(weighing)) !== undefined;
  // What is lawful itself counts among what is known, also for themes without weight.
  for (const placement of placements) if (isLawful(placement)) meet(weighing.structure, placement);
  return {
    scoring: scoringAtHand(weighing, { timer: graceOf(weighing.clock) }),
    status: isProven ? "complete" : "stopped",
  };
}

/** The evaluation of choices under the question's weights. @throws {TimeUp} if the time ran out. */
export function evaluationAt(weighing: Weighing, choices: Choices): Evaluation {
  scoringOf(weighing);
  return evaluationMet(weighing, place(weighing.structure, choices));
}

/**
 * The evaluation of a lawful allocation that was met, on what is known of the scale by then: it counts itself among what is
 * known, so that no theme, with weight or without, is measured on less than what it has.
 */
export function evaluationMet(weighing: Weighing, placement: Placement): Evaluation {
  meet(weighing.structure, placement);
  return evaluatePlacement(placement, scoringAtHand(weighing, { timer: weighing.clock }));
}

/** The weights of the criteria, to the sum 1; alike if the question's weights give none of them any. */
export function ownWeights({ criteria, structure, weights }: Analysis<unknown>): Float64Array {
  const own = criteria.map(
    ({ id }) => weights.hensyn[structure.problem.hensyn.findIndex((each) => each.id === id)] ?? 0,
  );
  const sum = own.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(own, (weight) => (sum > 0 ? weight / sum : 1 / own.length));
}

/** Weights of the criteria as weights of all hensyn: those that are no criterion weigh nothing. */
export function weightsRecord({ criteria, structure }: Analysis<unknown>, weights: ArrayLike<number>): Weights {
  const weightOf = (id: string): number => weights[criteria.findIndex((each) => each.id === id)] ?? 0;
  return Object.fromEntries(structure.problem.hensyn.map(({ id }) => [id, weightOf(id)]));
}
