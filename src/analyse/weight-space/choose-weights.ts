import { TIE } from "../../allocation/score.ts";
import type { BareProgram, Row } from "../../program/linear-program.ts";
import { preciseLpSolver } from "../../solve/javascript-lp-solver.ts";
import { SolverDisagreement } from "../../solve/solver-disagreement.ts";
import { dot, minus } from "./polygon.ts";
import type { Scored, Winner } from "./regions.ts";

/** One of several, with its share of a mixture; the shares sum to 1. */
export interface Mixed<T> {
  readonly of: T;
  readonly share: number;
}

/** Weights under which something is best, or a mixture of others that is better than it by every criterion. */
export type Support<T> =
  { readonly weights: Float64Array } | { readonly weights: null; readonly mixture: readonly Mixed<T>[] };

/**
 * Whether something is best under some weights, with the weights or the proof that there are none.
 *
 * A linear program looks for the weights under which it is ahead of all others by the most; others are added to it when
 * they turn out to be better at the weights found. Where even the greatest lead is negative, the prices of the rows are
 * the mixture. Both answers are checked by plain arithmetic before they are given.
 */
export function supportOf<T extends Scored>(own: T, winner: Winner<T>): Support<T> {
  const criteria = own.scores.length;
  const rivals: T[] = [];
  let weights: Float64Array = new Float64Array(criteria).fill(1 / criteria);
  for (;;) {
    const rival = winner(weights);
    const lead = dot(minus(own.scores, rival.scores), weights);
    const known = rivals.includes(rival);
    if (lead >= -TIE || (known && lead >= -TIE - ROUNDING)) return { weights };
    if (known) throw disagreement("a rival that was taken into account is better", own, rivals);
    rivals.push(rival);
    const { values, prices } = solve(leadProgram(own, rivals));
    const mixture = mixtureOf(rivals, prices.slice(0, rivals.length));
    if (isBeaten(own, mixture)) return { weights: null, mixture };
    weights = normal(values.slice(0, criteria));
  }
}

/** Whether a mixture is better by every criterion, and by more than makes a tie. */
function isBeaten(own: Scored, mixture: readonly Mixed<Scored>[]): boolean {
  return own.scores.every(
    (score, c) => mixture.reduce((sum, { of, share }) => sum + share * (of.scores[c] ?? 0), 0) > score + TIE,
  );
}

function mixtureOf<T>(rivals: readonly T[], prices: readonly number[]): Mixed<T>[] {
  const total = prices.reduce((sum, price) => sum + Math.max(0, -price), 0);
  return rivals
    .map((of, at) => ({ of, share: Math.max(0, -(prices[at] ?? 0)) / total }))
    .filter(({ share }) => share > 0);
}

/** Weights, and by how much they differ from those of today. */
export interface Nearest {
  readonly weights: Float64Array;
  /** The sum of the absolute differences, 0…2. */
  readonly change: number;
}

/**
 * The weights nearest to given ones under which something is best, alone or tied, by the sum of the absolute changes.
 * Exact: by a linear program, to which others are added when they are better at the weights found. Weights that do not
 * stand up to checking are not given.
 *
 * @param somewhere weights under which it is the best.
 */
export function nearestWeights<T extends Scored>(
  own: T,
  from: Float64Array,
  winner: Winner<T>,
  somewhere: Float64Array,
): Nearest {
  for (const room of [0, TIE / 2]) {
    const weights = nearestWithin(own, from, winner, room);
    if (weights !== undefined) return { weights, change: changeOf(from, weights) };
  }
  return { weights: somewhere, change: changeOf(from, somewhere) };
}

/** The sum of the absolute differences of weights. */
export function changeOf(from: Float64Array, to: Float64Array): number {
  return from.reduce((sum, weight, c) => sum + Math.abs(weight - (to[c] ?? 0)), 0);
}

/** Behind by no more than this counts as best; the rounding of a linear program's solution. */
const ROUNDING = 1e-12;

