import { keptColumns } from "../../src/allocation/catalogue/columns.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import { themeScore } from "../../src/allocation/scale.ts";
import { wholeScale } from "../whole-scale.ts";
import { evaluate, type Problem, type Selection, type Weights } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";

/** The scores of all lawful allocations by every theme that weighs something, as plainly as they can be held. */
export interface PlainColumns {
  readonly problem: Problem;
  readonly size: number;
  /** The score of a selection, by itself. */
  readonly scoreOf: (selection: Selection, weights: Weights) => number;
  /** For each of these themes, its position and the score of every allocation. */
  readonly themes: readonly { readonly theme: number; readonly hensyn: number; readonly scores: Float64Array }[];
}

/** @param problem one whose catalogue has been made. */
export function plainColumns(problem: Problem, weights: Weights): PlainColumns {
  const structure = structureOf(problem);
  const columns = keptColumns(structure);
  if (columns === undefined) throw new Error("The catalogue has not been made.");
  const scale = wholeScale(problem);
  const normal = normalWeights(problem, weights);
  const themes = structure.themes.flatMap(({ hensyn }, theme) => {
    const at = scale.themes[theme];
    const raw = columns.raw[theme];
    if (at === undefined || raw === undefined || at.slope === 0) return [];
    if ((normal.hensyn[hensyn] ?? 0) * (normal.themes[theme] ?? 0) === 0) return [];
    return [{ theme, hensyn, scores: Float64Array.from(raw, (value) => themeScore(at, value)) }];
  });
  const scoreOf = (selection: Selection, given: Weights) => evaluate(problem, selection, { weights: given }).score;
  return { problem, size: columns.size, scoreOf, themes };
}

/** What each column is multiplied by. */
function factors({ problem, themes }: PlainColumns, weights: Weights): readonly number[] {
  const normal = normalWeights(problem, weights);
  return themes.map(({ theme, hensyn }) => (normal.hensyn[hensyn] ?? 0) * (normal.themes[theme] ?? 0));
}

/** Few enough rows for their sums to stay in the processor's nearest memory: the fastest of what was tried. */
const BLOCK = 2048;

/** The pass that nothing can be faster than: weight × column, added up, and only the greatest sum is kept. */
export function greatestSum(columns: PlainColumns, weights: Weights): number {
  const { size, themes } = columns;
  const weightOf = factors(columns, weights);
  const sums = new Float64Array(BLOCK);
  let greatest = -Infinity;
  for (let from = 0; from < size; from += BLOCK) {
    const rows = Math.min(BLOCK, size - from);
    sums.fill(0);
    themes.forEach(({ scores }, at) => {
      const weight = weightOf[at] ?? 0;
      for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + weight * (scores[from + row] ?? 0);
    });
    for (let row = 0; row < rows; row++) {
      const sum = sums[row] ?? 0;
      if (sum > greatest) greatest = sum;
    }
  }
  return greatest;
}

/** The greatest sums, by sorting them all. */
export function greatestSums(columns: PlainColumns, weights: Weights, count: number): readonly number[] {
  return [...sumsOf(columns, weights).sort().subarray(-count)].reverse();
}

/** How many sums are greater than this. */
export function countAbove(columns: PlainColumns, weights: Weights, least: number): number {
  return sumsOf(columns, weights).filter((sum) => sum > least).length;
}

function sumsOf(columns: PlainColumns, weights: Weights): Float64Array {
  const weightOf = factors(columns, weights);
  const sums = new Float64Array(columns.size);
  columns.themes.forEach(({ scores }, at) => {
    scores.forEach((score, row) => (sums[row] = (sums[row] ?? 0) + (weightOf[at] ?? 0) * score));
  });
  return sums;
}
