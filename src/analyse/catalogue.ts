import { bestOfGroups } from "../allocation/catalogue/best-of-groups.ts";
import { bestRows, rowsBetween } from "../allocation/catalogue/best-rows.ts";
import { choicesAt, lawfulColumns, scaleOfColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { DEFAULT_LIMIT } from "../allocation/catalogue/count.ts";
import { rowScores } from "../allocation/catalogue/row-scores.ts";
import { selectionOf } from "../allocation/selection.ts";
import { frozen } from "../problem/frozen.ts";
import { InvalidInput, issueAt, type Issue } from "../problem/invalid-problem.ts";
import type { Problem, ProblemIds, Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { anything, readOptions, shareForm, wholeNumber, withForms, type OptionForms } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import type { AnswerTo, GivenSelectionOf, OptionsFor } from "../problem/typed-ids.ts";
import { scoringOf, type WeighingOptions } from "./analysis.ts";
import { readChoosing, type AnalysisOptions } from "./choosing.ts";
import { startClock, type RunLimits } from "./clock.ts";
import { frontier, type Frontier } from "./frontier.ts";
import { grantedRows } from "./granted-rows.ts";
import type { Complete, Question } from "./question.ts";
import { rank, type RankOptions, type Ranking } from "./rank.ts";
import { limitForms } from "./run.ts";
import { stability, type Stability } from "./stability.ts";
import { standing, type Standing } from "./standing.ts";
import { weightRegions, type Regions, type WeightRegionsOptions } from "./weight-regions.ts";
import { wishForms, type Wish } from "./wishes.ts";

/** Options of a question that a list answers in one pass: weights, and wishes that the allocations have to grant. */
export interface ListedOptions extends Wish, Pick<WeighingOptions, "weights"> {}

/** Options of `best`: the number of allocations, weights and wishes. */
export interface BestOptions extends ListedOptions {
  /** A whole number of at least 1; 10 if left out. */
  readonly top?: number | undefined;
}

/** Options of `frequency`: the part of the ranking in which scenarios are counted, weights and wishes. */
export interface FrequencyOptions extends ListedOptions {
  /** Share of the ranking from which on, 0…1; 0, the best, if left out. */
  readonly from?: number | undefined;
  /** To which share, 0…1; 0.01, the best 1 %, if left out. */
  readonly to?: number | undefined;
}

/** Frequency of each scenario in a part of the ranking. */
export interface Frequency {
  /** Number of allocations in the part, including those that tie with its first or last. */
  readonly size: number;
  /** For each scenario, `<area>.0` included, the share of these allocations that choose it, 0…1. */
  readonly scenarios: Readonly<Record<string, number>>;
}

/** An allocation of the list in its place of a ranking. */
export interface ListedPlace {
  /** Its position in the list, from 0. */
  readonly at: number;
  /** 0…1 */
  readonly score: number;
  readonly rank: number;
  readonly tied: boolean;
}

/** The question which lawful allocations there are. */
export interface CatalogueQuestion extends Pick<Question<"catalogue">, "kind" | "problem"> {
  /** The most allocations to hold. */
  readonly limit: number;
}

/** Every lawful allocation of a problem, and questions that are answered from the list, without solving anything. */
export interface Catalogue<Ids extends ProblemIds = ProblemIds> extends Complete {
  readonly question: CatalogueQuestion;
  readonly problem: Problem<Ids>;
  /** Number of lawful allocations. */
  readonly size: number;
  /** Size of the columns in memory, in bytes. */
  readonly bytes: number;
  /** For each area in document order, free tasks last, its id: the order of the scenario numbers. */
  readonly areas: readonly string[];
  /**
   * The scenario numbers, 0 for unchanged: one allocation after the other, a number for each area. Allocations are in
   * document order. Not to be written to.
   */
  readonly choices: Uint8Array | Uint16Array;
  /** For each theme its raw value for each allocation, exactly as `evaluate` gives it. Not to be written to. */
  readonly raw: Readonly<Record<string, Int32Array | Float64Array>>;
  /** The selection at a position of the list, from 0. */
  readonly selection: (at: number) => Selection;
  /** Counts the lawful allocations that grant the wishes. */
  count(wish?: OptionsFor<Wish, Ids>): number;
  /** The best allocations as positions of the list, for when `rank` says more than is needed: a single pass. */
  best(options?: OptionsFor<BestOptions, Ids>): readonly ListedPlace[];
  /** As the functions of the front door. */
  rank(options?: OptionsFor<RankOptions, Ids>): AnswerTo<Ranking, Ids>;
  standing(selection: GivenSelectionOf<Ids>, options?: OptionsFor<AnalysisOptions, Ids>): AnswerTo<Standing, Ids>;
  frontier(options?: OptionsFor<AnalysisOptions, Ids>): AnswerTo<Frontier, Ids>;
  weightRegions(options?: OptionsFor<WeightRegionsOptions, Ids>): AnswerTo<Regions, Ids>;
  stability(options?: OptionsFor<AnalysisOptions, Ids>): AnswerTo<Stability, Ids>;
  /** Frequency of each scenario among the best 1 %, or in any other part of the ranking. */
  frequency(options?: OptionsFor<FrequencyOptions, Ids>): Frequency;
  /** A copy of the list as plain data, to be handed on: `structuredClone` and `postMessage` take it. */
  readonly toColumns: () => CatalogueColumns;
  /** Refuses, since a list as JSON is some hundred megabytes that nobody asked for: `toColumns` gives it as typed arrays. */
  readonly toJSON: () => never;
}

/** A list of allocations as plain data; every typed array has a buffer of its own, which can be transferred. */
export interface CatalogueColumns {
  /** The id of the problem. */
  readonly problem: string;
  readonly size: number;
  /** For each area, its id and the ids of its scenarios by number: the first is unchanged. */
  readonly areas: readonly { readonly id: string; readonly scenarios: readonly string[] }[];
  /** The scenario numbers: one allocation after the other, a number for each area. */
  readonly choices: Uint8Array | Uint16Array;
  /** For each theme its id and its raw value for each allocation. */
  readonly themes: readonly { readonly id: string; readonly raw: Int32Array | Float64Array }[];
}

/** Options of a catalogue: the most allocations that it may hold, and the limits of the run that makes it. */
export interface CatalogueOptions extends RunLimits {
  /** The most allocations to hold: 5 million if left out. */
  readonly limit?: number | undefined;
}

/** Partial result of a catalogue, for which time ran out before all lawful allocations were listed. */
export interface CatalogueStopped {
  readonly question: CatalogueQuestion;
  readonly status: "stopped";
  /** Lower bound on the number of lawful allocations. */
  readonly atLeast: number;
}

const catalogueForms: OptionForms<CatalogueOptions> = /* @__PURE__ */ withForms<RunLimits, CatalogueOptions>(
  limitForms,
  {
    limit: wholeNumber,
  },
);

/**
 * Lists every lawful allocation of a problem once, in typed arrays with a column for each theme. Any later question is a
 * pass over the columns: no linear program over allocations is solved, and a change of weights costs milliseconds.
 *
 * A depth-first walk over the areas updates at each step only what the step changes, and turns back where nothing lawful
 * can follow. The list is kept with the problem as long as that lives, so asking again is free, and the functions of the
 * front door use it, too.
 *
 * @param problem a parsed problem.
 * @param options the most allocations to hold, a time limit, a signal, progress.
 * @returns the list and its queries; with a time limit or a signal, it may be `stopped` instead. Its memory: 4 bytes an allocation for each theme measured by points, 8 for each other,
 *   and 1 for each area (2 if one has more than 256 scenarios); `bytes` says how much it is. A thirty-second of it is added
 *   for what bounds groups of allocations. Queries are functions, which `structuredClone` and `postMessage` refuse: hand on `toColumns()`.
 * @throws {CatalogueTooLarge} if there are more allocations than the limit, with their number if counting it was cheap.
 * @throws {InvalidInput} for options that cannot be used, with every issue.
 * @example
 * ```ts
 * const all = catalogue(kobenhavn2024);
 * all.size; // 136080
 * all.count({ lock: ["A05.1"] }) < all.size; // true
 * const best = all.frequency({ to: 0.01 });
 * (best.scenarios["A09.2"] ?? 0) > 0.5; // true
 * ```
 *
 * Source: T. Serra and J. N. Hooker, "Compact representation of near-optimal integer programming solutions", Mathematical
 * Programming 182 (2020), on keeping all (near-)optimal solutions as one object to be queried.
 */
export function catalogue<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: CatalogueOptions & { readonly timeLimitMs?: undefined; readonly signal?: undefined },
): Catalogue<Ids>;
export function catalogue<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: CatalogueOptions,
): Catalogue<Ids> | CatalogueStopped;
export function catalogue(problem: Problem, options: CatalogueOptions = {}): Catalogue | CatalogueStopped {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const { limit = DEFAULT_LIMIT, ...limits } = readOptions(options, catalogueForms, issues);
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  const clock = startClock(limits);
  const question: CatalogueQuestion = { kind: "catalogue", problem: problem.id, limit };
  let atLeast = 0;
  const columns = lawfulColumns(structure, {
    limit,
    timer: clock,
    onProgress: (done) => {
      atLeast = done;
      clock.onProgress?.({ step: "catalogue", done });
    },
  });
  if (columns === "stopped") return frozen({ question, status: "stopped", atLeast });
  // What every question needs, so that the first does not wait for it.
  scaleOfColumns(columns);
  bestOfGroups(columns);
  return Object.freeze({ question: frozen(question), status: "complete", ...queriesOf(problem, columns) });
}

