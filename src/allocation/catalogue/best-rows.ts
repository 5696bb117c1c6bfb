import { TIE } from "../../tolerances.ts";
import type { LawfulColumns } from "./columns.ts";
import { orderRows } from "./order-rows.ts";
import { BLOCK, type ScoreBlock } from "./row-scores.ts";
import { beforeTie, tieHeads } from "./tie-ranks.ts";
import { WHOLE_ROWS } from "../../tolerances.ts";

/** A row in its place of a ranking. */
export interface RankedRow {
  readonly row: number;
  readonly score: number;
  readonly rank: number;
  readonly tied: boolean;
}

/** Test for the rows to rank; all are ranked if it is left out. */
export type RowFilter = (row: number) => boolean;

/**
 * The best rows of a catalogue in the order of rankings, in one pass over its columns.
 *
 * @param top how many.
 */
export function bestRows(columns: LawfulColumns, score: ScoreBlock, top: number, filter?: RowFilter): RankedRow[] {
  const { rows, scores } = promising(columns, score, top, filter);
  const order = Uint32Array.from(rows.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const ranked: RankedRow[] = [];
  for (let from = 0; from < order.length && ranked.length < top;) {
    const head = scores[order[from] ?? 0] ?? 0;
    let to = from;
    while (to < order.length && (scores[order[to] ?? 0] ?? 0) >= head - TIE) to++;
    const tie = new Map(Array.from(order.subarray(from, to), (at) => [rows[at] ?? 0, scores[at] ?? 0]));
    for (const row of orderRows(columns, [...tie.keys()], top - ranked.length)) {
      ranked.push({ row, score: tie.get(row) ?? 0, rank: from + 1, tied: tie.size > 1 });
    }
    from = to;
  }
  return ranked;
}

/** The rows that can be among the best: those no further than a tie below the last of them. */
function promising(
  columns: LawfulColumns,
  score: ScoreBlock,
  top: number,
  filter: RowFilter | undefined,
): { readonly rows: number[]; readonly scores: number[] } {
  let found: { readonly rows: number[]; readonly scores: number[] } = { rows: [], scores: [] };
  const block = new Float64Array(BLOCK);
  let least = -Infinity;
  let room = 2 * top + BLOCK;
  for (let from = 0; from < columns.size; from += BLOCK) {
    const rows = score(from, block);
    for (let row = 0; row < rows; row++) {
      const value = block[row] ?? 0;
      if (value < least || (filter !== undefined && !filter(from + row))) continue;
      found.rows.push(from + row);
      found.scores.push(value);
    }
    if (found.rows.length < room) continue;
    least = (Float64Array.from(found.scores).sort()[found.scores.length - top] ?? -Infinity) - TIE;
    const kept = { rows: [] as number[], scores: [] as number[] };
    found.scores.forEach((value, at) => {
      if (value < least) return;
      kept.rows.push(found.rows[at] ?? 0);
      kept.scores.push(value);
    });
    found = kept;
    // Where many are tied, more room is needed before it is worth looking again.
    room = 2 * found.rows.length + BLOCK;
  }
  return found;
}

/** Number of rows before the tie to which a score belongs, ties being formed from the best downwards, and the highest score. */
export function rowsBefore(
  columns: LawfulColumns,
  score: ScoreBlock,
  own: number,
): { readonly before: number; readonly best: number } {
  const block = new Float64Array(BLOCK);
  const scores = [own];
  for (let from = 0; from < columns.size; from += BLOCK) {
    const rows = score(from, block);
    for (let row = 0; row < rows; row++) {
      const value = block[row] ?? 0;
      if (value > own) scores.push(value);
    }
  }
  const sorted = Float64Array.from(scores).sort();
  return { before: beforeTie(own, tieHeads(sorted)), best: sorted.at(-1) ?? own };
}

/**
 * The rows of a part of the ranking, from one share of it to another; those that tie with its first or last belong to it.
 *
 * @param from, to 0…1, of the rows that the filter lets through. A part that is not empty has at least one row.
 */
export function rowsBetween(
  columns: LawfulColumns,
  score: ScoreBlock,
  from: number,
  to: number,
  filter?: RowFilter,
): number[] {
  const scores = new Float64Array(columns.size);
  const block = new Float64Array(BLOCK);
  const rows: number[] = [];
  for (let first = 0; first < columns.size; first += BLOCK) {
    const count = score(first, block);
    for (let row = first; row < first + count; row++) {
      if (filter !== undefined && !filter(row)) continue;
      scores[rows.length] = block[row - first] ?? 0;
      rows.push(row);
    }
  }
  const granted = scores.subarray(0, rows.length);
  if (rows.length === 0 || from >= to) return [];
  const ascending = granted.slice().sort();
  const at = (place: number): number => ascending[rows.length - 1 - place] ?? 0;
  const highest = at(Math.min(rows.length - 1, Math.floor(from * rows.length + WHOLE_ROWS))) + TIE;
  const lowest = at(Math.max(0, Math.ceil(to * rows.length - WHOLE_ROWS) - 1)) - TIE;
  return rows.filter((_, position) => {
    const value = granted[position] ?? 0;
    return value <= highest && value >= lowest;
  });
}
