import type { Frontier, FrontierPoint } from "../../analyse/frontier.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { areaColumns, changeColumns } from "../tables/allocation-columns.ts";
import { cellColumn, linesColumn } from "../tables/columns.ts";
import { commonPart } from "../tables/common-part.ts";
import { criteriaLine, criterionIdsLine } from "../texts/spans.ts";
import { paragraph, type Block, type AnswerDocument } from "../document/document.ts";
import { line, textOf, type Inline } from "../document/inline.ts";
import { fileColumn, keyed, tableOf, type Column } from "../document/table.ts";
import { mixtureLine } from "../texts/mixture-text.ts";
import { criterionScoreOf, provenScore } from "../texts/score-text.ts";
import { callByNumber } from "../texts/selection-text.ts";
import { caveatSection } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { frontierFigureBlocks } from "../sections/figures.ts";
import { idleWeightsCell } from "../sections/idle-weights.ts";
import { restBlocks, type ViewOptions } from "../sections/rest.ts";
import { decided } from "../texts/standing-text.ts";
import { themeWeightBlocks } from "../texts/weights-text.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { wishesBlocks } from "../sections/wishes.ts";

const say = {
  title: { da: "Hvad der kan nås", en: "What can be reached" },
  comparedBy: {
    da: (criteria: Inline) => line`Fordelingerne sammenlignes på ${criteria}.`,
    en: (criteria: Inline) => line`Allocations are compared by ${criteria}.`,
  },
  counts: {
    da: (points: number, allocations: number) =>
      `${many(points, "kombination af scorer er efficient", "kombinationer af scorer er efficiente", "da")}; ${many(allocations, "lovlig fordeling", "lovlige fordelinger", "da")} har ${points === 1 ? "den" : "en af dem"}.`,
    en: (points: number, allocations: number) =>
      `${many(points, "combination of scores is", "combinations of scores are", "en")} efficient; ${many(allocations, "lawful allocation has", "lawful allocations have", "en")} ${points === 1 ? "it" : "one of them"}.`,
  },
  supported: {
    da: ({ supported, unsupported, unknown }: SupportedCounts) =>
      `${whole(supported, "da")} kan blive den bedste ved vægtning, ${whole(unsupported, "da")} kan ikke${unknown === 0 ? "." : `, og for ${whole(unknown, "da")} er det ikke bevist.`}`,
    en: ({ supported, unsupported, unknown }: SupportedCounts) =>
      `${whole(supported, "en")} can become the best by weighting, ${whole(unsupported, "en")} cannot${unknown === 0 ? "." : `, and of ${whole(unknown, "en")} it is not proven.`}`,
  },
  incomplete: {
    da: "Tiden løb ud: hver af disse er efficient, og der kan være flere.",
    en: "The time ran out: each of these is efficient, and there may be more.",
  },
  number: { da: "Nr.", en: "No." },
  count: { da: "Antal", en: "Count" },
  isSupported: { da: "Understøttet", en: "Supported" },
  mixture: {
    da: (mixture: Inline) => line`Slås af blandingen ${mixture}.`,
    en: (mixture: Inline) => line`Beaten by the mixture ${mixture}.`,
  },
  efficientLegend: {
    da: (ids: Inline) =>
      line`Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem. Den, der vil vinde på én, må afgive på en anden. Antal: hvor mange lovlige fordelinger der har de samme scorer; den viste ændrer færrest områder.`,
    en: (ids: Inline) =>
      line`Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them. To gain by one is to give up by another. Count: how many lawful allocations have the same scores; the one shown changes the fewest areas.`,
  },
  supportedLegend: {
    da: (ids: Inline) =>
      line`Understøttet: den bedste med nogle vægte af ${ids}. En, der ikke er understøttet, er et kompromis, som ingen vægte finder: gennemsnittet af den blanding, der slår den, er højere på hver af ${ids}, så uanset vægtene scorer en del af blandingen højere.`,
    en: (ids: Inline) =>
      line`Supported: the best under some weights of ${ids}. One that is not supported is a compromise that no weights find: the mean of the mixture that beats it is higher by each of ${ids}, so under any weights a part of the mixture scores higher.`,
  },
};

interface SupportedCounts {
  readonly supported: number;
  readonly unsupported: number;
  readonly unknown: number;
}

/**
 * A frontier as a document: how many efficient score vectors there are and how many of them no weights reach, each with its
 * scores, its number of allocations, what the first of them changes, and, where no weights reach it, what beats it. In files a
 * row for each of them; where the time ran out the last is the incumbent, without a number, which need not be efficient.
 */
