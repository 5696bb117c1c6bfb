import type { Weights } from "../../allocation/weights.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Stability } from "../../analyse/stability.ts";
import type { Acceptability, Regions, WeightRegion } from "../../analyse/weight-regions.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { areaColumns, changeColumns } from "../tables/allocation-columns.ts";
import { checkAnswer } from "../check-answer.ts";
import { linesColumn, numberColumn, weightColumn } from "../tables/columns.ts";
import { commonPart, type CommonPart } from "../tables/common-part.ts";
import { criteriaLine, criterionIdsLine, shareSpan } from "../texts/spans.ts";
import { paragraph, type Block, type AnswerDocument } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { fileColumn, keyed, tableOf, type Column, type Table } from "../document/table.ts";
import { caveatSectionBesideWorth } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { numberedBy, triangleBlocks } from "../sections/figures.ts";
import { idleWeightsCell } from "../sections/idle-weights.ts";
import { centralLegend, placeBlocks } from "../sections/places.ts";
import { regionBlocks } from "../sections/region-corners.ts";
import { restBlocks, type Showing, type ViewOptions } from "../sections/rest.ts";
import { callByNumber, numbersIn, selectionIds, selectionsOf } from "../texts/selection-text.ts";
import { themeWeightBlocks } from "../texts/weights-text.ts";
import { stabilityBlocks } from "./stability.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { worthBlocks } from "../sections/worth.ts";

const say = {
  title: { da: "Hvad vægtene afgør", en: "What the weights decide" },
  intro: {
    da: (best: number, criteria: Inline) =>
      line`Hvor ofte en fordeling er ${best === 1 ? "den bedste" : `blandt de ${whole(best, "da")} bedste`}, når alle vægtninger af ${criteria} regnes for lige sandsynlige.`,
    en: (best: number, criteria: Inline) =>
      line`How often an allocation is ${best === 1 ? "the best" : `among the ${whole(best, "en")} best`}, all weightings of ${criteria} taken to be equally likely.`,
  },
  exact: { da: "Andelene er eksakte.", en: "The shares are exact." },
  sampled: {
    da: (samples: number, seed: number) =>
      `Andelene er anslået ved ${many(samples, "tilfældig vægtning", "tilfældige vægtninger", "da")} (startværdi ${seed}); ± er standardfejlen.`,
    en: (samples: number, seed: number) =>
      `The shares are estimated by ${many(samples, "random weighting", "random weightings", "en")} (seed ${seed}); ± is the standard error.`,
  },
  incomplete: {
    da: "Tiden løb ud: andelene er ikke fuldstændige.",
    en: "The time ran out: the shares are not complete.",
  },
  number: { da: "Nr.", en: "No." },
  share: { da: "Andel", en: "Share" },
  count: { da: "Antal", en: "Count" },
  legend: {
    da: (best: number, ids: Inline) =>
      line`Andel: af alle vægtninger af ${ids} de, hvor den er ${best === 1 ? "den bedste" : `blandt de ${whole(best, "da")} bedste`}. Antal: hvor mange lovlige fordelinger der har de samme scorer.`,
    en: (best: number, ids: Inline) =>
      line`Share: of all weightings of ${ids}, those under which it is ${best === 1 ? "the best" : `among the ${whole(best, "en")} best`}. Count: how many lawful allocations have the same scores.`,
  },
};

/** Answers on weights: where they lead, and how robust the best under some of them is. */
export interface WeightsToShow {
  readonly regions: Regions;
  /** Under the weights that were given; left out where there is none. */
  readonly stability?: Stability | undefined;
}

/** Weight regions alone as a document. */
export function regionsView(
  problem: Problem,
  regions: Regions,
  language: Language,
  options: ViewOptions = {},
): AnswerDocument {
  return weightsView(problem, { regions }, language, options);
}

/**
 * Weight regions as a document, and how far the given weights may change before another allocation is the best: which share of
 * all weightings makes each allocation the best (or one of the best), its central weights, and the corners of the regions.
 *
 * In files, by what stands in `row`: `allocation`, with its `share`, that of each place (`share_1`…), its central weights
 * (`weight_H1`…), `count` and scenarios, by area too; `region`, a row for each corner with that corner's weights, its share
 * and what is best in it (`best`: the numbers of the allocations); and where the time ran out the `incumbent`.
 *
 * @param shown regions and stability of the same problem; without a region, the document says how they ended.
 * @throws {InvalidInput} if it is given anything else than such answers.
 * @example
 * ```ts
 * const regions = weightRegions(kobenhavn2024);
 * toCsv(view(kobenhavn2024, { regions }, "en")).startsWith("row,number,share,"); // true
 * ```
 */
export function weightsView(
  problem: Problem,
  { regions, stability }: WeightsToShow,
  language: Language,
  { top = Infinity, namesOptions }: ViewOptions = {},
): AnswerDocument {
  checkAnswer(regions, "regions", { problem, language }, ["regions"]);
  if (stability !== undefined) checkAnswer(stability, "stability", { problem, language }, ["stability"]);
  const { acceptability, first } = regions;
  const shown = acceptability.slice(0, top);
  const common = commonPart(problem, selectionsOf(shown), language);
  const call = callByNumber(problem, selectionsOf(shown), language);
  const calling = numberedBy(problem, regions);
  const table = tableOf(columnsOf(problem, regions, common, language), rowsOf(regions), {
    language,
    top: shown.length,
  });
  const blocks = (of: Evaluation): readonly Block[] => [
    paragraph(introLine(problem, regions, language)),
    ...notComparedBlocks(problem, regions.by, language),
    ...wishesBlocks(problem, regions.question, language),
    ...themeWeightBlocks(problem, of, language),
    ...triangleBlocks(problem, regions, language, calling),
    ...common.blocks,
    ...acceptabilityBlocks(problem, regions, table, { language, namesOptions }),
    ...regionBlocks(regions, call, { language, namesOptions, top }),
    ...(stability === undefined ? [] : stabilityBlocks(problem, stability, call, language, calling)),
    // Of hensyn that are not compared by, the stability has no weights.
    ...worthBlocks(problem, stability?.first ?? of, language),
    ...caveatSectionBesideWorth(problem, of, language),
  ];
  return {
    language,
    title: say.title[language],
    blocks: first === null ? endingBlocks(problem, regions, language) : blocks(first),
    data: table,
  };
}

