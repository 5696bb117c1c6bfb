import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Weights } from "../../allocation/weights.ts";
import type { Member } from "../../analyse/conflicts/member.ts";
import type { Possible, WhyNot } from "../../analyse/why-not/why-not.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { TIE } from "../../tolerances.ts";
import { areaColumns, hensynColumns, themeColumns } from "../tables/allocation-columns.ts";
import { heading, list, paragraph, title, type Block, type AnswerDocument, type Page } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, keyed, tableOf, type Column } from "../document/table.ts";
import { allocationLine, namedOf } from "../texts/named-text.ts";
import { provenScore, scoreLine } from "../texts/score-text.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { caveatSection } from "../sections/caveats.ts";
import { conflictBlocks } from "../sections/conflicts.ts";
import { differenceSection, roundingText } from "../sections/difference.ts";
import { differingBlocks, scenarioLines } from "../sections/differing.ts";
import { endingBlocks, restUnknownBlocks } from "../sections/ending.ts";
import { grantingWeightBlocks } from "../sections/granting-weights.ts";
import { asidesOf, asideSections, wishedBy } from "../sections/remarks.ts";
import { costText, partBlocks } from "../sections/wish-parts.ts";
import { wishedLimitItems } from "../sections/wished-limits.ts";
import { differingScenarios, selectionIds, todayName } from "../texts/selection-text.ts";
import { placeLine } from "../texts/standing-text.ts";
import { weightsLine } from "../texts/weights-text.ts";

const say = {
  possible: { da: "Ønsket kan opfyldes", en: "The wish can be granted" },
  impossible: { da: "Ønsket kan ikke opfyldes", en: "The wish cannot be granted" },
  /** Title where the time ran out before either was known. */
  undecided: {
    da: "Det vides ikke, om ønsket kan opfyldes, og hvad det koster",
    en: "It is not known whether the wish can be granted, and at which cost",
  },
  wished: { da: "Hvad der ønskes", en: "What is wished" },
  nothingWished: {
    da: "Der ønskes intet ud over, at fordelingen er lovlig.",
    en: "Nothing is wished besides being lawful.",
  },
  wishedBelow: {
    da: (wishes: number) => `${whole(wishes, "da")} enkelte ønsker; hvad hvert af dem koster, står nedenfor.`,
    en: (wishes: number) => `${whole(wishes, "en")} single wishes; what each of them costs stands below.`,
  },
  best: { da: "Den bedste, der opfylder det", en: "The best that grants it" },
  cost: { da: "Hvad ønsket koster", en: "What the wish costs" },
  free: {
    da: "Intet: ingen lovlig fordeling har en højere score.",
    en: "Nothing: no lawful allocation has a higher score.",
  },
  points: {
    da: (points: string, without: Inline, withIt: Inline) =>
      line`${points} scorepoint: den bedste af alle lovlige fordelinger har ${without}, den bedste, der opfylder ønsket, ${withIt}.`,
    en: (points: string, without: Inline, withIt: Inline) =>
      line`${points} points of score: the best of all lawful allocations has ${without}, the best that grants the wish ${withIt}.`,
  },
  winnerDiffers: {
    da: "Den bedste af alle adskiller sig fra den i disse valg:",
    en: "The best of all differs from it in these choices:",
  },
  whose: {
    da: "Det målte og scoren er, hvad den bedste, der opfylder ønsket, har mere eller mindre end den bedste af alle.",
    en: "What is measured and the scores are those of the best that grants the wish minus those of the best of all.",
  },
};

/** More wishes than this are listed once, with what each of them costs. */
const FEW = 5;

/**
 * The reasons why a wish cannot be granted, with all that cannot be kept together and what to give up; or if it can,
 * the best allocation that grants it, its rank, what it costs in all, by hensyn and theme and for each part, and the
 * nearest weights under which it would be the best.
 *
 * In files, by what stands in `row`: `correction` and `conflict`, a row for each member of each (by `number`), with how
 * far a limit must move (`needed`, by `needed_by`, in its unit); or the `best` that grants the wish and the `winner` of
 * all; a `part` of the wish with the best that there would be without it; `nearest`, the nearest weights
 * (`weight_H1`…), the sum of the changes that lead there (`change`, 0…2) and the allocation that they choose. Where the
 * time ran out, the `incumbent`. Scores and costs are of 0…1; one that is not proven is left out.
 */
