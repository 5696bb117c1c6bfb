import { lawfulRows, type Model, type VaryingGauge, type VaryingLimit, type WeightedTheme } from "./model.ts";
import { numbered, patternCount } from "./patterns.ts";

/** What follows from which groups are lawful. */
export interface Regime extends Base {
  /** For each group, whether it is lawful. */
  readonly live: Uint8Array;
  /** For each gauge, the patterns of lawful groups. */
  readonly patterns: readonly Int32Array[];
}

/** What does not vary, on some scale. */
export interface Base {
  /** For each row, what it scores on everything that does not vary. */
  readonly base: Float64Array;
  /** For each group the most of it; of a regime, −∞ where it is not lawful. */
  readonly tops: Float64Array;
}

/** A theme that does not vary, with its extremes in each group. */
export interface FixedTheme extends WeightedTheme {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * The allocations in groups that measure the same in some gauges and limits, whatever the values are. At fixed weights only
 * the one of each group can win that is the best in everything else.
 */
export interface Field {
  readonly model: Model;
  readonly gauges: readonly VaryingGauge[];
  readonly limits: readonly VaryingLimit[];
  /** For each row of the list its group; −1 where a limit that does not vary here forbids it. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** The rows of all groups, one group after the other, and for each group where its rows begin. */
  readonly rows: Int32Array;
  readonly from: Int32Array;
  /** For each gauge, the pattern of each group; and the same for each limit. */
  readonly gaugePatterns: readonly Int32Array[];
  readonly limitPatterns: readonly Int32Array[];
  /** The row that wins by the document's values, and its group. */
  readonly winner: number;
  readonly ownGroup: number;
  /** The themes with weight that do not vary here. */
  readonly fixed: readonly FixedTheme[];
  /** What these score, by the scale that they have. */
  readonly bases: Map<string, Base>;
  /** What is lawful, once it is known, where that does not vary. */
  readonly whole: Map<"whole", Regime>;
}

export function fieldOf(
  model: Model,
  gauges: readonly VaryingGauge[],
  limits: readonly VaryingLimit[],
  winner: number,
): Field {
  const { point } = model;
  const allowed = lawfulRows(
    model,
    model.limits.filter((limit) => !limits.includes(limit)),
    point,
  );
  const { of, first } = groupsOf(model, [...gauges, ...limits]);
  const groupOf = allowed === undefined ? of : of.map((group, row) => (allowed[row] === 1 ? group : -1));
  const patternsOf = ({ patterns }: VaryingGauge | VaryingLimit): Int32Array =>
    Int32Array.from(first, (row) => patterns.of[row] ?? 0);
  const { rows, from } = byGroup(groupOf, first.length);
  const varying = new Set(gauges.flatMap((gauge) => gauge.themes));
  return {
    model,
    gauges,
    limits,
    groupOf,
    groups: first.length,
    rows,
    from,
    gaugePatterns: gauges.map(patternsOf),
    limitPatterns: limits.map(patternsOf),
    winner,
    ownGroup: groupOf[winner] ?? 0,
    fixed: model.themes
      .filter(({ theme }) => !varying.has(theme))
      .map((theme) => {
        model.pause();
        return fixedTheme(theme, rows, from);
      }),
    bases: new Map(),
    whole: new Map(),
  };
}

function groupsOf(
  { columns: { size }, pause }: Model,
  by: readonly (VaryingGauge | VaryingLimit)[],
): ReturnType<typeof numbered> {
  const codes = new Float64Array(size);
  let found = numbered(codes, 1);
  for (const { patterns } of by) {
    pause();
    const bound = found.first.length * patternCount(patterns);
    for (let row = 0; row < size; row++) {
      codes[row] = (found.of[row] ?? 0) * patternCount(patterns) + (patterns.of[row] ?? 0);
    }
    found = numbered(codes, bound);
  }
  return found;
}

function byGroup(groupOf: Int32Array, groups: number): Pick<Field, "rows" | "from"> {
  const from = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) from[group + 1] = (from[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) from[group + 1] = (from[group + 1] ?? 0) + (from[group] ?? 0);
  const next = from.slice();
  const rows = new Int32Array(from[groups] ?? 0);
  groupOf.forEach((group, row) => {
    if (group < 0) return;
    rows[next[group] ?? 0] = row;
    next[group] = (next[group] ?? 0) + 1;
  });
  return { rows, from };
}

/** @param rows of all groups, one group after the other; `from` says where each begins. */
export function fixedTheme(theme: WeightedTheme, rows: Int32Array, from: Int32Array): FixedTheme {
  const groups = from.length - 1;
  const least = new Float64Array(groups).fill(Infinity);
  const most = new Float64Array(groups).fill(-Infinity);
  const { raw } = theme;
  for (let group = 0; group < groups; group++) {
    for (let at = from[group] ?? 0; at < (from[group + 1] ?? 0); at++) {
      const value = raw[rows[at] ?? 0] ?? 0;
      if (value < (least[group] ?? 0)) least[group] = value;
      if (value > (most[group] ?? 0)) most[group] = value;
    }
  }
  return { ...theme, least, most };
}
