import * as fc from "fast-check";
import { themeSize } from "../analyse/scale/theme-size.ts";
import type { FixedScale, Problem } from "../problem/problem.ts";
import { structureOf, type StructuredTheme } from "../problem/structure.ts";
import { withScales } from "./with-scales.ts";

type Draw = fc.GeneratorValue;

/**
 * The same problem, now and then with fixed scales on some themes: shorter than what can be reached, longer, or beside it. Drawn
 * last, so that all else is the same with them and without.
 */
export function drawScales(draw: Draw, problem: Problem): Problem {
  if (draw(fc.nat, { max: 3 }) > 0) return problem;
  return withScales(problem, (theme) => (draw(fc.boolean) ? drawScale(draw, problem, theme) : undefined));
}

function drawScale(draw: Draw, problem: Problem, theme: StructuredTheme): FixedScale {
  const part = (max: number, min = 0): number => draw(fc.integer, { min, max });
  if (theme.gauge.kind === "points") {
    const worst = part(4, -8);
    return { worst, best: worst + part(8, 1) };
  }
  const reach = themeSize(structureOf(problem), theme);
  const best = part(3);
  return { worst: (reach * (best + part(4, 1))) / 8, best: (reach * best) / 8 };
}
