import type { Weights } from "../../allocation/weights.ts";
import { TIE } from "../../allocation/score.ts";
import type { Possible } from "../../analyse/why-not/why-not.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { allocationName } from "../named-text.ts";
import { heading, paragraph, type Block } from "../page.ts";
import { changeText } from "../share-text.ts";
import { weightingText } from "../weighting-text.ts";
import { words } from "../words/index.ts";
import { mixtureBlocks } from "./winning.ts";

/** Which weights would choose an allocation that grants a wish, or the proof that none do. */
export function grantingWeightBlocks(
  problem: Problem,
  { best, by, nearestWeights, mixture }: Possible,
  weights: Weights,
  language: Language,
): readonly Block[] {
  const { standing, whyNot: say } = words[language];
  if (nearestWeights !== null) {
    const { change, granting } = nearestWeights;
    const name = allocationName(problem, granting, undefined, language);
    const weighting = weightingText(nearestWeights.weights, by, language);
    const text = change <= TIE ? standing.alreadyBest : say.nearest(weighting, changeText(change, language), name);
    return [heading(standing.weightsHeading), paragraph(text)];
  }
  if (mixture === undefined) return [];
  return [
    heading(standing.weightsHeading),
    paragraph(say.neverBest(by.join(", "))),
    paragraph(say.proofOfBest),
    ...mixtureBlocks(problem, { evaluation: best, by, weights }, mixture, language),
  ];
}
