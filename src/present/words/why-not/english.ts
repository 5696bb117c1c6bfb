import { andText } from "../../../text/list-text.ts";
import { formatNumber } from "../../../text/numbers.ts";
import { withinSentence } from "../../../text/within-sentence.ts";
import type { WhyNotWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");

export const english: WhyNotWords = {
  whyNot: {
    possible: "The wish can be granted",
    impossible: "The wish cannot be granted",
    undecided: "It is not known whether the wish can be granted, and at which cost",
    wishedHeading: "What is wished",
    nothingWished: "Nothing is wished besides being lawful.",
    wishedBelow: (wishes) => `${n(wishes)} single wishes; what each of them costs stands below.`,

    bestHeading: "The best that grants it",
    costHeading: "What the wish costs",
    free: "Nothing: no lawful allocation has a higher score.",
    cost: (points, without, withIt) =>
      `${points} points of score: the best of all lawful allocations has ${without}, the best that grants the wish ${withIt}.`,
    winnerDiffers: "The best of all differs from it in these choices:",
    whoseDifference:
      "What is measured and the scores are those of the best that grants the wish minus those of the best of all.",

    partsHeading: "What each part of the wish costs",
    partsIntro:
      "How much higher the best would score if that part alone were given up and the rest kept, in points of score. The parts need not add up to the whole.",
    othersFree: "Giving up one of these alone gains nothing:",
    allFree: "No part costs anything:",
    noPartAlone: (points) =>
      `No part alone costs anything: give up any one of them, and the best stays as good. Only together do they cost ${points} points:`,
    partCost: "Cost",
    part: "Part of the wish",

    rounded: (weights) => `${weights} (rounded)`,
    nearest: (weights, points, name) =>
      `The smallest change of weights that makes an allocation which grants the wish as good as any leads to ${weights}: the changes add up to ${points} percentage points. As good as any is then ${name}.`,
    neverBest: (ids) => `No weights of ${ids} make an allocation that grants the wish the best of all.`,
    proofOfBest: (ids) =>
      `All that could be the best of those that grant it were checked, one by one. Shown here is the best of them under these weights, by ${ids}.`,
    leftOut: (names, all) =>
      `Not compared by here: ${names}. Compared by all (--by ${all}), other weights may make such an allocation the best.`,

    limitsUse: (limits, measure) =>
      `${limits.length === 1 ? "The wished limit" : "The wished limits"} ${andText(limits, "en")} ${limits.length === 1 ? "is" : "are"} measured by ${withinSentence(measure)}`,
  },
};
