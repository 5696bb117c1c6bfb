import { rawValue, direction } from "../allocation/gauges/raw.ts";
import { place } from "../allocation/placement.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Structure, StructuredTheme } from "../problem/structure.ts";
import { buildProgram } from "../program/build-program.ts";
import { advance, startSearch, type SearchOptions } from "../solve/search.ts";
import type { Run } from "./run.ts";

/** An end of a theme's scale. */
export interface End {
  /** A raw value that a lawful allocation has. */
  readonly value: number;
  /** No lawful allocation lies beyond it. */
  readonly bound: number;
  /** Whether no lawful allocation lies beyond the value. */
  readonly proven: boolean;
}

/** The worst and the best raw value of a theme over all lawful allocations. */
export interface ThemeEnds {
  readonly worst: End;
  readonly best: End;
}

/** The ends that follow from one lawful allocation, and from what the figures of a theme can add up to at all. */
export function endsAround(structure: Structure, theme: number, value: number): ThemeEnds {
  const of = themeAt(structure, theme);
  const [least, most] = span(structure, of);
  const isMoreBetter = direction(of) > 0;
  const end = (bound: number): End => ({ value, bound, proven: value === bound });
  return isMoreBetter ? { worst: end(least), best: end(most) } : { worst: end(most), best: end(least) };
}

/** The ends as they are once a lawful allocation with this value is known, too. */
export function endsWith({ worst, best }: ThemeEnds, value: number): ThemeEnds {
  const isBeyond = (end: End, other: End): boolean => (value - end.value) * (end.bound - other.bound) > 0;
  const moved = (end: End): End => ({ value, bound: end.bound, proven: value === end.bound });
  if (!worst.proven && isBeyond(worst, best)) return { worst: moved(worst), best };
  if (!best.proven && isBeyond(best, worst)) return { worst, best: moved(best) };
  return { worst, best };
}

function themeAt({ themes }: Structure, at: number): StructuredTheme {
  const theme = themes[at];
  if (theme === undefined) throw new RangeError(`There is no theme ${at}.`);
  return theme;
}

/** Between what a theme's values lie whatever is chosen. */
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

/** The ends of a theme's scale, proven where the time suffices; `infeasible` if there is no lawful allocation. */
export function provenEnds(
  structure: Structure,
  theme: number,
  { solver, clock }: Pick<Run, "solver" | "clock">,
): ThemeEnds | "infeasible" | "stopped" {
  const range = extremes(structure, theme, {
    solver,
    deadline: clock.deadline,
    onProgress: ({ relaxations }) => clock.onProgress?.({ step: "search", done: relaxations }),
  });
  if (typeof range === "string") return range;
  const end = (value: number): End => ({ value, bound: value, proven: true });
  return { worst: end(range.worst), best: end(range.best) };
}

type ScaleOptions = Omit<SearchOptions, "rounding">;

/** Of the size of a theme's values: where the search for an extreme may end, up to the rounding of the bounds. */
const ROUNDING = 1e-12;

/** Of the size of a theme's values: a range below this is searched to the last allocation that could be an extreme. */
const NARROW = 1e-2;

/** The worst and the best raw value of a theme over all lawful allocations. */
function extremes(
  structure: Structure,
  at: number,
  options: ScaleOptions,
): { readonly worst: number; readonly best: number } | "infeasible" | "stopped" {
  const unit = size(structure, at);
  // Points are whole numbers: nothing lies between one sum and the next.
  const margin = structure.themes[at]?.gauge.kind === "points" ? -0.5 / unit : -ROUNDING;
  const search = (towards: 1 | -1, within: number) => extreme(structure, at, towards / unit, within, options);
  let [best, worst] = [search(1, margin), search(-1, margin)];
  if (typeof best === "string") return best;
  if (typeof worst === "string") return worst;
  if (best !== worst && Math.abs(best - worst) < NARROW * unit && margin === -ROUNDING) {
    [best, worst] = [search(1, 100 * ROUNDING), search(-1, 100 * ROUNDING)];
    if (typeof best === "string") return best;
    if (typeof worst === "string") return worst;
  }
  return { best, worst };
}

/** The raw value of a theme that is best (towards above 0) or worst, the objective being `towards` times the value. */
function extreme(
  structure: Structure,
  at: number,
  towards: number,
  margin: number,
  options: ScaleOptions,
): number | "infeasible" | "stopped" {
  const theme = structure.themes[at];
  if (theme === undefined) return 0;
  const factor = towards * direction(theme);
  const coefficients = structure.themes.map((_, t) => (t === at ? factor : 0));
  const program = buildProgram(structure, { coefficients, constant: 0 });
  const appraise = (choices: Int32Array): number | undefined => {
    const placement = place(structure, choices);
    return isLawful(placement) ? factor * rawValue(theme, placement) : undefined;
  };
  const search = startSearch(program, appraise, { ...options, rounding: ROUNDING });
  if (!advance(search, margin)) return "stopped";
  const found = search.leaves.peek();
  return found === undefined ? "infeasible" : rawValue(theme, place(structure, found.choices));
}

/** What a theme's raw values are of the order of, so that the objective is of the order of 1. */
function size(structure: Structure, at: number): number {
  const theme = structure.themes[at];
  let total = 1;
  if (theme?.gauge.kind === "points") total = theme.effects.reduce((sum, { points }) => sum + Math.abs(points), 0);
  if (theme?.gauge.kind === "moved") {
    total = structure.amounts.get(theme.gauge.measure)?.reduce((sum, amount) => sum + amount, 0) ?? 1;
  }
  return total === 0 ? 1 : total;
}
