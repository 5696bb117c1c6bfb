import { exchangeBetween } from "../../allocation/exchange.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import { structureOf, type StructuredScenario } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { checkAnswer } from "../check-answer.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { criterionIdsLine, criterionSpan, scenarioSpan, shareSpan, themeSpan } from "../texts/spans.ts";
import { heading, list, paragraph, type Block, type AnswerDocument } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { exchangeLegend, exchangeLine } from "../texts/exchange-text.ts";
import { allocationLine, caveatsOf, namedOf } from "../texts/named-text.ts";
import { NO_SCORE, scoreLine, type Scored } from "../texts/score-text.ts";
import { caveatSectionOfAll } from "../sections/caveats.ts";
import { lineColumn, nameColumn } from "../tables/columns.ts";
import { standingTable } from "../tables/standing-table.ts";
import {
  decided,
  gapLine,
  isPlaced,
  NOTHING,
  openRankLegend,
  percentileLine,
  rankText,
  TO_THE_BEST,
  UNKNOWN,
} from "../texts/standing-text.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { letterOf } from "../figures/in-figures.ts";

const say = {
  title: { da: "Fordelinger side om side", en: "Allocations side by side" },
  percentile: { da: "Mindst lige så god som", en: "At least as good as" },
  place: { da: "Plads", en: "Rank" },
  score: { da: "Score", en: "Score" },
  efficient: { da: "Efficient", en: "Efficient" },
  bestUnder: { da: "Andel af vægtninger", en: "Share of weightings" },
  ofLawful: {
    da: (of: number) => `Plads og andel: af ${many(of, "lovlig fordeling", "lovlige fordelinger", "da")}.`,
    en: (of: number) => `Rank and share: of ${many(of, "lawful allocation", "lawful allocations", "en")}.`,
  },
  measuresLegend: {
    da: (ids: Inline) =>
      line`Scorer er 0 til 100. Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem. Andel af vægtninger: for hvor mange af alle vægtninger af ${ids} den er den bedste.`,
    en: (ids: Inline) =>
      line`Scores are 0 to 100. Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them. Share of weightings: under how many of all weightings of ${ids} it is the best.`,
  },
  unknownLegend: {
    da: "? betyder, at tiden løb ud, før det var kendt.",
    en: "? means that the time ran out before it was known.",
  },
  unknownRankLegend: {
    da: "? som plads betyder, at de lovlige fordelinger ikke er opregnet en for en, og at den ikke er blandt de første 1.000.",
    en: "? as a rank means that the lawful allocations were not listed one by one, and that it is not among the first 1,000.",
  },
  difference: { da: "Forskel fra i dag", en: "What differs from today" },
  noChanges: { da: "Intet er ændret.", en: "Nothing is changed." },
  scenario: { da: "Scenarie", en: "Scenario" },
  scenariosLegend: { da: "× betyder, at scenariet er valgt.", en: "× means that the scenario is chosen." },
  exchangeHeading: {
    da: (first: string) => `Hvad der byttes mod ${first}`,
    en: (first: string) => `What is exchanged against ${first}`,
  },
  against: {
    da: (to: string, from: string, exchange: Inline) => line`${to} i forhold til ${from}: ${exchange}.`,
    en: (to: string, from: string, exchange: Inline) => line`${to} against ${from}: ${exchange}.`,
  },
};

/** A compared allocation with the letter that it bears at the head of a column. */
interface Lettered {
  readonly letter: string;
  readonly standing: Standing;
}

/**
 * Several allocations side by side: rank, scores, efficiency, what each changes, the exchange of each against the first
 * in words, and what no source confirms of them. In files the rows of each, as of its standing.
 *
 * @param standings of one problem under the same weights, the first being the one that the others are held against; at
 * most 26.
 * @throws {InvalidInput} if it is given anything else than such answers.
 * @example
 * ```ts
 * const standings = (["example1", "example3"] as const).map((id) => standing(kobenhavn2024, id));
 * view(kobenhavn2024, standings, "en").blocks.some(({ kind }) => kind === "table"); // true
 * ```
 */
export function comparisonView(problem: Problem, standings: readonly Standing[], language: Language): AnswerDocument {
  // Of none there is nothing to compare.
  if (standings.length === 0) checkAnswer(standings, "standing", { problem, language }, ["answer"]);
  standings.forEach((standing, index) => {
    checkAnswer(standing, "standing", { problem, language }, [index]);
  });
  const lettered = standings.map((standing, index): Lettered => ({ standing, letter: letterOf(index) }));
  const [first] = lettered;
  return {
    language,
    title: say.title[language],
    blocks: first === undefined ? [] : comparedBlocks(problem, [first, ...lettered.slice(1)], language),
    data: standingTable(problem, standings, language),
  };
}

/** The first is what the others are held against. */
type Compared = readonly [Lettered, ...(readonly Lettered[])];

function comparedBlocks(problem: Problem, lettered: Compared, language: Language): readonly Block[] {
  const named = lettered.map(({ letter, standing: { evaluation, question } }) => {
    const name = allocationLine(problem, evaluation.selection, namedOf(problem, question.subject), language);
    return line`${letter}: ${name}`;
  });
  return [
    list(named),
    paragraph(weightsLine(problem, lettered[0].standing.evaluation, language)),
    ...wishesBlocks(problem, lettered[0].standing.question, language),
    ...measureBlocks(problem, lettered, language),
    ...scenarioBlocks(problem, lettered, language),
    ...exchangeBlocks(problem, lettered, language),
    ...lettered.flatMap(({ standing }) =>
      caveatsOf(problem, namedOf(problem, standing.question.subject), standing, language),
    ),
    ...caveatSectionOfAll(
      problem,
      lettered.map(({ letter, standing: { evaluation } }) => ({ letter, evaluation })),
      language,
    ),
  ];
}

