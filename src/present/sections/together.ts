import type { Assumptions, AssumptionStanding } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { commonPart, type CommonPart } from "../tables/common-part.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";
import { cellColumn, linesColumn, numberColumn } from "../tables/columns.ts";
import { drawsText } from "../texts/core-text.ts";
import { selectionsOf } from "../texts/selection-text.ts";
import { scoreSpan, shareSpan } from "../texts/spans.ts";
import { NOTHING, tieLegend } from "../texts/standing-text.ts";
import type { AssumptionsShowing } from "./changing.ts";
import { coreGroupBlocks, coreLegend, coreRows } from "./core-groups.ts";
import { restBlocks } from "./rest.ts";

const say = {
  coreHeading: { da: "Alt på én gang", en: "All at once" },
  drawn: {
    da: (values: number, samples: number, seed: number) =>
      `${values === 1 ? "1 værdi er trukket tilfældigt i sit spænd" : `${whole(values, "da")} værdier er trukket tilfældigt i deres spænd, alle på én gang`}, ${many(samples, "gang", "gange", "da")} (startværdi ${seed}), og alt er rangordnet på ny hver gang.`,
    en: (values: number, samples: number, seed: number) =>
      `${values === 1 ? "1 value was drawn at random from its range" : `${whole(values, "en")} values were drawn at random from their ranges, all at once`}, ${many(samples, "time", "times", "en")} (seed ${seed}), and everything was ranked anew each time.`,
  },
  core: {
    da: (draws: string) => `For hvert scenarie: hvor stor en andel af ${draws} der har det i den bedste fordeling.`,
    en: (draws: string) => `For each scenario: the share of ${draws} that have it in the best allocation.`,
  },
  rank: { da: "Plads", en: "Rank" },
  first: { da: "Første", en: "First" },
  largestRegret: { da: "Største tab", en: "Largest regret" },
  unlawful: { da: "Ulovlig", en: "Unlawful" },
  togetherLegend: {
    da: `Plads: efter dokumentets egne værdier. Første: andelen af udtrækkene, hvor den har eller deler førstepladsen; ± er standardfejlen, udeladt hvor det er ingen eller alle udtræk (andelen er en acceptabilitet: Lahdelma og Salminen, SMAA-2, 2001). Største tab (regret): de scorepoint af 100, som den bedste i et udtræk højst var foran med (Savage 1951). 0 % og 100 % betyder ingen og alle af disse udtræk.`,
    en: `Rank: by the document's own values. First: the share of the draws in which it has or shares the first rank; ± is the standard error, left out where it is none or all of the draws (the share is an acceptability: Lahdelma and Salminen, SMAA-2, 2001). Largest regret: the points of score, of 100, by which the best of a draw was ahead of it at most (Savage 1951). 0% and 100% mean none and all of these draws.`,
  },
  tiedLegend: {
    da: "De, der har nr. =1, er lige gode efter dokumentets egne værdier. Hvilken af dem der kaldes vinderen, siger intet om, hvor tit den forbliver først.",
    en: "Those of rank =1 are equally good by the document's own values. Which of them is called the winner says nothing of how often it stays first.",
  },
  unlawfulLegend: {
    da: "Ulovlig: andelen af udtrækkene, hvor en grænse forbyder den; rang og tab gælder de øvrige.",
    en: "Unlawful: the share of the draws in which a limit forbids it; the regret is that of the others.",
  },
  undecided: {
    da: (count: number, isWished: boolean) =>
      `I ${many(count, "udtræk", "udtræk", "da")} er intet lovligt${isWished ? ", der opfylder ønskerne" : ""}; kerneindekset gælder de øvrige.`,
    en: (count: number, isWished: boolean) =>
      `In ${many(count, "draw", "draws", "en")} nothing is lawful${isWished ? " that grants the wishes" : ""}; the core index is that of the others.`,
  },
};

/** The way in which values were drawn, and how often each scenario belongs to the best allocation of a draw. */
export function drawnCoreSection(
  problem: Problem,
  { question: { vary }, items, together }: Assumptions,
  { language, isWished }: AssumptionsShowing,
): readonly Block[] {
  if (together === null) return [];
  const { samples, seed, decided, core } = together;
  const values = items.filter(({ low, high }) => low < high).length;
  const drawn = paragraph(say.drawn[language](values, samples, seed));
  return [
    heading(say.coreHeading[language]),
    drawn,
    ...(decided < samples ? [paragraph(say.undecided[language](samples - decided, isWished))] : []),
    ...(decided === 0
      ? []
      : [
          paragraph(say.core[language](drawsText(decided, vary, language))),
          ...coreGroupBlocks(problem, coreRows(problem, core), [], language),
          coreLegend({ over: "draws", cases: decided }, language),
        ]),
  ];
}

/** The best allocations by the document's values, and how they do when everything varies at once. */
export function togetherSection(
  problem: Problem,
  { allocations }: NonNullable<Assumptions["together"]>,
  { language, top, namesOptions }: AssumptionsShowing,
): readonly Block[] {
  const rows = allocations.slice(0, top);
  const common = commonPart(problem, selectionsOf(rows), language);
  const tied = rows.some((row) => row.tied);
  const forbidden = rows.some(({ unlawful }) => unlawful > 0);
  const legends = [
    say.togetherLegend[language],
    ...(tied ? [tieLegend(language)] : []),
    ...(forbidden ? [say.unlawfulLegend[language]] : []),
  ];
  return [
    ...common.blocks,
    tableOf(columnsOf(common, forbidden, language), rows, { language }),
    ...restBlocks(rows.length, allocations.length, { language, namesOptions }),
    paragraph(legends.join(" ")),
    ...(rows[0]?.tied === true ? [paragraph(say.tiedLegend[language])] : []),
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
