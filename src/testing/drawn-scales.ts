import * as fc from "fast-check";
import { parseProblem } from "../problem/parse-problem.ts";
import type { FixedScale, Problem, Theme } from "../problem/problem.ts";
import { quantityOf, valueOf } from "../problem/quantities.ts";

type Draw = fc.GeneratorValue;

/**
 * The same problem, now and then with fixed scales on some themes: shorter than what can be reached, longer, or beside it. Drawn
 * last, so that all else is the same with them and without.
 */
export function drawScales(draw: Draw, problem: Problem): Problem {
  if (draw(fc.nat, { max: 3 }) > 0) return problem;
  const hensyn = problem.hensyn.map((each) => ({
    ...each,
    themes: each.themes.map((theme) => {
      const scale = draw(fc.boolean) ? drawScale(draw, problem, theme) : undefined;
      return scale === undefined ? theme : { ...theme, scale };
    }),
  }));
  return parseProblem({ ...problem, hensyn });
}

function drawScale(draw: Draw, problem: Problem, { gauge }: Theme): FixedScale | undefined {
  const part = (max: number, min = 0): number => draw(fc.integer, { min, max });
  if (gauge.kind === "points") {
    const worst = part(4, -8);
    return { worst, best: worst + part(8, 1) };
  }
  const reach = gauge.kind === "balance" ? 1 : totalOf(problem, gauge.measure);
  if (!(reach > 0)) return undefined;
  const best = part(3);
  return { worst: (reach * (best + part(4, 1))) / 8, best: (reach * best) / 8 };
}

function totalOf({ tasks }: Problem, measure: string): number {
  return tasks.reduce((sum, { measures }) => {
    const quantity = quantityOf(measures, measure);
    return quantity === undefined ? sum : sum + valueOf(quantity);
  }, 0);
}
