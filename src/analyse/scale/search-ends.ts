import { direction, rawValue } from "../../allocation/gauges/raw.ts";
import { place, type Choices } from "../../allocation/placement.ts";
import type { ScaleBounds } from "../../allocation/scale.ts";
import { isLawful } from "../../allocation/verify.ts";
import type { Structure, StructuredTheme } from "../../problem/structure.ts";
import { buildProgram } from "../../program/build-program.ts";
import { advance, remainingBound, startSearch } from "../../solve/search.ts";
import { themeSize } from "./theme-size.ts";
import type { Run } from "../run.ts";
import { EXTREME_ROUNDING, NARROW } from "../../tolerances.ts";
import { isUp } from "../../problem/timer.ts";

/** Result of a search for the ends of a scale. */
export interface EndsSearched {
  /** False if the document has no lawful allocation; undefined if the time ran out before any was met. */
  readonly lawful: boolean | undefined;
  /** Lawful allocations that were met: those with the best and the worst value found. */
  readonly met: readonly Choices[];
  /** Bounds beyond which nothing lawful lies, each left out if none is proven. */
  readonly bounds: Partial<ScaleBounds>;
  /** True if the values met are the worst and the best of all. */
  readonly proven: boolean;
}

/** The fields of a run that a search needs. */
type SearchingRun = Pick<Run, "solver" | "clock" | "mostListed">;

/** Searches for the ends of a theme's scale by linear programs; what is met by the way is worth having, too. */
export function searchEnds(
  structure: Structure,
  theme: number,
  seeds: readonly Int32Array[],
  run: SearchingRun,
): EndsSearched {
  const at = themeAt(structure, theme);
  const unit = themeSize(structure, at);
  const searching: EndSearch = {
    structure,
    theme,
    unit,
    seeds,
    run,
  };
  // Points are whole numbers: nothing lies between one sum and the next.
  const margin = at.gauge.kind === "points" ? -0.5 / unit : -EXTREME_ROUNDING;
  const best = searchEnd(searching, 1, margin);
  const worst = isUp(run.clock) ? NOT_SEARCHED : searchEnd(searching, -1, margin);
  if (!isNarrow(searching, best, worst, margin)) return endsOf(best, worst);
  return endsOf(searchEnd(searching, 1, 100 * EXTREME_ROUNDING), searchEnd(searching, -1, 100 * EXTREME_ROUNDING));
}

interface EndSearch {
  readonly structure: Structure;
  readonly theme: number;
  /** Order of magnitude of the raw values. */
  readonly unit: number;
  readonly seeds: readonly Int32Array[];
  readonly run: SearchingRun;
}

interface SearchedEnd {
  readonly proven: boolean;
  /** The allocation that is furthest towards the end, and its raw value. */
  readonly choices: Int32Array | undefined;
  readonly value: number | undefined;
  readonly bound: number | undefined;
}

const NOT_SEARCHED: SearchedEnd = { proven: false, choices: undefined, value: undefined, bound: undefined };

function isNarrow({ unit }: EndSearch, best: SearchedEnd, worst: SearchedEnd, margin: number): boolean {
  if (!best.proven || !worst.proven || best.value === undefined || worst.value === undefined) return false;
  return (
    best.value !== worst.value && Math.abs(best.value - worst.value) < NARROW * unit && margin === -EXTREME_ROUNDING
  );
}

function endsOf(best: SearchedEnd, worst: SearchedEnd): EndsSearched {
  const met = [best, worst].flatMap(({ choices }) => choices ?? []);
  const proven = best.proven && worst.proven;
  const isEmpty = [best, worst].some((end) => end.proven && end.choices === undefined);
  return {
    lawful: isEmpty ? false : met.length > 0 ? true : undefined,
    met,
    bounds: {
      ...(best.bound === undefined ? {} : { best: best.bound }),
      ...(worst.bound === undefined ? {} : { worst: worst.bound }),
    },
    proven,
  };
}

/** The end with the best (towards 1) or the worst (−1) raw value, the objective being that value in units. */
function searchEnd({ structure, theme, unit, seeds, run }: EndSearch, towards: 1 | -1, margin: number): SearchedEnd {
  const at = themeAt(structure, theme);
  const factor = (towards / unit) * direction(at);
  const coefficients = structure.themes.map((_, t) => (t === theme ? factor : 0));
  const program = buildProgram(structure, { coefficients, constant: 0 });
  const appraise = (choices: Int32Array): number | undefined => {
    const placement = place(structure, choices);
    return isLawful(placement) ? factor * rawValue(at, placement) : undefined;
  };
  const within = Math.max(0, margin);
  const search = startSearch(program, appraise, {
    solver: run.solver,
    ...(run.mostListed !== undefined && { mostListed: run.mostListed }),
    seeds,
    within,
    rounding: EXTREME_ROUNDING,
    timer: run.clock,
    onProgress: (done) => run.clock.onProgress?.({ step: "search", done }),
  });
  const proven = advance(search, margin);
  const choices = search.leaves.peek()?.choices;
  const value = choices && rawValue(at, place(structure, choices));
  const remaining = remainingBound(search) / factor;
  return { proven, choices, value, bound: proven ? value : Number.isFinite(remaining) ? remaining : undefined };
}

function themeAt({ themes }: Structure, at: number): StructuredTheme {
  const theme = themes[at];
  if (theme === undefined) throw new RangeError(`There is no theme ${at}.`);
  return theme;
}
