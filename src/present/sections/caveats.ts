import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { heading, list, type Block } from "../page.ts";
import { quantityItems } from "./assumptions.ts";
import { shownAllocation } from "./shown-allocation.ts";

/** What the scores of any page rest on that no source says, in a line each. */
export function caveatSection(problem: Problem, evaluation: Evaluation, language: Language): readonly Block[] {
  const shown = shownAllocation(problem, evaluation, language);
  const items = [...quantityItems(shown), ...(problem.effects.length > 0 ? [shown.words.pointsAreReadings] : [])];
  return items.length === 0 ? [] : [heading(shown.words.assumptions), list(items)];
}
