import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { groundText } from "../../problem/texts/ground-text.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { andText } from "../../text/list-text.ts";
import { many } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";

const say = {
  othersHeading: { da: "Hvad der alene ikke ændrer noget", en: "What alone changes nothing" },
  notFoundHeading: { da: "Hvor der ikke blev fundet noget skift", en: "Where no change was found" },
  others: {
    da: (name: string, which: string, remark: string) => `${name}: ${which} (${remark})`,
    en: (name: string, which: string, remark: string) => `${name}: ${which} (${remark})`,
  },
  tasksOf: {
    da: (count: number) => `${many(count, "opgave", "opgaver", "da")} med et spænd`,
    en: (count: number) => `${many(count, "task", "tasks", "en")} with a range`,
  },
  scenariosOf: {
    da: (count: number) => `${many(count, "scenarie", "scenarier", "da")} med et spænd`,
    en: (count: number) => `${many(count, "scenario", "scenarios", "en")} with a range`,
  },
  effectsCount: {
    da: (count: number) => many(count, "virkning", "virkninger", "da"),
    en: (count: number) => many(count, "effect", "effects", "en"),
  },
  othersLegend: {
    da: "Formaterne json og csv nævner hver af dem, der her kun er talt.",
    en: "The formats json and csv name each of those that are only counted here.",
  },
  touches: { da: (ids: string) => `som rører ${ids}`, en: (ids: string) => `touching ${ids}` },
  touchesNothing: { da: "som ikke rører noget, der har vægt", en: "touching nothing that has weight" },
  limit: { da: (id: string) => `grænsen ${id}`, en: (id: string) => `the limit ${id}` },
  effectsOf: {
    da: (theme: string, effects: number) => `${effects === 1 ? "Virkning" : "Virkninger"} på ${theme}`,
    en: (theme: string, effects: number) => `${effects === 1 ? "Effect" : "Effects"} on ${theme}`,
  },
};

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
    return [say.others[language](nameOf(problem, group, language), which, remark[language])];
  });
  return [
    heading(items.every(({ exact }) => exact) ? say.othersHeading[language] : say.notFoundHeading[language]),
    list(lines),
    ...([...groups.values()].some((group) => group.length > NAMED) ? [paragraph(say.othersLegend[language])] : []),
  ];
}

/** The theme that an effect touches stands before it. */
function touchesText(problem: Problem, { kind, touches }: AssumptionItem, language: Language): readonly string[] {
  if (touches.length === 0) return [say.touchesNothing[language]];
  if (kind === "effect") return [];
  const names = touches.map((id) => themeName(problem, id, language) ?? say.limit[language](id.replace(/^limit:/, "")));
  return [say.touches[language](andText(names, language))];
}

function themeName({ hensyn }: Problem, theme: string, language: Language): string | undefined {
  const found = hensyn.flatMap(({ themes }) => themes).find(({ id }) => id === theme);
  return found === undefined ? undefined : `${found.id} ${oneLine(found.name[language])}`;
}

function whichText(problem: Problem, group: readonly AssumptionItem[], language: Language): string {
  const [first] = group;
  if (group.length > NAMED) {
    if (first?.task !== undefined) return say.tasksOf[language](group.length);
    return first?.scenario === undefined
      ? say.effectsCount[language](group.length)
      : say.scenariosOf[language](group.length);
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
  return resource ?? say.effectsOf[language](themeName(problem, theme, language) ?? theme, group.length);
}
