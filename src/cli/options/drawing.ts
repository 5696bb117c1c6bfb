import type { CoreCases } from "../../analyse/core/core-index.ts";
import { VARIED } from "../../analyse/assumptions/vary.ts";
import { wholeNumberOf } from "../number-of.ts";
import { COUNT, type OptionData } from "./option-data.ts";

const OVER: Readonly<Record<CoreCases, true>> = { weightings: true, frontier: true, draws: true };

type Name = "over" | "best" | "followed" | "samples" | "draws" | "seed" | "drawSeed" | "vary";

const SEED: Pick<OptionData, "key" | "flag" | "value" | "read" | "remedy"> = {
  key: "seed",
  flag: "--seed",
  value: { da: "TAL", en: "NUMBER" },
  read: (text) => wholeNumberOf(text, 0),
  remedy: { da: "Skriv et helt tal, mindst 0.", en: "Write a whole number of at least 0." },
};

/** Options of questions about many cases at once, most of them drawn at random. */
export const DRAWING: Readonly<Record<Name, OptionData>> = {
  over: {
    key: "over",
    flag: "--over",
    value: { da: "TILFÆLDE", en: "CASES" },
    about: {
      da: "hvilke tilfælde: weightings, alle vægtninger, frontier, hver efficient kombination af scorer, eller draws, udtræk af styrker og spænd; ellers weightings",
      en: "which cases: weightings, all of them, frontier, each efficient combination of scores, or draws of strengths and ranges; else weightings",
    },
    choices: Object.keys(OVER),
  },
  best: {
    ...COUNT,
    key: "best",
    flag: "--best",
    about: {
      da: "for hvor mange af de bedste andelene findes; ellers 1 (eksakte områder for mere end omkring 20 tager minutter)",
      en: "for how many of the best the shares are found; else 1 (exact regions of more than some 20 take minutes)",
    },
  },
  followed: {
    ...COUNT,
    key: "best",
    flag: "--best",
    about: {
      da: "hvor mange af de bedste der følges gennem trækningerne; ellers 10",
      en: "how many of the best are followed through the draws; else 10",
    },
  },
  samples: {
    ...COUNT,
    key: "samples",
    flag: "--samples",
    about: {
      da: "anslå andelene ved så mange tilfældige vægtninger, også hvor de kunne være eksakte; hvor de ikke kan, ellers 10.000, eller 200 hvor der er for mange fordelinger at opregne; med --over draws så mange udtræk, ellers 1.000",
      en: "estimate the shares by so many random weightings, even where they could be exact; where they cannot, else 10,000, or 200 where there are too many allocations to list; with --over draws so many draws, else 1,000",
    },
  },
  draws: {
    ...COUNT,
    key: "samples",
    flag: "--samples",
    about: {
      da: "hvor mange gange alle værdier trækkes på én gang, højst 1.000.000; ellers 1.000",
      en: "how many times all values are drawn at once, at most 1,000,000; else 1,000",
    },
  },
  seed: {
    ...SEED,
    about: {
      da: "hvilke tilfældige vægtninger eller udtræk: det samme tal giver de samme; ellers 1",
      en: "which random weightings or draws: the same number gives the same ones; else 1",
    },
  },
  drawSeed: {
    ...SEED,
    about: {
      da: "hvilke tilfældige værdier: det samme tal giver de samme; ellers 1",
      en: "which random values: the same number gives the same ones; else 1",
    },
  },
  vary: {
    key: "vary",
    flag: "--vary",
    value: { da: "HVAD", en: "WHAT" },
    about: {
      da: "hvad der varierer, adskilt med komma: strengths, de kodede styrker af virkninger, og ranges, tallenes spænd; ellers begge",
      en: "what varies, with commas between: strengths, the coded strengths of effects, and ranges, those of figures; else both",
    },
    read: (text, before) => {
      const words = text.split(",").map((word) => word.trim());
      return words.every((word) => VARIED.some((each) => each === word))
        ? [...((before as readonly string[] | undefined) ?? []), ...words]
        : undefined;
    },
    remedy: {
      da: "Skriv strengths, ranges eller strengths,ranges.",
      en: "Write strengths, ranges or strengths,ranges.",
    },
  },
};
