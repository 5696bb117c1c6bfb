import type { CatalogueColumns, CatalogueOptions } from "../analyse/catalogue.ts";
import type { AbortState } from "../analyse/clock.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import type { AskedFunctions, QuestionName } from "./functions.ts";

/** The part of an `AbortSignal` that a worker needs: environments without one have no such type. */
export interface AbortSource extends AbortState {
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * The options of a function as a worker takes them. There is no `solver`: functions cannot be sent to a worker. The
 * `signal` rejects the promise, where that of the function gives a `stopped` answer.
 */
export type OptionsInWorker<Options> = Omit<Options, "solver" | "signal"> & {
  readonly signal?: AbortSource | undefined;
};

/** True for the options of a run, and not for a selection, whose keys are any texts. */
type IsOptions<Parameter> = string extends keyof Parameter
  ? false
  : "timeLimitMs" extends keyof Parameter
    ? true
    : false;

type InWorker<Parameter> = Parameter extends undefined
  ? Parameter
  : IsOptions<Parameter> extends true
    ? OptionsInWorker<Parameter>
    : Parameter;

/** Parameters of a function besides the problem. */
type Given<Function> = Function extends (problem: never, ...given: infer Rest) => unknown ? Rest : never;

type GivenInWorker<Rest extends readonly unknown[]> = { [At in keyof Rest]: InWorker<Rest[At]> };

type Promised<Function extends (problem: never, ...given: never) => unknown> = (
  ...given: GivenInWorker<Given<Function>>
) => Promise<ReturnType<Function>>;

/** The list of all lawful allocations as typed arrays, which are handed over and not copied. */
export interface ColumnsQuestion {
  /**
   * Every lawful allocation, as `catalogue(problem).toColumns()` gives them. Without a time limit they are all there.
   *
   * @throws {CatalogueTooLarge} and all that `catalogue` throws.
   */
  columns(
    options?: OptionsInWorker<CatalogueOptions> & { readonly timeLimitMs?: undefined },
  ): Promise<CatalogueColumns>;
  columns(options?: OptionsInWorker<CatalogueOptions>): ReturnType<Promised<AskedFunctions["columns"]>>;
}

/**
 * The questions of `ressort` about one problem, as promises: `worker.standing("example1", { by })` is what
 * `standing(problem, "example1", { by })` would be. What the function throws rejects the promise, as an error of the same
 * class with the same issues.
 */
export type WorkerQuestions<Ids extends ProblemIds = ProblemIds> = {
  readonly [Name in Exclude<QuestionName, "columns">]: Promised<AskedFunctions<Ids>[Name]>;
} & ColumnsQuestion;

/** Number of parameters of a function before its options; null if it has none. */
type Subjects<Function> =
  Required<Given<Function>> extends readonly [...infer Before, infer Last]
    ? IsOptions<Last> extends true
      ? Before["length"]
      : null
    : never;

/** Every question, with the number of parameters before its options; null if it has none. */
export const SUBJECTS: { readonly [Name in QuestionName]: Subjects<AskedFunctions[Name]> } = {
  evaluate: 1,
  verify: null,
  rank: 0,
  moves: 0,
  frontier: 0,
  weightRegions: 0,
  coreIndex: 0,
  standing: 1,
  stability: 0,
  exchange: 2,
  explain: 1,
  whyNot: 1,
  assumptions: 0,
  checkProblem: 0,
  columns: 0,
};

/** A function of the table, for whoever calls it by its name. */
export type AnyFunction = (problem: Problem, ...given: readonly unknown[]) => unknown;

/** An object with a function for every question, each of which asks by its name. */
export function questionsBy<Ids extends ProblemIds>(
  ask: (name: QuestionName, given: readonly unknown[]) => Promise<unknown>,
): WorkerQuestions<Ids> {
  const names = Object.keys(SUBJECTS) as readonly QuestionName[];
  const questions = names.map((name) => [name, (...given: readonly unknown[]) => ask(name, given)] as const);
  // The types of each are those of the function of its name.
  return Object.fromEntries(questions) as unknown as WorkerQuestions<Ids>;
}
