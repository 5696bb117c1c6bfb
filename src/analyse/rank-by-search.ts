import type { Choices } from "../allocation/placement.ts";
import { selectionOf } from "../allocation/selection.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Analysis, AnalysisOptions } from "./analysis.ts";
import { OutOfTime } from "./clock.ts";
import { ranked } from "./rank.ts";

/** Going down a ranking further than this takes longer than the place is worth. */
const DEEPEST = 1000;

/**
 * The rank of a lawful allocation, found by going down the ranking; null if it is not among the first thousand.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function rankBySearch(
  { problem, structure, options, solver, clock }: Analysis<AnalysisOptions>,
  choices: Choices,
): number | null {
  const own = JSON.stringify(selectionOf(structure, choices));
  const { weights = {} }: { readonly weights?: Weights } = options;
  const timeLimitMs = Math.max(0, clock.deadline - performance.now());
  const going = ranked(problem, { weights, solver, ...(timeLimitMs < Infinity ? { timeLimitMs } : {}) });
  for (let place = 0; place < DEEPEST; place++) {
    const next = going.next();
    if (next.done === true) throw new OutOfTime();
    if (JSON.stringify(next.value.selection) === own) return next.value.rank;
  }
  return null;
}
