import { CatalogueTooLarge, keptColumns, lawfulColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { countLawful } from "../allocation/catalogue/count.ts";
import type { Scoring } from "../allocation/score.ts";
import { normalWeights, type NormalWeights, type Weights } from "../allocation/weights.ts";
import { attempt, InvalidInput, type Issue } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { anything, callback, leastZero, list, readOptions, type OptionForms } from "../problem/read-options.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import type { Solver } from "../solve/solver.ts";
import { OutOfTime, startClock, type Clock } from "./clock.ts";
import { readCriteria, type Criterion } from "./outcomes/criteria.ts";
import type { AnalysisProgress } from "./progress.ts";
import { scaleInTime } from "./scale.ts";
import { solverForm } from "./solver-form.ts";

/** What every question about trade-offs depends on besides the problem. */
export interface AnalysisOptions {
  /** By id of hensyn or theme, non-negative; what is left out has the document's weight. */
  readonly weights?: Weights;
  /** Ids of the criteria to compare by; the hensyn with a weight above 0 if left out. */
  readonly by?: readonly string[];
  /** Milliseconds after which the work ends with what is proven so far. Without limit if left out. */
  readonly timeLimitMs?: number;
  /** Called about ten times a second while the work goes on. */
  readonly onProgress?: (progress: AnalysisProgress) => void;
  /**
   * What solves the linear programs if the lawful allocations are too many to list. If it is given, they are not listed
   * but searched for, however few they are.
   */
  readonly solver?: Solver;
}

/** The forms of the options of every analysis; weights and criteria are looked up in the problem. */
export const analysisForms: OptionForms<AnalysisOptions> = {
  weights: anything,
  by: list,
  timeLimitMs: leastZero,
  onProgress: callback,
  solver: solverForm,
};

/** A question about trade-offs, read once. */
export interface Analysis<T> {
  readonly problem: Problem;
  readonly structure: Structure;
  readonly weights: NormalWeights;
  readonly criteria: readonly Criterion[];
  readonly clock: Clock;
  readonly solver: Solver;
  /** Whether the lawful allocations may be listed. */
  readonly listing: boolean;
  readonly options: Partial<T>;
}

/**
 * @param forms the form of every option that the function has which was asked.
 * @param themes whether the criteria may be themes.
 * @param read what else there is to read; it adds to the issues.
 * @throws {InvalidInput} with every issue at once.
 */
export function readAnalysis<T extends AnalysisOptions, R>(
  problem: Problem,
  given: T,
  forms: OptionForms<T>,
  themes: boolean,
  read: (structure: Structure, issues: Issue[]) => R,
): Analysis<T> & { readonly read: R } {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const also = read(structure, issues);
  const options = readOptions(given, forms, issues);
  const asked: { readonly [K in keyof AnalysisOptions]?: AnalysisOptions[K] | undefined } = options;
  // With weights that cannot be used the document's own do, to find what else is wrong.
  const weights = attempt(issues, () => normalWeights(problem, asked.weights)) ?? normalWeights(problem);
  const criteria = readCriteria(structure, asked.by, { weights }, { themes }, issues);
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  return {
    problem,
    structure,
    weights,
    criteria,
    clock: startClock(asked.timeLimitMs, asked.onProgress),
    solver: asked.solver ?? javascriptLpSolver,
    listing: asked.solver === undefined,
    options,
    read: also,
  };
}

/** Where few selections are lawful and many have to be tried, counting them takes long. Searching is better then. */
const MOST_COUNTING_MS = 1000;

/**
 * The lawful allocations, if they may be listed, are few enough and soon found.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function columnsOf({
  structure,
  clock,
  listing,
}: Pick<Analysis<unknown>, "structure" | "clock" | "listing">): LawfulColumns | undefined {
  if (!listing) return undefined;
  const kept = keptColumns(structure);
  if (kept !== undefined) return kept;
  const { deadline } = clock;
  const onProgress =
    clock.onProgress &&
    ((done: number) => {
      clock.onProgress?.({ step: "catalogue", done });
    });
  const count = countLawful(structure, {
    deadline: Math.min(deadline, performance.now() + MOST_COUNTING_MS),
    onProgress,
  });
  if (!count.exact) {
    if (performance.now() > deadline) throw new OutOfTime();
    return undefined;
  }
  try {
    const columns = lawfulColumns(structure, { deadline, onProgress });
    if (columns === "stopped") throw new OutOfTime();
    return columns;
  } catch (error) {
    if (error instanceof CatalogueTooLarge) return undefined;
    throw error;
  }
}

/** The scale and the weights. Where there are columns, the scale costs nothing. @throws {OutOfTime} if the time ran out. */
export function scoringOf({ problem, weights, solver, clock }: Analysis<unknown>): Scoring {
  return { scale: scaleInTime(problem, solver, clock), weights };
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
