import { groupsOf, type Groups } from "./groups.ts";
import type { ComparedGauge, Gauge, WeightedTheme } from "../patterns/gauges.ts";
import { keptRows, type Model, type VaryingLimit } from "../patterns/model.ts";

/** The part of a regime that wishes do not change: lawful groups, their patterns, and scores on their scale. */
export interface Lawful extends Base {
  /** For each group that makes the scale, whether it is lawful. */
  readonly lawful: Uint8Array;
  /** For each gauge, the patterns of all that is lawful: the scale is theirs. */
  readonly patterns: readonly Int32Array[];
}

/** The lawful groups at some values, and those of them that are ranked. */
export interface Regime extends Lawful {
  /** For each group that is ranked, whether it is lawful and grants what is wished. */
  readonly live: Uint8Array;
}

/** Scores on the themes that do not vary, by some scale. */
export interface Base {
  /** The score of a row on everything that does not vary. */
  readonly base: (row: number) => number;
  /** For each ranked group, the highest such score in it; in a regime, −∞ if the group is not live. */
  readonly tops: Float64Array;
}

/** A theme that does not vary, with its extremes in each group that makes the scale. */
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
  readonly gauges: readonly ComparedGauge[];
  readonly limits: readonly VaryingLimit[];
  /** All rows that the document's fixed limits allow, grouped by its varying ones: the lawful ones set the scale. */
  readonly scaled: Groups;
  /** Rows that fixed wishes allow, too, grouped by all varying limits, for ranking; without wishes, `scaled` itself. */
  readonly ranked: Groups;
  /** The row that wins by the document's values, and its group. */
  readonly winner: number;
  readonly ownGroup: number;
  /** The themes with weight that do not vary here. */
  readonly fixed: readonly FixedTheme[];
  /** Cache of the scores on the fixed themes, keyed by their scales. */
  readonly bases: Map<string, Base>;
  /** The lawful groups where no limit of the document varies, once computed. */
  always: Lawful | undefined;
}

export function fieldOf(
  model: Model,
  gauges: readonly Gauge[],
  limits: readonly VaryingLimit[],
  winner: number,
): Field {
  const steady = model.limits.filter((limit) => !limits.includes(limit));
  const { lawful, granted } = keptRows(model, steady, model.point);
  const ofDocument = limits.filter(({ wished }) => !wished);
  const scaled = groupsOf(model, gauges, ofDocument, lawful);
  const isSame = granted === lawful && ofDocument.length === limits.length;
  const ranked = isSame ? scaled : groupsOf(model, gauges, limits, granted);
  const varying = new Set(gauges.flatMap((gauge) => gauge.themes));
  return {
    model,
    gauges,
    limits,
    scaled,
    ranked,
    winner,
    ownGroup: ranked.of[winner] ?? 0,
    fixed: model.themes
      .filter(({ theme }) => !varying.has(theme))
      .map((theme) => {
        model.pause();
        return fixedTheme(theme, scaled);
      }),
    bases: new Map(),
    always: undefined,
  };
}

function fixedTheme(theme: WeightedTheme, { count, rows, from }: Groups): FixedTheme {
  const least = new Float64Array(count).fill(Infinity);
  const most = new Float64Array(count).fill(-Infinity);
  const { raw } = theme;
  for (let group = 0; group < count; group++) {
    for (let at = from[group] ?? 0; at < (from[group + 1] ?? 0); at++) {
      const value = raw[rows[at] ?? 0] ?? 0;
      if (value < (least[group] ?? 0)) least[group] = value;
      if (value > (most[group] ?? 0)) most[group] = value;
    }
  }
  return { ...theme, least, most };
}