export function frontierView(
  problem: Problem,
  frontier: Frontier,
  language: Language,
  { top, namesOptions }: ViewOptions = {},
): AnswerDocument {
  const { points, by, first } = frontier;
  const common = commonPart(problem, firstOf(points).slice(0, top), language);
  const table = tableOf(columnsOf(problem, frontier, { common, language }), rowsOf(frontier), {
    language,
    top: Math.min(top ?? Infinity, points.length),
  });
  const ids = criterionIdsLine(problem, by);
  const shown: readonly Block[] =
    first === null
      ? []
      : [
          paragraph(say.comparedBy[language](criteriaLine(problem, by, language))),
          ...notComparedBlocks(problem, by, language),
          ...wishesBlocks(problem, frontier.question, language),
          ...themeWeightBlocks(problem, first, language),
          paragraph(countText(frontier, language)),
          ...frontierFigureBlocks(problem, frontier, language),
          ...common.blocks,
          table,
          ...restBlocks(table.top, points.length, { language, namesOptions }),
          paragraph(say.efficientLegend[language](ids)),
          paragraph(say.supportedLegend[language](ids)),
        ];
  const isCaveatSaid = "incumbent" in frontier && frontier.incumbent !== null;
  return {
    language,
    title: say.title[language],
    blocks: [
      ...shown,
      ...endingBlocks(problem, frontier, language),
      ...(first === null || isCaveatSaid ? [] : caveatSection(problem, first, language)),
    ],
    data: table,
  };
}

/** An efficient point, or the incumbent where the time ran out. */
type Row = { readonly point: FrontierPoint } | { readonly point: null; readonly incumbent: Evaluation };

function rowsOf(frontier: Frontier): readonly Row[] {
  const rows = frontier.points.map((point): Row => ({ point }));
  if (frontier.status !== "stopped" || frontier.incumbent === null) return rows;
  return [...rows, { point: null, incumbent: frontier.incumbent }];
}

/** The first allocation of each point. */
function firstOf(points: readonly FrontierPoint[]): readonly Selection[] {
  return points.map(({ first }) => first);
}

interface Showing {
  readonly common: ReturnType<typeof commonPart>;
  readonly language: Language;
}

function columnsOf(problem: Problem, frontier: Frontier, { common, language }: Showing): readonly Column<Row>[] {
  const { by, points, first } = frontier;
  const call = callByNumber(problem, firstOf(points), language);
  const mixtureOf = ({ point }: Row): Inline | undefined =>
    point?.mixture && mixtureLine(point.mixture, call, language);
  const selectionOf = (row: Row): Selection => (row.point === null ? row.incumbent.selection : row.point.first);
  const scoreOf = (row: Row, id: string): number | null => {
    if (row.point !== null) return row.point.scores[id] ?? null;
    return provenScore(criterionScoreOf(row.incumbent, id));
  };
  return [
    {
      key: "number",
      title: say.number[language],
      type: "count",
      value: ({ point }, at) => (point === null ? null : at + 1),
    },
    ...keyed("score", by, (id, key): Column<Row> => ({
      key,
      title: id,
      type: "score",
      value: (row) => scoreOf(row, id),
    })),
    { key: "count", title: say.count[language], type: "count", value: ({ point }) => point?.count ?? null },
    cellColumn({ key: "supported", title: say.isSupported[language], type: "flag" }, ({ point }) => {
      const supported = point?.supported ?? null;
      return [supported, decided(supported, language)];
    }),
    {
      ...linesColumn<Row>("what", common.title, (row, at) => {
        const beaten = mixtureOf(row);
        return [...(common.lines[at] ?? []), ...(beaten === undefined ? [] : [say.mixture[language](beaten)])];
      }),
      only: "page",
    },
    fileColumn("mixture", "text", (row) => textOf(mixtureOf(row) ?? "")),
    ...areaColumns(problem, selectionOf),
    ...changeColumns(problem, selectionOf, language),
    fileColumn("idle_weights", "text", (row) => idleWeightsCell(problem, row.point === null ? row.incumbent : first)),
  ];
}

/** Number of efficient vectors, of allocations that have them, and of vectors that some weights reach. */
function countText({ points, status }: Frontier, language: Language): string {
  const allocations = points.reduce((sum, { count }) => sum + count, 0);
  const of = (supported: boolean | null): number => points.filter((point) => point.supported === supported).length;
  const supported = { supported: of(true), unsupported: of(false), unknown: of(null) };
  return [
    say.counts[language](points.length, allocations),
    say.supported[language](supported),
    ...(status === "complete" ? [] : [say.incomplete[language]]),
  ].join(" ");
}
