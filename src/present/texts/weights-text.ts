import type { Evaluation } from "../../allocation/evaluation.ts";
import { normalWeights, type Weights } from "../../allocation/weights.ts";
import type { Hensyn, Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { shownScore } from "../../text/numbers.ts";
import { paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline, type NumberSpan, type Span } from "../document/inline.ts";
import { criterionIdSpan, criterionSpan, idSpan, weightSpan } from "./spans.ts";
import { WEIGHT_DIFFERENCE } from "../../tolerances.ts";

const say = {
  weights: { da: "Vægte", en: "Weights" },
  themeWeights: { da: "Temaernes vægte", en: "Weights of the themes" },
  within: {
    da: (hensyn: Span, weights: Inline) => line`inden for ${hensyn}: ${weights}`,
    en: (hensyn: Span, weights: Inline) => line`within ${hensyn}: ${weights}`,
  },
  rounded: {
    da: "De viste vægte er afrundet og giver ikke præcis 100\u00a0% tilsammen.",
    en: "The weights shown are rounded, and do not add up to exactly 100%.",
  },
};

/** The weight of an id among some in percent. */
export function weightOf(weights: Weights, id: string, language: Language): NumberSpan {
  return weightSpan(Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0, language);
}

/** A weighting as part of a sentence: `H1 33.3%, H2 33.3%, H3 33.3%`. */
export function weightingLine(problem: Problem, weights: Weights, ids: readonly string[], language: Language): Inline {
  return joined(
    ids.map((id) => line`${criterionIdSpan(problem, id)} ${weightOf(weights, id, language)}`),
    ", ",
  );
}

/**
 * The weights of the hensyn behind an evaluation, in percent, and those of themes that are not the document's own; with the name
 * that the document has for them.
 */
export function weightsLine(problem: Problem, evaluation: Evaluation, language: Language): Inline {
  const items = weightItemsLine(problem, evaluation, language);
  const named = problem.weightings.find(({ id }) => isWeighedAs(problem, evaluation, id));
  if (named === undefined) return line`${say.weights[language]}: ${items}.`;
  return line`${say.weights[language]}: ${items} (${idSpan("weighting", named.id)}: ${oneLine(named.name[language])}).`;
}

/** True if an evaluation has the weights of one of the document's weightings. */
function isWeighedAs(problem: Problem, { hensyn, themes }: Evaluation, id: string): boolean {
  const weights = normalWeights(problem, id);
  const isAs = (used: number | undefined, at: ArrayLike<number>, index: number): boolean =>
    Math.abs((used ?? 0) - (at[index] ?? 0)) <= WEIGHT_DIFFERENCE;
  return (
    problem.hensyn.every((each, h) => isAs(hensyn[each.id]?.weight, weights.hensyn, h)) &&
    // Themes of a hensyn without weight change nothing.
    structureOf(problem).themes.every(
      (theme, t) => (weights.hensyn[theme.hensyn] ?? 0) === 0 || isAs(themes[theme.id]?.weight, weights.themes, t),
    )
  );
}

/** The same as part of a sentence. */
export function weightItemsLine(problem: Problem, evaluation: Evaluation, language: Language): Inline {
  const items = problem.hensyn.map(
    ({ id }) =>
      line`${criterionSpan(problem, id, language)} ${weightSpan(evaluation.hensyn[id]?.weight ?? 0, language)}`,
  );
  return joined([...items, ...themeWeightLines(problem, evaluation, language)], "; ");
}

/**
 * Remark for a page that shows the weights of the hensyn, and of their themes within each: that some of them, which sum
 * to 1, do not add up to 100 % as they are shown; none if all do. Weights are not rounded to a sum: equal ones would be
 * shown as different.
 */
export function roundedWeightsTexts(
  { hensyn }: Problem,
  weights: Readonly<Record<"hensyn" | "themes", Readonly<Record<string, { readonly weight: number }>>>>,
  language: Language,
): readonly string[] {
  const groups = [
    hensyn.map(({ id }) => weights.hensyn[id]?.weight ?? 0),
    ...hensyn.map(({ themes }) => themes.map(({ id }) => weights.themes[id]?.weight ?? 0)),
  ];
  const isOff = (group: readonly number[]): boolean => group.some((weight) => weight > 0) && !addUpAsShown(group);
  return groups.some(isOff) ? [say.rounded[language]] : [];
}

/** True if weights add up to 100 % as they are shown. */
export function addUpAsShown(weights: readonly number[]): boolean {
  return weights.reduce((sum, weight) => sum + Math.round(10 * shownScore(weight)), 0) === 1000;
}

/** The weights of themes alone, for pages that say those of the hensyn elsewhere; none if all are the document's own. */
export function themeWeightBlocks(problem: Problem, evaluation: Evaluation, language: Language): readonly Block[] {
  const lines = themeWeightLines(problem, evaluation, language);
  return lines.length === 0 ? [] : [paragraph(line`${say.themeWeights[language]}: ${joined(lines, "; ")}.`)];
}

/** For each hensyn whose themes weigh otherwise than in the document, how they weigh. */
function themeWeightLines(problem: Problem, { themes }: Evaluation, language: Language): readonly Inline[] {
  return problem.hensyn
    .filter((each) => differs(each, themes))
    .map((each) => {
      const within = joined(
        each.themes.map(({ id }) => line`${idSpan("theme", id)} ${weightSpan(themes[id]?.weight ?? 0, language)}`),
        ", ",
      );
      return say.within[language](idSpan("hensyn", each.id), within);
    });
}

function differs({ themes: own }: Hensyn, themes: Evaluation["themes"]): boolean {
  const sum = own.reduce((total, { weight }) => total + weight, 0);
  return own.some(({ id, weight }) => {
    const used = themes[id]?.weight ?? 0;
    return Math.abs(used - (sum > 0 ? weight / sum : 0)) > WEIGHT_DIFFERENCE;
  });
}
