import type { Choices } from "../../allocation/placement.ts";
import { STEPS_TO_ONE } from "../../tolerances.ts";

/**
 * A vector of scores, one for each criterion, with the allocations that have it.
 *
 * Scores are compared on a grid, so that rounding neither parts what is equal nor makes one better than the other: whether
 * a vector dominates another is then a question about whole numbers, and the same in whichever order they are found.
 */
export interface Outcome {
  /** For each criterion the score of the first allocation, 0…1. */
  readonly scores: Float64Array;
  /** The scores in steps of the grid. */
  readonly steps: Float64Array;
  /** Number of allocations with these steps. */
  readonly count: number;
  /** The first of these allocations: fewest changed areas, then document order. */
  readonly first: Choices;
}

/** A score in steps of the grid. */
export function stepsOf(score: number): number {
  return Math.round(score * STEPS_TO_ONE);
}

/** The score that a number of steps stands for. */
export function scoreOfSteps(steps: number): number {
  return steps / STEPS_TO_ONE;
}

/** True if the first is at least as good by every criterion and better by one. */
export function dominates(first: ArrayLike<number>, second: ArrayLike<number>): boolean {
  return covers(first, 0, second, 0, first.length) === 1;
}

/**
 * Compares two vectors that stand in the middle of lists: 1 if the first dominates the second, 0 if they are equal, −1
 * if neither.
 */
export function covers(
  first: ArrayLike<number>,
  firstAt: number,
  second: ArrayLike<number>,
  secondAt: number,
  width: number,
): 1 | 0 | -1 {
  let covering: 1 | 0 = 0;
  for (let c = 0; c < width; c++) {
    const difference = (first[firstAt + c] ?? 0) - (second[secondAt + c] ?? 0);
    if (difference < 0) return -1;
    if (difference > 0) covering = 1;
  }
  return covering;
}

/** Higher by the first criterion in which two vectors differ comes first. */
export function compareSteps(first: ArrayLike<number>, second: ArrayLike<number>): number {
  for (let c = 0; c < first.length; c++) {
    const difference = (second[c] ?? 0) - (first[c] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
