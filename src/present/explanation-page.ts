import { checkAnswer } from "./check-answer.ts";
import { differenceCell, scoreCell } from "./score-cell.ts";
import { exchangeBetween } from "../allocation/exchange.ts";
import { isUnproven } from "./unproven-parts.ts";
import { verify } from "../allocation/verify.ts";
import type { Explained, Explanation, ExplanationPart, GaugePart } from "../analyse/explain/explanation.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import type { NamedSelection, Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { hasInferredPage } from "../problem/texts/cite-text.ts";
import { signedText } from "../text/numbers.ts";
import { oneLine } from "../text/one-line.ts";
import { remarkText } from "../problem/texts/remark-text.ts";
import { allocationName, caveatsOf, namedOf } from "./named-text.ts";
import { infeasibleBlocks } from "./sections/conflicts.ts";
import { heading, list, paragraph, title, type Block, type Page } from "./document/document.ts";
import { quantityItems } from "./sections/assumptions.ts";
import { differenceSection } from "./sections/difference.ts";
import { differingBlocks } from "./sections/differing.ts";
import { gaugeSection } from "./sections/gauge.ts";
import { reasonSection } from "./sections/reasons.ts";
import { shownAllocation } from "./sections/shown-allocation.ts";
import { unprovenItems } from "./sections/unproven.ts";
import { roundedWeightsText, weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** How much a page on a difference shows. */
export interface ExplanationPageOptions {
  /** At most so many reasons; the others are added up. All if left out. */
  readonly top?: number | undefined;
}

/**
 * Why an allocation scores otherwise than another: the difference by hensyn and theme, its reasons with their sources,
 * the largest first, the tasks and loads behind gauges, and what rests on assumptions. What is shown adds up.
 *
 * @param explanation of the same problem.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = explanationPage(kobenhavn2024, explain(kobenhavn2024, { A09: "A09.2" }), "en");
 * toMarkdown(page).includes("Home care in SOF and Home nursing in SUF come together"); // true
 * ```
 */
export function explanationPage(
  problem: Problem,
  explanation: Explanation,
  language: Language,
  { top = Infinity }: ExplanationPageOptions = {},
): Page {
  checkAnswer(explanation, "explanation");
  if (explanation.from === null)
    return [title(words[language].explanation.title), ...infeasibleBlocks(explanation, language)];
  return explainedPage(problem, explanation, language, top);
}

function explainedPage(problem: Problem, explanation: Explained, language: Language, top: number): Page {
  const say = words[language].explanation;
  const { question, to: evaluation, from: other } = explanation;
  const [to, from] = [namedOf(problem, question.to), namedOf(problem, question.from)];
  const tied = (["to", "from"] as const).filter((side) => question[side].tied);
  const counting = explanation.parts.filter(({ contribution }) => contribution !== 0);
  const scoreTo = scoreCell(evaluation, language);
  const scoreFrom = scoreCell(other, language);
  return [
    title(say.title),
    list([
      say.explained(allocationName(problem, evaluation.selection, to, language), say.score(scoreTo, evaluation.lawful)),
      say.versus(allocationName(problem, other.selection, from, language), say.score(scoreFrom, other.lawful)),
    ]),
    ...stoppedBlocks(explanation, language),
    ...tied.map((which) => paragraph(say.tied[which])),
    paragraph(`${weightsText(problem, evaluation, language)} ${roundedText(problem, explanation, language)}`.trimEnd()),
    paragraph(
      say.difference(
        differenceCell(explanation.shown, exchangeBetween(problem, other, evaluation).range, language),
        scoreTo,
        scoreFrom,
      ),
    ),
    ...unprovenBlocks(problem, explanation, language),
    ...brokenBlocks(problem, evaluation, to, language),
    ...brokenBlocks(problem, other, from, language),
    ...differingBlocks(problem, other.selection, evaluation.selection, language),
    ...differenceSection(problem, explanation, say.whose, language),
    ...reasonSection(problem, explanation, { language, top }),
    ...counting.filter(isGauge).flatMap((part) => gaugeSection(problem, part, language)),
    ...assumptionBlocks(problem, explanation, counting, language),
    ...[to, from].flatMap((named) => caveatsOf(problem, named, language)),
    ...(hasInferredPage(counting.flatMap(({ cites }) => cites)) ? [paragraph(words[language].bracketLegend)] : []),
  ];
}

function roundedText({ hensyn }: Problem, explanation: Explained, language: Language): string {
  const ofHensyn = hensyn.map(({ id }) => explanation.hensyn[id]?.weight ?? 0);
  const ofThemes = hensyn.map(({ themes }) => themes.map(({ id }) => explanation.themes[id]?.weight ?? 0));
  return roundedWeightsText([ofHensyn, ...ofThemes], language);
}

/** That the time ran out; and that what was asked for as the best is the best that is known. */
function stoppedBlocks({ status, question }: Explained, language: Language): readonly Block[] {
  if (status !== "stopped") return [];
  const say = words[language].explanation;
  const known = (["to", "from"] as const).filter((side) => question[side].best);
  return [paragraph([say.stopped, ...known.map((side) => say.bestKnown[side])].join(" "))];
}

/** Where the scores of the two lie for certain, where their scales are not proven. */
function unprovenBlocks(problem: Problem, { question, to, from }: Explained, language: Language): readonly Block[] {
  const sides = [
    [to, question.to],
    [from, question.from],
  ] as const;
  // The same allocation on both sides is said once.
  const shown = JSON.stringify(to.selection) === JSON.stringify(from.selection) ? sides.slice(0, 1) : sides;
  const items = shown.flatMap(([evaluation, subject]) => {
    const name = allocationName(problem, evaluation.selection, namedOf(problem, subject), language);
    return unprovenItems(problem, evaluation, language).map((item) => `${name}: ${item}`);
  });
  return items.length === 0 ? [] : [list(items)];
}

/** The rules that an allocation breaks, if it does, each with what is so and its sources. */
function brokenBlocks(
  problem: Problem,
  { lawful, selection }: Evaluation,
  named: NamedSelection | undefined,
  language: Language,
): readonly Block[] {
  if (lawful) return [];
  const broken = verify(problem, selection).rules.filter(({ holds }) => !holds);
  return [
    paragraph(words[language].explanation.unlawful(allocationName(problem, selection, named, language))),
    list(
      broken.map(({ id, detail, cites }) => {
        const sources = remarkText(problem, undefined, cites)[language];
        return `${oneLine(id)}: ${oneLine(detail[language])} (${sources})`;
      }),
    ),
  ];
}

function isGauge(part: ExplanationPart): part is GaugePart {
  return part.kind === "gauge";
}

function assumptionBlocks(
  problem: Problem,
  explanation: Explained,
  parts: readonly ExplanationPart[],
  language: Language,
): readonly Block[] {
  const { explanation: say, assumptions, pointsAreReadings } = words[language];
  const unproven = isUnproven(explanation);
  const count = { stated: 0, derived: 0, assumed: 0 };
  for (const { kind, basis } of parts) if (kind === "effect") count[basis]++;
  const assumed = parts.filter(({ basis, cites }) => basis === "assumed" || cites.length === 0);
  const sum = assumed.reduce((total, { shown }) => total + Math.round(10 * shown), 0) / 10;
  const effects = count.stated + count.derived + count.assumed > 0;
  const items = [
    ...(effects ? [say.effectsByBasis(count)] : []),
    ...(assumed.length > 0 && !unproven ? [say.assumedSum(signedText(sum, language))] : []),
    ...quantityItems(shownAllocation(problem, explanation.to, language)),
    ...(effects ? [pointsAreReadings] : []),
  ];
  return items.length === 0 ? [] : [heading(assumptions), list(items)];
}
