import type { Weights } from "../../allocation/weights.ts";
import { TIE } from "../../tolerances.ts";
import type { Possible } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { criteriaLine, criterionIdsLine } from "../texts/spans.ts";
import { changeText } from "../texts/share-text.ts";
import { addUpAsShown, weightingLine } from "../texts/weights-text.ts";
import { alreadyBestText, mixtureBlocks, winningHeading } from "./winning.ts";
import { allocationWithin } from "../texts/selection-text.ts";

const say = {
  nearest: {
    da: (weights: Inline, points: string, name: Inline) =>
      line`Den mindste ændring af vægtene, der gør en fordeling, som opfylder ønsket, lige så god som nogen anden, fører til ${weights}: ændringerne er tilsammen ${points} procentpoint. Lige så god som nogen er da ${name}.`,
    en: (weights: Inline, points: string, name: Inline) =>
      line`The smallest change of weights that makes an allocation which grants the wish as good as any leads to ${weights}: the changes add up to ${points} percentage points. As good as any is then ${name}.`,
  },
  /** Behind percentages that do not add up to 100 as they are shown. */
  rounded: {
    da: (weights: Inline) => line`${weights} (afrundet)`,
    en: (weights: Inline) => line`${weights} (rounded)`,
  },
  neverBest: {
    da: (ids: Inline) => line`Ingen vægte af ${ids} gør en fordeling, der opfylder ønsket, til den bedste af alle.`,
    en: (ids: Inline) => line`No weights of ${ids} make an allocation that grants the wish the best of all.`,
  },
  proofOfBest: {
    da: (ids: Inline) =>
      line`Alle, der kunne være den bedste af dem, der opfylder det, er kontrolleret en for en. Her vises den bedste af dem med disse vægte, efter ${ids}.`,
    en: (ids: Inline) =>
      line`All that could be the best of those that grant it were checked, one by one. Shown here is the best of them under these weights, by ${ids}.`,
  },
  leftOut: {
    da: (names: Inline) =>
      line`Her er der ikke sammenlignet efter ${names}. Sammenlignes efter alle, kan andre vægte gøre en sådan fordeling til den bedste.`,
    en: (names: Inline) =>
      line`Not compared by here: ${names}. Compared by all, other weights may make such an allocation the best.`,
  },
};

/** The weights that would choose an allocation that grants a wish, or the proof that none do. */
export function grantingWeightBlocks(
  problem: Problem,
  { best, by, nearestWeights, mixture }: Possible,
  language: Language,
): readonly Block[] {
  if (nearestWeights !== null) {
    const { change, granting } = nearestWeights;
    const name = allocationWithin(problem, granting, language);
    const weighting = roundedLine(problem, nearestWeights.weights, by, language);
    const text =
      change <= TIE ? alreadyBestText(language) : say.nearest[language](weighting, changeText(change, language), name);
    return [winningHeading(language), paragraph(text), ...(change <= TIE ? [] : leftOutBlocks(problem, by, language))];
  }
  if (mixture === undefined) return [];
  return [
    winningHeading(language),
    paragraph(say.neverBest[language](criterionIdsLine(problem, by))),
    paragraph(say.proofOfBest[language](criterionIdsLine(problem, by))),
    ...mixtureBlocks(problem, { evaluation: best, by }, mixture, language),
    ...leftOutBlocks(problem, by, language),
  ];
}

/** A weighting in percent; what looks as if it did not add up is said to be rounded. */
function roundedLine(problem: Problem, weights: Weights, by: readonly string[], language: Language): Inline {
  const text = weightingLine(problem, weights, by, language);
  return addUpAsShown(by.map((id) => weights[id] ?? 0)) ? text : say.rounded[language](text);
}

/** A hensyn without weight might be just what speaks for the wish. */
function leftOutBlocks(problem: Problem, by: readonly string[], language: Language): readonly Block[] {
  const others = problem.hensyn.map(({ id }) => id).filter((id) => !by.includes(id));
  if (others.length === 0) return [];
  return [paragraph(say.leftOut[language](criteriaLine(problem, others, language)))];
}
