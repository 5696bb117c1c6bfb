import type { Weights } from "../../allocation/weights.ts";
import { TIE } from "../../tolerances.ts";
import type { Possible } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { allocationWithin } from "../named-text.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { changeText } from "../share-text.ts";
import { addUpAsShown } from "../weights-text.ts";
import { weightingText } from "../weighting-text.ts";
import { words } from "../words/index.ts";
import { mixtureBlocks } from "./winning.ts";

/** Which weights would choose an allocation that grants a wish, or the proof that none do. */
export function grantingWeightBlocks(
  problem: Problem,
  { best, by, nearestWeights, mixture }: Possible,
  language: Language,
): readonly Block[] {
  const { standing, whyNot: say } = words[language];
  if (nearestWeights !== null) {
    const { change, granting } = nearestWeights;
    const name = allocationWithin(problem, granting, language);
    const weighting = roundedText(nearestWeights.weights, by, language);
    const text = change <= TIE ? standing.alreadyBest : say.nearest(weighting, changeText(change, language), name);
    return [
      heading(standing.weightsHeading),
      paragraph(text),
      ...(change <= TIE ? [] : leftOutBlocks(problem, by, language)),
    ];
  }
  if (mixture === undefined) return [];
  return [
    heading(standing.weightsHeading),
    paragraph(say.neverBest(by.join(", "))),
    paragraph(say.proofOfBest(by.join(", "))),
    ...mixtureBlocks(problem, { evaluation: best, by }, mixture, language),
    ...leftOutBlocks(problem, by, language),
  ];
}

/** A weighting in percent; what looks as if it did not add up is said to be rounded. */
function roundedText(weights: Weights, by: readonly string[], language: Language): string {
  const text = weightingText(weights, by, language);
  return addUpAsShown(by.map((id) => weights[id] ?? 0)) ? text : words[language].whyNot.rounded(text);
}

/** A hensyn without weight might be just what speaks for the wish. */
function leftOutBlocks({ hensyn }: Problem, by: readonly string[], language: Language): readonly Block[] {
  const others = hensyn.filter(({ id }) => !by.includes(id));
  if (others.length === 0) return [];
  const names = andText(
    others.map(({ id, name }) => `${id} ${oneLine(name[language])}`),
    language,
  );
  return [paragraph(words[language].whyNot.leftOut(names, hensyn.map(({ id }) => id).join(",")))];
}
