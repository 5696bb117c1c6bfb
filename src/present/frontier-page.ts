import { checkAnswer } from "./check-answer.ts";
import type { Frontier, FrontierPoint } from "../analyse/frontier.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { commonPart } from "./common-part.ts";
import { criterionNames } from "./criteria-text.ts";
import { mixtureText } from "./mixture-text.ts";
import { formatNumber, scoreText } from "../text/numbers.ts";
import { left, paragraph, right, table, type Block, type Page } from "./document/document.ts";
import { caveatSection } from "./sections/caveats.ts";
import { endingBlocks } from "./sections/ending.ts";
import { callByNumber } from "./selection-text.ts";
import { decided } from "./standing-text.ts";
import { themeWeightBlocks } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** How much of a frontier, of weight regions or of assumptions a page shows. */
export interface TradeOffPageOptions {
  /** At most so many rows of a table; the others are counted. All if left out. */
  readonly top?: number | undefined;
}

/**
 * A frontier as a page: how many efficient score vectors there are and how many of them no weights reach, each with its
 * scores, its number of allocations, what the first of them changes, and, where no weights reach it, what beats it.
 *
 * @param frontier of the same problem; without a point, the page says how it ended.
 * @returns texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = frontierPage(kobenhavn2024, frontier(kobenhavn2024), "en", { top: 5 });
 * page.some((block) => block.kind === "table"); // true
 * ```
 */
export function frontierPage(
  problem: Problem,
  frontier: Frontier,
  language: Language,
  { top = Infinity }: TradeOffPageOptions = {},
): Page {
  checkAnswer(frontier, "frontier");
  const { points, by, first } = frontier;
  if (first === null) return endingBlocks(problem, frontier, language);
  const say = words[language];
  const ids = by.join(", ");
  const shown = Math.min(top, points.length);
  return [
    paragraph(say.frontier.comparedBy(criterionNames(problem, by, language))),
    ...themeWeightBlocks(problem, first, language),
    paragraph(countText(frontier, language)),
    ...pointBlocks(problem, frontier, shown, language),
    ...(shown < points.length ? [paragraph(say.shownOf(shown, points.length))] : []),
    paragraph(say.frontier.efficientLegend(ids)),
    paragraph(say.frontier.supportedLegend(ids)),
    ...endingBlocks(problem, frontier, language),
    // An incumbent comes with its own.
    ...("incumbent" in frontier && frontier.incumbent !== null ? [] : caveatSection(problem, first, language)),
  ];
}

/** How many efficient vectors there are, how many allocations have them, and how many some weights reach. */
function countText({ points, status }: Frontier, language: Language): string {
  const say = words[language].frontier;
  const allocations = points.reduce((sum, { count }) => sum + count, 0);
  const of = (supported: boolean | null): number => points.filter((point) => point.supported === supported).length;
  const supported = say.supportedCounts({ supported: of(true), unsupported: of(false), unknown: of(null) });
  return `${say.counts(points.length, allocations)} ${supported}${status === "complete" ? "" : ` ${say.incomplete}`}`;
}

function pointBlocks(problem: Problem, { points, by }: Frontier, shown: number, language: Language): readonly Block[] {
  const say = words[language];
  const rows = points.slice(0, shown);
  const call = callByNumber(
    problem,
    points.map(({ first }) => first),
    language,
  );
  const common = commonPart(
    problem,
    rows.map(({ first }) => first),
    language,
  );
  const cell = ({ mixture }: FrontierPoint, own: string): string =>
    mixture === undefined ? own : `${own}\n${say.frontier.mixture(mixtureText(mixture, call, language))}`;
  return [
    ...common.blocks,
    table(
      [
        right(say.number),
        ...by.map((id) => right(id)),
        right(say.count),
        left(say.frontier.supported),
        left(common.title),
      ],
      rows.map((point, index) => [
        String(index + 1),
        ...by.map((id) => scoreText(point.scores[id] ?? 0, language)),
        formatNumber(point.count, language),
        decided(point.supported, language),
        cell(point, common.cells[index] ?? ""),
      ]),
    ),
  ];
}