export function whyNotView(problem: Problem, whyNot: WhyNot, language: Language): AnswerDocument {
  const named = namedOf(problem, whyNot.question.subject);
  const text = titleText(whyNot)[language];
  const answer = answerBlocks(problem, whyNot, language);
  return {
    language,
    title: text,
    blocks: [
      title(text),
      ...(named === undefined ? [] : [paragraph(allocationLine(problem, named.selection, named, language))]),
      ...wishedBlocks(whyNot, language),
      ...answer,
      ...remarkBlocks(problem, whyNot, answer, language),
    ],
    data: tableOf(columnsOf(problem, language), rowsOf(whyNot), { language }),
  };
}

function titleText(whyNot: WhyNot): (typeof say)["possible"] {
  if (whyNot.possible === null && whyNot.incumbent === null) return say.undecided;
  return whyNot.possible !== false ? say.possible : say.impossible;
}

function answerBlocks(problem: Problem, whyNot: WhyNot, language: Language): readonly Block[] {
  if (whyNot.possible === null) return endingBlocks(problem, whyNot, language);
  return whyNot.possible ? possibleBlocks(problem, whyNot, language) : conflictBlocks(whyNot, language);
}

function wishedBlocks(whyNot: WhyNot, language: Language): readonly Block[] {
  const { wishes } = whyNot;
  if (wishes.length === 0) return [paragraph(say.nothingWished[language])];
  if (whyNot.possible === true && wishes.length > FEW) return [paragraph(say.wishedBelow[language](wishes.length))];
  // A single conflict of all wishes says them itself.
  const [only, another] = whyNot.possible === false ? whyNot.conflicts : [];
  const named = another === undefined && wishes.every(({ id }) => only?.some((member) => member.id === id));
  return named ? [] : [heading(say.wished[language]), list(wishes.map(({ text }) => oneLine(text[language])))];
}

/** Remarks and recommendations about what is wished, with the legend of their pages where the answer does not have it. */
function remarkBlocks(problem: Problem, { question }: WhyNot, answer: Page, language: Language): readonly Block[] {
  const wished = wishedBy(problem, question);
  const legend = bracketBlocks(asidesOf(problem, wished), language);
  const isThere = (block: Block): boolean => answer.some((each) => JSON.stringify(each) === JSON.stringify(block));
  return [...asideSections(problem, wished, language), ...legend.filter((block) => !isThere(block))];
}

function possibleBlocks(problem: Problem, whyNot: Possible, language: Language): readonly Block[] {
  const { best, status, wishes } = whyNot;
  const changes = differingBlocks(problem, {}, best.selection, language);
  return [
    heading(say.best[language]),
    paragraph(placeLine({ ...whyNot, evaluation: best }, language)),
    paragraph(weightsLine(problem, best, language)),
    ...(changes.length === 0 ? [paragraph(`${todayName(language)}.`)] : changes),
    ...costBlocks(problem, whyNot, language),
    ...partBlocks(whyNot, language),
    ...grantingWeightBlocks(problem, whyNot, language),
    ...restUnknownBlocks(status, language),
    ...caveatSection(problem, best, language, wishedLimitItems(problem, wishes, language)),
    ...bracketBlocks(wishes, language),
  ];
}

function costBlocks(problem: Problem, { best, winner, explanation }: Possible, language: Language): readonly Block[] {
  if (winner.score - best.score <= TIE) return [heading(say.cost[language]), paragraph(say.free[language])];
  const cost = costText(best.score, winner.score - best.score, language);
  return [
    heading(say.cost[language]),
    paragraph(say.points[language](cost, scoreLine(winner, language), scoreLine(best, language))),
    paragraph(say.winnerDiffers[language]),
    list(scenarioLines(problem, differingScenarios(problem, best.selection, winner.selection), language)),
    ...differenceSection(problem, explanation, say.whose[language], language),
    paragraph(roundingText(language)),
  ];
}

