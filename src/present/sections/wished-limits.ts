import type { Member } from "../../analyse/conflicts/member.ts";
import type { Problem, Quantity } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { Inline } from "../document/inline.ts";
import { assumedFiguresLine } from "./assumptions.ts";
import { countAssumed } from "./quantities.ts";

const say = {
  uses: {
    da: (limits: readonly string[], measure: string) =>
      `${limits.length === 1 ? "Den ønskede grænse" : "De ønskede grænser"} ${andText(limits, "da")} måles på ${withinSentence(measure)}`,
    en: (limits: readonly string[], measure: string) =>
      `${limits.length === 1 ? "The wished limit" : "The wished limits"} ${andText(limits, "en")} ${limits.length === 1 ? "is" : "are"} measured by ${withinSentence(measure)}`,
  },
};

/**
 * A line for each measure and each resource that limits of a wish read, saying how many of its figures are assumed: of
 * all tasks or scenarios, since which allocations grant the wish depends on the figures of those that they leave out, too.
 */
export function wishedLimitItems(problem: Problem, wishes: readonly Member[], language: Language): readonly Inline[] {
  const itemsOf = (name: string, limits: readonly Member[], figures: readonly Quantity[]): readonly Inline[] => {
    const count = countAssumed(figures);
    if (limits.length === 0 || count.of === 0) return [];
    const ids = limits.map(({ id }) => oneLine(id.replace(/^limit:/, "")));
    return [assumedFiguresLine(say.uses[language](ids, name), count, language)];
  };
  const resources = new Set(wishes.flatMap(({ subject }) => subject.resources));
  const scenarios = problem.areas.flatMap((area) => area.scenarios);
  return [
    ...problem.measures.flatMap(({ id, name }) =>
      itemsOf(
        oneLine(name[language]),
        wishes.filter(({ subject }) => subject.measures.includes(id)),
        problem.tasks.flatMap(({ measures }) => quantityOf(measures, id) ?? []),
      ),
    ),
    ...[...resources].flatMap((id) =>
      itemsOf(
        oneLine(id),
        wishes.filter(({ subject }) => subject.resources.includes(id)),
        scenarios.flatMap(({ uses }) => quantityOf(uses, id) ?? []),
      ),
    ),
  ];
}
