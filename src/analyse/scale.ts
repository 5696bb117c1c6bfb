import { rawValue, direction } from "../allocation/gauges/raw.ts";
import { place } from "../allocation/placement.ts";
import { emptyScale, themeScale, type Scale } from "../allocation/scale.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Problem } from "../problem/problem.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { buildProgram } from "../program/build-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { advance, startSearch, type SearchOptions } from "../solve/search.ts";

const scales = new WeakMap<Problem, Scale>();

/** The scale of a problem's scores, computed once and kept with it. */
export function scaleOf(problem: Problem): Scale {
  const scale = scaleWithin(problem, { solver: javascriptLpSolver, deadline: Infinity });
  if (scale === undefined) throw new Error("A search without a time limit ended by the clock.");
  return scale;
}

/** The same within a time limit; undefined if the time ran out before every theme's extremes were proven. */
export function scaleWithin(problem: Problem, options: SearchOptions): Scale | undefined {
  const kept = scales.get(problem);
  if (kept !== undefined) return kept;
  const scale = computeScale(structureOf(problem), options);
  if (scale !== undefined) scales.set(problem, scale);
  return scale;
}

function computeScale(structure: Structure, options: SearchOptions): Scale | undefined {
  const themes: Scale["themes"][number][] = [];
  for (let theme = 0; theme < structure.themes.length; theme++) {
    const best = extreme(structure, theme, 1, options);
    if (best === "stopped") return undefined;
    if (best === "infeasible") return emptyScale(structure);
    const worst = extreme(structure, theme, -1, options);
    if (worst === "stopped") return undefined;
    if (worst === "infeasible") return emptyScale(structure);
    themes.push(themeScale(structure, theme, worst, best));
  }
  return { lawful: true, themes };
}

/** The search may end this far from a theme's extreme, as a share of its size: the rounding of the bounds. */
const ROUNDING = 1e-12;

/** The raw value of a theme that is best (towards 1) or worst (towards −1) over all lawful allocations. */
function extreme(
  structure: Structure,
  at: number,
  towards: 1 | -1,
  options: SearchOptions,
): number | "infeasible" | "stopped" {
  const theme = structure.themes[at];
  if (theme === undefined) return 0;
  const factor = (towards * direction(theme)) / size(structure, at);
  const coefficients = structure.themes.map((_, t) => (t === at ? factor : 0));
  const program = buildProgram(structure, { coefficients, constant: 0 });
  const appraise = (choices: Int32Array): number | undefined => {
    const placement = place(structure, choices);
    return isLawful(placement) ? factor * rawValue(theme, placement) : undefined;
  };
  const search = startSearch(program, appraise, options);
  if (!advance(search, -ROUNDING)) return "stopped";
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
