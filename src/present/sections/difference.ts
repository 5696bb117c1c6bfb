import { exchangeBetween } from "../../allocation/exchange.ts";
import { timesRange, type ScoreRange } from "../../allocation/scale.ts";
import type { ExplainedDifference, ExplainedHensyn } from "../../analyse/explain/explanation.ts";
import type { Problem, Theme } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { formatNumber, scoreText, shownScore, signedFigureText, signedIndexText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { differenceCell } from "../texts/score-text.ts";
import { percentText } from "../texts/share-text.ts";
import { isUnproven } from "./unproven-parts.ts";
import { unprovenLegend } from "./scores.ts";

const say = {
  heading: { da: "Forskellen efter hensyn og tema", en: "The difference by hensyn and theme" },
  hensynAndTheme: { da: "Hensyn og tema", en: "Hensyn and theme" },
  measured: { da: "Målt", en: "Measured" },
  score: { da: "Score", en: "Score" },
  weight: { da: "Vægt", en: "Weight" },
  contribution: { da: "Bidrag", en: "Contribution" },
  total: { da: "I alt", en: "Total" },
  points: {
    da: (signed: string) => `${signed} point`,
    en: (signed: string, points: number) => `${signed} ${Math.abs(points) === 1 ? "point" : "points"}`,
  },
  hoover: { da: (signed: string) => `Hoover-indeks ${signed}`, en: (signed: string) => `Hoover index ${signed}` },
  legend: {
    da: "Bidrag = forskel i score × temaets vægt × hensynets vægt; bidragene lægges sammen til forskellen i score.",
    en: "Contribution = difference of score × weight of the theme × weight of the hensyn; the contributions add up to the difference of the scores.",
  },
  rounding: {
    da: "Bidragene er point af scoren på 100 med disse vægte og summer præcist: de er afrundet, så de gør det, og to ens kan afvige med 0,1.",
    en: "Contributions are points of the score of 100 under these weights, and add up exactly: they are rounded so that they do, and equal ones may differ by 0.1.",
  },
};

/** What contributions are, and how they are rounded. */
export function roundingText(language: Language): string {
  return say.rounding[language];
}

/**
 * A difference of scores by hensyn and theme; contributions add up as shown on both levels.
 *
 * @param whose says which allocation's values are shown minus which other's.
 */
export function differenceSection(
  problem: Problem,
  explanation: ExplainedDifference,
  whose: string,
  language: Language,
): readonly Block[] {
  const exchange = exchangeBetween(problem, explanation.from, explanation.to);
  const rows = problem.hensyn.flatMap((hensyn) => {
    const of = { ...explanation.hensyn[hensyn.id], range: exchange.hensyn[hensyn.id]?.range };
    return [
      row({ name: `${hensyn.id} ${oneLine(hensyn.name[language])}`, raw: "", of, ofAll: 1 }, language),
      ...hensyn.themes.map((theme) => {
        const ofTheme = { ...explanation.themes[theme.id], range: exchange.themes[theme.id]?.range };
        const name = `– ${theme.id} ${oneLine(theme.name[language])}`;
        const raw = rawText(problem, theme, explanation.themes[theme.id]?.raw ?? 0, language);
        return row({ name, raw, of: ofTheme, ofAll: of.weight ?? 0 }, language);
      }),
    ];
  });
  const columns = [
    left(say.hensynAndTheme[language]),
    right(say.measured[language]),
    right(say.score[language]),
    right(say.weight[language]),
    right(say.contribution[language]),
  ];
  const total = differenceCell(explanation.shown, exchange.range, language);
  const legend = isUnproven(explanation) ? unprovenLegend(language) : `${whose} ${say.legend[language]}`;
  return [
    heading(say.heading[language]),
    table(columns, [...rows, [say.total[language], "", total, "", total]]),
    paragraph(legend),
  ];
}

/** A line of the table: of a hensyn or of a theme, and the weight of what it is part of. */
interface Line {
  readonly name: string;
  readonly raw: string;
  readonly of: Partial<ExplainedHensyn> & { readonly range: ScoreRange | undefined };
  readonly ofAll: number;
}

function row({ name, raw, of, ofAll }: Line, language: Language): string[] {
  const { score = 0, weight = 0, shown = 0, range } = of;
  return [
    name,
    raw,
    differenceCell(shownScore(score), range, language),
    percentText(scoreText(weight, language), language),
    differenceCell(shown, timesRange(weight * ofAll, range), language),
  ];
}

function rawText(problem: Problem, { gauge }: Theme, raw: number, language: Language): string {
  if (gauge.kind === "points") return say.points[language](`${raw > 0 ? "+" : ""}${formatNumber(raw, language)}`, raw);
  if (gauge.kind === "balance") return say.hoover[language](signedIndexText(raw, language));
  return `${signedFigureText(raw, language)} ${measureUnit(problem, gauge.measure, language)}`;
}
