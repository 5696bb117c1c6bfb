import { themeScale } from "../../allocation/scale.ts";
import type { Base, Field, FixedTheme, Regime } from "./field.ts";
import { keeps, type Point } from "./model.ts";

/** Each takes as much memory as a theme of the list. */
const MOST_BASES = 8;

/** What is lawful where some values hold, and what follows from it. Without limits that vary it is always the same. */
export function regimeAt(field: Field, point: Point): Regime {
  const whole = field.whole.get("whole");
  if (whole !== undefined) return whole;
  const live = liveGroups(field, point);
  const scales = field.fixed.map((theme) => scaleOf(field, theme, live));
  const key = JSON.stringify(scales);
  const kept = field.bases.get(key);
  if (kept === undefined && field.bases.size >= MOST_BASES) field.bases.clear();
  const { base, tops } = kept ?? baseOn(field, scales);
  field.bases.set(key, { base, tops });
  const regime = {
    live,
    base,
    tops: tops.map((top, group) => (live[group] === 1 ? top : -Infinity)),
    patterns: field.gaugePatterns.map((patterns) => livePatterns(patterns, live)),
  };
  if (field.limits.length === 0) field.whole.set("whole", regime);
  return regime;
}

/** A group of which every allocation is forbidden by what does not vary is never lawful. */
function liveGroups({ groups, limits, limitPatterns, from }: Field, point: Point): Uint8Array {
  const live = new Uint8Array(groups);
  for (let group = 0; group < groups; group++) if ((from[group + 1] ?? 0) > (from[group] ?? 0)) live[group] = 1;
  limits.forEach((limit, l) => {
    const kept = keeps(limit, point);
    const patterns = limitPatterns[l] ?? new Int32Array();
    for (let group = 0; group < groups; group++) if (kept[patterns[group] ?? 0] !== true) live[group] = 0;
  });
  return live;
}

interface OwnScale {
  readonly worst: number;
  readonly slope: number;
}

function scaleOf({ model }: Field, { theme, towards, least, most }: FixedTheme, live: Uint8Array): OwnScale {
  let [low, high] = [Infinity, -Infinity];
  for (let group = 0; group < live.length; group++) {
    if (live[group] === 0) continue;
    low = Math.min(low, least[group] ?? 0);
    high = Math.max(high, most[group] ?? 0);
  }
  if (low > high) return { worst: 0, slope: 0 };
  const [worst, best] = towards > 0 ? [low, high] : [high, low];
  return { worst, slope: themeScale(model.columns.structure, theme, worst, best).slope };
}

function baseOn({ model, fixed, rows, from, groups }: Field, scales: readonly OwnScale[]): Base {
  const base = new Float64Array(model.columns.size);
  fixed.forEach(({ weight, raw }, index) => {
    const { worst, slope } = scales[index] ?? { worst: 0, slope: 0 };
    if (slope === 0) return;
    model.pause();
    const factor = weight * slope;
    for (let row = 0; row < base.length; row++) base[row] = (base[row] ?? 0) + ((raw[row] ?? 0) - worst) * factor;
  });
  const tops = new Float64Array(groups).fill(-Infinity);
  for (let group = 0; group < groups; group++) {
    for (let at = from[group] ?? 0; at < (from[group + 1] ?? 0); at++) {
      const value = base[rows[at] ?? 0] ?? 0;
      if (value > (tops[group] ?? 0)) tops[group] = value;
    }
  }
  return { base, tops };
}

function livePatterns(patterns: Int32Array, live: Uint8Array): Int32Array {
  const seen = new Uint8Array(patterns.reduce((most, pattern) => Math.max(most, pattern + 1), 0));
  for (let group = 0; group < live.length; group++) if (live[group] === 1) seen[patterns[group] ?? 0] = 1;
  return Int32Array.from(seen.keys()).filter((pattern) => seen[pattern] === 1);
}