function introLine(problem: Problem, regions: Regions, language: Language): Inline {
  const { best, by, exact, status, samples = 0, seed = 0 } = regions;
  return joined(
    [
      say.intro[language](best, criteriaLine(problem, by, language)),
      exact ? say.exact[language] : say.sampled[language](samples, seed),
      ...(status === "complete" ? [] : [say.incomplete[language]]),
    ],
    " ",
  );
}

/** With a single best its central weights stand in the same table; with more, there is too much to tell for one. */
function acceptabilityBlocks(
  problem: Problem,
  regions: Regions,
  table: Table,
  { language, namesOptions }: Showing,
): readonly Block[] {
  const { acceptability, best, by } = regions;
  const ids = criterionIdsLine(problem, by);
  const legend = say.legend[language](best, ids);
  return [
    table,
    ...restBlocks(table.top, acceptability.length, { language, namesOptions }),
    paragraph(best === 1 ? line`${legend} ${centralLegend(ids, language)}` : legend),
    ...(best === 1 ? [] : placeBlocks(problem, regions, table.top, language)),
  ];
}

/** An allocation and how it does, a corner of a region (or a region of which none are known), or the incumbent. */
type Row =
  | { readonly kind: "allocation"; readonly number: number; readonly of: Acceptability }
  | { readonly kind: "region"; readonly number: number; readonly of: WeightRegion; readonly corner: Corner | null }
  | { readonly kind: "incumbent"; readonly of: Evaluation };

interface Corner {
  readonly number: number;
  readonly weights: Weights;
}

function rowsOf(regions: Regions): readonly Row[] {
  const incumbent = regions.status === "stopped" ? regions.incumbent : null;
  return [
    ...regions.acceptability.map((of, at): Row => ({ kind: "allocation", number: at + 1, of })),
    ...regions.regions.flatMap((of, at): readonly Row[] => {
      const corners = (of.polygon ?? []).map((weights, corner): Corner => ({ number: corner + 1, weights }));
      return (corners.length === 0 ? [null] : corners).map((corner) => ({
        kind: "region",
        number: at + 1,
        of,
        corner,
      }));
    }),
    ...(incumbent === null ? [] : [{ kind: "incumbent", of: incumbent } as const]),
  ];
}

/** The central weights of an allocation, or those of a corner. */
function weightsOf(row: Row): Weights | null {
  if (row.kind === "incumbent") return null;
  return row.kind === "region" ? (row.corner?.weights ?? null) : row.of.centralWeights;
}

function columnsOf(problem: Problem, regions: Regions, common: CommonPart, language: Language): readonly Column<Row>[] {
  const { best, by } = regions;
  const places = Array.from({ length: best }, (_, place) =>
    fileColumn<Row>(`share_${place + 1}`, "share", (row) =>
      row.kind === "allocation" ? (row.of.ranks[place] ?? 0) : null,
    ),
  );
  return [
    fileColumn<Row>("row", "text", ({ kind }) => kind),
    {
      key: "number",
      title: say.number[language],
      type: "count",
      value: (row) => (row.kind === "incumbent" ? null : row.number),
    },
    numberColumn({ key: "share", title: say.share[language], type: "share" }, (row) =>
      row.kind === "incumbent" ? null : shareSpan(row.of.share, language, row.of.standardError),
    ),
    fileColumn<Row>("standard_error", "share", (row) =>
      row.kind === "incumbent" ? null : (row.of.standardError ?? null),
    ),
    ...places,
    ...weightColumns(by, language, best === 1 ? undefined : "file"),
    {
      key: "count",
      title: say.count[language],
      type: "count",
      value: (row) => (row.kind === "incumbent" ? null : row.of.count),
    },
    { ...linesColumn("what", common.title, (_, at) => common.lines[at] ?? [""]), only: "page" },
    ...fileColumns(problem, regions, language),
  ];
}

/** Columns that stand in files only: the best of a region, its corner, and the allocation of the row. */
function fileColumns(problem: Problem, { acceptability, first }: Regions, language: Language): readonly Column<Row>[] {
  const numberOf = numbersIn(problem, selectionsOf(acceptability));
  const nameOf = (selection: Selection): string => String(numberOf(selection) ?? selectionIds(problem, selection));
  return [
    fileColumn<Row>("best", "text", (row) => (row.kind === "region" ? row.of.selections.map(nameOf).join(" ") : null)),
    fileColumn<Row>("corner", "count", (row) => (row.kind === "region" ? (row.corner?.number ?? null) : null)),
    ...changeColumns<Row>(problem, ({ of }) => of.selection, language),
    ...areaColumns<Row>(problem, ({ of }) => of.selection),
    fileColumn<Row>("idle_weights", "text", (row) =>
      idleWeightsCell(problem, row.kind === "incumbent" ? row.of : first),
    ),
  ];
}

function weightColumns(by: readonly string[], language: Language, only: "file" | undefined): readonly Column<Row>[] {
  return keyed("weight", by, (id, key) => ({ ...weightColumn(key, id, weightsOf, language), only }));
}