/** A row of a file; what is left out is not known, or does not apply. */
interface Row {
  readonly row: "correction" | "conflict" | "best" | "winner" | "part" | "nearest" | "incumbent";
  readonly number?: number;
  readonly member?: Member;
  readonly evaluation?: Evaluation;
  readonly score?: number | null;
  readonly rank?: number | null;
  readonly of?: number | null;
  readonly cost?: number;
  readonly weights?: Weights;
  readonly change?: number;
  readonly selection?: Selection;
}

function rowsOf(whyNot: WhyNot): readonly Row[] {
  if (whyNot.possible === null) return whyNot.incumbent === null ? [] : [ofAllocation("incumbent", whyNot.incumbent)];
  if (whyNot.possible) return possibleRows(whyNot);
  // What helps comes first.
  return [...memberRows("correction", whyNot.corrections), ...memberRows("conflict", whyNot.conflicts)];
}

function memberRows(row: "conflict" | "correction", sets: readonly (readonly Member[])[]): readonly Row[] {
  return sets.flatMap((members, index) => members.map((member) => ({ row, number: index + 1, member })));
}

function possibleRows({ best, winner, rank, of, replacement, nearestWeights: nearest }: Possible): readonly Row[] {
  return [
    { ...ofAllocation("best", best), rank, of, cost: winner.score - best.score },
    { ...ofAllocation("winner", winner), rank: 1, of },
    ...replacement.map(({ member, cost, best: without }): Row => {
      return { row: "part", member, score: best.score + cost, cost, selection: without };
    }),
    ...(nearest === null
      ? []
      : [{ row: "nearest", weights: nearest.weights, change: nearest.change, selection: nearest.granting } as const]),
  ];
}

function ofAllocation(row: Row["row"], evaluation: Evaluation): Row {
  return { row, evaluation, score: provenScore(evaluation), selection: evaluation.selection };
}

function columnsOf(problem: Problem, language: Language): readonly Column<Row>[] {
  return [
    fileColumn("row", "text", ({ row }) => row),
    fileColumn("number", "count", ({ number }) => number ?? null),
    fileColumn("member", "text", ({ member }) => member?.id ?? null),
    fileColumn("kind", "text", ({ member }) => member?.kind ?? null),
    fileColumn("negotiable", "flag", ({ member }) => member?.negotiable ?? null),
    fileColumn("text", "text", ({ member }) => member?.text[language] ?? null),
    fileColumn("detail", "text", ({ member }) => member?.detail?.[language] ?? null),
    fileColumn("needed", "figure", ({ member }) => member?.needed?.value ?? null),
    fileColumn("needed_by", "figure", ({ member }) => member?.needed?.by ?? null),
    fileColumn("sources", "text", ({ member }) =>
      member === undefined ? null : citesText(problem, member.cites, language),
    ),
    fileColumn("rank", "count", ({ rank }) => rank ?? null),
    fileColumn("of", "count", ({ of }) => of ?? null),
    fileColumn("score", "score", ({ score }) => score ?? null),
    ...hensynColumns<Row>(problem, ({ evaluation }) => evaluation ?? null),
    ...themeColumns<Row>(problem, ({ evaluation }) => evaluation ?? null),
    fileColumn("cost", "score", ({ cost }) => cost ?? null),
    fileColumn("change", "share", ({ change }) => change ?? null),
    ...keyed("weight", problem.hensyn, ({ id }, key) =>
      fileColumn<Row>(key, "share", ({ weights }) => (weights === undefined ? null : (weights[id] ?? 0))),
    ),
    fileColumn("scenarios", "text", ({ selection }) =>
      selection === undefined ? null : selectionIds(problem, selection),
    ),
    ...areaColumns<Row>(problem, ({ selection }) => selection ?? null),
  ];
}
