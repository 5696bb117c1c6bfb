import type { Scale } from "../../allocation/scale.ts";
import type { Criterion } from "./criteria.ts";
import { stepsOf } from "./outcome.ts";

/** Raw values, a column for each theme. */
export type RawColumns = readonly (Int32Array | Float64Array)[];

/**
 * The scores of rows by every criterion, in steps of the grid: the criteria of the first row, then those of the next.
 *
 * The additions are those of `criterionScore`, in the same order, so that the steps are the same. And each of them keeps
 * the order of what is added: better raw values never give fewer steps.
 *
 * @param into as long as there are rows times criteria.
 */
export function stepsOfRows(
  raw: RawColumns,
  criteria: readonly Criterion[],
  { themes }: Scale,
  from: number,
  to: number,
  into: Float64Array,
): void {
  const scores = new Float64Array(to - from);
  criteria.forEach(({ parts }, c) => {
    scores.fill(0);
    for (const { theme, weight } of parts) {
      const column = raw[theme];
      const { worst = 0, slope = 0 } = themes[theme] ?? {};
      if (column === undefined || slope === 0 || weight === 0) continue;
      for (let row = from; row < to; row++) {
        scores[row - from] = (scores[row - from] ?? 0) + weight * (((column[row] ?? 0) - worst) * slope);
      }
    }
    for (let row = 0; row < scores.length; row++) into[row * criteria.length + c] = stepsOf(scores[row] ?? 0);
  });
}
