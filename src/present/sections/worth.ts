import type { Evaluation, ThemeEvaluation } from "../../allocation/evaluation.ts";
import { timesRange } from "../../allocation/scale.ts";
import type { Gauge, Problem } from "../../problem/problem.ts";
import { structureOf, type StructuredTheme } from "../../problem/structure.ts";
import { carryingEffects, fewEffectsText } from "../../problem/texts/few-effects-text.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { figureText, formatNumber } from "../../text/numbers.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline, type Span } from "../document/inline.ts";
import { tableOf, type Column, type Value } from "../document/table.ts";
import { cellColumn, nameColumn, numberColumn } from "../tables/columns.ts";
import { quantitySpan, themeSpan, weightSpan } from "../texts/spans.ts";
import { NOTHING } from "../texts/standing-text.ts";
import { weightingLine } from "../texts/weights-text.ts";
import { fixedScaleLines } from "./fixed-scale.ts";
import { idleWeightItems } from "./idle-weights.ts";

const say = {
  heading: { da: "Hvad en enhed er værd", en: "What a unit is worth" },
  swing: {
    da: "En vægt siger, hvor meget det tæller at gå fra det dårligste til det bedste, der kan nås på et tema, og ikke, hvor vigtigt temaet er i sig selv. Hvor der er kort fra det dårligste til det bedste, er hver enhed derfor meget værd.",
    en: "A weight says how much it counts to go from the worst to the best that can be reached on a theme, and not how important the theme is in itself. So where the worst and the best are close together, each unit is worth much.",
  },
  example: {
    da: (dear: Span, points: Span, cheap: Span) =>
      line`Her er ét point på ${dear} lige så meget værd som ${points} point på ${cheap}.`,
    en: (dear: Span, points: Span, cheap: Span) =>
      line`Here one point on ${dear} is worth as much as ${points} points on ${cheap}.`,
  },
  theme: { da: "Tema", en: "Theme" },
  weight: { da: "Vægt", en: "Weight" },
  unit: { da: "Enhed", en: "Unit" },
  worth: { da: "Værd", en: "Worth" },
  effects: { da: "Virkninger", en: "Effects" },
  point: { da: "1 point", en: "1 point" },
  hoover: { da: (size: string) => `${size} af Hoover-indekset`, en: (size: string) => `${size} of the Hoover index` },
  weightLegend: {
    da: (weights: Inline) => line`Vægt: temaets andel af den samlede vægt, når hensynene vejer ${weights}.`,
    en: (weights: Inline) => line`Weight: the theme's share of all weight, where the hensyn weigh ${weights}.`,
  },
  worthLegend: {
    da: "Værd: hvor mange scorepoint, 0 til 100, en enhed mere lægger til scoren.",
    en: "Worth: how many points of score, 0 to 100, one unit more adds.",
  },
  lessLegend: { da: "Hvor der er minus, er mindre bedre.", en: "Where there is a minus, less is better." },
  unprovenLegend: {
    da: "Hvor der står to tal, ligger det rigtige imellem dem: det dårligste og det bedste er ikke bevist.",
    en: "Where there are two numbers, the right one lies between them: the worst and the best are not proven.",
  },
  effectsLegend: {
    da: "Virkninger: hvor mange af dokumentets virkninger der giver point på temaet.",
    en: "Effects: how many effects of the document give points on the theme.",
  },
};

/**
 * The worth of a unit on each theme with weight, what weights mean by it, how many effects carry each theme, and which themes
 * distinguish nothing or rest on few effects.
 */
export function worthBlocks(problem: Problem, evaluation: Evaluation, language: Language): readonly Block[] {
  const rows = rowsOf(problem, evaluation);
  const few = rows.flatMap(({ theme, of }) => {
    const text = of.distinguishes ? fewEffectsText(theme) : undefined;
    return text === undefined ? [] : [line`${themeSpan(theme, language)} ${text[language]}`];
  });
  const fixed = rows.flatMap(({ theme }) => fixedScaleLines(theme, language));
  const remarks = [...idleWeightItems(problem, evaluation, language), ...fixed, ...few];
  return [
    heading(say.heading[language]),
    paragraph(joined([say.swing[language], ...exampleLines(rows, language)], " ")),
    tableOf(columnsOf(problem, rows, language), rows, { language }),
    paragraph(legendLine(problem, evaluation, rows, language)),
    ...(remarks.length > 0 ? [list(remarks)] : []),
  ];
}

/** A theme with weight. */
interface Row {
  readonly theme: StructuredTheme;
  readonly of: ThemeEvaluation;
  /** Its share of all weight, 0…1. */
  readonly share: number;
  /** Size of the unit, in the gauge's own. */
  readonly size: number;
}

function rowsOf(problem: Problem, evaluation: Evaluation): readonly Row[] {
  return structureOf(problem).themes.flatMap((theme): Row[] => {
    const of = evaluation.themes[theme.id];
    const hensyn = problem.hensyn[theme.hensyn]?.id ?? "";
    const share = (evaluation.hensyn[hensyn]?.weight ?? 0) * (of?.weight ?? 0);
    if (of === undefined || share === 0) return [];
    return [{ theme, of, share, size: unitSize(theme.gauge, Math.abs(share / of.worth)) }];
  });
}

