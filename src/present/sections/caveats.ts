import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { list, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { assumptionHeading, pointsAreReadings, quantityItems } from "./assumptions.ts";
import { shownAllocation } from "./shown-allocation.ts";
import { idleWeightItems } from "./idle-weights.ts";
import { unprovenItems } from "./unproven.ts";

/**
 * Caveats on the scores of any page: what they rest on that no source says, in a line each.
 *
 * @param more what else the page rests on.
 */
export function caveatSection(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  more: readonly Inline[] = [],
): readonly Block[] {
  return section(caveatItems(problem, evaluation, language, more), language);
}

/** The lines of `caveatSection`, for a page with lines of its own in the list. */
export function caveatItems(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  more: readonly Inline[] = [],
): readonly Inline[] {
  return [...unprovenItems(problem, evaluation, language), ...measuredItems(problem, evaluation, language, more)];
}

/** The caveats of a page that shows the worth of a unit: there it is said which weights have no influence. */
export function caveatSectionBesideWorth(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
): readonly Block[] {
  const items = [...unprovenItems(problem, evaluation, language), ...groundItems(problem, evaluation, language, [])];
  return section(items, language);
}

/** A line for each thing that the scores of several allocations rest on, where a page calls these by letters. */
export function caveatSectionOfAll(
  problem: Problem,
  lettered: readonly { readonly letter: string; readonly evaluation: Evaluation }[],
  language: Language,
): readonly Block[] {
  const [first] = lettered;
  if (first === undefined) return [];
  const unproven = lettered.flatMap(({ letter, evaluation }) =>
    unprovenItems(problem, evaluation, language).map((item) => line`${letter}: ${item}`),
  );
  return section([...unproven, ...measuredItems(problem, first.evaluation, language, [])], language);
}

/** Lines on what all allocations under the same weights rest on. */
function measuredItems(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  more: readonly Inline[],
): readonly Inline[] {
  return [...idleWeightItems(problem, evaluation, language), ...groundItems(problem, evaluation, language, more)];
}

/** Lines on the figures and the points that all allocations under the same weights rest on. */
function groundItems(
  problem: Problem,
  evaluation: Evaluation,
  language: Language,
  more: readonly Inline[],
): readonly Inline[] {
  return [
    ...quantityItems(shownAllocation(problem, evaluation, language)),
    ...more,
    ...(problem.effects.length > 0 ? [pointsAreReadings(problem, language)] : []),
  ];
}

function section(items: readonly Inline[], language: Language): readonly Block[] {
  return items.length === 0 ? [] : [assumptionHeading(language), list(items)];
}
