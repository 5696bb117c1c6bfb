import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { formatNumber } from "../../text/numbers.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { keyed, tableOf, type Column } from "../document/table.ts";
import { commonPart } from "../tables/common-part.ts";
import { allocationLine, namedOf } from "../texts/named-text.ts";
import { noteText } from "../texts/note-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { idSpan, scenarioIdsLine, scenarioSpan } from "../texts/spans.ts";
import { gapLine, isPlaced, NOTHING, percentileLine, rankText } from "../texts/standing-text.ts";
import { byClass, coreRows } from "./core-groups.ts";

const say = {
  heading: {
    da: "Den bedste under hver af dokumentets vægtninger",
    en: "The best under each of the document's weightings",
  },
  named: {
    da: (id: Span, name: string) => line`${id}: ${name}`,
    en: (id: Span, name: string) => line`${id}: ${name}`,
  },
  noted: {
    da: (named: Inline, note: string) => line`${named}. ${note}`,
    en: (named: Inline, note: string) => line`${named}. ${note}`,
  },
  chosen: { da: "Hvad den bedste vælger", en: "What the best chooses" },
  first: { da: "Fordelinger på førstepladsen", en: "Allocations in first place" },
  legend: {
    da: "× betyder, at scenariet er valgt. Deler flere førstepladsen, vises den, der ændrer færrest områder.",
    en: "× means that the scenario is chosen. Where several share the first place, the one that changes the fewest areas is shown.",
  },
  standing: { da: "Hvor de navngivne fordelinger står", en: "Where the named allocations stand" },
  percentile: { da: "– mindst lige så god som", en: "– at least as good as" },
  rank: { da: "– plads", en: "– rank" },
  standingLegend: {
    da: "Øverst: scorepoint op til den bedste under samme vægtning. Derunder: hvor stor en del af de lovlige fordelinger den er mindst lige så god som, og dens plads.",
    en: "At the top: points of score up to the best under the same weighting. Below: the part of the lawful allocations that it is at least as good as, and its rank.",
  },
  safe: {
    da: "Altid en del af den bedste, hvordan hensynene end vejes, når temaerne inden for dem vejes som i vægtningen:",
    en: "Always part of the best, however the hensyn are weighed, with the themes within them weighed as in the weighting:",
  },
  none: { da: "intet valg", en: "no choice" },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** Answers under one of the document's weightings. */
export interface UnderWeighting {
  /** The id of the weighting. */
  readonly id: string;
  readonly ranking: Ranking;
  /** Of the named selections of the document, the same ones under each weighting. */
  readonly standings: readonly Standing[];
  /** Over all weightings of the hensyn, with the themes weighed as in this one. */
  readonly core: CoreIndex;
}

/** The best under each weighting, side by side: what they share, what they differ in, and where named selections stand. */
export function byWeightingBlocks(
  problem: Problem,
  weightings: readonly UnderWeighting[],
  language: Language,
): readonly Block[] {
  const shown = weightings.filter(({ ranking }) => ranking.allocations.length > 0);
  if (shown.length === 0) return [];
  return [
    heading(say.heading[language]),
    list(shown.map(({ id }) => weightingLine(problem, id, language))),
    ...chosenBlocks(problem, shown, language),
    ...standingBlocks(problem, shown, language),
    paragraph(say.safe[language]),
    list(shown.map((each) => line`${idSpan("weighting", each.id)}: ${safeLine(problem, each, language)}`)),
  ];
}

function weightingLine({ weightings }: Problem, id: string, language: Language): Inline {
  const weighting = weightings.find((each) => each.id === id);
  const named = say.named[language](idSpan("weighting", id), oneLine(weighting?.name[language] ?? id));
  const note = noteText(weighting?.note, language);
  return note === undefined ? named : say.noted[language](named, note);
}

/** A line of a table that has a column for each weighting. */
interface Line {
  readonly name: Inline;
  readonly shown: (under: UnderWeighting) => Inline;
}

function besideBlock(
  title: string,
  lines: readonly Line[],
  shown: readonly UnderWeighting[],
  language: Language,
): Block {
  const columns: readonly Column<Line>[] = [
    { key: "what", title, type: "text", value: () => null, shown: ({ name }) => [name] },
    ...keyed("weighting", shown, (under, key): Column<Line> => ({
      key,
      title: under.id,
      type: "figure",
      value: () => null,
      shown: (each) => [each.shown(under)],
    })),
  ];
  return tableOf(columns, lines, { language });
}

function chosenBlocks(problem: Problem, shown: readonly UnderWeighting[], language: Language): readonly Block[] {
  const bestOf = ({ ranking }: UnderWeighting) => ranking.allocations[0]?.selection ?? {};
  const chosen = new Map(
    shown.map((under) => [under.id, new Set(changedScenarios(problem, bestOf(under)).map(({ id }) => id))]),
  );
  const differing = structureOf(problem).areas.flatMap(({ scenarios }) =>
    scenarios.filter(({ id }) => {
      const choosing = shown.filter((under) => chosen.get(under.id)?.has(id) === true);
      return choosing.length > 0 && choosing.length < shown.length;
    }),
  );
  const lines = differing.map((scenario): Line => ({
    name: [scenarioSpan(scenario, language)],
    shown: ({ id }) => (chosen.get(id)?.has(scenario.id) === true ? "×" : "·"),
  }));
  const first: Line = { name: say.first[language], shown: ({ ranking }) => sharingText(ranking, language) };
  return [
    ...commonPart(problem, shown.map(bestOf), language).blocks,
    besideBlock(say.chosen[language], [...lines, first], shown, language),
    paragraph(say.legend[language]),
  ];
}

/** Number of allocations that share the first rank; where a ranking holds no others, at least so many. */
function sharingText({ allocations, question }: Ranking, language: Language): string {
  const sharing = allocations.filter(({ rank }) => rank === 1).length;
  return `${sharing === question.top ? "≥ " : ""}${formatNumber(sharing, language)}`;
}

function standingBlocks(problem: Problem, shown: readonly UnderWeighting[], language: Language): readonly Block[] {
  const standings = shown[0]?.standings ?? [];
  if (standings.length === 0) return [];
  const lines = standings.flatMap(({ evaluation, question }, at): readonly Line[] => {
    const of = (text: (standing: Standing) => Inline) => (under: UnderWeighting) => {
      const standing = under.standings[at];
      return standing !== undefined && isPlaced(standing) ? text(standing) : NOTHING;
    };
    return [
      {
        name: allocationLine(problem, evaluation.selection, namedOf(problem, question.subject), language),
        shown: of((standing) => gapLine(standing, language)),
      },
      { name: say.percentile[language], shown: of((standing) => percentileLine(standing, language)) },
      { name: say.rank[language], shown: of((standing) => rankText(standing, language)) },
    ];
  });
  return [besideBlock(say.standing[language], lines, shown, language), paragraph(say.standingLegend[language])];
}

function safeLine(problem: Problem, { core }: UnderWeighting, language: Language): Inline {
  const ids = byClass(coreRows(problem, core.scenarios)).core.map(({ scenario }) => scenario.id);
  return ids.length === 0 ? say.none[language] : scenarioIdsLine(ids);
}
