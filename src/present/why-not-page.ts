import { checkAnswer } from "./check-answer.ts";
import { scoreCell } from "./score-cell.ts";
import type { Possible, WhyNot } from "../analyse/why-not/why-not.ts";
import { TIE } from "../tolerances.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { hasInferredPage } from "../problem/texts/cite-text.ts";
import { oneLine } from "../text/one-line.ts";

import { allocationName, namedOf } from "./named-text.ts";
import { heading, list, paragraph, title, type Block, type Page } from "./document/document.ts";
import { caveatSection } from "./sections/caveats.ts";
import { conflictBlocks } from "./sections/conflicts.ts";
import { differenceSection, roundingText } from "./sections/difference.ts";
import { differingBlocks, scenarioNames } from "./sections/differing.ts";
import { endingBlocks } from "./sections/ending.ts";
import { grantingWeightBlocks } from "./sections/granting-weights.ts";
import { wishedLimitItems } from "./sections/wished-limits.ts";
import { costText, partBlocks } from "./sections/wish-parts.ts";
import { differingScenarios } from "./selection-text.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** More wishes than this are listed once, with what each of them costs. */
const FEW = 5;

/**
 * Why a wish cannot be granted, with all that cannot be kept together and what to give up; or if it can, the best
 * allocation that grants it, its rank, what it costs in all, by hensyn and theme and for each part, and the nearest weights
 * under which it would be the best.
 *
 * @param whyNot the answer for the same problem.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = whyNotPage(kobenhavn2024, whyNot(kobenhavn2024, { lock: ["A05.1"], forbid: ["A03.1"] }), "en");
 * toMarkdown(page).includes("Exactly 7 departments have tasks (kommissorium, not negotiable"); // true
 * ```
 */
export function whyNotPage(problem: Problem, whyNot: WhyNot, language: Language): Page {
  checkAnswer(whyNot, "why-not");
  const { subject } = whyNot.question;
  const named = namedOf(problem, subject);
  return [
    title(titleText(whyNot, language)),
    ...(named === undefined ? [] : [paragraph(allocationName(problem, named.selection, named, language))]),
    ...wishedBlocks(whyNot, language),
    ...answerBlocks(problem, whyNot, language),
  ];
}

function titleText(whyNot: WhyNot, language: Language): string {
  const say = words[language].whyNot;
  if (whyNot.possible === null && whyNot.incumbent === null) return say.undecided;
  return whyNot.possible !== false ? say.possible : say.impossible;
}

function answerBlocks(problem: Problem, whyNot: WhyNot, language: Language): readonly Block[] {
  if (whyNot.possible === null) return endingBlocks(problem, whyNot, language);
  return whyNot.possible ? possibleBlocks(problem, whyNot, language) : conflictBlocks(whyNot, language);
}

function wishedBlocks(whyNot: WhyNot, language: Language): readonly Block[] {
  const { wishes } = whyNot;
  const say = words[language].whyNot;
  if (wishes.length === 0) return [paragraph(say.nothingWished)];
  if (whyNot.possible === true && wishes.length > FEW) return [paragraph(say.wishedBelow(wishes.length))];
  // A single conflict of all wishes says them itself.
  const [only, another] = whyNot.possible === false ? whyNot.conflicts : [];
  const named = another === undefined && wishes.every(({ id }) => only?.some((member) => member.id === id));
  return named ? [] : [heading(say.wishedHeading), list(wishes.map(({ text }) => oneLine(text[language])))];
}

function possibleBlocks(problem: Problem, whyNot: Possible, language: Language): readonly Block[] {
  const { best, status, wishes } = whyNot;
  const say = words[language];
  const changes = differingBlocks(problem, {}, best.selection, language);
  return [
    heading(say.whyNot.bestHeading),
    paragraph(placeText(whyNot, language)),
    paragraph(weightsText(problem, best, language)),
    ...(changes.length === 0 ? [paragraph(`${say.today}.`)] : changes),
    ...costBlocks(problem, whyNot, language),
    ...partBlocks(whyNot, language),
    ...grantingWeightBlocks(problem, whyNot, language),
    ...(status === "complete" ? [] : [paragraph(say.standing.incomplete)]),
    ...caveatSection(problem, best, language, wishedLimitItems(problem, wishes, language)),
    ...(hasInferredPage(wishes.flatMap(({ cites }) => cites)) ? [paragraph(say.bracketLegend)] : []),
  ];
}

function placeText({ best, rank, of, status }: Possible, language: Language): string {
  const say = words[language];
  const score = say.scoreOf(scoreCell(best, language));
  if (rank === null) return `${score} ${status === "complete" ? say.standing.beyondRanks : say.standing.rankUnknown}`;
  return `${score} ${of === null ? say.standing.rankOnly(rank) : say.standing.rank(rank, of)}`;
}

function costBlocks(problem: Problem, { best, winner, explanation }: Possible, language: Language): readonly Block[] {
  const { whyNot: say } = words[language];
  if (winner.score - best.score <= TIE) return [heading(say.costHeading), paragraph(say.free)];
  const [without, withIt] = [scoreCell(winner, language), scoreCell(best, language)];
  return [
    heading(say.costHeading),
    paragraph(say.cost(costText(best.score, winner.score - best.score, language), without, withIt)),
    paragraph(say.winnerDiffers),
    list(scenarioNames(problem, differingScenarios(problem, best.selection, winner.selection), language)),
    ...differenceSection(problem, explanation, say.whoseDifference, language),
    paragraph(roundingText(language)),
  ];
}
