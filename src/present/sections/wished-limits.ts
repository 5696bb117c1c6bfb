import type { Member } from "../../analyse/conflicts/member.ts";
import type { Problem, Quantity } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { oneLine } from "../../text/one-line.ts";
import { words } from "../words/index.ts";
import { countAssumed } from "./quantities.ts";

/**
 * A line for each measure and each resource that limits of a wish read, saying how many of its figures are assumed: of
 * all tasks or scenarios, since which allocations grant the wish depends on the figures of those that they leave out, too.
 */
export function wishedLimitItems(problem: Problem, wishes: readonly Member[], language: Language): readonly string[] {
  const say = words[language];
  const line = (name: string, limits: readonly Member[], figures: readonly Quantity[]): readonly string[] => {
    const count = countAssumed(figures);
    if (limits.length === 0 || count.of === 0) return [];
    const ids = limits.map(({ id }) => oneLine(id.replace(/^limit:/, "")));
    return [say.assumedFigures(say.whyNot.limitsUse(ids, name), count)];
  };
  const resources = new Set(wishes.flatMap(({ subject }) => subject.resources));
  const scenarios = problem.areas.flatMap((area) => area.scenarios);
  return [
    ...problem.measures.flatMap(({ id, name }) =>
      line(
        oneLine(name[language]),
        wishes.filter(({ subject }) => subject.measures.includes(id)),
        problem.tasks.flatMap(({ measures }) => quantityOf(measures, id) ?? []),
      ),
    ),
    ...[...resources].flatMap((id) =>
      line(
        oneLine(id),
        wishes.filter(({ subject }) => subject.resources.includes(id)),
        scenarios.flatMap(({ uses }) => quantityOf(uses, id) ?? []),
      ),
    ),
  ];
}
