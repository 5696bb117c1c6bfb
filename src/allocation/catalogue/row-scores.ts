import type { Scoring } from "../score.ts";
import type { LawfulColumns } from "./columns.ts";

/** Rows that are scored together: few enough for the processor's nearest memory. */
export const BLOCK = 2048;

/**
 * The scores of a block of rows, to the last bit what `scoreOf` gives: the additions are the same, in the same order.
 *
 * @param into as long as a block.
 * @returns how many rows were scored.
 */
export type ScoreBlock = (from: number, into: Float64Array) => number;

/** Scorer of the rows of a catalogue, block by block; themes that cannot make a difference are not read. */
export function rowScores(columns: LawfulColumns, { scale, weights }: Scoring): ScoreBlock {
  const { structure, size } = columns;
  const groups = structure.problem.hensyn.map((_, h) =>
    structure.themes.flatMap((theme, t) => {
      const { worst = 0, slope = 0 } = scale.themes[t] ?? {};
      const [raw, own, ofHensyn] = [columns.raw[t], weights.themes[t] ?? 0, weights.hensyn[h] ?? 0];
      return theme.hensyn !== h || raw === undefined || slope * own * ofHensyn === 0
        ? []
        : [{ raw, own, ofHensyn, worst, slope }];
    }),
  );
  const sums = new Float64Array(BLOCK);
  return (from, into) => {
    const rows = Math.min(BLOCK, size - from);
    into.fill(0);
    for (const group of groups) {
      sums.fill(0);
      for (const { raw, own, ofHensyn, worst, slope } of group) {
        for (let row = 0; row < rows; row++) {
          sums[row] = (sums[row] ?? 0) + ofHensyn * (own * (((raw[from + row] ?? 0) - worst) * slope));
        }
      }
      if (group.length > 0) for (let row = 0; row < rows; row++) into[row] = (into[row] ?? 0) + (sums[row] ?? 0);
    }
    return rows;
  };
}
