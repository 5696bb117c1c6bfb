import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Frontier } from "../../analyse/frontier.ts";
import type { Moves } from "../../analyse/moves/moves.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Step } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { checkAnswer } from "../check-answer.ts";
import { heading, list, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { namedStandingsBlocks } from "../sections/named-standings.ts";
import { safeBlocks } from "../sections/safe.ts";
import { byWeightingBlocks, type UnderWeighting } from "../sections/by-weighting.ts";
import { moveLayersBlocks } from "../sections/moves.ts";
import { frontierFigureBlocks } from "../sections/figures.ts";

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
  /** Over draws: what of that remains if strengths and figures vary; not shown if left out. */
  readonly drawn?: CoreIndex | undefined;
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
  { ranking, standings, frontier, core, drawn, moves, weightings = [], command }: Overview,
  language: Language,
): AnswerDocument {
  checkUnder(problem, { ranking, standings, core }, language, []);
  checkAnswer(frontier, "frontier", { problem, language }, ["frontier"]);
  if (drawn !== undefined) checkAnswer(drawn, "core", { problem, language }, ["drawn"]);
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
          ...namedStandingsBlocks(problem, standings, language),
          ...(moves === undefined ? [] : moveLayersBlocks(problem, moves, language)),
          ...(core === undefined ? [] : safeBlocks(problem, core, drawn, language)),
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