/** A line of the table: what is said of each allocation. */
interface Measure {
  readonly name: Inline;
  /** In a unit of its own, which the line says. */
  readonly shown: (standing: Standing) => Inline;
}

function measureBlocks(problem: Problem, lettered: Compared, language: Language): readonly Block[] {
  const ids = criterionIdsLine(problem, lettered[0].standing.by);
  const of = lettered.find(({ standing }) => standing.of !== null)?.standing.of ?? null;
  const columns: readonly Column<Measure>[] = [
    lineColumn("measure", "", ({ name }) => name),
    ...lettered.map(({ letter, standing }): Column<Measure> => ({
      key: letter,
      title: letter,
      type: "figure",
      value: () => null,
      shown: ({ shown }) => [shown(standing)],
    })),
  ];
  const openLegend = openRankLegend(
    lettered.map(({ standing }) => standing),
    language,
  );
  const ofLawful = of === null ? [] : [say.ofLawful[language](of)];
  return [
    tableOf(columns, measuresOf(problem, language), { language }),
    paragraph(joined([...ofLawful, say.measuresLegend[language](ids), ...openLegend], " ")),
    ...unknownBlocks(lettered, language),
  ];
}

function measuresOf(problem: Problem, language: Language): readonly Measure[] {
  const scored = (name: Inline, of: (standing: Standing) => Scored | undefined): Measure => ({
    name,
    shown: (standing) => scoreLine(of(standing) ?? NO_SCORE, language),
  });
  const placed = (name: Inline, of: (standing: Standing) => Inline): Measure => ({
    name,
    shown: (standing) => (isPlaced(standing) ? of(standing) : NOTHING),
  });
  return [
    scored(say.score[language], ({ evaluation }) => evaluation),
    placed(TO_THE_BEST[language], (standing) => gapLine(standing, language)),
    placed(say.percentile[language], (standing) => percentileLine(standing, language)),
    { name: say.place[language], shown: (standing) => rankText(standing, language) },
    ...problem.hensyn.flatMap(({ id, themes }) => [
      scored([criterionSpan(problem, id, language)], ({ evaluation }) => evaluation.hensyn[id]),
      ...themes.map((theme) =>
        scored(["– ", themeSpan(theme, language)], ({ evaluation }) => evaluation.themes[theme.id]),
      ),
    ]),
    placed(say.efficient[language], ({ efficient }) => decided(efficient, language)),
    placed(say.bestUnder[language], (standing) => regionCell(standing, language)),
  ];
}

/** The reasons for question marks, where there are any. */
function unknownBlocks(lettered: Compared, language: Language): readonly Block[] {
  const lawful = lettered.filter(({ standing }) => isPlaced(standing));
  const late = lawful.some(({ standing }) => standing.status === "stopped");
  const beyond = lawful.some(({ standing }) => standing.status === "complete" && standing.rank === null);
  return [
    ...(late ? [paragraph(say.unknownLegend[language])] : []),
    ...(beyond ? [paragraph(say.unknownRankLegend[language])] : []),
  ];
}

function regionCell({ region, status }: Standing, language: Language): Inline {
  if (region === null) return status === "complete" ? [shareSpan(0, language)] : UNKNOWN;
  return [shareSpan(region.share, language, region.standardError)];
}

/** A row for each scenario that any of them chooses. */
function scenarioBlocks(problem: Problem, lettered: Compared, language: Language): readonly Block[] {
  const chosen = lettered.map(({ letter, standing }) => ({
    letter,
    ids: new Set(changedScenarios(problem, standing.evaluation.selection).map(({ id }) => id)),
  }));
  const rows = structureOf(problem).areas.flatMap(({ scenarios }) =>
    scenarios.filter(({ id }) => chosen.some(({ ids }) => ids.has(id))),
  );
  if (rows.length === 0) return [heading(say.difference[language]), paragraph(say.noChanges[language])];
  const columns: readonly Column<StructuredScenario>[] = [
    nameColumn("scenario", say.scenario[language], (scenario) => scenarioSpan(scenario, language)),
    ...chosen.map(({ letter, ids }): Column<StructuredScenario> => ({
      key: letter,
      title: letter,
      type: "figure",
      value: ({ id }) => ids.has(id),
      shown: ({ id }) => [ids.has(id) ? "×" : "·"],
    })),
  ];
  return [
    heading(say.difference[language]),
    tableOf(columns, rows, { language }),
    paragraph(say.scenariosLegend[language]),
  ];
}

function exchangeBlocks(problem: Problem, [first, ...others]: Compared, language: Language): readonly Block[] {
  if (others.length === 0) return [];
  const items = others.map(({ letter, standing }) => {
    const exchange = exchangeBetween(problem, first.standing.evaluation, standing.evaluation);
    return say.against[language](letter, first.letter, exchangeLine(problem, exchange, language));
  });
  return [
    heading(say.exchangeHeading[language](first.letter)),
    list(items),
    paragraph(exchangeLegend(items, language)),
  ];
}
