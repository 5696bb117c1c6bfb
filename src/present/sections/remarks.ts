import type { Evaluation } from "../../allocation/evaluation.ts";
import type { WhyNotQuestion } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import { REMARK_KINDS, type Recommendation, type Remark } from "../../problem/remark.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { groundsLine, KIND_NAMES, remarkSentences, statusName, subjectSpan } from "../texts/remark-words.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { differingScenarios } from "../texts/selection-text.ts";

const say = {
  heading: { da: "Bemærkninger", en: "Remarks" },
  countNothing: { da: "Bemærkninger tæller ikke med i scoren.", en: "Remarks do not count in the score." },
  recommendations: { da: "Anbefalinger, der taler for det", en: "Recommendations that speak for it" },
  isFor: { da: "Taler for", en: "Speaks for" },
  main: { da: " (hovedanbefaling)", en: " (main recommendation)" },
};

/** Parts of a problem of which remarks are looked for: scenarios, with their areas, and tasks. */
export interface Remarked {
  readonly scenarios: readonly string[];
  readonly tasks: readonly string[];
}

/** Changes of an allocation: its scenarios that are not `unchanged`, and the tasks that it moves. */
export function changedBy(problem: Problem, { selection, moves }: Evaluation): Remarked {
  return {
    scenarios: changedScenarios(problem, selection).map(({ id }) => id),
    tasks: moves.map(({ task }) => task),
  };
}

/** The scenarios of either of two allocations in which they differ, and the tasks that they place differently. */
export function differenceOf(problem: Problem, one: Evaluation, other: Evaluation): Remarked {
  const [first, second] = [one.selection, other.selection];
  return {
    scenarios: [...differingScenarios(problem, first, second), ...differingScenarios(problem, second, first)],
    tasks: Object.keys(one.placement).filter((task) => one.placement[task] !== other.placement[task]),
  };
}

/**
 * Parts that a wish names: scenarios that are to be chosen, of a whole selection those that it changes, with the tasks that they
 * move, and the tasks that are to be placed.
 */
export function wishedBy(problem: Problem, { wishes, subject }: WhyNotQuestion): Remarked {
  const { areas, choiceOf } = structureOf(problem);
  const locked = wishes.lock.flatMap((id) => choiceOf.get(id) ?? []);
  const chosen = locked
    .filter(({ scenario }) => subject === null || scenario > 0)
    .flatMap(({ area, scenario }) => areas[area]?.scenarios[scenario] ?? []);
  const moved = chosen.flatMap(({ moves }) => moves.flatMap(({ task }) => problem.tasks[task]?.id ?? []));
  const placed = wishes.place.flatMap((placement) => ("task" in placement ? [placement.task] : placement.together));
  return { scenarios: chosen.map(({ id }) => id), tasks: [...moved, ...placed] };
}

/** The remarks about some scenarios, their areas, and some tasks, in the order of the document. */
export function remarksAbout(problem: Problem, { scenarios, tasks }: Remarked): readonly Remark[] {
  const { areas, choiceOf } = structureOf(problem);
  const isChosen = chosenAmong(problem, scenarios);
  const areasOf = new Set(scenarios.map((id) => areas[choiceOf.get(id)?.area ?? -1]?.id));
  return problem.remarks.filter(({ about }) => {
    if ("scenario" in about) return isChosen(about.scenario);
    if ("area" in about) return areasOf.has(about.area);
    return "task" in about && tasks.includes(about.task);
  });
}

/** Tells whether a scenario is one of some others: the unchanged one of a freely placed task has two ids. */
function chosenAmong(problem: Problem, ids: readonly string[]): (id: string) => boolean {
  const { choiceOf } = structureOf(problem);
  const keyOf = (id: string): string => JSON.stringify(choiceOf.get(id));
  const keys = new Set(ids.map(keyOf));
  return (id) => keys.has(keyOf(id));
}

/** Remarks by their kinds, conditions first; nothing where there are none. */
export function remarkSection(problem: Problem, remarks: readonly Remark[], language: Language): readonly Block[] {
  if (remarks.length === 0) return [];
  const groups = REMARK_KINDS.flatMap((kind): readonly Block[] => {
    const items = remarks.filter((remark) => remark.kind === kind).map((remark) => itemOf(problem, remark, language));
    return items.length === 0 ? [] : [paragraph(`${KIND_NAMES[kind].several[language]}:`), list(items)];
  });
  return [heading(say.heading[language]), paragraph(countNothingText(language)), ...groups];
}

/** That remarks count nothing, as a sentence. */
export function countNothingText(language: Language): string {
  return say.countNothing[language];
}

function itemOf(problem: Problem, remark: Remark, language: Language): Inline {
  const status = statusName(remark, language);
  const about = line`${subjectSpan(problem, remark.about, language)}${status === undefined ? "" : ` (${status})`}`;
  return line`${about}: ${remarkSentences(remark, language)} (${groundsLine(problem, remark, language)})`;
}

/** Remarks about some scenarios and tasks, and the recommendations that support the scenarios. */
export function asideSections(problem: Problem, remarked: Remarked, language: Language): readonly Block[] {
  return [
    ...remarkSection(problem, remarksAbout(problem, remarked), language),
    ...recommendationSection(problem, remarked.scenarios, language),
  ];
}

/** The remarks and recommendations that these sections cite. */
export function asidesOf(problem: Problem, remarked: Remarked): readonly (Remark | Recommendation)[] {
  return [...remarksAbout(problem, remarked), ...recommendationsFor(problem, remarked.scenarios)];
}

function recommendationsFor(problem: Problem, scenarios: readonly string[]): readonly Recommendation[] {
  const isChosen = chosenAmong(problem, scenarios);
  return problem.recommendations.filter(({ supports }) => supports.some(isChosen));
}

/** The recommendations that support some scenarios; nothing where there are none. */
function recommendationSection(problem: Problem, scenarios: readonly string[], language: Language): readonly Block[] {
  const isChosen = chosenAmong(problem, scenarios);
  const items = recommendationsFor(problem, scenarios).map((recommendation): Inline => {
    const { id, name, main, supports } = recommendation;
    const supported = supports.filter(isChosen).map((scenario) => subjectSpan(problem, { scenario }, language));
    const called = `${id} ${oneLine(name[language])}${main ? say.main[language] : ""}.`;
    const isFor = line`${say.isFor[language]}: ${joined(supported, "; ")}.`;
    return line`${called} ${isFor} (${groundsLine(problem, recommendation, language)})`;
  });
  return items.length === 0 ? [] : [heading(say.recommendations[language]), list(items)];
}
