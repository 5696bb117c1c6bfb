import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { andText } from "../../problem/texts/list-text.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { heading, list, paragraph, type Block } from "../page.ts";
import { words } from "../words/index.ts";

/** So many are named, more are counted. */
const NAMED = 5;

/** The assumptions that alone change nothing: a line for each measure, resource or theme, which they are and what they touch. */
export function othersSection(
  problem: Problem,
  items: readonly AssumptionItem[],
  language: Language,
): readonly Block[] {
  if (items.length === 0) return [];
  const say = words[language].assumptionsPage;
  const groups = new Map<string, AssumptionItem[]>();
  for (const item of items) {
    const key = JSON.stringify([nameOf(problem, item, language), item.touches, item.basis]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const remark = remarkText(
      problem,
      first.basis,
      group.flatMap(({ cites }) => cites),
    );
    const touches = first.touches.length === 0 ? say.touchesNothing : say.touches(andText(first.touches, language));
    return [
      say.others(nameOf(problem, first, language), whichText(problem, group, language), touches, remark[language]),
    ];
  });
  return [
    heading(items.every(({ exact }) => exact) ? say.othersHeading : say.notFoundHeading),
    list(lines),
    ...([...groups.values()].some((group) => group.length > NAMED) ? [paragraph(say.othersLegend)] : []),
  ];
}

function whichText({ tasks }: Problem, group: readonly AssumptionItem[], language: Language): string {
  const { tasksOf, scenariosOf, effectsCount } = words[language].assumptionsPage;
  const [first] = group;
  if (group.length > NAMED) {
    if (first?.task !== undefined) return tasksOf(group.length);
    return first?.scenario === undefined ? effectsCount(group.length) : scenariosOf(group.length);
  }
  const names = group.map(({ id, task, scenario }) => {
    if (task !== undefined) return oneLine(tasks.find((each) => each.id === task)?.name[language] ?? task);
    return scenario ?? id;
  });
  return andText(names, language);
}

function nameOf({ measures }: Problem, { measure, resource, theme = "" }: AssumptionItem, language: Language): string {
  if (measure !== undefined) {
    return oneLine(measures.find(({ id }) => id === measure)?.name[language] ?? measure);
  }
  return resource ?? words[language].assumptionsPage.effectsOf(theme);
}
