import { keptColumns } from "../../src/allocation/catalogue/columns.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import { wholeScale } from "../whole-scale.ts";
import type { Frontier, Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";

/** Scores closer than this are the same: above every rounding, below every difference that Copenhagen has. */
const SAME = 1e-8;

/** The scores of a frontier's points, by the criteria in this order. */
export function vectorsOf(found: Frontier | undefined, by: readonly string[]): number[][] {
  return found?.points.map(({ scores }) => by.map((id) => scores[id] ?? NaN)) ?? [];
}

/**
 * Whether these are the efficient vectors of all lawful allocations with their numbers of allocations, found out in the
 * plainest way: no vector dominates another, each is that of so many allocations, and every allocation is dominated by
 * one of them or has it.
 *
 * @param problem one whose catalogue has been made.
 * @param found over hensyn.
 */
export function isFrontier(problem: Problem, found: Frontier): boolean {
  const { by, points } = found;
  const vectors = vectorsOf(found, by);
  const scores = hensynScores(problem, by);
  const counts = points.map(() => 0);
  const size = scores[0]?.length ?? 0;
  for (let row = 0; row < size; row++) {
    const covering = vectors.flatMap((vector, at) =>
      vector.every((each, c) => each >= (scores[c]?.[row] ?? 0) - SAME) ? [at] : [],
    );
    if (covering.length === 0) return false;
    for (const at of covering) {
      const has = vectors[at]?.every((each, c) => each <= (scores[c]?.[row] ?? 0) + SAME) ?? false;
      if (has) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const isDominated = vectors.some((vector) =>
    vectors.some((other) => other !== vector && other.every((each, c) => each >= (vector[c] ?? 0) - SAME)),
  );
  return found.status === "complete" && !isDominated && points.every(({ count }, at) => count === counts[at]);
}

/** For each hensyn the score of every allocation. */
function hensynScores(problem: Problem, by: readonly string[]): Float64Array[] {
  const structure = structureOf(problem);
  const columns = keptColumns(structure);
  if (columns === undefined) throw new Error("The catalogue has not been made.");
  const scale = wholeScale(problem);
  const weights = normalWeights(problem);
  return by.map((id) => {
    const hensyn = problem.hensyn.findIndex((each) => each.id === id);
    const sums = new Float64Array(columns.size);
    structure.themes.forEach((theme, t) => {
      if (theme.hensyn !== hensyn) return;
      const { worst = 0, slope = 0 } = scale.themes[t] ?? {};
      const weight = weights.themes[t] ?? 0;
      columns.raw[t]?.forEach((raw, row) => (sums[row] = (sums[row] ?? 0) + weight * slope * (raw - worst)));
    });
    return sums;
  });
}