function nearestWithin<T extends Scored>(
  own: T,
  from: Float64Array,
  winner: Winner<T>,
  room: number,
): Float64Array | undefined {
  const rivals: T[] = [];
  let weights = from;
  for (;;) {
    const rival = winner(weights);
    const lead = dot(minus(own.scores, rival.scores), weights);
    // At the weights in use a tie is enough; elsewhere the nearest weights are wanted at which both are level.
    if (lead >= (rivals.length === 0 ? -TIE : -room - ROUNDING)) return weights;
    if (rivals.includes(rival)) return lead >= -TIE ? weights : undefined;
    rivals.push(rival);
    const solution = preciseLpSolver.solve(changeProgram(own, from, rivals, room));
    if (solution.status !== "optimal") return undefined;
    weights = normal(Array.from(solution.values).slice(0, from.length));
  }
}

/**
 * Maximise the lead over all rivals, as a share of the largest difference of scores. Columns: the weights and the lead.
 * Rows: one for each rival, and the weights sum to 1.
 */
function leadProgram(own: Scored, rivals: readonly Scored[]): BareProgram {
  const criteria = own.scores.length;
  const unit = rivals.reduce((most, rival) => Math.max(most, ...minus(own.scores, rival.scores).map(Math.abs)), 0) || 1;
  const weight = { lower: 0, upper: 1, integer: false, cost: 0 };
  return {
    columns: [...Array.from(own.scores, () => weight), { lower: -2, upper: 2, integer: false, cost: 1 }],
    rows: [
      ...rivals.map((rival) => ({
        terms: [...leadTerms(own, rival, unit), { column: criteria, coefficient: -1 }],
        lower: 0,
        upper: null,
      })),
      sumIsOne(criteria),
    ],
  };
}

/** Minimise the sum of the changes. Columns: the weights, and what each goes up and down. */
function changeProgram(own: Scored, from: Float64Array, rivals: readonly Scored[], room: number): BareProgram {
  const criteria = from.length;
  const column = (cost: number): BareProgram["columns"][number] => ({ lower: 0, upper: 1, integer: false, cost });
  return {
    columns: [0, -1, -1].flatMap((cost) => Array.from(from, () => column(cost))),
    rows: [
      ...rivals.map((rival) => ({ terms: leadTerms(own, rival, 1), lower: -room, upper: null })),
      ...Array.from(from, (weight, c) => ({
        terms: [
          { column: c, coefficient: 1 },
          { column: criteria + c, coefficient: -1 },
          { column: 2 * criteria + c, coefficient: 1 },
        ],
        lower: weight,
        upper: weight,
      })),
      sumIsOne(criteria),
    ],
  };
}

function leadTerms(own: Scored, rival: Scored, unit: number): Row["terms"] {
  return Array.from(minus(own.scores, rival.scores), (lead, column) => ({ column, coefficient: lead / unit }));
}

function sumIsOne(criteria: number): Row {
  const terms = Array.from({ length: criteria }, (_, column) => ({ column, coefficient: 1 }));
  return { terms, lower: 1, upper: 1 };
}

function solve(program: BareProgram): { readonly values: readonly number[]; readonly prices: readonly number[] } {
  const solution = preciseLpSolver.solve(program);
  if (solution.status !== "optimal") {
    throw new SolverDisagreement(preciseLpSolver.name, `weights always exist, and it says ${solution.status}`, program);
  }
  return { values: Array.from(solution.values), prices: Array.from(solution.duals ?? []) };
}

function disagreement(what: string, own: Scored, rivals: readonly Scored[]): SolverDisagreement {
  return new SolverDisagreement(preciseLpSolver.name, what, leadProgram(own, rivals));
}

function normal(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((total, weight) => total + Math.max(0, weight), 0);
  return Float64Array.from(weights, (weight) => Math.max(0, weight) / sum);
}
