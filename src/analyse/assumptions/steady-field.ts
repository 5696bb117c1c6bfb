import { TIE } from "../../tolerances.ts";
import type { Field } from "./field.ts";
import type { Gauge } from "./gauges.ts";
import { groupedBy } from "./grouped.ts";
import type { Groups } from "./groups.ts";
import type { Model } from "./model.ts";
import { identity, numbered, numberedPairs } from "./numbering.ts";
import { contributionsOf } from "./outcome.ts";
import { patternCount } from "./patterns.ts";

/**
 * The field of some gauges where what is lawful does not vary with them. Then the scores on everything else are those by the
 * document's values, and of each group only the rows that are the best in them, or tie with these, can ever come first.
 */
export function steadyField(model: Model, gauges: readonly Gauge[], winner: number): Field {
  model.pause();
  const { of, patterns } = groupsOf(model, gauges);
  const { granted } = model.scored;
  const base = baseOf(model, gauges);
  const count = patterns[0]?.length ?? 1;
  const tops = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < base.length; row++) {
    if (granted?.[row] === 0) continue;
    const group = of[row] ?? 0;
    if ((base[row] ?? 0) > (tops[group] ?? 0)) tops[group] = base[row] ?? 0;
  }
  const live = Uint8Array.from(tops, (top) => (top === -Infinity ? 0 : 1));
  const ranked: Groups = {
    count,
    of,
    ...topRows({ of, tops, base, granted }),
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
    always: { base, tops, lawful: live, patterns: lawful },
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

/** For each row its score by the document's values on everything but some gauges. */
function baseOf(model: Model, gauges: readonly Gauge[]): Float64Array {
  const base = model.scored.scores.slice();
  for (const gauge of gauges) {
    const { of } = gauge.patterns;
    const values = gauge.values(model.point);
    const contributions = contributionsOf(gauge, values, lawfulPatterns(model, gauge), gauge.least(model.point));
    for (let row = 0; row < base.length; row++) base[row] = (base[row] ?? 0) - (contributions[of[row] ?? 0] ?? 0);
  }
  return base;
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
  readonly tops: Float64Array;
  readonly base: Float64Array;
  readonly granted: Uint8Array | undefined;
}

function topRows({ of, tops, base, granted }: Scored): Pick<Groups, "rows" | "from"> {
  const rows: number[] = [];
  for (let row = 0; row < base.length; row++) {
    if (granted?.[row] === 0) continue;
    // Twice a tie: sums of scores round.
    if ((base[row] ?? 0) >= (tops[of[row] ?? 0] ?? 0) - 2 * TIE) rows.push(row);
  }
  const { grouped, from } = groupedBy(
    Int32Array.from(rows, (row) => of[row] ?? 0),
    tops.length,
  );
  return { rows: grouped.map((at) => rows[at] ?? 0), from };
}
