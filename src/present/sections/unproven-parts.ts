import { timesRange, type ScoreRange } from "../../allocation/scale.ts";
import type { ExplainedDifference, ExplanationPart } from "../../analyse/explain/explanation.ts";
import { shownEnds } from "../texts/score-text.ts";

/** Proven ends of the contribution of a part, where the scale of its theme is not proven. */
export function partRange({ to, themes, hensyn }: ExplainedDifference, part: ExplanationPart): ScoreRange | undefined {
  const raw = part.kind === "gauge" ? part.raw : part.points * (part.holds ? 1 : -1);
  const weight = (themes[part.theme]?.weight ?? 0) * (hensyn[part.hensyn]?.weight ?? 0);
  return timesRange(weight * raw, to.themes[part.theme]?.perUnit);
}

/** True if one of two compared scores is not proven. */
export function isUnproven({ from, to }: ExplainedDifference): boolean {
  return [from, to].some(({ range }) => shownEnds(range) !== undefined);
}
