import * as fc from "fast-check";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Weights } from "../../src/index.ts";
import type { Depth } from "./loop.ts";

/** Weights under which Copenhagen is ranked, how deep, and how long a loop may take for each depth. */
export interface Plan {
  readonly name: string;
  readonly weights: Weights;
  readonly depths: readonly Depth[];
  readonly limitMs: number;
}

const SEED = 2024;

/** Whole numbers, so that what is printed can be typed in: `--weight H1=37`. */
export function randomWeightings(howMany: number, ids: readonly string[]): Weights[] {
  const weight = fc.noBias(fc.integer({ min: 1, max: 100 }));
  return fc
    .sample(fc.tuple(...ids.map(() => weight)), { numRuns: howMany, seed: SEED })
    .map((weights) => Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 0])));
}

function nameOf(weights: Weights): string {
  return Object.entries(weights)
    .map(([id, weight]) => `${id}=${weight}`)
    .join(" ");
}

/** Limits are such that a run in which every loop reaches every one of them still ends in time. */
export function plans(quick: boolean): Plan[] {
  const depths = [1, 10, 100].map((count) => ({ count, tiesToo: false }));
  const small = depths.slice(0, 2);
  const withTies = small.map((depth) => ({ ...depth, tiesToo: true }));
  const random = quick ? { depths: small, limitMs: 2_000 } : { depths, limitMs: 12_000 };
  const ids = kobenhavn2024.hensyn.map(({ id }) => id);
  return [
    { name: "document's weights", weights: {}, depths: [...depths, ...withTies], limitMs: quick ? 5_000 : 60_000 },
    ...randomWeightings(5, ids).map((weights) => ({ name: nameOf(weights), weights, ...random })),
  ];
}
