import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { groundText } from "../../problem/texts/ground-text.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { andText } from "../../text/list-text.ts";
import { many } from "../../text/many.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { andLine, joined, line, textOf, type Inline, type Span } from "../document/inline.ts";
import { endingInCites } from "../texts/cites-text.ts";
import { idSpan, taskSpan, themeSpan } from "../texts/spans.ts";

const say = {
  othersHeading: { da: "Hvad der alene ikke ændrer noget", en: "What alone changes nothing" },
  notFoundHeading: { da: "Hvor der ikke blev fundet noget skift", en: "Where no change was found" },
  others: {
    da: (name: Inline, which: Inline, remark: Inline) => line`${name}: ${which} (${remark})`,
    en: (name: Inline, which: Inline, remark: Inline) => line`${name}: ${which} (${remark})`,
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
    da: "CSV og JSON nævner hver enkelt af dem, som her kun er talt op.",
    en: "The CSV and the JSON name each of those that are only counted here.",
  },
  touches: { da: (ids: Inline) => line`som rører ${ids}`, en: (ids: Inline) => line`touching ${ids}` },
  touchesNothing: { da: "som ikke rører noget, der har vægt", en: "touching nothing that has weight" },
  limit: { da: (id: string) => `grænsen ${id}`, en: (id: string) => `the limit ${id}` },
  effectsOf: {
    da: (theme: Inline, effects: number) => line`${effects === 1 ? "Virkning" : "Virkninger"} på ${theme}`,
    en: (theme: Inline, effects: number) => line`${effects === 1 ? "Effect" : "Effects"} on ${theme}`,
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
    const key = JSON.stringify([
      textOf(nameOf(problem, [item], language)),
      item.touches,
      item.basis,
      item.cites.length === 0,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const cites = group.flatMap((item) => item.cites);
    const ground = groundText(problem, { ...first, cites })[language];
    const which = joined([whichLine(problem, group, language), ...touchesLines(problem, first, language)], ", ");
    return [
      say.others[language](nameOf(problem, group, language), which, endingInCites(problem, ground, cites, language)),
    ];
  });
  return [
    heading(items.every(({ exact }) => exact) ? say.othersHeading[language] : say.notFoundHeading[language]),
    list(lines),
    ...([...groups.values()].some((group) => group.length > NAMED) ? [paragraph(say.othersLegend[language])] : []),
  ];
}

/** The theme that an effect touches stands before it. */
function touchesLines(problem: Problem, { kind, touches }: AssumptionItem, language: Language): readonly Inline[] {
  if (touches.length === 0) return [say.touchesNothing[language]];
  if (kind === "effect") return [];
  const names = touches.map((id) => themeOf(problem, id, language) ?? say.limit[language](id.replace(/^limit:/, "")));
  return [say.touches[language](andLine(names, language))];
}

function themeOf({ hensyn }: Problem, id: string, language: Language): Span | undefined {
  const theme = hensyn.flatMap(({ themes }) => themes).find((each) => each.id === id);
  return theme && themeSpan(theme, language);
}

function whichLine(problem: Problem, group: readonly AssumptionItem[], language: Language): Inline {
  const [first] = group;
  if (group.length > NAMED) {
    if (first?.task !== undefined) return say.tasksOf[language](group.length);
    return first?.scenario === undefined
      ? say.effectsCount[language](group.length)
      : say.scenariosOf[language](group.length);
  }
  if (first?.kind === "effect") return effectsText(group, language);
  const names = group.map(({ id, task, scenario }): Span | string => {
    if (task !== undefined) return taskSpan(problem, task, language);
    return scenario === undefined ? id : idSpan("scenario", scenario);
  });
  return andLine(names, language);
}

/** Statements of effects, where they take no more than some lines; else their ids. */
function effectsText(group: readonly AssumptionItem[], language: Language): string {
  const said = group.map(({ id, statement }) => `${statement?.[language] ?? id} (${id})`).join("; ");
  if (said.length <= SHORT) return said;
  return andText(
    group.map(({ id }) => id),
    language,
  );
}

/** Subject of a group of assumptions. */
function nameOf(problem: Problem, group: readonly AssumptionItem[], language: Language): Inline {
  const [{ measure, resource, theme = "" } = { theme: "" }] = group;
  if (measure !== undefined) {
    return measureName(problem, measure, language);
  }
  return resource ?? say.effectsOf[language]([themeOf(problem, theme, language) ?? theme], group.length);
}
