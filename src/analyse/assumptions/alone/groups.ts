import type { Point } from "../patterns/forms.ts";
import type { Gauge } from "../patterns/gauges.ts";
import { groupedBy } from "../patterns/grouped.ts";
import { keeps, type Model, type VaryingLimit } from "../patterns/model.ts";
import { numbered } from "../patterns/numbering.ts";
import { patternCount } from "../patterns/patterns.ts";

/** Some rows of a list in groups that measure the same in some gauges and limits, whatever the values are. */
export interface Groups {
  readonly count: number;
  /** For each row of the list its group; −1 where it is in none. */
  readonly of: Int32Array;
  /** The rows of all groups, one group after the other, and for each group where its rows begin. */
  readonly rows: Int32Array;
  readonly from: Int32Array;
  /** For each gauge, the pattern of each group. */
  readonly gaugePatterns: readonly Int32Array[];
  /** The limits that a group must keep for its rows to count, and for each limit the pattern of each group. */
  readonly limits: readonly VaryingLimit[];
  readonly limitPatterns: readonly Int32Array[];
}

/** @param among for each row, whether it is in a group; all are if left out. */
export function groupsOf(
  { columns: { size }, pause }: Model,
  gauges: readonly Gauge[],
  limits: readonly VaryingLimit[],
  among: Uint8Array | undefined,
): Groups {
  const members = membersOf(size, among);
  const codes = new Float64Array(members.length);
  let found = numbered(codes, 1);
  for (const { patterns } of [...gauges, ...limits]) {
    pause();
    const width = patternCount(patterns);
    const bound = found.first.length * width;
    for (let at = 0; at < codes.length; at++) {
      codes[at] = (found.of[at] ?? 0) * width + (patterns.of[members[at] ?? 0] ?? 0);
    }
    found = numbered(codes, bound);
  }
  const firstRows = found.first.map((at) => members[at] ?? 0);
  const patternsOf = ({ patterns }: Gauge | VaryingLimit): Int32Array =>
    Int32Array.from(firstRows, (row) => patterns.of[row] ?? 0);
  const of = new Int32Array(size).fill(-1);
  members.forEach((row, at) => {
    of[row] = found.of[at] ?? -1;
  });
  const { grouped, from } = groupedBy(found.of, firstRows.length);
  return {
    count: firstRows.length,
    of,
    rows: grouped.map((at) => members[at] ?? 0),
    from,
    gaugePatterns: gauges.map(patternsOf),
    limits,
    limitPatterns: limits.map(patternsOf),
  };
}

function membersOf(size: number, among: Uint8Array | undefined): Int32Array {
  const members = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (among === undefined || among[row] === 1) members[count++] = row;
  return members.subarray(0, count);
}

/** For each group, 1 if it keeps its limits where some values hold. */
export function liveGroups({ count, limits, limitPatterns }: Groups, point: Point): Uint8Array {
  const live = new Uint8Array(count).fill(1);
  limits.forEach((limit, l) => {
    const kept = keeps(limit, point);
    const patterns = limitPatterns[l] ?? new Int32Array();
    for (let group = 0; group < count; group++) if (kept[patterns[group] ?? 0] !== true) live[group] = 0;
  });
  return live;
}
