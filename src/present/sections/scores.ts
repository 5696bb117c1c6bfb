import type { HensynEvaluation } from "../../allocation/evaluation.ts";
import { timesRange } from "../../allocation/scale.ts";
import type { Hensyn, Theme } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { figureText, formatNumber, shownScore } from "../../text/numbers.ts";
import { roundToSum } from "../../text/round-to-sum.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline, type Span } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { NO_SCORE, provenScore, scoreCell, scoreLine, shownEnds, type Scored } from "../texts/score-text.ts";
import { cellColumn, numberColumn } from "../tables/columns.ts";
import { criterionSpan, idSpan, quantitySpan, themeSpan, weightSpan } from "../texts/spans.ts";
import { roundedWeightsTexts } from "../texts/weights-text.ts";
import { fixedScaleLines } from "./fixed-scale.ts";
import { countAssumed, gaugeQuantities, zeroText, type AssumedCount } from "./quantities.ts";
import type { ShownAllocation } from "./shown-allocation.ts";
import { criterionColumns, type CriterionRow } from "../tables/criterion-columns.ts";

const say = {
  heading: { da: "Score", en: "Score" },
  score: { da: "Score", en: "Score" },
  weight: { da: "Vægt", en: "Weight" },
  contribution: { da: "Bidrag", en: "Contribution" },
  total: { da: "I alt", en: "Total" },
  points: {
    da: (points: number) => `${whole(points, "da")} point`,
    en: (points: number) => many(points, "point", "points", "en"),
  },
  hoover: { da: (index: string) => `Hoover-indeks ${index}`, en: (index: string) => `Hoover index ${index}` },
  assumedBehind: {
    da: (theme: Span, count: AssumedCount) =>
      line`${theme}: ${whole(count.assumed, "da")} af ${whole(count.of, "da")} tal bag værdien er antaget${zeroText.da(count)}.`,
    en: (theme: Span, count: AssumedCount) =>
      line`${theme}: ${whole(count.assumed, "en")} of the ${many(count.of, "figure", "figures", "en")} behind it ${count.assumed === 1 ? "is" : "are"} assumed${zeroText.en(count)}.`,
  },
  contributionLegend: {
    da: "Et temas score er dets plads mellem det dårligste (0) og det bedste (100) blandt alle lovlige fordelinger. Dets vægt er dets andel af hensynet. Bidrag = score × temaets vægt × hensynets vægt; bidragene giver tilsammen scoren og er afrundet, så de gør det.",
    en: "A theme's score is its place between the worst (0) and the best (100) of all lawful allocations. Its weight is its share of the hensyn. Contribution = score × weight of the theme × weight of the hensyn; the contributions add up to the score, and are rounded so that they do.",
  },
  unprovenLegend: {
    da: "Hvor der står to tal, ligger det rigtige imellem dem: det værste og det bedste af alle lovlige fordelinger er ikke bevist. Derfor går tallene ikke op.",
    en: "Where there are two numbers, the right one lies between them: the worst and the best of all lawful allocations are not proven. So the numbers do not add up.",
  },
  unlawfulLegend: {
    da: "En ulovlig fordeling kan score under 0 og over 100.",
    en: "An unlawful allocation may score below 0 and above 100.",
  },
  doesNotDistinguish: {
    da: (themes: Inline) =>
      line`Skelner ikke, fordi alle lovlige fordelinger måler det samme, og giver derfor 0: ${themes}.`,
    en: (themes: Inline) =>
      line`Does not distinguish, since all lawful allocations measure the same, and so gives 0: ${themes}.`,
  },
};

/** A legend for scores that are shown as two numbers, which need not add up. */
export function unprovenLegend(language: Language): string {
  return say.unprovenLegend[language];
}

/** The score and what it is made of; contributions as shown add up to the score as shown, on both levels. */
export function scoreSection(shown: ShownAllocation): readonly Block[] {
  const { problem, evaluation, language } = shown;
  const contributions = roundToSum(
    problem.hensyn.map(({ id }) => 100 * (evaluation.hensyn[id]?.contribution ?? 0)),
    shownScore(evaluation.score),
    1,
  );
  const rows: readonly Row[] = [
    ...problem.hensyn.flatMap((hensyn, h) => {
      const of = evaluation.hensyn[hensyn.id];
      const name: Inline = [criterionSpan(problem, hensyn.id, language)];
      const contribution = contributions[h] ?? 0;
      return [
        { name, measured: null, of, contribution: contributionCell(contribution, of, 1, language) },
        ...themeRows(shown, hensyn, contribution),
      ];
    }),
    { name: say.total[language], measured: null, of: evaluation, contribution: scoreCell(evaluation, language) },
  ];
  return [heading(say.heading[language]), tableOf(columnsOf(language), rows, { language }), ...legends(shown)];
}

