import { exchangeBetween } from "../../allocation/exchange.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Explained, Explanation, ExplanationPart, GaugePart } from "../../analyse/explain/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { figure, list, paragraph, title, type Block, type AnswerDocument, type Page } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, tableOf, type Column } from "../document/table.ts";
import { waterfallFigure } from "../figures/waterfall.ts";
import { brokenRuleBlocks } from "../sections/broken-rules.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { infeasibleBlocks } from "../sections/conflicts.ts";
import { allocationLine, caveatsOf, namedOf } from "../texts/named-text.ts";
import { differenceCell, scoreLine, shownEnds } from "../texts/score-text.ts";
import { differenceAssumptions } from "../sections/difference-assumptions.ts";
import { differenceSection } from "../sections/difference.ts";
import { differingBlocks } from "../sections/differing.ts";
import { gaugeSection } from "../sections/gauge.ts";
import { asidesOf, asideSections, differenceOf } from "../sections/remarks.ts";
import { reasonSection, remarkOf } from "../sections/reasons.ts";
import type { Showing, ViewOptions } from "../sections/rest.ts";
import { unprovenItems } from "../sections/unproven.ts";
import { partRange } from "../sections/unproven-parts.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";

const say = {
  title: { da: "Hvad forskellen består af", en: "What the difference is made of" },
  explained: {
    da: (name: Inline, score: Inline) => line`Forklaret: ${name} (${score})`,
    en: (name: Inline, score: Inline) => line`Explained: ${name} (${score})`,
  },
  versus: {
    da: (name: Inline, score: Inline) => line`Sammenlignet med: ${name} (${score})`,
    en: (name: Inline, score: Inline) => line`Compared with: ${name} (${score})`,
  },
  score: {
    da: (score: Inline, lawful: boolean) => line`score ${score}${lawful ? "" : ", ulovlig"}`,
    en: (score: Inline, lawful: boolean) => line`score ${score}${lawful ? "" : ", unlawful"}`,
  },
  stopped: {
    da: "Tiden løb ud: ikke alt dette er bevist.",
    en: "The time ran out: not all of this is proven.",
  },
  bestKnown: {
    to: {
      da: "Den forklarede fordeling er den bedste, der var fundet indtil da, og det er ikke bevist, at den er den bedste af alle.",
      en: "The explained allocation is the best that was found by then, and not proven to be the best of all.",
    },
    from: {
      da: "Den, der sammenlignes med, er den bedste, der var fundet indtil da, og det er ikke bevist, at den er den bedste af alle.",
      en: "What it is compared with is the best that was found by then, and not proven to be the best of all.",
    },
  },
  tied: {
    to: {
      da: "Andre fordelinger har samme score som den forklarede: den står kun først på grund af rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).",
      en: "Other allocations have the same score as the explained one: it is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).",
    },
    from: {
      da: "Andre fordelinger har samme score som den, der sammenlignes med: den står kun først på grund af rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).",
      en: "Other allocations have the same score as the one that it is compared with: that is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).",
    },
  },
  difference: {
    da: (signed: string, to: Inline, from: Inline) => line`Forskellen i score er ${signed}: fra ${from} til ${to}.`,
    en: (signed: string, to: Inline, from: Inline) =>
      line`The difference of the scores is ${signed}: from ${from} to ${to}.`,
  },
  whose: {
    da: "Det målte og scoren er den forklarede fordelings minus den andens.",
    en: "What is measured and the scores are those of the explained allocation minus those of the other.",
  },
};

/**
 * The difference between the scores of two allocations, as a document: by hensyn and theme, its reasons with their
 * sources, the largest first, the tasks and loads behind gauges, and what rests on assumptions. What is shown adds up.
 *
 * In files a row for each reason: `contribution` of 0…1, and as pages show it, times 100 and rounded so that all add up
 * (`shown`), neither where it is not proven; `points` and `holds` of an effect; `before` and `after` of a gauge, its
 * raw values.
 */
export function explanationView(
  problem: Problem,
  explanation: Explanation,
  language: Language,
  { top = Infinity, namesOptions }: ViewOptions = {},
): AnswerDocument {
  return {
    language,
    title: say.title[language],
    blocks:
      explanation.from === null
        ? [title(say.title[language]), ...infeasibleBlocks(explanation, language)]
        : explainedPage(problem, explanation, { language, top, namesOptions }),
    data: tableOf(columnsOf(problem, explanation, language), explanation.parts, { language }),
  };
}

