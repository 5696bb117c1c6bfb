import type { Assumptions, AssumptionStanding } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, scoreText } from "../../text/numbers.ts";
import { commonPart } from "../common-part.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { shareText } from "../share-text.ts";
import { words } from "../words/index.ts";

interface Showing {
  readonly language: Language;
  readonly top: number;
}

/** How the best allocations do when everything varies at once. */
export function togetherSection(
  problem: Problem,
  { samples, seed, allocations }: NonNullable<Assumptions["together"]>,
  values: number,
  { language, top }: Showing,
): readonly Block[] {
  const { assumptionsPage: say, rank, tieLegend, shownOf } = words[language];
  const rows = allocations.slice(0, top);
  const common = commonPart(
    problem,
    rows.map(({ selection }) => selection),
    language,
  );
  const tied = rows.some((row) => row.tied);
  const forbidden = rows.some(({ unlawful }) => unlawful > 0);
  const columns = [
    right(rank),
    right(say.first),
    right(say.worstRank),
    right(say.largestRegret),
    ...(forbidden ? [right(say.unlawful)] : []),
    left(common.title),
  ];
  const cells = rows.map((row, index) => [
    `${row.tied ? "=" : ""}${row.rank}`,
    shareText(row.first, language, isSome(row.first) ? row.standardError : undefined),
    rankText(row, language),
    row.largestRegret === null ? "–" : scoreText(row.largestRegret, language),
    ...(forbidden ? [shareText(row.unlawful, language)] : []),
    common.cells[index] ?? "",
  ]);
  return [
    heading(say.togetherHeading),
    paragraph(say.drawn(values, samples, seed)),
    ...common.blocks,
    table(columns, cells),
    ...(rows.length < allocations.length ? [paragraph(shownOf(rows.length, allocations.length))] : []),
    paragraph([say.togetherLegend, ...(tied ? [tieLegend] : []), ...(forbidden ? [say.unlawfulLegend] : [])].join(" ")),
    ...(rows[0]?.tied === true ? [paragraph(say.tiedLegend)] : []),
    ...(rows.some((row) => rankText(row, language) === "?") ? [paragraph(say.unknownRankLegend)] : []),
  ];
}

/** Of none and of all the standard error would read as certainty. */
function isSome(share: number): boolean {
  return share > 0 && share < 1;
}

function rankText({ worstRank, largestRegret }: AssumptionStanding, language: Language): string {
  if (worstRank !== null) return formatNumber(worstRank, language);
  return largestRegret === null ? "–" : "?";
}
