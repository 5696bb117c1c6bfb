import { scoreCell } from "./score-cell.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import { TIE } from "../tolerances.ts";
import type { Frontier } from "../analyse/frontier.ts";
import type { Ranking } from "../analyse/rank.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { oneLine } from "../text/one-line.ts";
import { allocationName, caveatsOf, namedOf } from "./named-text.ts";
import { formatNumber, scoreText, shownScore } from "../text/numbers.ts";
import { heading, left, list, paragraph, right, table, title, type Block, type Page } from "./document/document.ts";
import { decided, rankText } from "./standing-text.ts";
import { rankingBlocks } from "./ranking-page.ts";
import { quantityItems } from "./sections/assumptions.ts";
import { shownAllocation } from "./sections/shown-allocation.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** What an overview shows. */
export interface Overview {
  readonly ranking: Ranking;
  /** Of named selections of the document. */
  readonly standings: readonly Standing[];
  readonly frontier: Frontier;
  /** A command with which a reader can try other weights. */
  readonly command: string;
}

/**
 * The first page that a newcomer sees: the best allocations under the document's weights, what can be reached at all,
 * where its named selections stand among all lawful ones, and what to bear in mind before using any of it.
 */
export function overviewPage(
  problem: Problem,
  { ranking, standings, frontier, command }: Overview,
  language: Language,
): Page {
  const say = words[language];
  const { allocations } = ranking;
  const [best] = allocations;
  if (best === undefined) return [title(oneLine(problem.title[language]))];
  const of = standings.find((standing) => standing.of !== null)?.of ?? null;
  return [
    title(oneLine(problem.title[language])),
    ...(of === null ? [] : [paragraph(say.bestOf(allocations.length, of))]),
    paragraph(weightsText(problem, best, language)),
    ...rankingBlocks(problem, allocations, language),
    heading(say.overview.heading),
    paragraph(landscapeText(frontier, of, language)),
    ...(standings.length > 0 ? [heading(say.namedHeading), ...standingBlocks(problem, best, standings, language)] : []),
    heading(say.beforeYouUseThis),
    list([
      ...quantityItems(shownAllocation(problem, best, language)),
      ...(problem.effects.length > 0 ? [say.pointsAreReadings] : []),
      say.weightsAreYours(command),
    ]),
  ];
}

function landscapeText({ points, by, status }: Frontier, of: number | null, language: Language): string {
  const say = words[language].overview;
  const unsupported = points.filter(({ supported }) => supported === false).length;
  const text = say.landscape({ of, efficient: points.length, unsupported, ids: by.join(", ") });
  return status === "complete" ? text : `${text} ${say.incomplete}`;
}

function standingBlocks(
  problem: Problem,
  best: Evaluation,
  standings: readonly Standing[],
  language: Language,
): readonly Block[] {
  const say = words[language];
  const rows = standings.map((standing) => {
    const { evaluation, question } = standing;
    const named = namedOf(problem, question.subject);
    const behind = shownScore(evaluation.score) - shownScore(best.score);
    return [
      allocationName(problem, evaluation.selection, named, language),
      evaluation.lawful ? rankText(standing, language) : say.unlawfulShort,
      scoreCell(evaluation, language),
      formatNumber(Math.round(behind * 10) / 10, language, 1),
      evaluation.lawful ? decided(standing.efficient, language) : "–",
      evaluation.lawful ? changeText(standing, language) : "–",
    ];
  });
  const ids = standings[0]?.by.join(", ") ?? "";
  return [
    table(
      [
        left(say.allocation),
        right(say.place),
        right(say.score),
        right(say.toTheBest),
        right(say.overview.efficient),
        right(say.overview.change),
      ],
      rows,
    ),
    paragraph(say.overview.legend(ids)),
    ...standings.flatMap(({ question }) => caveatsOf(problem, namedOf(problem, question.subject), language)),
  ];
}

/** By how much the weights must change before it is the best, as a cell. */
function changeText({ nearestWeights, status }: Standing, language: Language): string {
  const { overview: say, unknown } = words[language];
  if (nearestWeights === null) return status === "complete" ? say.impossible : unknown;
  return nearestWeights.change <= TIE ? say.isBest : say.points(scoreText(nearestWeights.change, language));
}
