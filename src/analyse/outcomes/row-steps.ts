import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { BLOCK } from "../../allocation/catalogue/row-scores.ts";
import type { Scale } from "../../allocation/scale.ts";
import type { Criterion } from "./criteria.ts";
import { stepsOf } from "./outcome.ts";

/** The scores by every criterion of a block of rows of the catalogue. */
export interface BlockScores {
  /** Works out the rows from `from` on, as many as a block or the catalogue has; returns how many. */
  readonly read: (from: number) => number;
  /** For each criterion the score of each row of the block, as `criterionScore` gives it. */
  readonly scores: readonly Float64Array[];
  /** The same in steps of the grid: the criteria of the first row, then those of the next. */
  readonly steps: Int32Array;
}

export function blockScores(columns: LawfulColumns, criteria: readonly Criterion[], scale: Scale): BlockScores {
  const scores = criteria.map(() => new Float64Array(BLOCK));
  const steps = new Int32Array(BLOCK * criteria.length);
  const read = (from: number): number => {
    const rows = Math.min(BLOCK, columns.size - from);
    criteria.forEach((criterion, c) => {
      const into = scores[c] ?? new Float64Array(BLOCK);
      scoreBlock(columns, criterion, scale, from, rows, into);
      for (let row = 0; row < rows; row++) steps[row * criteria.length + c] = stepsOf(into[row] ?? 0);
    });
    return rows;
  };
  return { read, scores, steps };
}

/** The additions are those of `criterionScore`, in the same order: the sums are the same to the last bit. */
function scoreBlock(
  columns: LawfulColumns,
  { parts }: Criterion,
  scale: Scale,
  from: number,
  rows: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const { theme, weight } of parts) {
    const raw = columns.raw[theme];
    const { worst = 0, slope = 0 } = scale.themes[theme] ?? {};
    if (raw === undefined || slope === 0 || weight === 0) continue;
    for (let row = 0; row < rows; row++) {
      into[row] = (into[row] ?? 0) + weight * (((raw[from + row] ?? 0) - worst) * slope);
    }
  }
}
