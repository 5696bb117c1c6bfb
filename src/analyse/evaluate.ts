import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { anything } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import { readQuestion } from "./read-question.ts";
import { scaleOf } from "./scale.ts";

/**
 * What a selection means: where every task is, which departments there are, whether it is lawful, and what it is worth
 * on every theme and hensyn.
 *
 * It stands in this room, and not with the allocations, because scores are measured on the best and the worst of all
 * lawful allocations, and finding these takes the solver (once for each document).
 *
 * @param problem a parsed problem.
 * @param selection the chosen scenario of areas; areas left out are unchanged.
 * @param options `weights` by id of hensyn or theme; what is left out has the document's weight.
 * @returns scores in 0…1 (an unlawful selection may lie outside), contributions that add up to the score.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @example
 * ```ts
 * const evaluation = evaluate(kobenhavn2024, { A04: "A04.2" });
 * evaluation.lawful; // true
 * evaluation.placement["uu-outreach"]; // "BIF"
 * ```
 */
export function evaluate(
  problem: Problem,
  selection: Selection,
  options: { readonly weights?: Weights } = {},
): Evaluation {
  const structure = structureOf(problem);
  const { choices, weights } = readQuestion(problem, selection, options, { weights: anything });
  return evaluatePlacement(place(structure, choices), { scale: scaleOf(problem), weights });
}
