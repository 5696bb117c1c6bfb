import { TIE } from "../../../tolerances.ts";
import type { Point } from "../patterns/forms.ts";
import type { Joint } from "./joint.ts";
import { mostOfLeft, mostOfRight, type RightCells } from "./cells.ts";
import { tablesAt, type PairTable, type Tables } from "./tables.ts";

/** The best rows at some values. */
export interface Drawn {
  /** The highest score; −∞ if nothing lawful grants what is wished. */
  readonly best: number;
  /** All rows that share the first rank. */
  readonly rows: readonly number[];
  /** The score of a row; undefined if a limit forbids it. */
  readonly scoreOf: (row: number) => number | undefined;
}

/** So many of the rows that were the best lately are tried first. */
const MOST_LATELY = 6;

/** The ranking's first rank at some values. */
export function drawnAt(joint: Joint, point: Point): Drawn {
  const tables = tablesAt(joint, point);
  const scoreOf = (row: number): number | undefined => scoreAt(joint, tables, row);
  const { best, rows } = bestOf(joint, tables, bestLately(joint, scoreOf));
  const [first] = rows;
  if (first !== undefined && !joint.lately.includes(first)) {
    joint.lately.push(first);
    if (joint.lately.length > MOST_LATELY) joint.lately.shift();
  }
  return { best, rows, scoreOf };
}

/** A score that some row has, and mostly one that few others reach. */
function bestLately({ lately }: Joint, scoreOf: Drawn["scoreOf"]): number {
  let best = -Infinity;
  for (const row of lately) best = Math.max(best, scoreOf(row) ?? -Infinity);
  return best;
}

function scoreAt({ model: { halves }, ranked }: Joint, tables: Tables, row: number): number | undefined {
  const { left, right, pairs, crossing, live } = tables;
  if (ranked !== undefined && live?.[ranked.of[row] ?? 0] !== 1) return undefined;
  const [one, other] = [halves.left.of[row] ?? 0, halves.right.of[row] ?? 0];
  let shared = 0;
  for (const table of pairs) shared += pairScore(table, table.pairs.left[one] ?? 0, table.pairs.right[other] ?? 0);
  // In the same order as where the best are looked for: the best is no better than itself.
  let score = (left[one] ?? 0) + shared + (right[other] ?? 0);
  for (const { of, scores } of crossing) score += scores[of[row] ?? 0] ?? 0;
  return score;
}

function pairScore({ pairs, first, last }: PairTable, left: number, right: number): number {
  const pair = left * pairs.width + right;
  return (first[pairs.first[pair] ?? 0] ?? 0) + (last[pairs.last[pair] ?? 0] ?? 0);
}

/** The rows met so far that may share the first rank. */
interface Leaders {
  best: number;
  readonly rows: number[];
  readonly scores: number[];
}

/** Right choices in cells, the best first, and the most that each has. */
interface RatedCells {
  readonly cells: RightCells;
  readonly order: readonly number[];
  readonly most: Float64Array;
  readonly greatest: number;
}

/** All rows of the first rank. @param known a score that some row has. */
function bestOf(joint: Joint, tables: Tables, known: number): Pick<Drawn, "best" | "rows"> {
  const { left: cells, right: sets } = joint.cells;
  const { left, right, mostOfPairs, mostCrossing } = tables;
  const leaders: Leaders = { best: known, rows: [], scores: [] };
  const most = mostOfLeft(cells, left);
  const rated = sets.map((set) => ratedCells(set, right));
  for (let cell = 0; cell < most.length; cell++) {
    const set = rated[cells.sets[cell] ?? 0];
    // Rounding is far less than a tie, which is left twice.
    const missing = leaders.best - 2 * TIE - (most[cell] ?? 0) - mostCrossing - mostOfPairs;
    if (set === undefined || set.greatest < missing) continue;
    addCells(joint, tables, { cell, own: most[cell] ?? 0, set }, leaders);
  }
  const { best, rows, scores } = leaders;
  return { best, rows: rows.filter((_, at) => (scores[at] ?? 0) >= best - TIE) };
}

/** Looks at the right cells that go with a left one, those with the best right choices first. */
function addCells(
  joint: Joint,
  tables: Tables,
  { cell, own, set }: { readonly cell: number; readonly own: number; readonly set: RatedCells },
  leaders: Leaders,
): void {
  const { mostOfPairs, mostCrossing } = tables;
  const { patterns } = joint.cells.left;
  for (const other of set.order) {
    const bound = own + (set.most[other] ?? 0) + mostCrossing;
    if (bound + mostOfPairs < leaders.best - 2 * TIE) return;
    const shared = sharedScore(tables, patterns, cell, set.cells.patterns, other);
    if (bound + shared >= leaders.best - 2 * TIE) addLeaders(joint, tables, { cell, set, other, shared }, leaders);
  }
}

function ratedCells(cells: RightCells, right: Float64Array): RatedCells {
  const most = mostOfRight(cells, right);
  const order = [...most.keys()].sort((one, other) => (most[other] ?? 0) - (most[one] ?? 0));
  return { cells, order, most, greatest: most[order[0] ?? 0] ?? -Infinity };
}

/** Contribution of the balances to all pairs of two cells. */
function sharedScore(
  { pairs }: Tables,
  left: readonly Int32Array[],
  cell: number,
  right: readonly Int32Array[],
  other: number,
): number {
  let score = 0;
  for (const table of pairs) score += pairScore(table, left[table.at]?.[cell] ?? 0, right[table.at]?.[other] ?? 0);
  return score;
}

/** Two cells whose pairs are looked at, and what all of these have in common. */
interface TwoCells {
  readonly cell: number;
  readonly set: RatedCells;
  readonly other: number;
  readonly shared: number;
}

/** Looks at the rows of a left and a right cell. */
function addLeaders(joint: Joint, tables: Tables, { cell, set, other, shared }: TwoCells, leaders: Leaders): void {
  const { left, mostCrossing } = tables;
  const { grouped, from } = joint.cells.left;
  const most = (set.most[other] ?? 0) + mostCrossing + shared;
  const end = from[cell + 1] ?? 0;
  for (let at = from[cell] ?? 0; at < end; at++) {
    const choice = grouped[at] ?? 0;
    const own = (left[choice] ?? 0) + shared;
    if (own + most - shared < leaders.best - 2 * TIE) continue;
    addOfChoice(joint, tables, { choice, own, cells: set.cells, other }, leaders);
  }
}

/** Looks at the rows with a left choice and the right choices of a cell. @param own what all of them have. */
function addOfChoice(
  { rows, from, ranked }: Joint,
  { right, crossing, mostCrossing, live }: Tables,
  {
    choice,
    own,
    cells,
    other,
  }: { readonly choice: number; readonly own: number; readonly cells: RightCells; readonly other: number },
  leaders: Leaders,
): void {
  const start = from[choice] ?? 0;
  const end = cells.from[other + 1] ?? 0;
  for (let at = cells.from[other] ?? 0; at < end; at++) {
    const place = cells.grouped[at] ?? 0;
    let score = own + (right[cells.rights[place] ?? 0] ?? 0);
    if (score + mostCrossing < leaders.best - 2 * TIE) continue;
    for (const { inOrder, scores } of crossing) score += scores[inOrder[start + place] ?? 0] ?? 0;
    const row = rows[start + place] ?? 0;
    if (score < leaders.best - TIE || (ranked !== undefined && live?.[ranked.of[row] ?? 0] !== 1)) continue;
    leaders.rows.push(row);
    leaders.scores.push(score);
    if (score > leaders.best) leaders.best = score;
  }
}
