import type { Evaluation } from "../../allocation/evaluation.ts";
import { exchangeBetween } from "../../allocation/exchange.ts";
import type { RankedAllocation } from "../../analyse/proven-ranking.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { changeColumns, detailColumns, endColumns, scoreColumns } from "../tables/allocation-columns.ts";
import { cellColumn, linesColumn } from "../tables/columns.ts";
import { commonPart } from "../tables/common-part.ts";
import { paragraph, type Block, type AnswerDocument } from "../document/document.ts";
import { line, textOf, type Inline } from "../document/inline.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { exchangeLegend, exchangeLine } from "../texts/exchange-text.ts";
import { caveatSection } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { choiceFigure } from "../sections/figures.ts";
import { idleWeightsCell } from "../sections/idle-weights.ts";
import { restBlocks, type ViewOptions } from "../sections/rest.ts";
import { selectionsOf } from "../texts/selection-text.ts";
import { tieLegend } from "../texts/standing-text.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";

const say = {
  title: { da: "De bedste fordelinger", en: "The best allocations" },
  rank: { da: "Plads", en: "Rank" },
  score: { da: "Score", en: "Score" },
  apart: {
    da: (areas: number) =>
      `Hver af dem adskiller sig i mindst ${whole(areas, "da")} områder fra alle, der står over den; fordelinger, der ligner dem mere, er udeladt.`,
    en: (areas: number) =>
      `Each differs in at least ${whole(areas, "en")} areas from every one above it; allocations that are more alike are left out.`,
  },
  noOther: {
    da: "Ingen anden lovlig fordeling adskiller sig i så mange.",
    en: "No other lawful allocation differs in so many.",
  },
  noneApart: {
    da: (areas: number) => `Ingen anden lovlig fordeling adskiller sig fra den i mindst ${whole(areas, "da")} områder.`,
    en: (areas: number) => `No other lawful allocation differs from it in at least ${whole(areas, "en")} areas.`,
  },
  againstBest: {
    da: (exchange: Inline) => line`I forhold til den bedste: ${exchange}.`,
    en: (exchange: Inline) => line`Against the best: ${exchange}.`,
  },
};

/**
 * A ranking as a document: rank, score, the score of each hensyn, what differs from today in words, and what each gives up
 * and gains against the best. What all the allocations have in common is said once, above the table, since the best of a
 * ranking differ little. In files a row for each; where the time ran out the last is the incumbent, without a rank.
 */
export function rankingView(
  problem: Problem,
  ranking: Ranking,
  language: Language,
  options: ViewOptions = {},
): AnswerDocument {
  const { blocks, table, best, exchanges } = rankingTable(problem, ranking, language, {
    ...options,
    isExchangeShown: true,
  });
  const shown = exchanges.slice(0, table.top).filter((exchange) => exchange !== undefined);
  return {
    language,
    title: say.title[language],
    blocks: [
      ...(best === undefined
        ? []
        : [
            paragraph(weightsLine(problem, best, language)),
            ...wishesBlocks(problem, ranking.question, language),
            ...apartBlocks(ranking, language),
            ...blocks,
          ]),
      ...(shown.length > 0 ? [paragraph(exchangeLegend(shown, language))] : []),
      ...choiceFigure(problem, ranking, language),
      ...(best === undefined ? [] : caveatSection(problem, best, language)),
      ...endingBlocks(problem, ranking, language),
    ],
    data: table,
  };
}

/** Remark on how far the allocations are apart, where that was asked for, and that there are no more of them. */
function apartBlocks({ question: { apart, top }, allocations, status }: Ranking, language: Language): readonly Block[] {
  if (apart <= 1) return [];
  const isAll = status === "complete" && allocations.length < top;
  if (allocations.length <= 1) return isAll ? [paragraph(say.noneApart[language](apart))] : [];
  return [paragraph([say.apart[language](apart), ...(isAll ? [say.noOther[language]] : [])].join(" "))];
}

/** The table of a ranking, and what stands around it. */
interface RankingTable {
  /** The common part, the table and the legends that it needs. */
  readonly blocks: readonly Block[];
  readonly table: Table;
  /** The first, if there is one. */
  readonly best: RankedAllocation | undefined;
  /** For each row what it gives up and gains against the best; nothing for the best itself. */
  readonly exchanges: readonly (Inline | undefined)[];
}

interface Showing extends ViewOptions {
  readonly isExchangeShown: boolean;
}

/** The table of a ranking with its legends. */
export function rankingTable(
  problem: Problem,
  ranking: Ranking,
  language: Language,
  { top, namesOptions, isExchangeShown }: Showing,
): RankingTable {
  const { allocations } = ranking;
  const [best] = allocations;
  const shown = allocations.slice(0, top);
  const common = commonPart(problem, selectionsOf(shown), language);
  const rows = rowsOf(ranking);
  const exchanges = rows.map((row) => best && exchangeWith(problem, best, row, language));
  const columns: readonly Column<Row>[] = [
    cellColumn({ key: "rank", title: say.rank[language], type: "count" }, ({ rank, tied }) => [
      rank ?? null,
      `${tied === true ? "=" : ""}${rank ?? ""}`,
    ]),
    fileColumn("tied", "flag", ({ tied }) => tied ?? null),
    ...scoreColumns(problem, itself, say.score[language], language),
    ...detailColumns(problem, itself),
    ...changeColumns(problem, ({ selection }: Row) => selection, language),
    fileColumn("moves", "count", ({ moves }) => moves.length),
    {
      ...linesColumn("what", common.title, (_, at) => {
        const exchange = isExchangeShown ? exchanges[at] : undefined;
        return [...(common.lines[at] ?? []), ...(exchange === undefined ? [] : [say.againstBest[language](exchange)])];
      }),
      only: "page",
    },
    fileColumn("exchange", "text", (_, at) => textOf(exchanges[at] ?? "")),
    fileColumn("idle_weights", "text", (row) => idleWeightsCell(problem, row)),
    ...endColumns(problem, rows, itself),
  ];
  const table = tableOf(columns, rows, { language, top: shown.length });
  const blocks = [
    ...common.blocks,
    table,
    ...restBlocks(shown.length, allocations.length, { language, namesOptions }),
    ...(shown.some(({ tied }) => tied) ? [paragraph(tieLegend(language))] : []),
  ];
  return { blocks, table, best, exchanges };
}

/** An allocation with its rank, or the incumbent where the time ran out. */
type Row = Evaluation & Partial<Pick<RankedAllocation, "rank" | "tied">>;

const itself = (row: Row): Evaluation => row;

function rowsOf(ranking: Ranking): readonly Row[] {
  if (ranking.status !== "stopped" || ranking.incumbent === null) return ranking.allocations;
  return [...ranking.allocations, ranking.incumbent];
}

function exchangeWith(problem: Problem, best: Evaluation, row: Evaluation, language: Language): Inline | undefined {
  return row === best ? undefined : exchangeLine(problem, exchangeBetween(problem, best, row), language);
}
