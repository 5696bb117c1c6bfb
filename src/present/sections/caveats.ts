import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { list, type Block } from "../document/document.ts";
import { assumptionHeading, pointsAreReadings, quantityItems } from "./assumptions.ts";
import { shownAllocation } from "./shown-allocation.ts";
import { idleWeightItems } from "./idle-weights.ts";
import { unprovenItems } from "./unproven.ts";

/**
 * What the scores of any page rest on that no source says, in a line each.
 *
 * @param more what else the page rests on.
 */
export function caveatSection(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  more: readonly string[] = [],
): readonly Block[] {
  return section(problem, evaluation, language, { unproven: unprovenItems(problem, evaluation, language), more });
}

/** The same of a page on several allocations, each by a letter. */
export function caveatSectionOfAll(
  problem: Problem,
  lettered: readonly { readonly letter: string; readonly evaluation: Evaluation }[],
  language: Language,
): readonly Block[] {
  const [first] = lettered;
  if (first === undefined) return [];
  const unproven = lettered.flatMap(({ letter, evaluation }) =>
    unprovenItems(problem, evaluation, language).map((text) => `${letter}: ${text}`),
  );
  return section(problem, first.evaluation, language, { unproven, more: [] });
}

function section(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  { unproven, more }: { readonly unproven: readonly string[]; readonly more: readonly string[] },
): readonly Block[] {
  const shown = shownAllocation(problem, evaluation, language);
  const items = [
    ...unproven,
    ...idleWeightItems(problem, evaluation, language),
    ...quantityItems(shown),
    ...more,
    ...(problem.effects.length > 0 ? [pointsAreReadings(language)] : []),
  ];
  return items.length === 0 ? [] : [assumptionHeading(language), list(items)];
}
