import type { Evaluation } from "../../allocation/evaluation.ts";

/** Score of a criterion in an evaluation, 0…1; an id that is both is the hensyn's. */
export function criterionScoreOf({ hensyn, themes }: Evaluation, id: string): number {
  if (Object.hasOwn(hensyn, id)) return hensyn[id]?.score ?? 0;
  return Object.hasOwn(themes, id) ? (themes[id]?.score ?? 0) : 0;
}
