import type { Evaluation } from "../allocation/evaluation.ts";
import { choicesOf, selectionOf } from "../allocation/selection.ts";
import type { Weights } from "../allocation/weights.ts";
import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds, Selection } from "../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../problem/typed-ids.ts";
import { seedForm, wholeNumber, withForms, type OptionForms } from "../problem/read-options.ts";
import { evaluationAt, weightsRecord, type Analysis } from "./analysis.ts";
import { analysisForms, choosingQuestionOf, readChoosing, type AnalysisOptions } from "./choosing.ts";
import { inTime } from "../problem/timer.ts";
import { infeasibleSince, stoppedAt } from "./endings.ts";
import { fieldOf, type Candidate, type Field } from "./outcomes/field.ts";
import type { ChoosingQuestion, Complete, Infeasible, Stopped } from "./question.ts";
import { isDivided, keptCells, sampledBest, samplesFor, type Drawing } from "./weight-division.ts";
import { bestCells } from "./weight-space/best-cells.ts";
import { centroid, dot } from "./weight-space/polygon.ts";
import { standardErrorOf } from "./weight-space/samples.ts";

/** Weights under which the same allocations are the best. */
export interface WeightRegion {
  /** The best of them; where there are several, the best in the middle of the region. */
  readonly selection: Selection;
  /** All of the best, as many as were asked for. */
  readonly selections: readonly Selection[];
  /** Number of lawful allocations with the same scores as the best; `selection` is the first of them. */
  readonly count: number;
  /** The share of all weightings, 0…1. Those of all regions sum to 1. */
  readonly share: number;
  /** Of the share, where it is estimated by sampling. */
  readonly standardError?: number;
  /** The corners of the region, in order around it, as weights of all hensyn: up to three criteria only. */
  readonly polygon?: readonly Weights[];
}

/** Performance of an allocation over all weightings. */
export interface Acceptability {
  readonly selection: Selection;
  /** Number of lawful allocations with the same scores. */
  readonly count: number;
  /** The share of all weightings under which it is among the best asked for, 0…1. */
  readonly share: number;
  readonly standardError?: number;
  /**
   * The share of all weightings under which it has the first place, the second … (rank acceptability indices), as many as
   * were asked for or as there are.
   */
  readonly ranks: readonly number[];
  /** The mean of the weightings under which it is the best, null if it never is. */
  readonly centralWeights: Weights | null;
}

/** The question which weightings lead where. */
export interface RegionsQuestion extends ChoosingQuestion<"regions"> {
  /** The ids of the hensyn that are weighted; all others weigh nothing. */
  readonly by: readonly string[];
  /** Among how many of the best. */
  readonly best: number;
  /** Number of weightings requested, null if none was given, and the seed to draw them from. */
  readonly samples: number | null;
  readonly seed: number;
}

/** The allocations that weightings lead to. If time ran out, there are fewer samples than requested, or no regions. */
export type Regions = {
  readonly question: RegionsQuestion;
  /** Among how many of the best. */
  readonly best: number;
  /** True for up to three criteria; beyond, and if samples are asked for, weightings are sampled. */
  readonly exact: boolean;
  /** The ids of the hensyn that are weighted; all others weigh nothing. */
  readonly by: readonly string[];
  readonly samples?: number;
  readonly seed?: number;
  /** The largest first. */
  readonly regions: readonly WeightRegion[];
  /** The most often among the best first. */
  readonly acceptability: readonly Acceptability[];
  /** The allocation that is most often among the best; null if there is none. */
  readonly first: Evaluation | null;
} & (Complete | Infeasible | Stopped);

/** Options of a question about the regions of the weights. */
export interface WeightRegionsOptions extends AnalysisOptions {
  /** Among how many of the best an allocation is to be; 1 if left out. */
  readonly best?: number | undefined;
  /**
   * Number of weightings to draw. If it is given, they are drawn even where the regions could be divided exactly, which
   * takes minutes for more than about twenty of the best. If it is left out where they cannot, 10,000, or 200 if there
   * are too many lawful allocations to list, since each weighting then takes a search.
   */
  readonly samples?: number | undefined;
  /** Of the drawing: a whole number; 1 if left out. */
  readonly seed?: number | undefined;
}

const forms: OptionForms<WeightRegionsOptions> = /* @__PURE__ */ withForms(analysisForms, {
  best: wholeNumber,
  samples: wholeNumber,
  seed: seedForm,
});

/**
 * Finds the allocations that each weighting of the hensyn leads to.
 *
 * For up to three hensyn the weightings are divided exactly (unless `samples` are asked for), into convex polygons with the same best allocations; a
 * polygon's part of the triangle of all weightings is its share. For more they are sampled, uniformly and seeded, and
 * every share has its standard error. Allocations with the same scores count as one for `best: 1`, by the first of them;
 * for more, each counts, in the order of rankings.
 *
 * @param problem a parsed problem.
 * @param options the hensyn to weigh `by` (2 to 10; those with weight if left out), `best`, `samples`, `seed`, weights of
 *   themes within their hensyn, wishes (`lock`, `forbid`, `place`, `limits`), and how the run goes.
 * @returns the regions, whose shares sum to 1, and the acceptability of each allocation that is among the best somewhere.
 * @throws {InvalidInput} for criteria, weights and options that cannot be used, with every issue.
 * @example
 * ```ts
 * const { exact, regions } = weightRegions(kobenhavn2024);
 * exact; // true
 * Math.abs(regions.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9; // true
 * ```
 *
 * Source: A. Przybylski, X. Gandibleux and M. Ehrgott, INFORMS Journal on Computing 22 (2010), and M. J. Alves and J. P.
 * Costa, European Journal of Operational Research 248 (2016), on the decomposition of the weight set; R. Lahdelma and P.
 * Salminen, Operations Research 49 (2001), on acceptability (SMAA-2).
 */
