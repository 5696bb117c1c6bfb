import type { Frontier } from "../../analyse/frontier.ts";
import { InvalidInput, issueAt, shown } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { formatNumber, scoreText } from "../../text/numbers.ts";
import { checkAnswer } from "../check-answer.ts";
import { keyed, tableOf, type Column } from "../document/table.ts";
import type { FigureAxis, FrontierFigure, FrontierMark } from "../document/figure.ts";
import { criterion, endingNotes, nameAndId } from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";

const TEXTS = {
  da: {
    title: "Hvad der kan nås",
    unit: "point af 100",
    counts: (points: number, supported: number, unsupported: number) =>
      `${points === 1 ? "1 kombination af scorer er efficient" : `${formatNumber(points, "da")} kombinationer af scorer er efficiente`}: ${formatNumber(supported, "da")} kan blive den bedste ved vægtning, ${formatNumber(unsupported, "da")} kan ikke.`,
    range: (name: string, from: string, to: string) => `${name} går fra ${from} til ${to}.`,
    efficient: (ids: string) =>
      `Hvert mærke er en kombination af scorer, som ingen lovlig fordeling overgår på en af ${ids} uden at være dårligere på en anden.`,
    columns: { number: "Nr.", supported: "Understøttet", count: "Antal fordelinger" },
  },
  en: {
    title: "What can be reached",
    unit: "points of 100",
    counts: (points: number, supported: number, unsupported: number) =>
      `${points === 1 ? "1 combination of scores is efficient" : `${formatNumber(points, "en")} combinations of scores are efficient`}: ${formatNumber(supported, "en")} can become the best by weighting, ${formatNumber(unsupported, "en")} cannot.`,
    range: (name: string, from: string, to: string) => `${name} goes from ${from} to ${to}.`,
    efficient: (ids: string) =>
      `Each mark is a combination of scores that no lawful allocation exceeds by one of ${ids} without being worse by another.`,
    columns: { number: "No.", supported: "Supported", count: "Number of allocations" },
  },
} as const;

function notTwoOrThree(by: readonly string[]): Bilingual {
  return {
    da: `er ${shown(by)} og hverken to eller tre kriterier. Figuren kan vise to eller tre: vælg så mange.`,
    en: `is ${shown(by)} and neither two nor three criteria. The figure can show two or three: choose as many.`,
  };
}

/**
 * The efficient combinations of scores by two criteria, or by three, the third of which is shown by size and colour.
 *
 * @param frontier of the same problem, by two or three criteria.
 * @returns a figure as plain data, for `toSvg` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const figure = frontierFigure(kobenhavn2024, frontier(kobenhavn2024, { by: ["H1", "H3"] }), "en");
 * figure.axes.map(({ label }) => label)[0]; // "Coherent service (H1)"
 * ```
 */
export function frontierFigure(problem: Problem, frontier: Frontier, language: Language): FrontierFigure {
  checkAnswer(frontier, "frontier", { problem, language });
  const { by, points } = frontier;
  if (by.length < 2 || by.length > 3) throw new InvalidInput("The figure", [issueAt(["by"], by, notTwoOrThree(by))]);
  const say = TEXTS[language];
  const criteria = by.map((id) => criterion(problem, id, language));
  const marks = points.map(({ scores, supported, count }, index) => ({
    number: index + 1,
    scores: by.map((id) => scores[id] ?? 0),
    supported,
    count,
  }));
  const axes = criteria.map((each, index): FigureAxis => {
    const values = marks.map(({ scores }) => scores[index] ?? 0);
    const [from, to] = endsOf(values);
    return { label: nameAndId(each), unit: say.unit, type: "score", from, to };
  });
  return showingFigure({
    kind: "frontier",
    language,
    title: say.title,
    description: describe(marks, axes, language),
    axes,
    notes: [...endingNotes(frontier, language), say.efficient(andText(by, language))],
    marks,
    numbers: tableOf<FrontierMark>(
      [
        { key: "number", title: say.columns.number, type: "count", value: ({ number }) => number },
        ...keyed("score", criteria, (each, key, at): Column<FrontierMark> => ({
          key,
          title: nameAndId(each),
          type: "score",
          value: ({ scores }) => scores[at] ?? null,
        })),
        { key: "supported", title: say.columns.supported, type: "flag", value: ({ supported }) => supported },
        { key: "count", title: say.columns.count, type: "count", value: ({ count }) => count },
      ],
      marks,
      { language },
    ),
  });
}

/** The least and the greatest of some scores, which may be more than a call takes. */
function endsOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  return values.reduce<readonly [number, number]>(
    ([from, to], value) => [Math.min(from, value), Math.max(to, value)],
    [Infinity, -Infinity],
  );
}

function describe(marks: readonly FrontierMark[], axes: readonly FigureAxis[], language: Language): string {
  const say = TEXTS[language];
  if (marks.length === 0) return say.title;
  const how = (supported: boolean): number => marks.filter((mark) => mark.supported === supported).length;
  return [
    say.counts(marks.length, how(true), how(false)),
    ...axes.map(({ label, from, to }) => say.range(label, scoreText(from, language), scoreText(to, language))),
  ].join(" ");
}
