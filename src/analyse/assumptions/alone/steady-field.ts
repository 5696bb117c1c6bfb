import { TIE } from "../../../tolerances.ts";
import type { Field } from "./field.ts";
import type { Gauge } from "../patterns/gauges.ts";
import { groupedBy } from "../patterns/grouped.ts";
import type { Groups } from "./groups.ts";
import type { Model } from "../patterns/model.ts";
import { identity, numbered, numberedPairs } from "../patterns/numbering.ts";
import { contributionsOf } from "./outcome.ts";
import { patternCount } from "../patterns/patterns.ts";

/**
 * The field of some gauges where what is lawful does not vary with them. Then the scores on everything else are those by the
 * document's values, and of each group only the rows that are the best in them, or tie with these, can ever come first.
 */
export function steadyField(model: Model, gauges: readonly Gauge[], winner: number): Field {
  model.pause();
  const { of, patterns } = groupsOf(model, gauges);
  const { scores, granted } = model.scored;
  const own = contributions(model, gauges, patterns);
  const { most, rows } = topsOf(patterns[0]?.length ?? 1, { of, scores, granted });
  // What the gauges contribute is the same for all rows of a group.
  const tops = most.map((score, group) => score - (own[group] ?? 0));
  const live = Uint8Array.from(tops, (top) => (top === -Infinity ? 0 : 1));
  const ranked: Groups = {
    count: tops.length,
    of,
    ...rowsByGroup(rows, of, most.length),
    gaugePatterns: patterns,
    limits: [],
    limitPatterns: [],
  };
  const lawful = gauges.map((gauge) => lawfulPatterns(model, gauge));
  return {
    model,
    gauges,
    limits: [],
    scaled: ranked,
    ranked,
    winner,
    ownGroup: of[winner] ?? 0,
    fixed: [],
    bases: new Map(),
    always: {
      base: (row) => (scores[row] ?? 0) - (own[of[row] ?? 0] ?? 0),
      tops,
      lawful: live,
      patterns: lawful,
    },
  };
}

/** Rows in groups by the gauges' patterns, and for each gauge the pattern of each group. */
function groupsOf({ columns: { size } }: Model, gauges: readonly Gauge[]): { of: Int32Array; patterns: Int32Array[] } {
  const [first, ...others] = gauges;
  if (first === undefined) return { of: new Int32Array(size), patterns: [] };
  if (others.length === 0) return { of: first.patterns.of, patterns: [identity(patternCount(first.patterns))] };
  let found = numbered(Float64Array.from(first.patterns.of), Math.max(1, patternCount(first.patterns)));
  for (const { patterns } of others) {
    found = numberedPairs(
      { rows: found.of, of: identity(found.first.length), count: found.first.length },
      { rows: patterns.of, of: identity(patternCount(patterns)), count: patternCount(patterns) },
    );
  }
  return {
    of: found.of,
    patterns: gauges.map(({ patterns }) => Int32Array.from(found.first, (row) => patterns.of[row] ?? 0)),
  };
}

/** For each group, what some gauges contribute to the scores by the document's values. */
function contributions(model: Model, gauges: readonly Gauge[], patterns: readonly Int32Array[]): Float64Array {
  const sums = new Float64Array(patterns[0]?.length ?? 1);
  gauges.forEach((gauge, g) => {
    const values = gauge.values(model.point);
    const added = contributionsOf(gauge, values, lawfulPatterns(model, gauge), gauge.least(model.point));
    for (let group = 0; group < sums.length; group++) {
      sums[group] = (sums[group] ?? 0) + (added[patterns[g]?.[group] ?? 0] ?? 0);
    }
  });
  return sums;
}

function lawfulPatterns({ scored: { lawful } }: Model, { patterns }: Gauge): Int32Array {
  const all = identity(patternCount(patterns));
  if (lawful === undefined) return all;
  const seen = new Uint8Array(all.length);
  for (let row = 0; row < lawful.length; row++) if (lawful[row] === 1) seen[patterns.of[row] ?? 0] = 1;
  return all.filter((pattern) => seen[pattern] === 1);
}

interface Scored {
  readonly of: Int32Array;
  readonly scores: Float64Array;
  readonly granted: Uint8Array | undefined;
}

/** For each group the highest score by the document's values, and the rows that have it or tie with it. */
function topsOf(
  count: number,
  { of, scores, granted }: Scored,
): { readonly most: Float64Array; readonly rows: Int32Array } {
  const most = new Float64Array(count).fill(-Infinity);
  const met: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    const group = of[row] ?? 0;
    // Twice a tie: sums of scores round.
    if (score < (most[group] ?? 0) - 2 * TIE || granted?.[row] === 0) continue;
    met.push(row);
    if (score > (most[group] ?? 0)) most[group] = score;
  }
  const rows = met.filter((row) => (scores[row] ?? 0) >= (most[of[row] ?? 0] ?? 0) - 2 * TIE);
  return { most, rows: Int32Array.from(rows) };
}

/** Rows with those of a group together. */
function rowsByGroup(rows: Int32Array, of: Int32Array, count: number): Pick<Groups, "rows" | "from"> {
  const { grouped, from } = groupedBy(
    rows.map((row) => of[row] ?? 0),
    count,
  );
  return { rows: grouped.map((at) => rows[at] ?? 0), from };
}
