import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { scoreText } from "../../text/numbers.ts";
import { TIE } from "../../tolerances.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { cellColumn, lineColumn } from "../tables/columns.ts";
import { allocationLine, caveatsOf, namedOf } from "../texts/named-text.ts";
import { scoreLine } from "../texts/score-text.ts";
import { criterionIdsLine } from "../texts/spans.ts";
import {
  decided,
  gapLine,
  isPlaced,
  NOTHING,
  openRankLegend,
  percentileLine,
  rankText,
  shownGap,
  TO_THE_BEST,
  UNKNOWN,
} from "../texts/standing-text.ts";

const say = {
  heading: { da: "Hvor navngivne fordelinger står", en: "Where named allocations stand" },
  allocation: { da: "Fordeling", en: "Allocation" },
  percentile: { da: "Percentil", en: "Percentile" },
  place: { da: "Plads", en: "Rank" },
  score: { da: "Score", en: "Score" },
  efficient: { da: "Efficient", en: "Efficient" },
  change: { da: "Vægtændring", en: "Weight change" },
  impossible: { da: "umulig", en: "impossible" },
  isBest: { da: "er bedst", en: "is best" },
  points: { da: (points: string) => `${points} %-p.`, en: (points: string) => `${points} pp` },
  legend: {
    da: (ids: Inline) =>
      line`Percentil: hvor stor en del af de lovlige fordelinger den er mindst lige så god som. Vægtændring: hvor mange procentpoint (%-p.) vægtene af ${ids} i alt må ændres, før den er den bedste; umulig betyder, at ingen vægte gør den til den bedste.`,
    en: (ids: Inline) =>
      line`Percentile: the part of the lawful allocations that it is at least as good as. Weight change: by how many percentage points (pp) in total the weights of ${ids} must change before it is the best; impossible means that no weights make it the best.`,
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** Places of the document's named selections among all lawful allocations, and what is open in them. */
export function namedStandingsBlocks(
  problem: Problem,
  standings: readonly Standing[],
  language: Language,
): readonly Block[] {
  if (standings.length === 0) return [];
  const ids = criterionIdsLine(problem, standings[0]?.by ?? []);
  return [
    heading(say.heading[language]),
    tableOf(standingColumns(problem, language), standings, { language }),
    paragraph(say.legend[language](ids)),
    ...openRankLegend(standings, language).map(paragraph),
    ...standings.flatMap((standing) =>
      caveatsOf(problem, namedOf(problem, standing.question.subject), standing, language),
    ),
  ];
}

function standingColumns(problem: Problem, language: Language): readonly Column<Standing>[] {
  return [
    lineColumn("allocation", say.allocation[language], ({ evaluation, question }) =>
      allocationLine(problem, evaluation.selection, namedOf(problem, question.subject), language),
    ),
    cellColumn({ key: "score", title: say.score[language], type: "score" }, ({ evaluation }) => [
      evaluation.score,
      scoreLine(evaluation, language),
    ]),
    cellColumn({ key: "to_the_best", title: TO_THE_BEST[language], type: "score" }, (standing) => [
      shownGap(standing) === null ? null : (0 - (shownGap(standing) ?? 0)) / 100,
      isPlaced(standing) ? gapLine(standing, language) : NOTHING,
    ]),
    cellColumn({ key: "percentile", title: say.percentile[language], type: "figure" }, (standing) => [
      standing.percentile,
      isPlaced(standing) ? percentileLine(standing, language) : NOTHING,
    ]),
    cellColumn({ key: "rank", title: say.place[language], type: "count" }, (standing) => [
      standing.rank,
      rankText(standing, language),
    ]),
    // Like the numbers beside it, it stands to the right.
    cellColumn({ key: "efficient", title: say.efficient[language], type: "figure" }, (standing) => [
      standing.efficient,
      isPlaced(standing) ? decided(standing.efficient, language) : NOTHING,
    ]),
    cellColumn({ key: "change", title: say.change[language], type: "share" }, (standing) => [
      standing.nearestWeights?.change ?? null,
      isPlaced(standing) ? changeText(standing, language) : NOTHING,
    ]),
  ];
}

/** Change of the weights that it takes before it is the best, as a cell. */
function changeText({ nearestWeights, status }: Standing, language: Language): string {
  if (nearestWeights === null) return status === "complete" ? say.impossible[language] : UNKNOWN;
  const { change } = nearestWeights;
  return change <= TIE ? say.isBest[language] : say.points[language](scoreText(change, language));
}
