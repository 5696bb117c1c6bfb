import type { AssumptionItem, Assumptions } from "../../analyse/assumptions/assumptions.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { assumedChangeSpan } from "./assumed-change.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { linesColumn } from "../tables/columns.ts";
import { differingScenarios } from "../texts/selection-text.ts";
import { scenarioLines } from "./differing.ts";
import { restBlocks, type Showing } from "./rest.ts";
import { scenarioIdsLine } from "../texts/spans.ts";

const say = {
  changesHeading: { da: "Hvad der alene kan skifte vinderen ud", en: "What alone can change the winner" },
  value: { da: "Værdi (lav–høj)", en: "Value (low–high)" },
  changes: { da: "Skifter", en: "Changes" },
  wins: {
    da: "Hvad der så vinder (de scenarier, der afviger)",
    en: "What wins then (the scenarios that differ)",
  },
  atOrBelow: { da: (value: Span) => line`fra ${value} og ned`, en: (value: Span) => line`from ${value} down` },
  atOrAbove: { da: (value: Span) => line`fra ${value} og op`, en: (value: Span) => line`from ${value} up` },
  nothingLawful: {
    da: (isWished: boolean) => (isWished ? "intet lovligt opfylder ønskerne" : "intet er lovligt"),
    en: (isWished: boolean) => (isWished ? "nothing lawful grants the wishes" : "nothing is lawful"),
  },
  scenariosNamed: { da: "Scenarierne i tabellen", en: "The scenarios in the table" },
  changesLegend: {
    da: "Skifter: den nærmeste værdi, nedad eller opad, hvor en anden bliver bedre ved den eller lige på den anden side, rundet udad. Længere ude kan vinderen komme igen; om den klarer spændets ender, står i CSV og JSON.",
    en: "Changes: the nearest value, down or up, at or just beyond which another is better, rounded outwards. Further away the winner may come back; the CSV and the JSON tell whether it survives at the ends.",
  },
};

/** Options of the parts of a page on assumptions. */
export interface AssumptionsShowing extends Showing {
  readonly top: number;
  /** True if there are wishes, which allocations then had to grant. */
  readonly isWished: boolean;
}

/** True if allocations had to grant wishes. */
export function isWished({ question: { wishes } }: Assumptions): boolean {
  return Object.values(wishes).some(({ length }) => length > 0);
}

/** The assumptions that alone can change the winner: at which value, and what wins then. */
export function changesSection(
  problem: Problem,
  winner: Selection,
  items: readonly AssumptionItem[],
  { language, top, namesOptions, isWished }: AssumptionsShowing,
): readonly Block[] {
  if (items.length === 0) return [];
  const differing = (beyond: Selection | null | undefined): readonly string[] =>
    beyond === null || beyond === undefined ? [] : differingScenarios(problem, winner, beyond);
  const wins = (beyond: Selection | null | undefined): Inline => {
    const scenarios = differing(beyond);
    return scenarios.length === 0 ? say.nothingLawful[language](isWished) : scenarioIdsLine(scenarios);
  };
  const shown = items.slice(0, top);
  const names = scenarioLines(
    problem,
    shown.flatMap(({ winnerBelow, winnerAbove }) => [...differing(winnerBelow), ...differing(winnerAbove)]),
    language,
  );
  const sides = (item: AssumptionItem): readonly { readonly at: Inline; readonly wins: Inline }[] => {
    const { changesBelow, changesAbove, winnerBelow, winnerAbove } = item;
    const below =
      changesBelow === null ? [] : [say.atOrBelow[language](assumedChangeSpan(item, changesBelow, -1, language))];
    const above =
      changesAbove === null ? [] : [say.atOrAbove[language](assumedChangeSpan(item, changesAbove, 1, language))];
    return [
      ...below.map((at) => ({ at, wins: wins(winnerBelow) })),
      ...above.map((at) => ({ at, wins: wins(winnerAbove) })),
    ];
  };
  const columns: readonly Column<AssumptionItem>[] = [
    { key: "value", title: say.value[language], type: "text", value: ({ text }) => text[language] },
    linesColumn("changes", say.changes[language], (item) => sides(item).map(({ at }) => at)),
    linesColumn("wins", say.wins[language], (item) => sides(item).map((side) => side.wins)),
  ];
  return [
    heading(say.changesHeading[language]),
    tableOf(columns, shown, { language }),
    ...restBlocks(shown.length, items.length, { language, namesOptions }),
    ...(names.length === 0 ? [] : [paragraph(`${say.scenariosNamed[language]}:`), list(names)]),
    paragraph(say.changesLegend[language]),
  ];
}
