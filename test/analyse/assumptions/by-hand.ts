import {
  catalogue,
  evaluate,
  parseProblem,
  rank,
  type Problem,
  type Selection,
  type Weights,
} from "../../../src/index.ts";
import { expect } from "vitest";
import type { AssumptionItem, Assumptions, AssumptionsOptions } from "../../../src/analyse/assumptions/assumptions.ts";
import { drawnValues } from "../../../src/analyse/assumptions/draw.ts";
import { assumedIn, hasRange } from "../../../src/analyse/assumptions/variables.ts";
import { variedIn } from "../../../src/analyse/assumptions/vary.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { enumerate, type EnumeratedAllocation } from "../../../src/testing/index.ts";
import type { FullWish } from "../why-not/wishes.ts";

interface Document {
  tasks: { id: string; measures: Record<string, { low: number; high: number }> }[];
  areas: { scenarios: { id: string; uses: Record<string, { low: number; high: number }> }[] }[];
  effects: { id: string; points: number }[];
}

type Place = Pick<AssumptionItem, "task" | "measure" | "scenario" | "resource" | "effect">;

/** The problem after somebody has written values into its document, and read it again. */
export function editedByHand(problem: Problem, values: readonly (readonly [Place, number])[]): Problem {
  const document = JSON.parse(JSON.stringify(problem)) as Document;
  const write = (figure: { low: number; high: number } | undefined, value: number): void => {
    if (figure === undefined) throw new Error("There is no such figure.");
    figure.low = value;
    figure.high = value;
  };
  for (const [{ task, measure = "", scenario, resource = "", effect }, value] of values) {
    if (task !== undefined) write(document.tasks.find(({ id }) => id === task)?.measures[measure], value);
    if (scenario !== undefined) {
      const found = document.areas.flatMap(({ scenarios }) => scenarios).find(({ id }) => id === scenario);
      write(found?.uses[resource], value);
    }
    for (const each of document.effects) if (each.id === effect) each.points = value;
  }
  return parseProblem(document as unknown);
}

/** What a ranking says of a selection. */
export interface Ranked {
  readonly survives: boolean;
  readonly first: Selection | null;
}

export function rankedByHand(problem: Problem, weights: Weights, winner: Selection): Ranked {
  catalogue(problem);
  const [first] = rank(problem, { weights, top: 1 }).allocations;
  const { lawful, score } = evaluate(problem, winner, { weights });
  return { survives: lawful && first !== undefined && score >= first.score - 1e-9, first: first?.selection ?? null };
}

/** A whole ranking of a problem. */
export type Ranking = (problem: Problem) => readonly EnumeratedAllocation[];

/** Of all that is lawful, scored on the scale of all that is lawful, what grants a wish: by plain enumeration. */
export function grantedByEnumeration(weights: Weights, wish: FullWish): Ranking {
  const limits = wish.limits.map((limit) => ({ ...limit, cites: [] }));
  return (problem) => enumerate(problem).ranking({ ...wish, weights, limits });
}

const isSame = (one: Selection, other: Selection): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a whole ranking says of a selection. */
export function rankedIn(ranking: readonly EnumeratedAllocation[], winner: Selection): Ranked {
  const survives = ranking.some(({ rank: place, selection }) => place === 1 && isSame(selection, winner));
  return { survives, first: ranking[0]?.selection ?? null };
}

/** What became of an allocation over a sample; shares of it, 0…1. */
export interface Counted {
  first: number;
  unlawful: number;
  largestRegret: number | null;
}

/** What became of some allocations over a sample, and for each scenario the share of the best that choose it. */
export interface SampledByHand {
  readonly counted: readonly Counted[];
  readonly decided: number;
  readonly core: Readonly<Record<string, { readonly index: number; readonly standardError: number }>>;
}

/** The joint sample as it is defined: every drawn document is written by hand and ranked whole. */
export function sampledByHand(
  problem: Problem,
  items: readonly AssumptionItem[],
  ranking: Ranking,
  { samples, best, vary }: Pick<AssumptionsOptions, "vary"> & Record<"samples" | "best", number>,
): SampledByHand {
  const varying = items.filter(({ low, high }) => low < high);
  const followed = ranking(problem)
    .slice(0, best)
    .map(({ selection }) => selection);
  const counted = followed.map((): Counted => ({ first: 0, unlawful: 0, largestRegret: null }));
  const firsts: (readonly Selection[])[] = [];
  for (const values of drawnValues(assumedIn(problem, variedIn(vary)).filter(hasRange), { samples, seed: 1 })) {
    const edited = editedByHand(
      problem,
      varying.map((item, index) => [item, values[index] ?? 0]),
    );
    const allocations = ranking(edited);
    firsts.push(allocations.filter(({ rank: place }) => place === 1).map(({ selection }) => selection));
    counted.forEach((each, index) => {
      const place = allocations.find(({ selection }) => isSame(selection, followed[index] ?? {}));
      if (place === undefined) {
        each.unlawful += 1 / samples;
        return;
      }
      if (place.rank === 1) each.first += 1 / samples;
      each.largestRegret = Math.max(each.largestRegret ?? 0, (allocations[0]?.score ?? 0) - place.score);
    });
  }
  return { counted, ...coreByHand(problem, firsts) };
}

/** For each scenario the share of the best that choose it, those that share a first rank alike. */
export function coreByHand(
  problem: Problem,
  firsts: readonly (readonly Selection[])[],
): Pick<SampledByHand, "decided" | "core"> {
  const decided = firsts.filter(({ length }) => length > 0);
  if (decided.length === 0) return { decided: 0, core: {} };
  const scenarios = structureOf(problem).areas.flatMap((area) =>
    area.scenarios.map(({ id }) => [area.id, id] as const),
  );
  const core = scenarios.map(([area, id]) => {
    const shares = decided.map((tie) => tie.filter((selection) => selection[area] === id).length / tie.length);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
    return [id, { index: mean, standardError: Math.sqrt(squares / shares.length) }] as const;
  });
  return { decided: decided.length, core: Object.fromEntries(core) };
}

type Core = Pick<SampledByHand, "decided" | "core">;

/** Whether the core index of a joint sample is that of the drawn documents, written by hand. */
export function expectCore(found: Assumptions["together"], byHand: Core): void {
  expect(found?.decided).toBe(byHand.decided);
  expect(Object.keys(found?.core ?? {})).toEqual(Object.keys(byHand.core));
  for (const [id, { index, standardError }] of Object.entries(found?.core ?? {})) {
    expect(index).toBeCloseTo(byHand.core[id]?.index ?? NaN, 9);
    // Of a share that is the same in all draws the square of the error is rounding.
    expect(standardError).toBeCloseTo(byHand.core[id]?.standardError ?? NaN, 6);
  }
}

/** Whether a joint sample is that of the drawn documents, written by hand. */
export function expectTogether(found: Assumptions["together"], byHand: SampledByHand): void {
  expectCore(found, byHand);
  expect(found?.allocations).toHaveLength(byHand.counted.length);
  found?.allocations.forEach(({ first, unlawful, largestRegret }, index) => {
    const hand = byHand.counted[index];
    expect(first).toBeCloseTo(hand?.first ?? NaN, 9);
    expect(unlawful).toBeCloseTo(hand?.unlawful ?? NaN, 9);
    expect(largestRegret ?? -1).toBeCloseTo(hand?.largestRegret ?? -1, 9);
  });
}
