import { TIE } from "../../tolerances.ts";
import type { Point } from "./gauges.ts";
import type { Joint } from "./joint.ts";
import { bestRights, type BestRights } from "./right-sets.ts";
import { tablesAt, type Tables } from "./tables.ts";

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
const MOST_LATELY = 32;

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
  const { left, right, crossing, live } = tables;
  if (ranked !== undefined && live?.[ranked.of[row] ?? 0] !== 1) return undefined;
  let score = (left[halves.left.of[row] ?? 0] ?? 0) + (right[halves.right.of[row] ?? 0] ?? 0);
  for (const { of, scores } of crossing) score += scores[of[row] ?? 0] ?? 0;
  return score;
}

/** The rows met so far that may share the first rank. */
interface Leaders {
  best: number;
  readonly rows: number[];
  readonly scores: number[];
}

/** All rows of the first rank. @param known a score that some row has. */
function bestOf(joint: Joint, tables: Tables, known: number): Pick<Drawn, "best" | "rows"> {
  const { of, sets } = joint.sets;
  const { left, right, most } = tables;
  const leaders: Leaders = { best: known, rows: [], scores: [] };
  const mostLeft = new Float64Array(sets.length).fill(-Infinity);
  for (let choice = 0; choice < of.length; choice++) {
    const set = of[choice] ?? 0;
    if ((left[choice] ?? 0) > (mostLeft[set] ?? 0)) mostLeft[set] = left[choice] ?? 0;
  }
  // Rounding is far less than a tie, which is left twice.
  const rights = sets.map((set, at) => bestRights(set, right, known - 2 * TIE - most - (mostLeft[at] ?? 0)));
  for (let choice = 0; choice < of.length; choice++) {
    const ofSet = rights[of[choice] ?? 0];
    if (ofSet === undefined || ofSet.scores.length === 0) continue;
    if ((left[choice] ?? 0) + (ofSet.scores[0] ?? 0) < leaders.best - 2 * TIE - most) continue;
    addLeaders(joint, tables, { choice, rights: ofSet }, leaders);
  }
  const { best, rows, scores } = leaders;
  return { best, rows: rows.filter((_, at) => (scores[at] ?? 0) >= best - TIE) };
}

/** Looks at the rows with one left choice, those with the best right choices first. */
function addLeaders(
  { rows, from, ranked }: Joint,
  { left, crossing, most, live }: Tables,
  { choice, rights: { places, scores } }: { readonly choice: number; readonly rights: BestRights },
  leaders: Leaders,
): void {
  const own = left[choice] ?? 0;
  const start = from[choice] ?? 0;
  let least = leaders.best - TIE;
  for (let at = 0; at < places.length; at++) {
    let score = own + (scores[at] ?? 0);
    if (score + most < least - TIE) return;
    const place = start + (places[at] ?? 0);
    for (const { inOrder, scores: added } of crossing) score += added[inOrder[place] ?? 0] ?? 0;
    if (score < least) continue;
    const row = rows[place] ?? 0;
    if (ranked !== undefined && live?.[ranked.of[row] ?? 0] !== 1) continue;
    leaders.rows.push(row);
    leaders.scores.push(score);
    if (score <= leaders.best) continue;
    leaders.best = score;
    least = score - TIE;
  }
}