function queriesOf(problem: Problem, columns: LawfulColumns): Omit<Catalogue, "question" | "status"> {
  const { structure, size, bytes, choices } = columns;
  return {
    problem,
    size,
    bytes,
    areas: frozen(structure.areas.map(({ id }) => id)),
    choices,
    raw: Object.freeze(
      Object.fromEntries(structure.themes.map(({ id }, t) => [id, columns.raw[t] ?? new Float64Array()])),
    ),
    selection: (at) => {
      if (!Number.isInteger(at) || at < 0 || at >= size)
        throw new RangeError(`The list has no position ${at}: they are 0 to ${size - 1}.`);
      return frozen(selectionOf(structure, choicesAt(columns, at)));
    },
    count: (wish = {}) => countGranted(problem, columns, wish),
    best: (options = {}) => bestListed(problem, columns, options),
    rank: (options = {}) => rank(problem, { method: "list", ...options }),
    standing: (selection, options = {}) => standing(problem, selection, options),
    frontier: (options = {}) => frontier(problem, options),
    weightRegions: (options = {}) => weightRegions(problem, options),
    stability: (options = {}) => stability(problem, options),
    frequency: (options = {}) => frequencyOf(problem, columns, options),
    toColumns: () => copiedColumns(columns),
    toJSON: () => {
      throw new TypeError("A list of allocations is not made for JSON. Use toColumns(), which gives typed arrays.");
    },
  };
}

