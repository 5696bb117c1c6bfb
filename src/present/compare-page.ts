import { checkAnswer } from "./check-answer.ts";
import { NO_SCORE, scoreCell } from "./score-cell.ts";
import { exchangeBetween } from "../allocation/exchange.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { structureOf } from "../problem/structure.ts";
import { criterionName } from "./criteria-text.ts";
import { changedScenarios, scenarioText } from "./difference.ts";
import { exchangeLegend, exchangeText } from "./exchange-text.ts";
import { allocationName, caveatsOf, namedOf } from "./named-text.ts";

import { heading, left, list, paragraph, right, table, type Block, type Page } from "./document/document.ts";
import { caveatSectionOfAll } from "./sections/caveats.ts";
import { decided, rankText } from "./standing-text.ts";
import { shareText } from "./share-text.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** A compared allocation with the letter that it bears at the head of a column. */
interface Lettered {
  readonly letter: string;
  readonly standing: Standing;
}

/**
 * Several allocations side by side: rank, scores, efficiency, what each changes, the exchange of each against the first
 * in words, and what no source confirms of them.
 *
 * @param standings of one problem under the same weights, the first being the one that the others are held against; at
 * most 26.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const standings = (["example1", "example3"] as const).map((id) => standing(kobenhavn2024, id));
 * comparePage(kobenhavn2024, standings, "en").some((block) => block.kind === "table"); // true
 * ```
 */
export function comparePage(problem: Problem, standings: readonly Standing[], language: Language): Page {
  standings.forEach((standing, index) => {
    checkAnswer(standing, "standing", [index]);
  });
  const lettered = standings.map((standing, index): Lettered => ({ standing, letter: letterOf(index) }));
  const [first] = lettered;
  if (first === undefined) return [];
  return [
    list(
      lettered.map(
        ({ letter, standing: { evaluation, question } }) =>
          `${letter}: ${allocationName(problem, evaluation.selection, namedOf(problem, question.subject), language)}`,
      ),
    ),
    paragraph(weightsText(problem, first.standing.evaluation, language)),
    ...measureBlocks(problem, lettered, language),
    ...scenarioBlocks(problem, lettered, language),
    ...exchangeBlocks(problem, lettered, language),
    ...standings.flatMap(({ question }) => caveatsOf(problem, namedOf(problem, question.subject), language)),
    ...caveatSectionOfAll(
      problem,
      lettered.map(({ letter, standing: { evaluation } }) => ({ letter, evaluation })),
      language,
    ),
  ];
}

function letterOf(index: number): string {
  return String.fromCodePoint("A".charCodeAt(0) + index);
}

function measureBlocks(problem: Problem, lettered: readonly Lettered[], language: Language): readonly Block[] {
  const { compare: say, place, score, unlawfulShort } = words[language];
  const row = (title: string, cell: (of: Lettered) => string): string[] => [title, ...lettered.map(cell)];
  const [first] = lettered;
  const ids = first?.standing.by.join(", ") ?? "";
  const of = lettered.find(({ standing }) => standing.of !== null)?.standing.of ?? null;
  const rows = [
    row(place, ({ standing }) => (standing.evaluation.lawful ? rankText(standing, language) : unlawfulShort)),
    row(score, ({ standing: { evaluation } }) => scoreCell(evaluation, language)),
    ...problem.hensyn.flatMap(({ id, themes }) => [
      row(criterionName(problem, id, language), ({ standing: { evaluation } }) =>
        scoreCell(evaluation.hensyn[id] ?? NO_SCORE, language),
      ),
      ...themes.map((theme) =>
        row(`– ${criterionName(problem, theme.id, language)}`, ({ standing: { evaluation } }) =>
          scoreCell(evaluation.themes[theme.id] ?? NO_SCORE, language),
        ),
      ),
    ]),
    row(say.efficient, ({ standing }) => (standing.evaluation.lawful ? decided(standing.efficient, language) : "–")),
    row(say.bestUnder, ({ standing }) => (standing.evaluation.lawful ? regionCell(standing, language) : "–")),
  ];
  return [
    table([left(say.measure), ...lettered.map(({ letter }) => right(letter))], rows),
    paragraph([...(of === null ? [] : [say.ofLawful(of)]), say.measuresLegend(ids)].join(" ")),
    ...unknownBlocks(lettered, language),
  ];
}

/** Why there is a question mark, if there is one. */
function unknownBlocks(lettered: readonly Lettered[], language: Language): readonly Block[] {
  const { compare: say } = words[language];
  const lawful = lettered.filter(({ standing }) => standing.evaluation.lawful);
  const late = lawful.some(({ standing }) => standing.status === "stopped");
  const beyond = lawful.some(({ standing }) => standing.status === "complete" && standing.rank === null);
  return [...(late ? [paragraph(say.unknownLegend)] : []), ...(beyond ? [paragraph(say.unknownRankLegend)] : [])];
}

function regionCell({ region, status }: Standing, language: Language): string {
  if (region === null) return status === "complete" ? shareText(0, language) : words[language].unknown;
  return shareText(region.share, language, region.standardError);
}

/** A row for each scenario that any of them chooses. */
function scenarioBlocks(problem: Problem, lettered: readonly Lettered[], language: Language): readonly Block[] {
  const { difference, scenario, compare: say, noChanges } = words[language];
  const chosen = lettered.map(
    ({ standing }) => new Set(changedScenarios(problem, standing.evaluation.selection).map(({ id }) => id)),
  );
  const rows = structureOf(problem).areas.flatMap(({ scenarios }) =>
    scenarios
      .filter(({ id }) => chosen.some((ids) => ids.has(id)))
      .map((each) => [scenarioText(each, language), ...chosen.map((ids) => (ids.has(each.id) ? "×" : "·"))]),
  );
  if (rows.length === 0) return [heading(difference), paragraph(noChanges)];
  return [
    heading(difference),
    table([left(scenario), ...lettered.map(({ letter }) => right(letter))], rows),
    paragraph(say.scenariosLegend),
  ];
}

function exchangeBlocks(
  problem: Problem,
  [first, ...others]: readonly Lettered[],
  language: Language,
): readonly Block[] {
  const { compare, exchange: say } = words[language];
  if (first === undefined || others.length === 0) return [];
  const items = others.map(({ letter, standing }) => {
    const exchange = exchangeBetween(problem, first.standing.evaluation, standing.evaluation);
    return say.against(letter, first.letter, exchangeText(problem, exchange, language));
  });
  return [heading(compare.exchangeHeading(first.letter)), list(items), paragraph(exchangeLegend(items, language))];
}
