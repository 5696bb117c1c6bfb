import type { Weights } from "../../allocation/weights.ts";
import { TIE } from "../../tolerances.ts";
import type { Possible } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { allocationWithin } from "../texts/named-text.ts";
import { paragraph, type Block } from "../document/document.ts";
import { changeText } from "../texts/share-text.ts";
import { addUpAsShown, weightingText } from "../texts/weights-text.ts";
import { alreadyBestText, mixtureBlocks, winningHeading } from "./winning.ts";

const say = {
  nearest: {
    da: (weights: string, points: string, name: string) =>
      `Den mindste ændring af vægtene, der gør en fordeling, som opfylder ønsket, lige så god som nogen anden, fører til ${weights}: ændringerne er tilsammen ${points} procentpoint. Lige så god som nogen er da ${name}.`,
    en: (weights: string, points: string, name: string) =>
      `The smallest change of weights that makes an allocation which grants the wish as good as any leads to ${weights}: the changes add up to ${points} percentage points. As good as any is then ${name}.`,
  },
  /** Behind percentages that do not add up to 100 as they are shown. */
  rounded: { da: (weights: string) => `${weights} (afrundet)`, en: (weights: string) => `${weights} (rounded)` },
  neverBest: {
    da: (ids: string) => `Ingen vægte af ${ids} gør en fordeling, der opfylder ønsket, til den bedste af alle.`,
    en: (ids: string) => `No weights of ${ids} make an allocation that grants the wish the best of all.`,
  },
  proofOfBest: {
    da: (ids: string) =>
      `Alle, der kunne være den bedste af dem, der opfylder det, er kontrolleret en for en. Her vises den bedste af dem med disse vægte, efter ${ids}.`,
    en: (ids: string) =>
      `All that could be the best of those that grant it were checked, one by one. Shown here is the best of them under these weights, by ${ids}.`,
  },
  leftOut: {
    da: (names: string, all: string) =>
      `Her er der ikke sammenlignet efter ${names}. Sammenlignes efter alle (--by ${all}), kan andre vægte gøre en sådan fordeling til den bedste.`,
    en: (names: string, all: string) =>
      `Not compared by here: ${names}. Compared by all (--by ${all}), other weights may make such an allocation the best.`,
  },
};

/** Which weights would choose an allocation that grants a wish, or the proof that none do. */
export function grantingWeightBlocks(
  problem: Problem,
  { best, by, nearestWeights, mixture }: Possible,
  language: Language,
): readonly Block[] {
  if (nearestWeights !== null) {
    const { change, granting } = nearestWeights;
    const name = allocationWithin(problem, granting, language);
    const weighting = roundedText(nearestWeights.weights, by, language);
    const text =
      change <= TIE ? alreadyBestText(language) : say.nearest[language](weighting, changeText(change, language), name);
    return [winningHeading(language), paragraph(text), ...(change <= TIE ? [] : leftOutBlocks(problem, by, language))];
  }
  if (mixture === undefined) return [];
  return [
    winningHeading(language),
    paragraph(say.neverBest[language](by.join(", "))),
    paragraph(say.proofOfBest[language](by.join(", "))),
    ...mixtureBlocks(problem, { evaluation: best, by }, mixture, language),
    ...leftOutBlocks(problem, by, language),
  ];
}

/** A weighting in percent; what looks as if it did not add up is said to be rounded. */
function roundedText(weights: Weights, by: readonly string[], language: Language): string {
  const text = weightingText(weights, by, language);
  return addUpAsShown(by.map((id) => weights[id] ?? 0)) ? text : say.rounded[language](text);
}

/** A hensyn without weight might be just what speaks for the wish. */
function leftOutBlocks({ hensyn }: Problem, by: readonly string[], language: Language): readonly Block[] {
  const others = hensyn.filter(({ id }) => !by.includes(id));
  if (others.length === 0) return [];
  const names = andText(
    others.map(({ id, name }) => `${id} ${oneLine(name[language])}`),
    language,
  );
  return [paragraph(say.leftOut[language](names, hensyn.map(({ id }) => id).join(",")))];
}