function copiedColumns({ structure, size, choices, raw }: LawfulColumns): CatalogueColumns {
  return {
    problem: structure.problem.id,
    size,
    areas: structure.areas.map(({ id, scenarios }) => ({ id, scenarios: scenarios.map((scenario) => scenario.id) })),
    choices: choices.slice(),
    themes: structure.themes.map(({ id }, t) => ({ id, raw: raw[t]?.slice() ?? new Float64Array() })),
  };
}

function countGranted(problem: Problem, columns: LawfulColumns, wish: Wish): number {
  const granted = grantedRows(columns, readChoosing(problem, wish, { forms: wishForms, also: () => undefined }).wishes);
  if (granted === undefined) return columns.size;
  let count = 0;
  for (let row = 0; row < columns.size; row++) if (granted(row)) count++;
  return count;
}

const listedForms: OptionForms<ListedOptions> = /* @__PURE__ */ withForms<Wish, ListedOptions>(wishForms, {
  weights: anything,
});

const bestForms: OptionForms<BestOptions> = /* @__PURE__ */ withForms(listedForms, { top: wholeNumber });

function bestListed(problem: Problem, columns: LawfulColumns, options: BestOptions): readonly ListedPlace[] {
  const analysis = readChoosing(problem, options, { forms: bestForms, also: () => undefined });
  const { top = 10 } = analysis.options;
  const rows = bestRows(columns, rowScores(columns, scoringOf(analysis)), top, grantedRows(columns, analysis.wishes));
  return frozen(rows.map(({ row, score, rank, tied }) => ({ at: row, score, rank, tied })));
}

const frequencyForms: OptionForms<FrequencyOptions> = /* @__PURE__ */ withForms(listedForms, {
  from: shareForm,
  to: shareForm,
});

function afterEnd(from: number, to: number): Bilingual {
  return {
    da: `er ${from}, som ligger efter to, ${to}. Måske skal de byttes om.`,
    en: `is ${from}, which is after to, ${to}. Maybe swap them.`,
  };
}

function frequencyOf(problem: Problem, columns: LawfulColumns, asked: FrequencyOptions): Frequency {
  const analysis = readChoosing(problem, asked, { forms: frequencyForms, also: () => undefined });
  const { from = 0, to = 0.01 } = analysis.options;
  if (from > to) throw new InvalidInput("The request", [issueAt(["from"], from, afterEnd(from, to))]);
  const { structure, choices } = columns;
  const scores = rowScores(columns, scoringOf(analysis));
  const rows = rowsBetween(columns, scores, from, to, grantedRows(columns, analysis.wishes));
  const areas = structure.areas.length;
  const counts = structure.areas.map(({ scenarios }) => new Float64Array(scenarios.length));
  for (const row of rows) {
    for (let area = 0; area < areas; area++) {
      const count = counts[area];
      const scenario = choices[row * areas + area] ?? 0;
      if (count !== undefined) count[scenario] = (count[scenario] ?? 0) + 1;
    }
  }
  const shares = structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.map(({ id }, scenario) => [id, (counts[area]?.[scenario] ?? 0) / Math.max(1, rows.length)]),
  );
  return frozen({ size: rows.length, scenarios: Object.fromEntries(shares) as Record<string, number> });
}
