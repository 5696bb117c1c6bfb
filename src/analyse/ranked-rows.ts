import { bestRows, type RowFilter } from "../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { rowScores } from "../allocation/catalogue/row-scores.ts";
import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import type { Scoring } from "../allocation/score.ts";
import type { Wishes } from "../program/build-program.ts";

/** The rows of a catalogue that grant locked and forbidden scenarios; undefined if all do. */
export function grantedRows(
  columns: LawfulColumns,
  { lock, forbid }: Pick<Wishes, "lock" | "forbid">,
): RowFilter | undefined {
  if (lock.length === 0 && forbid.length === 0) return undefined;
  const { choices, structure } = columns;
  const areas = structure.areas.length;
  return (row) =>
    lock.every(({ area, scenario }) => choices[row * areas + area] === scenario) &&
    !forbid.some(({ area, scenario }) => choices[row * areas + area] === scenario);
}

/**
 * The best allocations of a catalogue that grant the wishes, in the order of rankings, each with all that is known of it.
 *
 * @param top how many to rank.
 * @param given how many of them, from the first, are known already and left out.
 */
export function rankedRows(
  columns: LawfulColumns,
  scoring: Scoring,
  wishes: Pick<Wishes, "lock" | "forbid">,
  top: number,
  given = 0,
): (Evaluation & { readonly rank: number; readonly tied: boolean })[] {
  const rows = bestRows(columns, rowScores(columns, scoring), top, grantedRows(columns, wishes));
  return rows.slice(given).map(({ row, rank, tied }) => ({
    ...evaluatePlacement(place(columns.structure, choicesAt(columns, row)), scoring),
    rank,
    tied,
  }));
}
