import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Choices, Placement } from "../../allocation/placement.ts";
import type { Scale } from "../../allocation/scale.ts";
import { rawValues } from "../../allocation/score.ts";
import { columnsOf, scoringOf, type Analysis } from "../analysis.ts";
import { grantedColumns } from "../granted-rows.ts";
import { keepFew } from "../keep-few.ts";
import { isNothingWished } from "../../program/build-program.ts";
import { isSurelyDenied } from "../proven-ranking.ts";
import { TimeUp } from "../../problem/timer.ts";
import { tick } from "../clock.ts";
import type { BestExcept } from "../weight-space/best-cells.ts";
import { bestOf } from "../weight-space/best-of.ts";
import type { Winner } from "../weight-space/regions.ts";
import { criterionScore, type Criterion } from "./criteria.ts";
import { efficientRows, type EfficientRows } from "./efficient-rows.ts";
import { compareSteps, dominates, stepsOf } from "./outcome.ts";
import { candidatesAt } from "./search/candidates-at.ts";
import { dominatorOf } from "./search/dominator.ts";
import { outcomeAt } from "./search/outcome-at.ts";
import { sumOf } from "./search/found.ts";
import type { FoundAllocation, SearchQuestion } from "./search/question.ts";

/** An allocation and its score by every criterion. */
export interface Candidate {
  readonly choices: Choices;
  readonly scores: Float64Array;
  readonly steps: Float64Array;
}

/** Everything that can be best, or among the best few, whatever the weights: listed, or searched for when asked. */
export interface Field {
  readonly scale: Scale;
  /** The lawful allocations that grant the wishes, where they are listed. */
  readonly columns: LawfulColumns | undefined;
  /**
   * All candidates, where they are listed: with a depth of 1 the first of each efficient outcome. The same list for the
   * same criteria and depth, whatever the weights.
   */
  readonly listed: readonly Candidate[] | undefined;
  /** The candidate that is best at some weights. */
  readonly winner: Winner<Candidate>;
  readonly bestExcept: BestExcept<Candidate>;
  /** Of the candidates that dominate these steps the one with the greatest sum, which is efficient. */
  readonly dominator: (steps: Float64Array) => Candidate | undefined;
  /** Number of lawful allocations with the steps of a candidate, of those that grant the wishes. */
  readonly count: (candidate: Candidate) => number;
}

/**
 * The field of a question, for what is among the best `depth`; undefined if no lawful allocation grants the wishes.
 *
 * @throws {TimeUp} if the time ran out; so do the functions of the field.
 */
export function fieldOf(analysis: Analysis<unknown>, depth: number): Field | undefined {
  if (isSurelyDenied(analysis)) return undefined;
  const columns = columnsOf(analysis);
  const { scale } = scoringOf(analysis);
  if (!scale.lawful) return undefined;
  if (columns === undefined) return searchedField(analysis, scale);
  const granted = grantedColumns(columns, analysis.wishes, analysis.clock);
  return granted.size === 0 ? undefined : listedField(analysis, granted, scale, depth);
}

function listedField(analysis: Analysis<unknown>, columns: LawfulColumns, scale: Scale, depth: number): Field {
  const rows = keptEfficientRows(analysis, columns, scale, Math.min(depth, columns.size));
  if (!rows.complete) throw new TimeUp();
  const { outcomes } = rows;
  const candidates = keptCandidates.get(rows) ?? candidatesOf(rows);
  keptCandidates.set(rows, candidates);
  const counts = new Map(outcomes.map(({ steps, count }) => [steps, count]));
  const bestAtCorner = new WeakMap<Float64Array, readonly Candidate[]>();
  let asked = 0;
  const bestExcept: BestExcept<Candidate> = (weights, excluded) => {
    tick(analysis.clock, () => ({ step: "regions", done: asked }));
    asked++;
    // The corners of neighbouring regions are the same; fewer than the depth are ever excluded.
    const best = bestAtCorner.get(weights) ?? bestOf(candidates, weights, depth);
    bestAtCorner.set(weights, best);
    return best.find((candidate) => !excluded.has(candidate));
  };
  const winner: Winner<Candidate> = (weights) => some(bestExcept(weights, NOBODY));
  return {
    scale,
    columns,
    listed: candidates,
    bestExcept,
    winner,
    dominator: (steps) => candidates.filter((candidate) => dominates(candidate.steps, steps)).sort(compareSums)[0],
    count: ({ steps }) => counts.get(steps) ?? 0,
  };
}

