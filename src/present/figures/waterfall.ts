import type { Explained, Explanation, ExplanationPart } from "../../analyse/explain/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, shownScore, signedText } from "../../text/numbers.ts";
import { checkAnswer } from "../check-answer.ts";
import { basisOf } from "../sections/assumptions.ts";
import { isUnproven } from "../sections/unproven-parts.ts";
import { fileColumn, tableOf, type Table } from "../document/table.ts";
import type { WaterfallFigure, WaterfallStep } from "../document/figure.ts";
import { calledAllocation, endingNotes, figureName, nameAndId, named } from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";

/** Number of reasons that a figure on a page holds without losing its reader. */
const TOP = 10;

const TEXTS = {
  da: {
    title: "Hvad forskellen i score består af",
    unit: "point af 100",
    axis: "Score",
    rest: (count: number) =>
      count === 1 ? "Den sidste grund" : `De øvrige ${formatNumber(count, "da")} grunde lagt sammen`,
    between: (from: string, before: string, to: string, after: string, difference: string) =>
      `Fra ${from} med ${before} til ${to} med ${after} point: ${difference}.`,
    most: (part: string, signed: string) => `Det største bidrag er ${signed}: ${part}.`,
    truncated:
      "Den største grund står øverst. Aksen begynder ikke ved 0. Bidragene er afrundet, så de tilsammen giver forskellen.",
    assumed: "* hviler helt eller delvis på en antagelse.",
    unlawful: (name: string) => `${name} er ulovlig.`,
    unproven: "Skalaen for nogle temaer er ikke bevist, så bidragene er foreløbige.",
    columns: {
      label: "Grund",
      theme: "Tema",
      from: "Fra",
      to: "Til",
      shown: "Bidrag",
      assumed: "Antaget",
    },
  },
  en: {
    title: "What the difference in score is made of",
    unit: "points of 100",
    axis: "Score",
    rest: (count: number) =>
      count === 1 ? "The last reason" : `The other ${formatNumber(count, "en")} reasons together`,
    between: (from: string, before: string, to: string, after: string, difference: string) =>
      `From ${from} with ${before} to ${to} with ${after} points: ${difference}.`,
    most: (part: string, signed: string) => `The largest contribution is ${signed}: ${part}.`,
    truncated:
      "The largest reason stands first. The axis does not begin at 0. Contributions are rounded so that they add up to the difference.",
    assumed: "* rests on an assumption, wholly or in part.",
    unlawful: (name: string) => `${name} is unlawful.`,
    unproven: "The scale of some themes is not proven, so that the contributions are provisional.",
    columns: {
      label: "Reason",
      theme: "Theme",
      from: "From",
      to: "To",
      shown: "Contribution",
      assumed: "Assumed",
    },
  },
} as const;

/** Options for the size of a waterfall. */
export interface WaterfallOptions {
  /** At most so many reasons, the largest; the others are added up. 10 if left out. */
  readonly top?: number | undefined;
}

/**
 * The way from the score of one allocation to that of another, reason by reason, the largest first.
 *
 * @param explanation of the same problem.
 * @returns a figure as plain data, for `toSvg` or a display of your own; without steps where nothing is lawful.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const { steps } = waterfallFigure(kobenhavn2024, explain(kobenhavn2024, { A09: "A09.2" }), "en", { top: 3 });
 * steps.map(({ kind }) => kind); // ["from", "part", "part", "part", "rest", "to"]
 * ```
 */
export function waterfallFigure(
  problem: Problem,
  explanation: Explanation,
  language: Language,
  { top = TOP }: WaterfallOptions = {},
): WaterfallFigure {
  checkAnswer(explanation, "explanation", { problem, language });
  const say = TEXTS[language];
  const rows = explanation.from === null ? [] : rowsOf(problem, explanation, language, top);
  const steps = rows.map(({ kind, label, theme, from, to, assumed }): WaterfallStep => ({
    kind,
    label,
    theme,
    from,
    to,
    assumed,
  }));
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [from, to] = ends.length === 0 ? [0, 100] : [Math.min(...ends), Math.max(...ends)];
  return showingFigure({
    kind: "waterfall",
    language,
    title: say.title,
    description: explanation.from === null ? say.title : describe(explanation, steps, language),
    axes: [{ label: say.axis, unit: say.unit, type: "points", from, to }],
    notes: [
      ...endingNotes(explanation, language),
      ...unlawfulNotes(explanation, steps, language),
      ...(steps.length > 2 ? [say.truncated] : []),
      ...(steps.some(({ assumed }) => assumed) ? [say.assumed] : []),
      ...(explanation.from !== null && isUnproven(explanation) ? [say.unproven] : []),
    ],
    steps,
    numbers: numbersOf(rows, language),
  });
}

