import { kobenhavn2024 } from "../../seeds/index.ts";
import { direction } from "../../src/allocation/gauges/raw.ts";
import { wholeScale } from "../whole-scale.ts";
import type { Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { buildProgram } from "../../src/program/build-program.ts";
import type { LinearProgram } from "../../src/program/linear-program.ts";

/** The scores of the best allocations, as a solver said them, and the work that it was. */
export interface Found {
  readonly scores: readonly number[];
  /** Relaxations or nodes, so that runs on different machines can be compared. */
  readonly work: number;
}

/**
 * The columns that have to be whole numbers; the rows make the others whole. A user who knows the program says so and
 * saves the solver the branching.
 */
export function mustBeWhole({ kind }: LinearProgram["columns"][number]): boolean {
  return kind === "choose" || kind === "above";
}

/** The scenarios that a solution chooses, as positions of columns: no solution but this one chooses all of them. */
export function chosen({ columns }: LinearProgram, valueOf: (column: number) => number): number[] {
  return columns.flatMap(({ kind }, at) => (kind === "choose" && valueOf(at) > 0.5 ? [at] : []));
}

/** How many allocations a loop is to find. */
export interface Depth {
  readonly count: number;
  /**
   * True to go on until a score is below the last one asked for: only then is it known who shares which rank, as `rank`
   * says it. False to stop as soon as there are enough.
   */
  readonly tiesToo: boolean;
}

/** Above the rounding of every solver here, below every difference that Copenhagen has. */
const TIE = 1e-7;

/** Whether a loop has found all that it was asked for. */
export function isDone(scores: readonly number[], { count, tiesToo }: Depth): boolean {
  if (!tiesToo) return scores.length >= count;
  return scores.length > count && (scores.at(-1) ?? 0) < (scores[count - 1] ?? 0) - TIE;
}

/** An extreme of a theme's raw value as a program. */
export interface Extreme {
  readonly program: LinearProgram;
  /** The optimum that the program must have. */
  readonly optimum: number;
}

/** The programs whose optima make the scale of Copenhagen: the best and the worst of each theme. */
export function extremes(problem: Problem = kobenhavn2024): Extreme[] {
  const structure = structureOf(problem);
  const scale = wholeScale(problem);
  return structure.themes.flatMap((theme, at) =>
    ([1, -1] as const).map((towards) => {
      const factor = towards * direction(theme);
      const coefficients = structure.themes.map((_, other) => (other === at ? factor : 0));
      const { best = 0, worst = 0 } = scale.themes[at] ?? {};
      return {
        program: buildProgram(structure, { coefficients, constant: 0 }),
        optimum: factor * (towards > 0 ? best : worst),
      };
    }),
  );
}

/** How far apart any two scores are at most, compared one by one. */
export function largestDifference(some: readonly number[], others: readonly number[]): number {
  if (some.length !== others.length) return Infinity;
  return some.reduce((most, score, index) => Math.max(most, Math.abs(score - (others[index] ?? NaN))), 0);
}
