import { direction } from "../../allocation/gauges/raw.ts";
import type { Choices } from "../../allocation/placement.ts";
import { fixedScale, themeScore, type ScaleBounds } from "../../allocation/scale.ts";
import type { Structure, StructuredTheme } from "../../problem/structure.ts";
import type { End, ThemeEnds } from "./theme-ends.ts";

/** A lawful allocation, and its raw value of a theme. */
interface Met {
  readonly value: number;
  readonly choices: Choices;
}

/** The ends that follow from one lawful allocation, and from what the figures of a theme can add up to at all. */
export function endsAround(structure: Structure, theme: StructuredTheme, { value, choices }: Met): ThemeEnds {
  const [least, most] = span(structure, theme);
  const end = (bound: number): End => ({ value, bound, proven: value === bound, choices });
  return direction(theme) > 0 ? { worst: end(least), best: end(most) } : { worst: end(most), best: end(least) };
}

/** The ends as they are once a lawful allocation is known, too. */
export function endsWith({ worst, best }: ThemeEnds, { value, choices }: Met): ThemeEnds {
  const extended = ({ bound }: End): End => ({ value, bound, proven: value === bound, choices });
  const isBeyond = (end: End, other: End): boolean => (value - end.value) * (end.bound - other.bound) > 0;
  if (!worst.proven && isBeyond(worst, best)) return { worst: extended(worst), best };
  if (!best.proven && isBeyond(best, worst)) return { worst, best: extended(best) };
  return { worst, best };
}

/** Combines what two searches know of the ends: for each end the further value and the tighter bound. */
export function endsOfBoth(one: ThemeEnds, other: ThemeEnds): ThemeEnds {
  const values = [other.worst, other.best].reduce<ThemeEnds>((ends, end) => endsWith(ends, end), one);
  const bounded = boundedEnds(values, { worst: other.worst.bound, best: other.best.bound });
  const proven = (end: End, same: End): End => (same.proven ? same : end);
  return { worst: proven(bounded.worst, other.worst), best: proven(bounded.best, other.best) };
}

/** The ends of which it is proven that nothing lawful lies beyond them. */
export function provenEnds({ worst, best }: ThemeEnds): ThemeEnds {
  const proven = (end: End): End => ({ ...end, bound: end.value, proven: true });
  return { worst: proven(worst), best: proven(best) };
}

/** The ends under further bounds, each of which may be looser or tighter than what is known. */
export function boundedEnds({ worst, best }: ThemeEnds, bounds: Partial<ScaleBounds>): ThemeEnds {
  const bounded = (end: End, bound: number | undefined): End => {
    if (bound === undefined || end.proven) return end;
    const isTighter = Math.abs(bound - end.value) < Math.abs(end.bound - end.value);
    return isTighter ? { ...end, bound } : end;
  };
  return { worst: bounded(worst, bounds.worst), best: bounded(best, bounds.best) };
}

/** Bound on the score of any lawful allocation, whatever the weights are: 1, unless more lies beyond the best of a fixed scale. */
export function mostScore(structure: Structure): number {
  return structure.themes.reduce((most, theme, t) => {
    const fixed = fixedScale(structure, t);
    if (fixed === undefined) return most;
    const [least, greatest] = span(structure, theme);
    return Math.max(most, themeScore(fixed, direction(theme) > 0 ? greatest : least));
  }, 1);
}

/** Range of a theme's values, whatever is chosen. */
function span({ amounts }: Structure, { gauge, effects }: StructuredTheme): readonly [least: number, most: number] {
  const between = (values: Iterable<number>): [number, number] => {
    let [least, most] = [0, 0];
    for (const value of values) [least, most] = [least + Math.min(0, value), most + Math.max(0, value)];
    return [least, most];
  };
  switch (gauge.kind) {
    case "points":
      return between(effects.map(({ points }) => points));
    case "moved":
      return between(amounts.get(gauge.measure) ?? []);
    case "balance":
      return [0, 1];
  }
}