/** A hensyn, a theme or the whole, and what stands there of it. */
interface Row extends CriterionRow {
  /** The whole has no weight, and is its own contribution. */
  readonly of: (Scored & Partial<Pick<HensynEvaluation, "weight" | "contribution">>) | undefined;
  /** As it adds up to the others. */
  readonly contribution: string;
}

function columnsOf(language: Language): readonly Column<Row>[] {
  return [
    ...criterionColumns<Row>(language),
    cellColumn({ key: "score", title: say.score[language], type: "score" }, ({ of = NO_SCORE }) => [
      provenScore(of),
      scoreLine(of, language),
    ]),
    numberColumn({ key: "weight", title: say.weight[language], type: "share" }, ({ of }) =>
      of?.weight === undefined ? null : weightSpan(of.weight, language),
    ),
    cellColumn({ key: "contribution", title: say.contribution[language], type: "score" }, (row) => [
      provenContribution(row.of),
      row.contribution,
    ]),
  ];
}

function provenContribution({ score, contribution, range }: NonNullable<Row["of"]> = NO_SCORE): number | null {
  return shownEnds(range) === undefined ? (contribution ?? score) : null;
}

/** A contribution as it is rounded to the sum; where it is not proven, between what it lies. */
function contributionCell(
  shown: number,
  { weight, range }: Partial<HensynEvaluation> = {},
  ofAll: number,
  language: Language,
): string {
  const within = timesRange((weight ?? 0) * ofAll, range);
  if (shownEnds(within) === undefined) return formatNumber(shown, language, 1);
  return scoreCell({ score: shown / 100, ...(within && { range: within }) }, language);
}

function themeRows(shown: ShownAllocation, hensyn: Hensyn, contribution: number): readonly Row[] {
  const { evaluation, language } = shown;
  const values = hensyn.themes.map(({ id }) => evaluation.themes[id]);
  const contributions = roundToSum(
    values.map((value) => 100 * (value?.contribution ?? 0)),
    contribution,
    1,
  );
  const ofAll = evaluation.hensyn[hensyn.id]?.weight ?? 0;
  return hensyn.themes.map((theme, t) => ({
    name: ["– ", themeSpan(theme, language)],
    measured: quantitySpan(values[t]?.raw ?? 0, rawText(shown, theme)),
    of: values[t],
    contribution: contributionCell(contributions[t] ?? 0, values[t], ofAll, language),
  }));
}

/** A theme's raw value with its unit, and a mark where the value rests on assumptions, since it looks like a fact. */
function rawText(shown: ShownAllocation, { id, gauge }: Theme): string {
  const { problem, evaluation, language } = shown;
  const raw = evaluation.themes[id]?.raw ?? 0;
  if (gauge.kind === "points") return say.points[language](raw);
  const mark = countAssumed(gaugeQuantities(shown, gauge)).assumed > 0 ? "*" : "";
  if (gauge.kind === "balance") return say.hoover[language](`${formatNumber(raw, language, 3)}${mark}`);
  return `${figureText(raw, language)}${mark} ${measureUnit(problem, gauge.measure, language)}`;
}

function legends(shown: ShownAllocation): readonly Block[] {
  const { problem, evaluation, language } = shown;
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const unproven = shownEnds(evaluation.range) !== undefined;
  // Those without weight too: their values are shown all the same.
  const assumed = themes.flatMap(({ id, gauge }) => {
    const count = countAssumed(gaugeQuantities(shown, gauge));
    return count.assumed > 0 ? [say.assumedBehind[language](idSpan("theme", id), count)] : [];
  });
  const idle = themes
    .filter(({ id }) => evaluation.themes[id]?.distinguishes === false)
    .map((theme) => themeSpan(theme, language));
  const fixed = structureOf(problem).themes.flatMap((theme) => fixedScaleLines(theme, language));
  return [
    ...(assumed.length > 0 ? [paragraph(line`* ${joined(assumed, " ")}`)] : []),
    paragraph(
      [
        unproven ? unprovenLegend(language) : say.contributionLegend[language],
        ...roundedWeightsTexts(problem, evaluation, language),
      ].join(" "),
    ),
    ...(fixed.length > 0 ? [paragraph(joined(fixed, " "))] : []),
    ...(idle.length > 0 ? [paragraph(say.doesNotDistinguish[language](joined(idle, "; ")))] : []),
    ...(evaluation.lawful ? [] : [paragraph(say.unlawfulLegend[language])]),
  ];
}
