import { keptColumns, scaleOfColumns } from "../allocation/catalogue/columns.ts";
import { rawValue, direction } from "../allocation/gauges/raw.ts";
import { place } from "../allocation/placement.ts";
import { emptyScale, themeScale, type Scale } from "../allocation/scale.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Problem } from "../problem/problem.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { buildProgram } from "../program/build-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import type { Solver } from "../solve/solver.ts";
import { OutOfTime, type Clock } from "./clock.ts";
import { advance, startSearch, type SearchOptions } from "../solve/search.ts";

type ScaleOptions = Omit<SearchOptions, "rounding">;

const scales = new WeakMap<Problem, Scale>();

/** The scale of a problem's scores, computed once and kept with it. */
export function scaleOf(problem: Problem): Scale {
  const scale = scaleWithin(problem, { solver: javascriptLpSolver, deadline: Infinity });
  if (scale === undefined) throw new Error("A search without a time limit ended by the clock.");
  return scale;
}

/** The same within a time limit; undefined if the time ran out before every theme's extremes were proven. */
export function scaleWithin(problem: Problem, options: ScaleOptions): Scale | undefined {
  const kept = scales.get(problem);
  if (kept !== undefined) return kept;
  const structure = structureOf(problem);
  const columns = keptColumns(structure);
  const scale = columns === undefined ? computeScale(structure, options) : scaleOfColumns(columns);
  if (scale !== undefined) scales.set(problem, scale);
  return scale;
}

/**
 * The same by a clock.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function scaleInTime(problem: Problem, solver: Solver, { deadline, onProgress }: Clock): Scale {
  const scale = scaleWithin(problem, {
    solver,
    deadline,
    onProgress:
      onProgress &&
      (({ relaxations }) => {
        onProgress({ step: "search", done: relaxations });
      }),
  });
  if (scale === undefined) throw new OutOfTime("The time ran out before the scale of the scores was known.");
  return scale;
}

function computeScale(structure: Structure, options: ScaleOptions): Scale | undefined {
  const themes: Scale["themes"][number][] = [];
  for (let theme = 0; theme < structure.themes.length; theme++) {
    const range = extremes(structure, theme, options);
    if (range === "stopped") return undefined;
    if (range === "infeasible") return emptyScale(structure);
    themes.push(themeScale(structure, theme, range.worst, range.best));
  }
  return { lawful: true, themes };
}

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
  const search = startSearch(program, appraise, { ...options, rounding: ROUNDING, within: Math.max(0, margin) });
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
