import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { groundText } from "../../problem/texts/ground-text.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { words } from "../words/index.ts";

/** So many are named, more are counted. */
const NAMED = 5;

/** In characters: what several effects say is written out up to this length. */
const SHORT = 200;

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
    // Those without a source are no part of what the sources of the others say.
    const key = JSON.stringify([nameOf(problem, [item], language), item.touches, item.basis, item.cites.length === 0]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const remark = groundText(problem, { ...first, cites: group.flatMap(({ cites }) => cites) });
    const which = [whichText(problem, group, language), ...touchesText(problem, first, language)].join(", ");
    return [say.others(nameOf(problem, group, language), which, remark[language])];
  });
  return [
    heading(items.every(({ exact }) => exact) ? say.othersHeading : say.notFoundHeading),
    list(lines),
    ...([...groups.values()].some((group) => group.length > NAMED) ? [paragraph(say.othersLegend)] : []),
  ];
}

/** The theme that an effect touches stands before it. */
function touchesText(problem: Problem, { kind, touches }: AssumptionItem, language: Language): readonly string[] {
  const say = words[language].assumptionsPage;
  if (touches.length === 0) return [say.touchesNothing];
  if (kind === "effect") return [];
  const names = touches.map((id) => themeName(problem, id, language) ?? say.limit(id.replace(/^limit:/, "")));
  return [say.touches(andText(names, language))];
}

function themeName({ hensyn }: Problem, theme: string, language: Language): string | undefined {
  const found = hensyn.flatMap(({ themes }) => themes).find(({ id }) => id === theme);
  return found === undefined ? undefined : `${found.id} ${oneLine(found.name[language])}`;
}

function whichText(problem: Problem, group: readonly AssumptionItem[], language: Language): string {
  const { tasksOf, scenariosOf, effectsCount } = words[language].assumptionsPage;
  const [first] = group;
  if (group.length > NAMED) {
    if (first?.task !== undefined) return tasksOf(group.length);
    return first?.scenario === undefined ? effectsCount(group.length) : scenariosOf(group.length);
  }
  if (first?.kind === "effect") return effectsText(group, language);
  const names = group.map(({ id, task, scenario }) => {
    if (task !== undefined) return oneLine(problem.tasks.find((each) => each.id === task)?.name[language] ?? task);
    return scenario ?? id;
  });
  return andText(names, language);
}

/** What effects say, where that does not take more than some lines; else their ids. */
function effectsText(group: readonly AssumptionItem[], language: Language): string {
  const said = group.map(({ id, statement }) => `${statement?.[language] ?? id} (${id})`).join("; ");
  if (said.length <= SHORT) return said;
  return andText(
    group.map(({ id }) => id),
    language,
  );
}

/** What a group of them is about. */
function nameOf(problem: Problem, group: readonly AssumptionItem[], language: Language): string {
  const [{ measure, resource, theme = "" } = { theme: "" }] = group;
  if (measure !== undefined) {
    return measureName(problem, measure, language);
  }
  return (
    resource ?? words[language].assumptionsPage.effectsOf(themeName(problem, theme, language) ?? theme, group.length)
  );
}
