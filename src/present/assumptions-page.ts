import { checkAnswer } from "./check-answer.ts";
import { scoreCell } from "./score-cell.ts";
import type { AssumptionItem, Assumptions } from "../analyse/assumptions/assumptions.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { MOST_POINTS } from "../problem/most-points.ts";
import { hasInferredPage } from "../problem/texts/cite-text.ts";

import { assumedChangeText } from "./assumed-change-text.ts";
import type { ViewOptions as TradeOffPageOptions } from "./sections/rest.ts";
import { allocationWithin } from "./named-text.ts";
import { heading, left, list, paragraph, table, title, type Block, type Page } from "./document/document.ts";
import { differingScenarios } from "./selection-text.ts";
import { endingBlocks } from "./sections/ending.ts";
import { scenarioNames } from "./sections/differing.ts";
import { othersSection } from "./sections/unchanging.ts";
import { togetherSection } from "./sections/together.ts";
import { roundedWeightsText, weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/**
 * What a winner owes to assumptions as a page: which of them can change it alone, at which value and to what, and how the
 * best allocations do when all vary at once.
 *
 * @param assumptions of the same problem; without a winner, the page says how they ended.
 * @param options how many rows the tables show at most.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = assumptionsPage(kobenhavn2024, assumptions(kobenhavn2024, { samples: 10 }), "en");
 * page[0]?.kind; // "heading"
 * ```
 */
export function assumptionsPage(
  problem: Problem,
  assumptions: Assumptions,
  language: Language,
  { top = Infinity }: TradeOffPageOptions = {},
): Page {
  checkAnswer(assumptions, "assumptions");
  const { winner, items, together, status } = assumptions;
  const complete = status === "complete";
  if (winner === null) return endingBlocks(problem, assumptions, language);
  const say = words[language].assumptionsPage;
  const ranged = items.filter(({ low, high }) => low < high);
  const [name, score] = [allocationWithin(problem, winner.selection, language), scoreCell(winner, language)];
  const rounded = roundedWeightsText([Object.values(winner.hensyn).map(({ weight }) => weight)], language);
  return [
    title(say.title),
    paragraph(`${weightsText(problem, winner, language)} ${rounded}`.trimEnd()),
    paragraph(assumptions.tied ? say.tiedWinner(name, score, assumptions.sharing) : say.winner(name, score)),
    paragraph(
      complete
        ? countsText(items, ranged, language)
        : say.lookedAt(items.length, { changing: ranged.filter(changes).length, exact: isExact(items) }),
    ),
    ...changesSection(problem, winner.selection, ranged.filter(changes), { language, top }),
    ...othersSection(
      problem,
      ranged.filter((item) => !changes(item)),
      language,
    ),
    ...(isExact(items) ? [] : [paragraph(say.notExact)]),
    ...(together === null ? [] : togetherSection(problem, together, ranged.length, { language, top })),
    ...restsSection(items, ranged, language),
    ...(complete ? [] : [paragraph(say.incomplete)]),
    ...(hasInferredPage(items.flatMap(({ cites }) => cites)) ? [paragraph(words[language].bracketLegend)] : []),
  ];
}

function changes({ changesBelow, changesAbove }: AssumptionItem): boolean {
  return changesBelow !== null || changesAbove !== null;
}

function isExact(items: readonly AssumptionItem[]): boolean {
  return items.every(({ exact }) => exact);
}

function countsText(items: readonly AssumptionItem[], ranged: readonly AssumptionItem[], language: Language): string {
  const say = words[language].assumptionsPage;
  const assumed = items.filter(({ basis }) => basis === "assumed").length;
  const idle = ranged.filter(({ touches }) => touches.length === 0).length;
  return [
    say.counts({ assumed, others: items.length - assumed, ranged: ranged.length }),
    say.alone({ changing: ranged.filter(changes).length, exact: isExact(items) }),
    ...(idle === 0 ? [] : [say.idle(idle)]),
  ].join(" ");
}

interface Showing {
  readonly language: Language;
  readonly top: number;
}

function changesSection(
  problem: Problem,
  winner: Selection,
  items: readonly AssumptionItem[],
  { language, top }: Showing,
): readonly Block[] {
  if (items.length === 0) return [];
  const say = words[language].assumptionsPage;
  const differing = (beyond: Selection | null | undefined): readonly string[] =>
    beyond === null || beyond === undefined ? [] : differingScenarios(problem, winner, beyond);
  const wins = (beyond: Selection | null | undefined): string => differing(beyond).join(", ") || say.nothingLawful;
  const shown = items.slice(0, top);
  const names = scenarioNames(
    problem,
    shown.flatMap(({ winnerBelow, winnerAbove }) => [...differing(winnerBelow), ...differing(winnerAbove)]),
    language,
  );
  const rows = shown.map((item) => {
    const { changesBelow, changesAbove, winnerBelow, winnerAbove } = item;
    const below = changesBelow === null ? [] : [say.atOrBelow(assumedChangeText(item, changesBelow, -1, language))];
    const above = changesAbove === null ? [] : [say.atOrAbove(assumedChangeText(item, changesAbove, 1, language))];
    const both = [
      ...below.map((at) => ({ at, wins: wins(winnerBelow) })),
      ...above.map((at) => ({ at, wins: wins(winnerAbove) })),
    ];
    return [item.text[language], both.map(({ at }) => at).join("\n"), both.map((each) => each.wins).join("\n")];
  });
  return [
    heading(say.changesHeading),
    table([left(say.value), left(say.changes), left(say.wins)], rows),
    ...(rows.length < items.length ? [paragraph(words[language].shownOf(rows.length, items.length))] : []),
    ...(names.length === 0 ? [] : [paragraph(`${say.scenariosNamed}:`), list(names)]),
    paragraph(say.changesLegend),
  ];
}

function restsSection(
  items: readonly AssumptionItem[],
  ranged: readonly AssumptionItem[],
  language: Language,
): readonly Block[] {
  const say = words[language].assumptionsPage;
  const fixed = items.length - ranged.length;
  const lines = [
    ...(ranged.some(({ kind }) => kind === "quantity") ? [say.values] : []),
    ...(ranged.some(({ kind }) => kind === "effect") ? [say.effectRange(MOST_POINTS)] : []),
    ...(ranged.length > 0 ? [say.independence] : []),
    ...(fixed > 0 ? [say.notVaried(fixed, items.filter(({ low, high }) => low === high && low !== 0).length)] : []),
  ];
  return lines.length === 0 ? [] : [heading(say.restsHeading), list(lines)];
}
