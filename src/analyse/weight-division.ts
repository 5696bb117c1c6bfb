import { inTime } from "../problem/timer.ts";
import type { Analysis } from "./analysis.ts";
import { tick } from "./clock.ts";
import type { Candidate, Field } from "./outcomes/field.ts";
import { bestCells, type BestCells } from "./weight-space/best-cells.ts";
import { countBest, nothingSampled, SAMPLES, sampledWeights, type Sampled } from "./weight-space/samples.ts";

/** A drawing of weightings, among whose best `best` an allocation is to be. */
export interface Drawing {
  readonly best: number;
  readonly samples: number;
  readonly seed: number;
}

/** Most criteria for which the weightings are divided exactly: they form a triangle then. */
const MOST_DIVIDED = 3;

/** True if the weightings are divided exactly: up to three criteria, unless samples are asked for. */
export function isDivided({ criteria }: Analysis<unknown>, samples: number | undefined): boolean {
  return criteria.length <= MOST_DIVIDED && samples === undefined;
}

/** Number of weightings to draw where none is asked for. */
export function samplesFor({ columns }: Field): number {
  return columns === undefined ? SAMPLES.searched : SAMPLES.listed;
}

const kept = new WeakMap<readonly Candidate[], BestCells<Candidate>>();

/** The cells of a list are the same whatever the weights in use: a slider does not wait for them. */
export function keptCells(
  { criteria }: Analysis<unknown>,
  { listed, bestExcept }: Field,
  best: number,
): BestCells<Candidate> {
  const cells = (listed && kept.get(listed)) ?? bestCells(criteria.length, best, bestExcept);
  if (listed !== undefined) kept.set(listed, cells);
  return cells;
}

/** Tallies of what is best at weightings that are drawn, and whether all of them could be drawn in time. */
export function sampledBest(
  { clock, criteria }: Analysis<unknown>,
  field: Field,
  { best, samples, seed }: Drawing,
): { readonly counted: Sampled<Candidate>; readonly complete: boolean } {
  const counted = nothingSampled<Candidate>();
  const complete = inTime(() => {
    for (const weights of sampledWeights(criteria.length, samples, seed)) {
      tick(clock, () => ({ step: "samples", done: counted.samples, of: samples }));
      countBest(counted, weights, best, field.bestExcept);
    }
    return true;
  });
  return { counted, complete: complete === true };
}
