import { normalWeights } from "../src/allocation/weights.ts";
import { countedThemes, type Weighing } from "../src/analyse/analysis.ts";
import { provenRanking, type RankedAllocation } from "../src/analyse/proven-ranking.ts";
import { startRun, type Run } from "../src/analyse/run.ts";
import { searchEnds } from "../src/analyse/scale/search-ends.ts";
import type { Problem, Weights } from "../src/index.ts";
import { structureOf } from "../src/problem/structure.ts";
import type { Wishes } from "../src/program/build-program.ts";

/** A run whose searches solve a relaxation at every node: small documents are listed else, and the solver tried by nothing. */
const relaxing = (): Run => ({ ...startRun({ method: "program" }), mostListed: 1 });

/** The first allocations of a ranking, by relaxations alone. */
export function rankedByRelaxations(
  problem: Problem,
  { weights, wishes, top }: { readonly weights: Weights; readonly wishes: Wishes; readonly top: number },
): readonly RankedAllocation[] {
  const structure = structureOf(problem);
  const normal = normalWeights(problem, weights);
  const counts = countedThemes(structure, normal);
  const weighing: Weighing = { problem, structure, weights: normal, counts, wishes, ...relaxing() };
  const allocations: RankedAllocation[] = [];
  const ranking = provenRanking(weighing);
  while (allocations.length < top) {
    const next = ranking.next();
    if (next.done === true) break;
    allocations.push(next.value);
  }
  return allocations;
}

/** The worst and the best raw value of a theme, by relaxations alone; undefined if nothing is lawful. */
export function endsByRelaxations(problem: Problem, theme: number): { worst: number; best: number } | undefined {
  const { lawful, bounds, proven } = searchEnds(structureOf(problem), theme, [], relaxing());
  if (lawful === false) return undefined;
  if (!proven) throw new Error("Without a time limit an end was not proven.");
  return { worst: bounds.worst ?? NaN, best: bounds.best ?? NaN };
}
