import { exchangeBetween } from "../../allocation/exchange.ts";
import { timesRange, type ScoreRange } from "../../allocation/scale.ts";
import type { ExplainedDifference, ExplainedHensyn } from "../../analyse/explain/explanation.ts";
import type { Problem, Theme } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { formatNumber, shownScore, signedFigureText, signedIndexText } from "../../text/numbers.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";
import { differenceColumn, type ScoreDifference } from "../tables/difference-column.ts";
import { numberColumn } from "../tables/columns.ts";
import { criterionSpan, quantitySpan, themeSpan, weightSpan } from "../texts/spans.ts";
import { roundedWeightsTexts } from "../texts/weights-text.ts";
import { isUnproven } from "./unproven-parts.ts";
import { unprovenLegend } from "./scores.ts";
import { criterionColumns, type CriterionRow } from "../tables/criterion-columns.ts";

const say = {
  heading: { da: "Forskellen efter hensyn og tema", en: "The difference by hensyn and theme" },
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
    da: "Bidragene er scorepoint af 100 med disse vægte og giver tilsammen præcis forskellen: de er afrundet, så de gør det, og to ens kan afvige med 0,1.",
    en: "Contributions are points of the score of 100 under these weights, and add up exactly: they are rounded so that they do, and equal ones may differ by 0.1.",
  },
};

/** A legend for contributions and their rounding. */
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
  const legend = isUnproven(explanation) ? unprovenLegend(language) : `${whose} ${say.legend[language]}`;
  return [
    heading(say.heading[language]),
    tableOf(columnsOf(language), rowsOf(problem, explanation, language), { language }),
    paragraph([legend, ...roundedWeightsTexts(problem, explanation, language)].join(" ")),
  ];
}

/** A hensyn, a theme or the whole, and by how much it differs. */
interface Row extends CriterionRow {
  readonly score: ScoreDifference;
  /** The whole has no weight. */
  readonly weight: number | null;
  readonly contribution: ScoreDifference;
}

function rowsOf(problem: Problem, explanation: ExplainedDifference, language: Language): readonly Row[] {
  const exchange = exchangeBetween(problem, explanation.from, explanation.to);
  const total = { value: explanation.difference, shown: explanation.shown, range: exchange.range };
  return [
    ...problem.hensyn.flatMap(({ id, themes }): readonly Row[] => {
      const of = { ...explanation.hensyn[id], range: exchange.hensyn[id]?.range };
      return [
        { name: [criterionSpan(problem, id, language)], measured: null, ...differences(of, 1) },
        ...themes.map((theme): Row => {
          const ofTheme = { ...explanation.themes[theme.id], range: exchange.themes[theme.id]?.range };
          const raw = ofTheme.raw ?? 0;
          return {
            name: ["– ", themeSpan(theme, language)],
            measured: quantitySpan(raw, rawText(problem, theme, raw, language)),
            ...differences(ofTheme, of.weight ?? 0),
          };
        }),
      ];
    }),
    { name: say.total[language], measured: null, score: total, weight: null, contribution: total },
  ];
}

type Part = Partial<ExplainedHensyn> & { readonly range: ScoreRange | undefined };

/** Contribution of a hensyn or a theme, by the weight of what it is part of. */
function differences(part: Part, ofAll: number): Pick<Row, "score" | "weight" | "contribution"> {
  const { score = 0, weight = 0, contribution = 0, shown = 0, range } = part;
  return {
    score: { value: score, shown: shownScore(score), range },
    weight,
    contribution: { value: contribution, shown, range: timesRange(weight * ofAll, range) },
  };
}

function columnsOf(language: Language): readonly Column<Row>[] {
  return [
    ...criterionColumns<Row>(language),
    differenceColumn({ key: "score", title: say.score[language] }, ({ score }) => score, language),
    numberColumn({ key: "weight", title: say.weight[language], type: "share" }, ({ weight }) =>
      weight === null ? null : weightSpan(weight, language),
    ),
    differenceColumn(
      { key: "contribution", title: say.contribution[language] },
      ({ contribution }) => contribution,
      language,
    ),
  ];
}

function rawText(problem: Problem, { gauge }: Theme, raw: number, language: Language): string {
  if (gauge.kind === "points") return say.points[language](`${raw > 0 ? "+" : ""}${formatNumber(raw, language)}`, raw);
  if (gauge.kind === "balance") return say.hoover[language](signedIndexText(raw, language));
  return `${signedFigureText(raw, language)} ${measureUnit(problem, gauge.measure, language)}`;
}
