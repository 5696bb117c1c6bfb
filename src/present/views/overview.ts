import type { Evaluation } from "../../allocation/evaluation.ts";
import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Frontier } from "../../analyse/frontier.ts";
import type { Moves } from "../../analyse/moves/moves.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Step } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { formatNumber, scoreText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { TIE } from "../../tolerances.ts";
import { checkAnswer } from "../check-answer.ts";
import { heading, list, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { allocationLine, caveatsOf, namedOf } from "../texts/named-text.ts";
import { cellColumn, lineColumn } from "../tables/columns.ts";
import { pointsBetween, scoreLine } from "../texts/score-text.ts";
import { byWeightingBlocks, type UnderWeighting } from "../sections/by-weighting.ts";
import { moveLayersBlocks } from "../sections/moves.ts";
import { coreItems, coreRows } from "../sections/core-groups.ts";
import { casesLine } from "../texts/core-text.ts";
import { frontierFigureBlocks } from "../sections/figures.ts";
import { decided, NOTHING, openRankLegend, percentileLine, rankText, UNKNOWN } from "../texts/standing-text.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { rankingTable } from "./ranking.ts";
import { criterionIdsLine } from "../texts/spans.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { caveatItems } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { WEIGHT_DIFFERENCE } from "../../tolerances.ts";

const say = {
  bestOf: {
    da: (best: number, of: number, isOwn: boolean) =>
      `${best === 1 ? "Den bedste" : `De ${whole(best, "da")} bedste`} af ${many(of, "lovlig fordeling", "lovlige fordelinger", "da")} med ${isOwn ? "dokumentets egne" : "dine"} vægte.`,
    en: (best: number, of: number, isOwn: boolean) =>
      `The ${best === 1 ? "best" : `${whole(best, "en")} best`} of ${many(of, "lawful allocation", "lawful allocations", "en")} under ${isOwn ? "the document's own" : "your"} weights.`,
  },
  reachable: { da: "Hvad der overhovedet kan nås", en: "What can be reached at all" },
  landscape: {
    da: ({ of, efficient, ids }: Landscape) =>
      line`${of === null ? "" : `Der er ${many(of, "lovlig fordeling", "lovlige fordelinger", "da")}. `}${many(efficient, "kombination", "kombinationer", "da")} af scorer på ${ids} er ${efficient === 1 ? "efficient" : "efficiente"}: intet er bedre på én uden at være dårligere på en anden.`,
    en: ({ of, efficient, ids }: Landscape) =>
      line`${of === null ? "" : `There are ${many(of, "lawful allocation", "lawful allocations", "en")}. `}${many(efficient, "combination", "combinations", "en")} of scores by ${ids} ${efficient === 1 ? "is" : "are"} efficient: nothing is better by one without being worse by another.`,
  },
  unsupported: {
    da: (of: number, isExact: boolean) =>
      `${isExact ? "" : "Mindst "}${whole(of, "da")} af dem bliver aldrig den bedste, hvordan man end vægter.`,
    en: (of: number, isExact: boolean) =>
      `${isExact ? "" : "At least "}${whole(of, "en")} of them ${of === 1 ? "is" : "are"} the best under no weights at all.`,
  },
  supported: {
    da: (efficient: number) => `${efficient === 1 ? "Den" : "Hver af dem"} er den bedste med nogle vægte.`,
    en: (efficient: number) => `${efficient === 1 ? "It" : "Each of them"} is the best under some weights.`,
  },
  incomplete: { da: "Tiden løb ud: ikke alt dette er bevist.", en: "The time ran out: not all of this is proven." },
  named: { da: "Hvor navngivne fordelinger står", en: "Where named allocations stand" },
  allocation: { da: "Fordeling", en: "Allocation" },
  percentile: { da: "Percentil", en: "Percentile" },
  place: { da: "Plads", en: "Rank" },
  score: { da: "Score", en: "Score" },
  toTheBest: { da: "Til den bedste (point)", en: "To the best (points)" },
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
  safe: { da: "Hvad der er sikkert at vælge", en: "What is safe to choose" },
  cases: {
    da: (cases: Inline) => line`Set over ${cases}, med andelen af dem, hvor scenariet er med i den bedste:`,
    en: (cases: Inline) => line`Over ${cases}, with the share of them in which the scenario is part of the best:`,
  },
  before: { da: "Før du bruger det", en: "Before you use this" },
  lawful: {
    da: "Lovlig betyder her: inden for kommissoriet og dokumentets regler. Om lovgivningen tillader en flytning, er ikke undersøgt; hvor kilderne rejser det, står det i bemærkningerne.",
    en: "Lawful means here: within the kommissorium and the rules of the document. Whether legislation allows a move is not examined; where the sources raise it, the remarks say so.",
  },
  weightsAreYours: {
    da: (command: string) =>
      `Vægtene er dine at vælge; dokumentets er kun et udgangspunkt, og med andre vægte kan en anden fordeling blive den bedste. Prøv: ${command}`,
    en: (command: string) =>
      `The weights are yours to choose; the document's are only a start, and other weights may make another allocation the best. Try: ${command}`,
  },
};

interface Landscape {
  readonly of: number | null;
  readonly efficient: number;
  readonly ids: Inline;
}

/** The answers that an overview shows. */
export interface Overview {
  readonly ranking: Ranking;
  /** Of named selections of the document. */
  readonly standings: readonly Standing[];
  readonly frontier: Frontier;
  /** Over all weightings: what is safe to choose; not shown if left out. */
  readonly core?: CoreIndex | undefined;
  /** Difference between what can be gained without moves and with them; not shown if left out. */
  readonly moves?: Moves | undefined;
  /** Under each of the document's weightings: not shown if left out, or if there are none. */
  readonly weightings?: readonly UnderWeighting[] | undefined;
  /** A command with which a reader can try other weights. */
  readonly command: string;
}

/**
 * The first that a newcomer sees: the best allocations under the document's weights, what can be reached at all, where its
 * named selections stand among all lawful ones, and what to bear in mind before using any of it. Files hold the ranking.
 *
 * @example
 * ```ts
 * const standings = kobenhavn2024.selections.map(({ id }) => standing(kobenhavn2024, id));
 * const answers = { ranking: rank(kobenhavn2024), standings, frontier: frontier(kobenhavn2024) };
 * view(kobenhavn2024, { ...answers, command: "ressort rank" }, "da").blocks[0]?.kind; // "heading"
 * ```
 */
export function overviewView(
  problem: Problem,
  { ranking, standings, frontier, core, moves, weightings = [], command }: Overview,
  language: Language,
): AnswerDocument {
  checkUnder(problem, { ranking, standings, core }, language, []);
  checkAnswer(frontier, "frontier", { problem, language }, ["frontier"]);
  if (moves !== undefined) checkAnswer(moves, "moves", { problem, language }, ["moves"]);
  weightings.forEach((under, index) => {
    checkUnder(problem, under, language, ["weightings", index]);
  });
  const called = oneLine(problem.title[language]);
  const { blocks: ranked, table, best } = rankingTable(problem, ranking, language, { isExchangeShown: false });
  const of = standings.find((standing) => standing.of !== null)?.of ?? null;
  const shown: readonly Block[] =
    best === undefined
      ? []
      : [
          ...(of === null
            ? []
            : [paragraph(say.bestOf[language](ranking.allocations.length, of, isOfDocument(problem, ranking)))]),
          paragraph(weightsLine(problem, best, language)),
          ...ranked,
          heading(say.reachable[language]),
          paragraph(landscapeLine(problem, frontier, of, language)),
          ...notComparedBlocks(problem, frontier.by, language),
          ...frontierFigureBlocks(problem, frontier, language),
          ...standingBlocks(problem, best, standings, language),
          ...(moves === undefined ? [] : moveLayersBlocks(problem, moves, language)),
          ...(core === undefined ? [] : safeBlocks(problem, core, language)),
          ...byWeightingBlocks(problem, weightings, language),
          heading(say.before[language]),
          list([...caveatItems(problem, best, language), say.lawful[language], say.weightsAreYours[language](command)]),
        ];
  const ending = endingBlocks(problem, ranking, language);
  // Where nothing is lawful, that is the title.
  const blocks = ranking.status === "infeasible" ? ending : [title(called), ...shown, ...ending];
  return { language, title: called, blocks, data: table };
}

/** Checks the answers that are given under one weighting. */
function checkUnder(
  problem: Problem,
  { ranking, standings, core }: Pick<Overview, "ranking" | "standings" | "core">,
  language: Language,
  steps: readonly Step[],
): void {
  checkAnswer(ranking, "ranking", { problem, language }, [...steps, "ranking"]);
  if (core !== undefined) checkAnswer(core, "core", { problem, language }, [...steps, "core"]);
  standings.forEach((standing, index) => {
    checkAnswer(standing, "standing", { problem, language }, [...steps, "standings", index]);
  });
}

function safeBlocks(problem: Problem, core: CoreIndex, language: Language): readonly Block[] {
  if (core.first === null) return [];
  return [
    heading(say.safe[language]),
    paragraph(say.cases[language](casesLine(problem, core, language))),
    list(coreItems(coreRows(problem, core.scenarios), language)),
  ];
}

/** True if nobody has given other weights than the document's. */
function isOfDocument({ hensyn }: Problem, { question: { weights } }: Ranking): boolean {
  const ids = new Set(hensyn.map(({ id }) => id));
  const areOwn = (level: readonly { readonly id: string; readonly weight: number }[]): boolean => {
    const total = level.reduce((sum, { weight }) => sum + weight, 0);
    return level.every(({ id, weight }) => Math.abs((weights[id] ?? 0) * total - weight) <= WEIGHT_DIFFERENCE * total);
  };
  // An id that is both is the hensyn's, and then its theme has the document's own weight.
  return areOwn(hensyn) && hensyn.every(({ themes }) => themes.some(({ id }) => ids.has(id)) || areOwn(themes));
}

function landscapeLine(
  problem: Problem,
  { points, by, status }: Frontier,
  of: number | null,
  language: Language,
): Inline {
  const parts: readonly Inline[] = [
    say.landscape[language]({ of, efficient: points.length, ids: criterionIdsLine(problem, by) }),
    ...supportTexts(points, language),
    ...(status === "complete" ? [] : [say.incomplete[language]]),
  ];
  return joined(parts, " ");
}

/** The number of points that no weights choose; of points not all of which were decided, only those known to be such. */
function supportTexts(points: Frontier["points"], language: Language): readonly string[] {
  const unsupported = points.filter(({ supported }) => supported === false).length;
  const isDecided = points.every(({ supported }) => supported !== null);
  if (unsupported > 0) return [say.unsupported[language](unsupported, isDecided)];
  return points.length > 0 && isDecided ? [say.supported[language](points.length)] : [];
}

function standingBlocks(
  problem: Problem,
  best: Evaluation,
  standings: readonly Standing[],
  language: Language,
): readonly Block[] {
  if (standings.length === 0) return [];
  const ids = criterionIdsLine(problem, standings[0]?.by ?? []);
  return [
    heading(say.named[language]),
    tableOf(standingColumns(problem, best, language), standings, { language }),
    paragraph(say.legend[language](ids)),
    ...openRankLegend(standings, language).map(paragraph),
    ...standings.flatMap(({ question }) => caveatsOf(problem, namedOf(problem, question.subject), language)),
  ];
}

function standingColumns(problem: Problem, best: Evaluation, language: Language): readonly Column<Standing>[] {
  return [
    lineColumn("allocation", say.allocation[language], ({ evaluation, question }) =>
      allocationLine(problem, evaluation.selection, namedOf(problem, question.subject), language),
    ),
    cellColumn({ key: "score", title: say.score[language], type: "score" }, ({ evaluation }) => [
      evaluation.score,
      scoreLine(evaluation, language),
    ]),
    // As the two scores are shown: else the three would not add up.
    cellColumn({ key: "to_the_best", title: say.toTheBest[language], type: "score" }, ({ evaluation }) => [
      pointsBetween(best, evaluation) / 100,
      formatNumber(pointsBetween(best, evaluation), language, 1),
    ]),
    cellColumn({ key: "percentile", title: say.percentile[language], type: "figure" }, (standing) => [
      standing.percentile,
      standing.evaluation.lawful ? percentileLine(standing, language) : NOTHING,
    ]),
    cellColumn({ key: "rank", title: say.place[language], type: "count" }, (standing) => [
      standing.rank,
      rankText(standing, language),
    ]),
    // Like the numbers beside it, it stands to the right.
    cellColumn({ key: "efficient", title: say.efficient[language], type: "figure" }, ({ evaluation, efficient }) => [
      efficient,
      evaluation.lawful ? decided(efficient, language) : NOTHING,
    ]),
    cellColumn({ key: "change", title: say.change[language], type: "share" }, (standing) => [
      standing.nearestWeights?.change ?? null,
      standing.evaluation.lawful ? changeText(standing, language) : NOTHING,
    ]),
  ];
}

/** Change of the weights that it takes before it is the best, as a cell. */
function changeText({ nearestWeights, status }: Standing, language: Language): string {
  if (nearestWeights === null) return status === "complete" ? say.impossible[language] : UNKNOWN;
  const { change } = nearestWeights;
  return change <= TIE ? say.isBest[language] : say.points[language](scoreText(change, language));
}
