import { bestRows, type RowFilter } from "../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { rowScores } from "../allocation/catalogue/row-scores.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import type { Scoring } from "../allocation/score.ts";

/**
 * The best allocations of a catalogue among the granted rows, in the order of rankings, each with all that is known of it.
 *
 * @param top how many to rank.
 * @param given how many of them, from the first, are known already and left out.
 */
export function rankedRows(
  columns: LawfulColumns,
  scoring: Scoring,
  granted: RowFilter | undefined,
  top: number,
  given = 0,
): (Evaluation & { readonly rank: number; readonly tied: boolean })[] {
  const rows = bestRows(columns, rowScores(columns, scoring), top, granted);
  return rows.slice(given).map(({ row, rank, tied }) => ({
    ...evaluatePlacement(place(columns.structure, choicesAt(columns, row)), scoring),
    rank,
    tied,
  }));
}
