import { themeScale } from "../../../allocation/scale.ts";
import type { Base, Field, FixedTheme, Lawful, Regime } from "./field.ts";
import { liveGroups } from "./groups.ts";
import type { Point } from "../patterns/forms.ts";
import type { ComparedGauge } from "../patterns/gauges.ts";
import { patternCount } from "../patterns/patterns.ts";

/** Each takes as much memory as a theme of the list. */
const MOST_BASES = 8;

/** The lawful and granted groups at some values, and the scores that follow from them. */
export function regimeAt(field: Field, point: Point): Regime {
  const { scaled, ranked } = field;
  const lawful = lawfulAt(field, point);
  const live = ranked === scaled ? lawful.lawful : liveGroups(ranked, point);
  return { ...lawful, live, tops: ranked.limits.length === 0 ? lawful.tops : liveTops(lawful.tops, live) };
}

/** The lawful groups at some values; where no limit of the document varies, they are always the same. */
function lawfulAt(field: Field, point: Point): Lawful {
  const { scaled, always } = field;
  if (always !== undefined) return always;
  const lawful = liveGroups(scaled, point);
  const scales = field.fixed.map((theme) => scaleOf(field, theme, lawful));
  const key = JSON.stringify(scales);
  const kept = field.bases.get(key);
  if (kept === undefined && field.bases.size >= MOST_BASES) field.bases.clear();
  const base = kept ?? baseOn(field, scales);
  field.bases.set(key, base);
  const patterns = field.gauges.map((gauge, g) =>
    patternsIn(gauge, scaled.gaugePatterns[g] ?? new Int32Array(), lawful),
  );
  const made = { ...base, lawful, patterns };
  if (scaled.limits.length === 0) field.always = made;
  return made;
}

function liveTops(tops: Float64Array, live: Uint8Array): Float64Array {
  const own = new Float64Array(tops.length).fill(-Infinity);
  for (let group = 0; group < own.length; group++) if (live[group] === 1) own[group] = tops[group] ?? 0;
  return own;
}

interface OwnScale {
  readonly worst: number;
  readonly slope: number;
}

function scaleOf({ model }: Field, { theme, towards, least, most }: FixedTheme, lawful: Uint8Array): OwnScale {
  let [low, high] = [Infinity, -Infinity];
  for (let group = 0; group < lawful.length; group++) {
    if (lawful[group] === 0) continue;
    low = Math.min(low, least[group] ?? 0);
    high = Math.max(high, most[group] ?? 0);
  }
  if (low > high) return { worst: 0, slope: 0 };
  const [worst, best] = towards > 0 ? [low, high] : [high, low];
  return { worst, slope: themeScale(model.columns.structure, theme, worst, best).slope };
}

function baseOn({ model, fixed, ranked }: Field, scales: readonly OwnScale[]): Base {
  const base = new Float64Array(model.columns.size);
  fixed.forEach(({ weight, raw }, index) => {
    const { worst, slope } = scales[index] ?? { worst: 0, slope: 0 };
    if (slope === 0) return;
    model.pause();
    const factor = weight * slope;
    for (let row = 0; row < base.length; row++) base[row] = (base[row] ?? 0) + ((raw[row] ?? 0) - worst) * factor;
  });
  const { count, rows, from } = ranked;
  const tops = new Float64Array(count).fill(-Infinity);
  for (let group = 0; group < count; group++) {
    for (let at = from[group] ?? 0; at < (from[group + 1] ?? 0); at++) {
      const value = base[rows[at] ?? 0] ?? 0;
      if (value > (tops[group] ?? 0)) tops[group] = value;
    }
  }
  return { base: (row) => base[row] ?? 0, tops };
}

/** Those patterns of a gauge that lawful groups have. */
function patternsIn({ patterns: all }: ComparedGauge, patterns: Int32Array, lawful: Uint8Array): Int32Array {
  const seen = new Uint8Array(patternCount(all));
  for (let group = 0; group < lawful.length; group++) if (lawful[group] === 1) seen[patterns[group] ?? 0] = 1;
  return Int32Array.from(seen.keys()).filter((pattern) => seen[pattern] === 1);
}
