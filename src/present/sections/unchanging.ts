import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { andText } from "../../problem/texts/list-text.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { heading, list, type Block } from "../page.ts";
import { words } from "../words/index.ts";

/** The assumptions that alone change nothing: a line for each measure, resource or theme, and what it touches. */
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
    return [say.others(nameOf(problem, first, language), group.length, touches, remark[language])];
  });
  return [heading(say.othersHeading), list(lines)];
}

function nameOf({ measures }: Problem, { measure, resource, theme = "" }: AssumptionItem, language: Language): string {
  if (measure !== undefined) {
    return oneLine(measures.find(({ id }) => id === measure)?.name[language] ?? measure);
  }
  return resource ?? words[language].assumptionsPage.effectsOf(theme);
}