function unlawfulNotes(
  explanation: Explanation,
  steps: readonly WaterfallStep[],
  language: Language,
): readonly string[] {
  if (explanation.from === null) return [];
  const sides = [
    [explanation.from, steps[0]],
    [explanation.to, steps.at(-1)],
  ] as const;
  const names = sides.flatMap(([{ lawful }, step]) => (lawful ? [] : [step?.label ?? ""]));
  return [...new Set(names)].map(TEXTS[language].unlawful);
}

interface Row extends WaterfallStep {
  readonly contribution: number | null;
}

function rowsOf(problem: Problem, explanation: Explained, language: Language, top: number): readonly Row[] {
  const say = TEXTS[language];
  const counting = explanation.parts.filter(({ shown, contribution }) => shown !== 0 || contribution !== 0);
  const [first, rest] = [counting.slice(0, top), counting.slice(top)];
  const endOf = (kind: "from" | "to"): Row => {
    const { selection, score } = explanation[kind];
    const label = calledAllocation(problem, selection, explanation.question[kind], language);
    const at = shownScore(score);
    return { kind, label, theme: null, from: at, to: at, assumed: false, contribution: null };
  };
  const parts = [
    ...first.map((part) => partOf(problem, part, language)),
    ...(rest.length === 0
      ? []
      : [{ ...sumOf(rest), kind: "rest" as const, label: say.rest(rest.length), theme: null }]),
  ];
  const start = endOf("from");
  const rows = [start];
  let at = start.to;
  for (const { shown, ...part } of parts) {
    const next = tenths(at + shown);
    rows.push({ ...part, from: at, to: next });
    at = next;
  }
  return [...rows, endOf("to")];
}

function partOf(problem: Problem, part: ExplanationPart, language: Language) {
  const { statement, theme, shown, contribution } = part;
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const found = themes.find(({ id }) => id === theme);
  return {
    kind: "part" as const,
    label: figureName(statement, language),
    theme: found === undefined ? null : named(found, language),
    shown,
    contribution,
    assumed: basisOf(part) === "assumed",
  };
}

function sumOf(
  parts: readonly ExplanationPart[],
): Pick<Row, "assumed"> & Readonly<Record<"shown" | "contribution", number>> {
  return {
    assumed: parts.some((part) => basisOf(part) === "assumed"),
    shown: tenths(parts.reduce((sum, part) => sum + part.shown, 0)),
    contribution: parts.reduce((sum, part) => sum + part.contribution, 0),
  };
}

/** Rounds to the one decimal that is shown; sums of such numbers are to have no more. */
function tenths(value: number): number {
  return Math.round(10 * value) / 10 + 0;
}

function describe(explanation: Explained, steps: readonly WaterfallStep[], language: Language): string {
  const say = TEXTS[language];
  const score = (value: number): string => formatNumber(value, language, 1);
  const [first, last, part] = [steps[0], steps.at(-1), steps.find(({ kind }) => kind === "part")];
  if (first === undefined || last === undefined) return say.title;
  return [
    say.between(first.label, score(first.to), last.label, score(last.to), signedText(explanation.shown, language)),
    ...(part === undefined ? [] : [say.most(part.label, signedText(tenths(part.to - part.from), language))]),
  ].join(" ");
}

function numbersOf(rows: readonly Row[], language: Language): Table {
  const { columns } = TEXTS[language];
  return tableOf<Row>(
    [
      { key: "label", title: columns.label, type: "text", value: ({ label }) => label },
      {
        key: "theme",
        title: columns.theme,
        type: "text",
        value: ({ theme }) => (theme === null ? "" : nameAndId(theme)),
      },
      {
        key: "shown",
        title: columns.shown,
        type: "points",
        value: ({ from, to, contribution }) => (contribution === null ? null : tenths(to - from)),
      },
      { key: "from", title: columns.from, type: "points", value: ({ from }) => from },
      { key: "to", title: columns.to, type: "points", value: ({ to }) => to },
      fileColumn("contribution", "figure", ({ contribution }) => contribution),
      { key: "assumed", title: columns.assumed, type: "flag", value: ({ assumed }) => assumed },
    ],
    rows,
    { language },
  );
}
