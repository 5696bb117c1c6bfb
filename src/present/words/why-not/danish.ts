import { andText } from "../../../text/list-text.ts";
import { formatNumber } from "../../../text/numbers.ts";
import { withinSentence } from "../../../text/within-sentence.ts";
import type { WhyNotWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");

export const danish: WhyNotWords = {
  whyNot: {
    possible: "Ønsket kan opfyldes",
    impossible: "Ønsket kan ikke opfyldes",
    undecided: "Det vides ikke, om ønsket kan opfyldes, og hvad det koster",
    wishedHeading: "Hvad der ønskes",
    nothingWished: "Der ønskes intet ud over, at fordelingen er lovlig.",
    wishedBelow: (wishes) => `${n(wishes)} enkelte ønsker; hvad hvert af dem koster, står nedenfor.`,

    bestHeading: "Den bedste, der opfylder det",
    costHeading: "Hvad ønsket koster",
    free: "Intet: ingen lovlig fordeling har en højere score.",
    cost: (points, without, withIt) =>
      `${points} point af scoren: den bedste af alle lovlige fordelinger har ${without}, den bedste, der opfylder ønsket, ${withIt}.`,
    winnerDiffers: "Den bedste af alle adskiller sig fra den i disse valg:",
    whoseDifference:
      "Det målte og scoren er, hvad den bedste, der opfylder ønsket, har mere eller mindre end den bedste af alle.",

    partsHeading: "Hvad hver del af ønsket koster",
    partsIntro:
      "Hvor meget højere den bedste ville score, hvis den del alene blev opgivet og resten holdt, i point af scoren. Delene behøver ikke at summe til det hele.",
    othersFree: "Opgives en af disse alene, vindes intet:",
    allFree: "Ingen del koster noget:",
    noPartAlone: (points) =>
      `Ingen del koster noget alene: opgiv en hvilken som helst af dem, og den bedste er stadig lige så god. Kun tilsammen koster de ${points} point:`,
    partCost: "Pris",
    part: "Del af ønsket",

    rounded: (weights) => `${weights} (afrundet)`,
    nearest: (weights, points, name) =>
      `Den mindste ændring af vægtene, der gør en fordeling, som opfylder ønsket, lige så god som nogen anden, fører til ${weights}: ændringerne er tilsammen ${points} procentpoint. Lige så god som nogen er da ${name}.`,
    neverBest: (ids) => `Ingen vægte af ${ids} gør en fordeling, der opfylder ønsket, til den bedste af alle.`,
    proofOfBest: (ids) =>
      `Alle, der kunne være den bedste af dem, der opfylder det, er efterset en for en. Her vises den bedste af dem under disse vægte, efter ${ids}.`,
    leftOut: (names, all) =>
      `Her er der ikke sammenlignet efter ${names}. Sammenlignes efter alle (--by ${all}), kan andre vægte gøre en sådan fordeling til den bedste.`,

    limitsUse: (limits, measure) =>
      `${limits.length === 1 ? "Den ønskede grænse" : "De ønskede grænser"} ${andText(limits, "da")} måles på ${withinSentence(measure)}`,
  },
};
