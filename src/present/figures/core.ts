import { InvalidInput, issueAt, shown, type Issue } from "../../problem/invalid-problem.ts";
import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Problem } from "../../problem/problem.ts";
import { own } from "../../problem/raw.ts";
import { languageIssues } from "../check-answer.ts";
import { areasWithChoice, structureOf } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { shareText } from "../texts/share-text.ts";
import { textOf } from "../document/inline.ts";
import { tableOf, type Table } from "../document/table.ts";
import { casesLine } from "../texts/core-text.ts";
import type { CoreArea, CoreFigure } from "../document/figure.ts";
import { named, nameAndId } from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";

const TEXTS = {
  da: {
    title: "Hvor ofte hvert scenarie vælges",
    axis: "Andel",
    counted: (size: number) => `de ${formatNumber(size, "da")} fordelinger, der er talt`,
    all: "de fordelinger, der er talt",
    of: (of: string) => `Andel af ${of}.`,
    always: (names: string) => `Vælges af dem alle: ${names}.`,
    split: (names: string) => `Størst tvivl er der i ${names}.`,
    columns: { area: "Område", id: "Id", scenario: "Scenarie", share: "Andel" },
  },
  en: {
    title: "How often each scenario is chosen",
    axis: "Share",
    counted: (size: number) => `the ${formatNumber(size, "en")} allocations that are counted`,
    all: "the allocations that are counted",
    of: (of: string) => `Share of ${of}.`,
    always: (names: string) => `Chosen by all of them: ${names}.`,
    split: (names: string) => `The most doubt is in ${names}.`,
    columns: { area: "Area", id: "Id", scenario: "Scenario", share: "Share" },
  },
} as const;

/** The share of some allocations that choose each scenario, as `catalogue(problem).frequency()` gives it, too. */
export interface CoreShares {
  /** By the id of the scenario, 0…1. */
  readonly scenarios: Readonly<Record<string, number>>;
  /** Number of allocations behind the shares. */
  readonly size?: number | undefined;
}

/** Description of the shares. */
export interface CoreOptions {
  /** Whole of which they are shares, such as `the best 1% under the present weights`. */
  readonly of?: Bilingual | undefined;
}

/**
 * For each area, how large a share of some allocations chooses each of its scenarios: what is certain, and what is not.
 *
 * @param answer of `coreIndex`, or shares of the scenarios of the same problem; one that is left out is chosen by none.
 * @returns a figure as plain data, for `toSvg` or a display of your own.
 * @throws {InvalidInput} for shares that are none.
 * @example
 * ```ts
 * const { areas } = coreFigure(kobenhavn2024, coreIndex(kobenhavn2024), "en");
 * areas.length; // 12
 * ```
 */
export function coreFigure(
  problem: Problem,
  answer: CoreIndex | CoreShares,
  language: Language,
  { of }: CoreOptions = {},
): CoreFigure {
  const shares = sharesOf(answer);
  checkShares(shares, language);
  const say = TEXTS[language];
  const areas = areasWithChoice(structureOf(problem)).map((area): CoreArea => {
    const scenarios = area.scenarios.map((scenario) => ({
      ...named(scenario, language),
      share: shareOf(shares, scenario.id),
    }));
    return { ...named(area, language), scenarios };
  });
  const caption = say.of(of === undefined ? countedText(problem, answer, language) : oneLine(of[language]));
  return showingFigure({
    kind: "core",
    language,
    title: say.title,
    description: describe(areas, caption, language),
    axes: [{ label: say.axis, unit: "%", type: "share", from: 0, to: 1 }],
    notes: [caption],
    areas,
    numbers: numbersOf(areas, language),
  });
}

/** An index is the share of the cases whose best allocation chooses the scenario. */
function sharesOf(answer: CoreIndex | CoreShares): CoreShares {
  if (!isCoreIndex(answer)) return answer;
  return { scenarios: Object.fromEntries(Object.entries(answer.scenarios).map(([id, { index }]) => [id, index])) };
}

function isCoreIndex(answer: CoreIndex | CoreShares): answer is CoreIndex {
  return own(own(answer, "question"), "kind") === "core";
}

function countedText(problem: Problem, answer: CoreIndex | CoreShares, language: Language): string {
  if (isCoreIndex(answer)) return textOf(casesLine(problem, answer, language));
  return answer.size === undefined ? TEXTS[language].all : TEXTS[language].counted(answer.size);
}

function shareOf({ scenarios }: CoreShares, id: string): number {
  return Object.hasOwn(scenarios, id) ? (scenarios[id] ?? 0) : 0;
}

function checkShares(shares: unknown, language: unknown): void {
  const scenarios = own(shares, "scenarios");
  const issues: Issue[] = [...languageIssues(language)];
  if (typeof scenarios !== "object" || scenarios === null)
    issues.push(issueAt(["scenarios"], scenarios, noShares(scenarios)));
  else
    for (const [id, share] of Object.entries(scenarios))
      if (!(typeof share === "number" && share >= 0 && share <= 1))
        issues.push(issueAt(["scenarios", id], share, noShare(share)));
  if (issues.length > 0) throw new InvalidInput("The figure", issues);
}

function noShares(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)} og ikke en andel for hvert scenarie. Giv det, som coreIndex eller frequency() svarer.`,
    en: `is ${shown(value)} and not a share for each scenario. Give what coreIndex or frequency() answers.`,
  };
}

function noShare(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et tal fra 0 til 1.`,
    en: `is ${shown(value)}. Write a number from 0 to 1.`,
  };
}

function describe(areas: readonly CoreArea[], caption: string, language: Language): string {
  const say = TEXTS[language];
  const always = areas.flatMap(({ scenarios }) => scenarios.filter(({ share }) => share === 1).map(nameAndId));
  const leading = areas.map((area) => ({ area, share: Math.max(...area.scenarios.map(({ share }) => share)) }));
  const [doubtful] = leading
    .filter(({ share }) => share > 0 && share < 1)
    .sort((one, other) => one.share - other.share);
  const doubt =
    doubtful === undefined ? [] : [say.split(`${nameAndId(doubtful.area)}: ${sharesText(doubtful.area, language)}`)];
  return [caption, ...(always.length > 0 ? [say.always(always.join("; "))] : []), ...doubt].join(" ");
}

function sharesText({ scenarios }: CoreArea, language: Language): string {
  const chosen = scenarios.filter(({ share }) => share > 0);
  return chosen.map((each) => `${nameAndId(each)} ${shareText(each.share, language)}`).join("; ");
}

function numbersOf(areas: readonly CoreArea[], language: Language): Table {
  const { columns } = TEXTS[language];
  const rows = areas.flatMap((area) => area.scenarios.map((scenario) => ({ area, scenario })));
  return tableOf<(typeof rows)[number]>(
    [
      { key: "area", title: columns.area, type: "text", value: ({ area }) => nameAndId(area) },
      { key: "id", title: columns.id, type: "text", value: ({ scenario }) => scenario.id },
      { key: "scenario", title: columns.scenario, type: "text", value: ({ scenario }) => scenario.name },
      { key: "share", title: columns.share, type: "share", value: ({ scenario }) => scenario.share },
    ],
    rows,
    { language },
  );
}
