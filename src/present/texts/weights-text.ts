import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Weights } from "../../allocation/weights.ts";
import type { Hensyn, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { scoreText, shownScore } from "../../text/numbers.ts";
import { paragraph, type Block } from "../document/document.ts";
import { percentText } from "./share-text.ts";
import { WEIGHT_DIFFERENCE } from "../../tolerances.ts";

const say = {
  weights: { da: "Vægte", en: "Weights" },
  themeWeights: { da: "Temaernes vægte", en: "Weights of the themes" },
  within: {
    da: (hensyn: string, weights: string) => `inden for ${hensyn}: ${weights}`,
    en: (hensyn: string, weights: string) => `within ${hensyn}: ${weights}`,
  },
  rounded: {
    da: "De viste vægte er afrundet og summer ikke præcist til 100\u00a0%.",
    en: "The weights shown are rounded, and do not add up to exactly 100%.",
  },
};

/** Weights in percent, in the order of the ids. */
export function weightCells(weights: Weights, ids: readonly string[], language: Language): readonly string[] {
  return ids.map((id) =>
    percentText(scoreText(Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0, language), language),
  );
}

/** A weighting as part of a sentence: `H1 33.3%, H2 33.3%, H3 33.3%`. */
export function weightingText(weights: Weights, ids: readonly string[], language: Language): string {
  const cells = weightCells(weights, ids, language);
  return ids.map((id, index) => `${id} ${cells[index] ?? ""}`).join(", ");
}

/** The weights of the hensyn behind an evaluation, in percent, and those of themes that are not the document's own. */
export function weightsText(problem: Problem, evaluation: Evaluation, language: Language): string {
  const items = problem.hensyn.map(({ id, name }) => {
    return `${id} ${oneLine(name[language])} ${percentText(scoreText(evaluation.hensyn[id]?.weight ?? 0, language), language)}`;
  });
  return `${say.weights[language]}: ${[...items, ...themeWeightTexts(problem, evaluation, language)].join("; ")}.`;
}

/**
 * That weights which sum to 1 do not add up to 100 % as they are shown, in one of some groups; empty if they do in all.
 * Weights are not rounded to a sum: equal ones would be shown as different.
 */
export function roundedWeightsText(groups: readonly (readonly number[])[], language: Language): string {
  const isOff = (weights: readonly number[]): boolean => weights.some((weight) => weight > 0) && !addUpAsShown(weights);
  return groups.some(isOff) ? say.rounded[language] : "";
}

/** Whether weights add up to 100 % as they are shown. */
export function addUpAsShown(weights: readonly number[]): boolean {
  return weights.reduce((sum, weight) => sum + Math.round(10 * shownScore(weight)), 0) === 1000;
}

/** The weights of themes alone, for pages that say those of the hensyn elsewhere; none if all are the document's own. */
export function themeWeightBlocks(problem: Problem, evaluation: Evaluation, language: Language): readonly Block[] {
  const texts = themeWeightTexts(problem, evaluation, language);
  return texts.length === 0 ? [] : [paragraph(`${say.themeWeights[language]}: ${texts.join("; ")}.`)];
}

/** For each hensyn whose themes weigh otherwise than in the document, how they weigh. */
function themeWeightTexts({ hensyn }: Problem, { themes }: Evaluation, language: Language): readonly string[] {
  return hensyn
    .filter((each) => differs(each, themes))
    .map((each) => {
      const ids = each.themes.map(({ id }) => id);
      const weights = Object.fromEntries(ids.map((id) => [id, themes[id]?.weight ?? 0]));
      return say.within[language](each.id, weightingText(weights, ids, language));
    });
}

function differs({ themes: own }: Hensyn, themes: Evaluation["themes"]): boolean {
  const sum = own.reduce((total, { weight }) => total + weight, 0);
  return own.some(({ id, weight }) => {
    const used = themes[id]?.weight ?? 0;
    return Math.abs(used - (sum > 0 ? weight / sum : 0)) > WEIGHT_DIFFERENCE;
  });
}
