import type { Assumptions, AssumptionStanding } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { formatNumber } from "../../text/numbers.ts";
import { commonPart, type CommonPart } from "../tables/common-part.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";
import { cellColumn, linesColumn, numberColumn } from "../tables/columns.ts";
import { scoreSpan, shareSpan } from "../texts/spans.ts";
import { selectionsOf } from "../texts/selection-text.ts";
import { NOTHING, tieLegend, UNKNOWN } from "../texts/standing-text.ts";
import type { AssumptionsShowing } from "./changing.ts";
import { restBlocks } from "./rest.ts";

const say = {
  togetherHeading: { da: "Alt på én gang", en: "All at once" },
  drawn: {
    da: (values: number, samples: number, seed: number) =>
      `${values === 1 ? "1 værdi er trukket tilfældigt i sit spænd" : `${whole(values, "da")} værdier er trukket tilfældigt i deres spænd, alle på én gang`}, ${many(samples, "gang", "gange", "da")} (startværdi ${seed}), og alt er rangordnet på ny hver gang.`,
    en: (values: number, samples: number, seed: number) =>
      `${values === 1 ? "1 value was drawn at random from its range" : `${whole(values, "en")} values were drawn at random from their ranges, all at once`}, ${many(samples, "time", "times", "en")} (seed ${seed}), and everything was ranked anew each time.`,
  },
  rank: { da: "Plads", en: "Rank" },
  first: { da: "Første", en: "First" },
  worstRank: { da: "Dårligste plads", en: "Worst rank" },
  largestRegret: { da: "Største tab", en: "Largest regret" },
  unlawful: { da: "Ulovlig", en: "Unlawful" },
  togetherLegend: {
    da: (isWished: boolean) =>
      `Plads: efter dokumentets egne værdier. Første: andelen af trækningerne, hvor den har eller deler førstepladsen; ± er standardfejlen, udeladt hvor det er ingen eller alle trækninger (andelen er en acceptabilitet: Lahdelma og Salminen, SMAA-2, 2001). Dårligste plads: blandt alle lovlige fordelinger${isWished ? ", der opfylder ønskerne" : ""}. Største tab (regret): de scorepoint af 100, som den bedste i en trækning højst var foran med (Savage 1951). 0 % og 100 % betyder ingen og alle af disse trækninger.`,
    en: (isWished: boolean) =>
      `Rank: by the document's own values. First: the share of the draws in which it has or shares the first rank; ± is the standard error, left out where it is none or all of the draws (the share is an acceptability: Lahdelma and Salminen, SMAA-2, 2001). Worst rank: among all lawful allocations${isWished ? " that grant the wishes" : ""}. Largest regret: the points of score, of 100, by which the best of a draw was ahead of it at most (Savage 1951). 0% and 100% mean none and all of these draws.`,
  },
  tiedLegend: {
    da: "De, der har nr. =1, er lige gode efter dokumentets egne værdier. Hvilken af dem der kaldes vinderen, siger intet om, hvor tit den forbliver først.",
    en: "Those of rank =1 are equally good by the document's own values. Which of them is called the winner says nothing of how often it stays first.",
  },
  unlawfulLegend: {
    da: "Ulovlig: andelen af trækningerne, hvor en grænse forbyder den; rang og tab gælder de øvrige.",
    en: "Unlawful: the share of the draws in which a limit forbids it; rank and regret are those of the others.",
  },
  unknownRankLegend: {
    da: (isWished: boolean) =>
      `? som dårligste rang betyder, at de lovlige fordelinger${isWished ? ", der opfylder ønskerne," : ""} ikke er listet.`,
    en: (isWished: boolean) =>
      `? as a worst rank means that the lawful allocations${isWished ? " that grant the wishes" : ""} were not listed.`,
  },
};

/** The best allocations, and how they do when everything varies at once. */
export function togetherSection(
  problem: Problem,
  { samples, seed, allocations }: NonNullable<Assumptions["together"]>,
  values: number,
  { language, top, namesOptions, isWished }: AssumptionsShowing,
): readonly Block[] {
  const rows = allocations.slice(0, top);
  const common = commonPart(problem, selectionsOf(rows), language);
  const tied = rows.some((row) => row.tied);
  const forbidden = rows.some(({ unlawful }) => unlawful > 0);
  const legends = [
    say.togetherLegend[language](isWished),
    ...(tied ? [tieLegend(language)] : []),
    ...(forbidden ? [say.unlawfulLegend[language]] : []),
  ];
  return [
    heading(say.togetherHeading[language]),
    paragraph(say.drawn[language](values, samples, seed)),
    ...common.blocks,
    tableOf(columnsOf(common, forbidden, language), rows, { language }),
    ...restBlocks(rows.length, allocations.length, { language, namesOptions }),
    paragraph(legends.join(" ")),
    ...(rows[0]?.tied === true ? [paragraph(say.tiedLegend[language])] : []),
    ...(rows.some((row) => rankText(row, language) === UNKNOWN)
      ? [paragraph(say.unknownRankLegend[language](isWished))]
      : []),
  ];
}

function columnsOf(common: CommonPart, forbidden: boolean, language: Language): readonly Column<AssumptionStanding>[] {
  const unlawful = numberColumn<AssumptionStanding>(
    { key: "unlawful", title: say.unlawful[language], type: "share" },
    (row) => shareSpan(row.unlawful, language),
  );
  return [
    cellColumn({ key: "rank", title: say.rank[language], type: "count" }, ({ rank, tied }) => [
      rank,
      `${tied ? "=" : ""}${rank}`,
    ]),
    numberColumn({ key: "first", title: say.first[language], type: "share" }, ({ first, standardError }) =>
      shareSpan(first, language, isSome(first) ? standardError : undefined),
    ),
    cellColumn({ key: "worst_rank", title: say.worstRank[language], type: "count" }, (row) => [
      row.worstRank,
      rankText(row, language),
    ]),
    numberColumn(
      { key: "largest_regret", title: say.largestRegret[language], type: "score", none: NOTHING },
      ({ largestRegret }) => (largestRegret === null ? null : scoreSpan(largestRegret, language)),
    ),
    ...(forbidden ? [unlawful] : []),
    linesColumn("what", common.title, (_, at) => common.lines[at] ?? [""]),
  ];
}

/** Of none and of all the standard error would read as certainty. */
function isSome(share: number): boolean {
  return share > 0 && share < 1;
}

function rankText({ worstRank, largestRegret }: AssumptionStanding, language: Language): string {
  if (worstRank !== null) return formatNumber(worstRank, language);
  return largestRegret === null ? NOTHING : UNKNOWN;
}
