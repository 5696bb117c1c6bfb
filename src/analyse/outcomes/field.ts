import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Choices } from "../../allocation/placement.ts";
import type { Scale } from "../../allocation/scale.ts";
import { TIE } from "../../allocation/score.ts";
import { compareChoices } from "../../allocation/selection.ts";
import { columnsOf, scoringOf, type Analysis } from "../analysis.ts";
import { OutOfTime, tick } from "../clock.ts";
import { dot } from "../weight-space/polygon.ts";
import type { BestExcept } from "../weight-space/best-cells.ts";
import type { Winner } from "../weight-space/regions.ts";
import type { Criterion } from "./criteria.ts";
import { efficientRows, type EfficientRows } from "./efficient-rows.ts";
import { dominates } from "./outcome.ts";
import { bestAt, type FoundAllocation } from "./search/best-at.ts";
import { dominatorOf } from "./search/dominator.ts";
import { outcomeAt } from "./search/outcome-at.ts";
import type { SearchQuestion } from "./search/question.ts";

/** An allocation and its score by every criterion. */
export interface Candidate {
  readonly choices: Choices;
  readonly scores: Float64Array;
  readonly steps: Int32Array;
}

/** Everything that can be best, or among the best few, whatever the weights: listed, or searched for when asked. */
export interface Field {
  readonly scale: Scale;
  /** The lawful allocations, where they are listed. */
  readonly columns: LawfulColumns | undefined;
  /** All candidates, where they are listed: with a depth of 1 the first of each efficient outcome. */
  readonly listed: readonly Candidate[] | undefined;
  /** What is best at some weights. Not to be asked of a field without lawful allocations. */
  readonly winner: Winner<Candidate>;
  /** The first of the ranking at some weights: of several that tie, the one with fewer changes. */
  readonly first: Winner<Candidate>;
  readonly bestExcept: BestExcept<Candidate>;
  /** An efficient candidate that dominates these steps, if there is one. */
  readonly dominator: (steps: Int32Array) => Candidate | undefined;
  /** How many lawful allocations have these steps. */
  readonly count: (candidate: Candidate) => number;
}

/**
 * The field of a question, for what is among the best `depth`.
 *
 * @throws {OutOfTime} if the time ran out; so do the functions of the field.
 */
export function fieldOf(analysis: Analysis<unknown>, depth: number): Field {
  const columns = columnsOf(analysis);
  const { scale } = scoringOf(analysis);
  return columns === undefined ? searchedField(analysis, scale) : listedField(analysis, columns, scale, depth);
}

function listedField(analysis: Analysis<unknown>, columns: LawfulColumns, scale: Scale, depth: number): Field {
  const { complete, outcomes } = keptEfficientRows(analysis, columns, scale, depth);
  if (!complete) throw new OutOfTime();
  const candidates = outcomes.flatMap(({ members, scores, steps }) =>
    members.map((choices): Candidate => ({ choices, scores, steps })),
  );
  const counts = new Map(outcomes.map(({ steps, count }) => [steps, count]));
  let asked = 0;
  const bestExcept: BestExcept<Candidate> = (weights, excluded) => {
    tick(analysis.clock, () => ({ step: "regions", done: ++asked }));
    let best: Candidate | undefined;
    let most = -Infinity;
    for (const candidate of candidates) {
      const value = dot(candidate.scores, weights);
      if (value <= most || excluded.has(candidate)) continue;
      best = candidate;
      most = value;
    }
    return best;
  };
  const winner: Winner<Candidate> = (weights) => some(bestExcept(weights, NOBODY));
  return {
    scale,
    columns,
    listed: candidates,
    bestExcept,
    winner,
    first: (weights) => {
      const best = winner(weights);
      const least = dot(best.scores, weights) - TIE;
      const tied = candidates.filter(({ scores }) => dot(scores, weights) >= least);
      return tied.reduce((first, each) => (compareChoices(each.choices, first.choices) < 0 ? each : first), best);
    },
    // They come by falling sum, and the dominator with the greatest sum is efficient.
    dominator: (steps) => candidates.find((candidate) => dominates(candidate.steps, steps)),
    count: ({ steps }) => counts.get(steps) ?? 0,
  };
}

const NOBODY: ReadonlySet<Candidate> = new Set();

function some(found: Candidate | undefined): Candidate {
  if (found === undefined) throw new RangeError("There is no lawful allocation.");
  return found;
}

function searchedField(analysis: Analysis<unknown>, scale: Scale): Field {
  const question = searchQuestion(analysis, scale);
  const met = new Map<string, Candidate>();
  // The same allocation is the same candidate whenever it is found.
  const candidateOf = (found: FoundAllocation): Candidate => {
    const key = found.choices.join();
    const candidate = met.get(key) ?? found;
    met.set(key, candidate);
    return candidate;
  };
  const bestExcept: BestExcept<Candidate> = (weights, excluded) =>
    inTime(bestAt(question, weights, excluded.size + 1))
      .map(candidateOf)
      .find((candidate) => !excluded.has(candidate));
  const winner: Winner<Candidate> = (weights) => some(bestExcept(weights, NOBODY));
  return {
    scale,
    columns: undefined,
    listed: undefined,
    bestExcept,
    winner,
    first: winner,
    dominator: (steps) => {
      const found = inTime(dominatorOf(question, steps));
      return found && candidateOf(found);
    },
    count: ({ steps }) => inTime(outcomeAt(question, steps))?.count ?? 0,
  };
}

export function searchQuestion(
  { structure, criteria, solver, clock }: Analysis<unknown>,
  scale: Scale,
): SearchQuestion {
  return { structure, scale, criteria, solver, deadline: clock.deadline, onProgress: clock.onProgress };
}

function inTime<T>(answer: T | "stopped"): T {
  if (answer === "stopped") throw new OutOfTime();
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
  if (found.complete) ofColumns.set(key, found);
  if (ofColumns.size > MOST_KEPT) for (const oldest of [...ofColumns.keys()].slice(0, 1)) ofColumns.delete(oldest);
  return found;
}