function explainedPage(problem: Problem, explanation: Explained, showing: Showing & { readonly top: number }): Page {
  const { language } = showing;
  const { question, to: evaluation, from: other, status } = explanation;
  const [to, from] = [namedOf(problem, question.to), namedOf(problem, question.from)];
  const tied = SIDES.filter((side) => question[side].tied);
  const counting = explanation.parts.filter(({ contribution }) => contribution !== 0);
  const differs = differenceOf(problem, other, evaluation);
  return [
    title(say.title[language]),
    list([
      say.explained[language](
        allocationLine(problem, evaluation.selection, to, language),
        scored(evaluation, language),
      ),
      say.versus[language](allocationLine(problem, other.selection, from, language), scored(other, language)),
    ]),
    // Of two allocations that are named, wishes leave out neither.
    ...(question.from.best || question.to.best ? wishesBlocks(problem, question, language) : []),
    ...stoppedBlocks(explanation, language),
    ...tied.map((side) => paragraph(say.tied[side][language])),
    paragraph(weightsLine(problem, evaluation, language)),
    paragraph(differenceText(problem, explanation, language)),
    ...unprovenBlocks(problem, explanation, language),
    ...brokenRuleBlocks(problem, evaluation, to, language),
    ...brokenRuleBlocks(problem, other, from, language),
    ...differingBlocks(problem, other.selection, evaluation.selection, language),
    ...differenceSection(problem, explanation, say.whose[language], language),
    figure(waterfallFigure(problem, explanation, language)),
    ...reasonSection(problem, explanation, showing),
    ...counting.filter(isGauge).flatMap((part) => gaugeSection(problem, part, language)),
    ...differenceAssumptions(problem, explanation, counting, language),
    ...asideSections(problem, differs, language),
    ...caveatsOf(problem, to, { evaluation, status }, language),
    ...caveatsOf(problem, from, { evaluation: other, status }, language),
    ...bracketBlocks([...counting, ...asidesOf(problem, differs)], language),
  ];
}

const SIDES = ["to", "from"] as const;

function scored(evaluation: Evaluation, language: Language): Inline {
  return say.score[language](scoreLine(evaluation, language), evaluation.lawful);
}

function differenceText(problem: Problem, { shown, from, to }: Explained, language: Language): Inline {
  const { range } = exchangeBetween(problem, from, to);
  return say.difference[language](
    differenceCell(shown, range, language),
    scoreLine(to, language),
    scoreLine(from, language),
  );
}

/** That the time ran out; and that what was asked for as the best is the best that is known. */
function stoppedBlocks({ status, question }: Explained, language: Language): readonly Block[] {
  if (status !== "stopped") return [];
  const known = SIDES.filter((side) => question[side].best);
  return [paragraph([say.stopped[language], ...known.map((side) => say.bestKnown[side][language])].join(" "))];
}

/** Ranges in which the scores of the two lie for certain, where their scales are not proven. */
function unprovenBlocks(problem: Problem, { question, to, from }: Explained, language: Language): readonly Block[] {
  const sides = [
    [to, question.to],
    [from, question.from],
  ] as const;
  // The same allocation on both sides is said once.
  const shown = JSON.stringify(to.selection) === JSON.stringify(from.selection) ? sides.slice(0, 1) : sides;
  const items = shown.flatMap(([evaluation, subject]) => {
    const name = allocationLine(problem, evaluation.selection, namedOf(problem, subject), language);
    return unprovenItems(problem, evaluation, language).map((item) => line`${name}: ${item}`);
  });
  return items.length === 0 ? [] : [list(items)];
}

function isGauge(part: ExplanationPart): part is GaugePart {
  return part.kind === "gauge";
}

function columnsOf(problem: Problem, explanation: Explanation, language: Language): readonly Column<ExplanationPart>[] {
  const isProven = (part: ExplanationPart): boolean =>
    explanation.from !== null && shownEnds(partRange(explanation, part)) === undefined;
  return [
    fileColumn("kind", "text", ({ kind }) => kind),
    fileColumn("id", "text", ({ id }) => id),
    fileColumn("hensyn", "text", ({ hensyn }) => hensyn),
    fileColumn("theme", "text", ({ theme }) => theme),
    fileColumn("contribution", "score", (part) => (isProven(part) ? part.contribution : null)),
    fileColumn("shown", "figure", (part) => (isProven(part) ? part.shown : null)),
    fileColumn("points", "figure", (part) => (part.kind === "effect" ? part.points : null)),
    fileColumn("holds", "flag", (part) => (part.kind === "effect" ? part.holds : null)),
    fileColumn("before", "figure", (part) => (part.kind === "gauge" ? part.before : null)),
    fileColumn("after", "figure", (part) => (part.kind === "gauge" ? part.after : null)),
    fileColumn("basis", "text", ({ basis }) => basis),
    fileColumn("statement", "text", ({ statement }) => statement[language]),
    fileColumn("note", "text", (part) => remarkOf(part, language) ?? null),
    fileColumn("sources", "text", ({ cites }) => citesText(problem, cites, language)),
  ];
}
