import type { Weights } from "../allocation/weights.ts";
import { TIE } from "../tolerances.ts";
import { weightsRecord, type Analysis } from "./analysis.ts";
import { tick } from "./clock.ts";
import type { Candidate, Field } from "./outcomes/field.ts";
import { dot, shareOf, simplex } from "./weight-space/polygon.ts";
import { regionOf } from "./weight-space/regions.ts";
import { SAMPLES, sampledWeights, standardErrorOf } from "./weight-space/samples.ts";

/** The weightings under which an allocation is the best. */
export interface ChosenShare {
  /** Their share of all weightings, 0…1; 0 if it is the best, or tied, on an edge only. */
  readonly share: number;
  /** Of the share, where it is estimated by sampling: with more than three criteria. */
  readonly standardError?: number;
  /** The corners of the region, in order around it, as weights of all hensyn: up to three criteria only. */
  readonly polygon?: readonly Weights[];
}

const SEED = 1;

/**
 * The share of the weightings under which a candidate is the best, and up to three criteria the polygon that they form.
 *
 * @param somewhere weights under which it is the best, for a region that rounding would make empty.
 */
export function chosenShare(
  analysis: Analysis<unknown>,
  field: Field,
  own: Candidate,
  somewhere: Float64Array,
): ChosenShare {
  const { criteria, clock } = analysis;
  if (criteria.length <= 3) {
    const { polygon } = regionOf(own, simplex(criteria.length), field.winner);
    const corners = polygon.length > 0 ? polygon : [somewhere];
    return { share: shareOf(polygon), polygon: corners.map((corner) => weightsRecord(analysis, corner)) };
  }
  const samples = field.listed === undefined ? SAMPLES.searched : SAMPLES.listed;
  let chosen = 0;
  let done = 0;
  for (const weights of sampledWeights(criteria.length, samples, SEED)) {
    tick(clock, () => ({ step: "samples", done, of: samples }));
    done++;
    if (dot(own.scores, weights) >= dot(field.winner(weights).scores, weights) - TIE) chosen++;
  }
  const share = chosen / samples;
  return { share, standardError: standardErrorOf(share, samples) };
}
