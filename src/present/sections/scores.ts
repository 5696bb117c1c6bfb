import type { HensynEvaluation } from "../../allocation/evaluation.ts";
import { timesRange } from "../../allocation/scale.ts";
import { NO_SCORE, scoreCell, shownEnds } from "../score-cell.ts";
import type { Hensyn, Theme } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { figureText, formatNumber, scoreText, shownScore } from "../../text/numbers.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { roundToSum } from "../../text/round-to-sum.ts";
import { countAssumed, gaugeQuantities } from "./quantities.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** The score and what it is made of; contributions as shown add up to the score as shown, on both levels. */
export function scoreSection(shown: ShownAllocation): readonly Block[] {
  const { problem, evaluation, language, words } = shown;
  const total = shownScore(evaluation.score);
  const contributions = roundToSum(
    problem.hensyn.map(({ id }) => 100 * (evaluation.hensyn[id]?.contribution ?? 0)),
    total,
    1,
  );
  const rows = problem.hensyn.flatMap((hensyn, h) => [
    [
      `${hensyn.id} ${oneLine(hensyn.name[language])}`,
      "",
      scoreCell(evaluation.hensyn[hensyn.id] ?? NO_SCORE, language),
      words.percent(scoreText(evaluation.hensyn[hensyn.id]?.weight ?? 0, language)),
      contributionCell(contributions[h] ?? 0, evaluation.hensyn[hensyn.id], 1, language),
    ],
    ...themeRows(shown, hensyn, contributions[h] ?? 0),
  ]);
  const columns = [
    left(words.hensynAndTheme),
    right(words.measured),
    right(words.score),
    right(words.weight),
    right(words.contribution),
  ];
  const sum = scoreCell(evaluation, language);
  return [heading(words.scores), table(columns, [...rows, [words.total, "", sum, "", sum]]), ...legends(shown)];
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

function themeRows(shown: ShownAllocation, hensyn: Hensyn, contribution: number): string[][] {
  const { evaluation, language, words } = shown;
  const values = hensyn.themes.map(({ id }) => evaluation.themes[id]);
  const contributions = roundToSum(
    values.map((value) => 100 * (value?.contribution ?? 0)),
    contribution,
    1,
  );
  return hensyn.themes.map((theme, t) => [
    `– ${theme.id} ${oneLine(theme.name[language])}`,
    rawText(shown, theme),
    scoreCell(values[t] ?? NO_SCORE, language),
    words.percent(scoreText(values[t]?.weight ?? 0, language)),
    contributionCell(contributions[t] ?? 0, values[t], evaluation.hensyn[hensyn.id]?.weight ?? 0, language),
  ]);
}

/** A theme's raw value with its unit, and a mark where the value rests on assumptions, since it looks like a fact. */
function rawText(shown: ShownAllocation, { id, gauge }: Theme): string {
  const { problem, evaluation, language, words } = shown;
  const raw = evaluation.themes[id]?.raw ?? 0;
  if (gauge.kind === "points") return words.points(raw);
  const mark = countAssumed(gaugeQuantities(shown, gauge)).assumed > 0 ? "*" : "";
  if (gauge.kind === "balance") return words.hoover(`${formatNumber(raw, language, 3)}${mark}`);
  return `${figureText(raw, language)}${mark} ${measureUnit(problem, gauge.measure, language)}`;
}

function legends(shown: ShownAllocation): readonly Block[] {
  const { problem, evaluation, language, words } = shown;
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const unproven = shownEnds(evaluation.range) !== undefined;
  // Those without weight too: their values are shown all the same.
  const assumed = themes.flatMap(({ id, gauge }) => {
    const count = countAssumed(gaugeQuantities(shown, gauge));
    return count.assumed > 0 ? [words.assumedBehind(id, count)] : [];
  });
  const idle = themes
    .filter(({ id }) => evaluation.themes[id]?.distinguishes === false)
    .map(({ id, name }) => `${id} ${oneLine(name[language])}`);
  return [
    ...(assumed.length > 0 ? [paragraph(`* ${assumed.join(" ")}`)] : []),
    paragraph(unproven ? words.unprovenLegend : words.contributionLegend),
    ...(idle.length > 0 ? [paragraph(words.doesNotDistinguish(idle.join("; ")))] : []),
    ...(evaluation.lawful ? [] : [paragraph(words.unlawfulScoreLegend)]),
  ];
}
