import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { structureOf, type StructuredArea } from "../../problem/structure.ts";
import { changedScenarios, differenceFromToday } from "./scenario-text.ts";
import { whole } from "../../text/many.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { Inline } from "../document/inline.ts";
import { scenarioIdsLine } from "./spans.ts";

const say = {
  unchanged: { da: "uændret", en: "unchanged" },
  today: { da: "Fordelingen i dag", en: "The allocation of today" },
  numbered: {
    da: (number: number) => `nr.\u00a0${whole(number, "da")}`,
    en: (number: number) => `no.\u00a0${whole(number, "en")}`,
  },
};

/** A selection in the form that the command line takes: the ids of what is changed with commas, or `unchanged`. */
export function selectionIds(problem: Problem, selection: Selection): string {
  const ids = changedScenarios(problem, selection).map(({ id }) => id);
  return ids.join(",") || "unchanged";
}

/** The ids of the scenarios that a selection changes as a line; none if it changes nothing. */
export function changesLine(problem: Problem, selection: Selection): Inline | undefined {
  const ids = changedScenarios(problem, selection).map(({ id }) => id);
  return ids.length === 0 ? undefined : scenarioIdsLine(ids);
}

/** The name of the allocation of today. */
export function todayName(language: Language): string {
  return say.today[language];
}

/** An allocation without a name as part of a sentence: that of today, or the scenarios that it changes. */
export function allocationWithin(problem: Problem, selection: Selection, language: Language): Inline {
  return changesLine(problem, selection) ?? withinSentence(todayName(language));
}

/** The changes of a selection in words, one scenario a line. */
export function changesText(problem: Problem, selection: Selection, language: Language): string {
  return differenceFromToday(problem, selection, language).join("\n") || say.unchanged[language];
}

/** The scenarios that a selection has where it differs from another, those that leave an area unchanged too. */
export function differingScenarios(problem: Problem, from: Selection, to: Selection): readonly string[] {
  return structureOf(problem).areas.flatMap((area) => {
    const chosen = chosenIn(area, to);
    return chosenIn(area, from) === chosen ? [] : [chosen];
  });
}

/** The scenario that a selection has in an area; what it leaves out is unchanged. */
export function chosenIn({ id, scenarios: [unchanged] }: StructuredArea, selection: Selection): string {
  return (Object.hasOwn(selection, id) ? selection[id] : undefined) ?? unchanged?.id ?? "";
}

/** The name that a page has for a selection: its number in a list, or else its scenarios. */
export type CallSelection = (selection: Selection) => Inline;

/** The selections of rows of a table. */
export function selectionsOf(rows: readonly { readonly selection: Selection }[]): readonly Selection[] {
  return rows.map(({ selection }) => selection);
}

/** The numbers of the selections of a list, from 1, of the same one the first; none of those that are not in it. */
export function numbersIn(
  problem: Problem,
  selections: readonly Selection[],
): (selection: Selection) => number | undefined {
  const numbers = selections.map((selection, index) => [selectionIds(problem, selection), index + 1] as const);
  const byIds = new Map([...numbers].reverse());
  return (selection) => byIds.get(selectionIds(problem, selection));
}

/** Calls the selections of a list by their numbers; those that are not in it by their scenarios. */
export function callByNumber(problem: Problem, selections: readonly Selection[], language: Language): CallSelection {
  const numberOf = numbersIn(problem, selections);
  return (selection) => {
    const number = numberOf(selection);
    if (number === undefined) return allocationWithin(problem, selection, language);
    return [{ kind: "selection", id: selectionIds(problem, selection), text: say.numbered[language](number) }];
  };
}