/** The same rows give the same candidates, so that what is worked out of them can be kept with them. */
const keptCandidates = new WeakMap<EfficientRows, readonly Candidate[]>();

function candidatesOf({ outcomes }: EfficientRows): readonly Candidate[] {
  return outcomes.flatMap(({ members, scores, steps }) =>
    members.map((choices): Candidate => ({ choices, scores, steps })),
  );
}

/** A lawful allocation as a candidate. */
export function candidateOf({ criteria }: Analysis<unknown>, field: Field, placement: Placement): Candidate {
  const raw = rawValues(placement);
  const scores = Float64Array.from(criteria, (criterion) => criterionScore(criterion, raw, field));
  return { choices: placement.choices, scores, steps: Float64Array.from(scores, stepsOf) };
}

/** The greater sum of steps first; of equal sums the higher by the first criterion in which they differ. */
function compareSums(one: Candidate, other: Candidate): number {
  return sumOf(other.steps) - sumOf(one.steps) || compareSteps(one.steps, other.steps);
}

const NOBODY: ReadonlySet<Candidate> = new Set();

function some(found: Candidate | undefined): Candidate {
  if (found === undefined) throw new RangeError("There is no lawful allocation.");
  return found;
}

function searchedField(analysis: Analysis<unknown>, scale: Scale): Field | undefined {
  const question = searchQuestion(analysis, scale);
  if (!isNothingWished(analysis.wishes) && !orTimeUp(isGrantedByAny(question))) return undefined;
  const met = new Map<string, Candidate>();
  // The same allocation is the same candidate whenever it is found.
  const candidateOf = (found: FoundAllocation): Candidate => {
    const key = found.choices.join();
    const candidate = met.get(key) ?? found;
    met.set(key, candidate);
    return candidate;
  };
  const dominator = (steps: Float64Array): Candidate | undefined => {
    const found = orTimeUp(dominatorOf(question, steps));
    return found && candidateOf(found);
  };
  const bestExcept: BestExcept<Candidate> = (weights, excluded) => {
    const found = orTimeUp(candidatesAt(question, weights, excluded.size + 1)).map(candidateOf);
    const best = found.find((candidate) => !excluded.has(candidate));
    if (best === undefined || !weights.includes(0)) return best;
    // Where a criterion weighs nothing, what is best may be dominated.
    const better = dominator(best.steps);
    return better === undefined || excluded.has(better) ? best : better;
  };
  const winner: Winner<Candidate> = (weights) => some(bestExcept(weights, NOBODY));
  return {
    scale,
    columns: undefined,
    listed: undefined,
    bestExcept,
    winner,
    dominator,
    count: ({ steps }) => orTimeUp(outcomeAt(question, steps))?.count ?? 0,
  };
}

export function searchQuestion(
  { structure, wishes, criteria, solver, clock, mostListed }: Analysis<unknown>,
  scale: Scale,
): SearchQuestion {
  return { structure, scale, wishes, criteria, solver, clock, ...(mostListed !== undefined && { mostListed }) };
}

/** True if any lawful allocation grants the wishes; `stopped` if the time ran out. */
function isGrantedByAny(question: SearchQuestion): boolean | "stopped" {
  const weights = Float64Array.from(question.criteria, () => 1 / question.criteria.length);
  const found = candidatesAt(question, weights, 1);
  return found === "stopped" ? found : found.length > 0;
}

function orTimeUp<T>(answer: T | "stopped"): T {
  if (answer === "stopped") throw new TimeUp();
  return answer;
}

const kept = new WeakMap<LawfulColumns, Map<string, EfficientRows>>();

/** Questions that follow one another mostly have the same criteria; more kinds than this are not kept. */
const MOST_KEPT = 8;

/** The efficient rows of the catalogue, found once for the same criteria. */
export function keptEfficientRows(
  { criteria, clock }: { readonly criteria: readonly Criterion[]; readonly clock: Analysis<unknown>["clock"] },
  columns: LawfulColumns,
  scale: Scale,
  depth: number,
): EfficientRows {
  const ofColumns = kept.get(columns) ?? new Map<string, EfficientRows>();
  kept.set(columns, ofColumns);
  const key = JSON.stringify([depth, criteria.map(({ parts }) => parts)]);
  const known = ofColumns.get(key);
  if (known !== undefined) return known;
  const found = efficientRows(columns, criteria, scale, depth, clock);
  if (found.complete) keepFew(ofColumns, key, found, MOST_KEPT);
  return found;
}