export function weightRegions<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<WeightRegionsOptions, Ids>,
): AnswerTo<Regions, Ids>;
export function weightRegions(problem: Problem, options: WeightRegionsOptions = {}): Regions {
  const analysis = readChoosing(problem, options, { forms, also: () => undefined });
  const { best = 1, seed = 1, samples: asked } = analysis.options;
  const { criteria } = analysis;
  const exact = isDivided(analysis, asked);
  const by = criteria.map(({ id }) => id);
  const question = { ...choosingQuestionOf("regions", analysis), by, best, samples: asked ?? null, seed };
  const about = { question, best, exact, by, ...(exact ? {} : { seed }) };
  const division = inTime(() => {
    const field = fieldOf(analysis, best);
    if (field === undefined) return "infeasible";
    const { samples = samplesFor(field) } = analysis.options;
    return exact ? exactRegions(analysis, field, best) : sampledRegions(analysis, field, { best, samples, seed });
  });
  if (division === undefined) return frozen({ ...about, ...NOTHING, ...stoppedAt(analysis) });
  if (division === "infeasible") return frozen({ ...about, ...NOTHING, ...infeasibleSince(analysis) });
  const { complete, ...parts } = division;
  const [leading] = parts.acceptability;
  const choices = leading && choicesOf(analysis.structure, leading.selection);
  const first = choices === undefined ? null : evaluationAt(analysis, choices);
  return frozen({ ...about, ...parts, first, ...(complete ? { status: "complete" } : stoppedAt(analysis)) });
}

const NOTHING = { regions: [], acceptability: [], first: null } as const;

interface Division extends Pick<Regions, "regions" | "acceptability" | "samples"> {
  readonly complete: boolean;
}

function exactRegions(analysis: Analysis<unknown>, field: Field, best: number): Division {
  const { cells, places } = keptCells(analysis, field, best);
  const winners = best === 1 ? cells : bestCells(analysis.criteria.length, 1, field.bestExcept).cells;
  const centres = new Map(winners.flatMap((cell) => cell.best.map((each) => [each, centroid(cell.polygon)])));
  const regions = cells.map(({ best: members, polygon, share }) => ({
    ...regionOf(analysis, field, inOrder(members, centroid(polygon)), share),
    polygon: polygon.map((corner) => weightsRecord(analysis, corner)),
  }));
  const acceptability = sameLength([...places]).map(([candidate, ranks]) =>
    acceptabilityOf(analysis, field, candidate, ranks, centres.get(candidate)),
  );
  return { complete: true, ...largestFirst(regions, acceptability) };
}

function sampledRegions(analysis: Analysis<unknown>, field: Field, asked: Drawing): Division {
  const { counted, complete } = sampledBest(analysis, field, asked);
  const withError = (count: number): { readonly share: number; readonly standardError: number } => {
    const share = count / counted.samples;
    return { share, standardError: standardErrorOf(share, counted.samples) };
  };
  const regions = [...counted.sets.values()].map(({ best: members, count }) => ({
    ...regionOf(analysis, field, members, 0),
    ...withError(count),
  }));
  const acceptability = sameLength([...counted.places]).map(([candidate, counts]) => {
    const [first = 0] = counts;
    const ranks = counts.map((count) => count / counted.samples);
    const centre = counted.sums.get(candidate)?.map((each) => each / first);
    const often = counts.reduce((sum, count) => sum + count, 0);
    return { ...acceptabilityOf(analysis, field, candidate, ranks, centre), ...withError(often) };
  });
  return { complete, samples: counted.samples, ...largestFirst(regions, acceptability) };
}

/** Places that were never reached count 0. */
function sameLength<T>(places: readonly (readonly [T, readonly number[]])[]): [T, readonly number[]][] {
  const length = places.reduce((most, [, ranks]) => Math.max(most, ranks.length), 0);
  return places.map(([of, ranks]) => [of, Array.from({ length }, (_, place) => ranks[place] ?? 0)]);
}

function regionOf(
  { structure }: Analysis<unknown>,
  field: Field,
  members: readonly Candidate[],
  share: number,
): WeightRegion {
  const selections = members.map(({ choices }) => selectionOf(structure, choices));
  const [first] = members;
  return {
    selection: selections[0] ?? {},
    selections,
    count: first === undefined ? 0 : field.count(first),
    share,
  };
}

function acceptabilityOf(
  analysis: Analysis<unknown>,
  field: Field,
  candidate: Candidate,
  ranks: readonly number[],
  centre: Float64Array | undefined,
): Acceptability {
  return {
    selection: selectionOf(analysis.structure, candidate.choices),
    count: field.count(candidate),
    // Rounding must not make it more than all.
    share: Math.min(
      1,
      ranks.reduce((sum, share) => sum + share, 0),
    ),
    ranks,
    centralWeights: centre === undefined ? null : weightsRecord(analysis, centre),
  };
}

/** The best at some weights first; those with the same scores stay in their order. */
function inOrder(members: readonly Candidate[], weights: Float64Array): readonly Candidate[] {
  return [...members].sort((one, other) => dot(other.scores, weights) - dot(one.scores, weights));
}

function largestFirst(
  regions: readonly WeightRegion[],
  acceptability: readonly Acceptability[],
): Pick<Regions, "regions" | "acceptability"> {
  const byShare = (one: { readonly share: number }, other: { readonly share: number }): number =>
    other.share - one.share;
  return { regions: [...regions].sort(byShare), acceptability: [...acceptability].sort(byShare) };
}
