import type { Evaluation } from "../allocation/evaluation.ts";
import type { Ranking } from "../analyse/rank.ts";
import type { Standing } from "../analyse/standing.ts";
import type { Language, NamedSelection, Problem } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";
import { oneLine } from "./difference.ts";
import { noteText, unconfirmedAreas } from "./note-text.ts";
import { formatNumber, scoreText, shownScore } from "./numbers.ts";
import { heading, left, list, paragraph, right, table, title, type Block, type Page } from "./page.ts";
import { rankingBlocks } from "./ranking-page.ts";
import { quantityItems } from "./sections/assumptions.ts";
import { shownAllocation } from "./sections/shown-allocation.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** A named selection of the document and where it stands. */
export interface NamedStanding {
  readonly named: NamedSelection;
  readonly evaluation: Evaluation;
  readonly standing: Standing;
}

/** What an overview shows. */
export interface Overview {
  readonly ranking: Ranking;
  readonly standings: readonly NamedStanding[];
  /** A command with which a reader can try other weights. */
  readonly command: string;
}

/**
 * The first page that a newcomer sees: the best allocations under the document's weights, where its named selections
 * stand among all lawful ones, and what to bear in mind before using any of it.
 */
export function overviewPage(problem: Problem, { ranking, standings, command }: Overview, language: Language): Page {
  const say = words[language];
  const { allocations } = ranking;
  const [best] = allocations;
  if (best === undefined) return [title(oneLine(problem.title[language]))];
  const of = standings[0]?.standing.of;
  return [
    title(oneLine(problem.title[language])),
    ...(of === undefined ? [] : [paragraph(say.bestOf(allocations.length, of))]),
    paragraph(weightsText(problem, best, language)),
    ...rankingBlocks(problem, allocations, language),
    ...(standings.length > 0 ? [heading(say.namedHeading), ...standingBlocks(problem, best, standings, language)] : []),
    heading(say.beforeYouUseThis),
    list([
      ...quantityItems(shownAllocation(problem, best, language)),
      ...(problem.effects.length > 0 ? [say.pointsAreReadings] : []),
      say.weightsAreYours(command),
    ]),
  ];
}

function standingBlocks(
  problem: Problem,
  best: Evaluation,
  standings: readonly NamedStanding[],
  language: Language,
): readonly Block[] {
  const say = words[language];
  const rows = standings.map(({ named, evaluation, standing: { rank, of } }) => {
    const behind = shownScore(evaluation.score) - shownScore(best.score);
    return [
      markedName(problem, named, language),
      rank === null ? say.unlawfulShort : say.rankOf(rank, of),
      scoreText(evaluation.score, language),
      formatNumber(Math.round(behind * 10) / 10, language, 1),
    ];
  });
  return [
    table([left(say.allocation), right(say.place), right(say.score), right(say.toTheBest)], rows),
    ...standings
      .filter(({ named }) => named.unconfirmed.length > 0)
      .map(({ named }) => caveat(problem, named, language)),
  ];
}

/** The name, and in the row itself how much of the selection no source confirms: not everyone reads on below the table. */
function markedName(problem: Problem, { name, unconfirmed }: NamedSelection, language: Language): string {
  if (unconfirmed.length === 0) return oneLine(name[language]);
  const mark = words[language].unconfirmedShort(unconfirmed.length, structureOf(problem).areas.length);
  return `${oneLine(name[language])} ${mark}`;
}

/** What a reader must know of a named selection that its sources do not settle. */
function caveat(problem: Problem, named: NamedSelection, language: Language): Block {
  const say = words[language];
  const areas = say.unconfirmed(unconfirmedAreas(problem, named, language), named.unconfirmed.length);
  const note = noteText(named.note, language);
  return paragraph(say.caveat(oneLine(named.name[language]), note === undefined ? areas : `${note} ${areas}`));
}
