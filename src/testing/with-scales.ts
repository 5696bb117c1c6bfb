import { parseProblem } from "../problem/parse-problem.ts";
import type { FixedScale, Problem } from "../problem/problem.ts";
import { structureOf, type StructuredTheme } from "../problem/structure.ts";

/** The same problem with a fixed scale on each theme that is given one, and none on the others. */
export function withScales(problem: Problem, scaleOf: (theme: StructuredTheme) => FixedScale | undefined): Problem {
  const scales = new Map(structureOf(problem).themes.map((theme) => [theme.id, scaleOf(theme)]));
  const hensyn = problem.hensyn.map((each) => ({
    ...each,
    themes: each.themes.map((theme) => ({ ...theme, scale: scales.get(theme.id) })),
  }));
  return parseProblem({ ...problem, hensyn });
}