/** Unit of the Hoover index, which spans a few tenths at most places. */
const OF_HOOVER = 0.01;

/** Unit of a measure by which nothing distinguishes, so that there is no span to suit. */
const OF_MEASURE = 100;

/** A unit that the span from the worst to the best, infinite where there is none, is made of a few times. */
function unitSize({ kind }: Gauge, span: number): number {
  if (kind === "points") return 1;
  if (span === Infinity) return kind === "balance" ? OF_HOOVER : OF_MEASURE;
  const power = Math.floor(Math.log10(span));
  return kind === "balance" ? Math.min(OF_HOOVER, 10 ** power) : 10 ** (power - 1);
}

/** An example of what is worth as much as what: the points that are worth most and least, if they are not alike. */
function exampleLines(rows: readonly Row[], language: Language): readonly Inline[] {
  const points = rows
    .filter(({ theme, of }) => theme.gauge.kind === "points" && of.worth > 0 && of.perUnit === undefined)
    .sort((one, other) => other.of.worth - one.of.worth);
  const [dear, cheap] = [points[0], points.at(-1)];
  if (dear === undefined || cheap === undefined) return [];
  const ratio = dear.of.worth / cheap.of.worth;
  const text = formatNumber(ratio, language, { most: 1 });
  if (text === whole(1, language)) return [];
  const [one, other] = [dear, cheap].map(({ theme }) => themeSpan(theme, language));
  return one && other ? [say.example[language](one, quantitySpan(ratio, text), other)] : [];
}

function columnsOf(problem: Problem, rows: readonly Row[], language: Language): readonly Column<Row>[] {
  return [
    nameColumn("theme", say.theme[language], ({ theme }) => themeSpan(theme, language)),
    numberColumn({ key: "weight", title: say.weight[language], type: "share" }, ({ share }) =>
      weightSpan(share, language),
    ),
    numberColumn({ key: "unit", title: say.unit[language], type: "figure" }, ({ theme, size }) =>
      quantitySpan(size, unitText(problem, theme.gauge, size, language)),
    ),
    cellColumn({ key: "worth", title: say.worth[language], type: "points" }, (row) => worthCell(row, language)),
    ...(rows.some(hasPoints) ? [effectsColumn(language)] : []),
  ];
}

function effectsColumn(language: Language): Column<Row> {
  return numberColumn({ key: "effects", title: say.effects[language], type: "count", none: NOTHING }, (row) => {
    const { length } = carryingEffects(row.theme);
    return hasPoints(row) ? quantitySpan(length, whole(length, language)) : null;
  });
}

function hasPoints({ theme }: Row): boolean {
  return theme.gauge.kind === "points";
}

function unitText(problem: Problem, gauge: Gauge, size: number, language: Language): string {
  if (gauge.kind === "points") return say.point[language];
  const text = figureText(size, language);
  if (gauge.kind === "balance") return say.hoover[language](text);
  return `${text} ${measureUnit(problem, gauge.measure, language)}`.trimEnd();
}

/** The worth of a unit in points of score; where it is not proven, between what it lies. */
function worthCell({ of, share, size }: Row, language: Language): readonly [Value, Inline] {
  const range = timesRange(100 * share * size, of.perUnit);
  const value = 100 * of.worth * size;
  if (range === undefined) return [value, worthText(value, language)];
  return [null, [range.low, range.high].map((end) => worthText(end, language)).join("…")];
}

/** A number with its sign and two digits that count at least; a question mark where nothing is known of it. */
function worthText(value: number, language: Language): string {
  if (value === 0) return whole(0, language);
  if (!Number.isFinite(value)) return "?";
  const decimals = Math.min(MOST_DECIMALS, Math.max(1, 1 - Math.floor(Math.log10(Math.abs(value)))));
  return `${value > 0 ? "+" : ""}${formatNumber(value, language, decimals)}`;
}

const MOST_DECIMALS = 20;

function legendLine(problem: Problem, evaluation: Evaluation, rows: readonly Row[], language: Language): Inline {
  const weights = Object.fromEntries(Object.entries(evaluation.hensyn).map(([id, { weight }]) => [id, weight]));
  const weighty = problem.hensyn.flatMap(({ id }) => ((weights[id] ?? 0) > 0 ? [id] : []));
  return joined(
    [
      say.weightLegend[language](weightingLine(problem, weights, weighty, language)),
      say.worthLegend[language],
      ...(rows.some(({ of }) => of.worth < 0) ? [say.lessLegend[language]] : []),
      ...(rows.some(({ of }) => of.perUnit !== undefined) ? [say.unprovenLegend[language]] : []),
      ...(rows.some(hasPoints) ? [say.effectsLegend[language]] : []),
    ],
    " ",
  );
}
