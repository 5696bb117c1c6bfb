import { formatNumber } from "../../../text/numbers.ts";
import type { WhyNotWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");

export const english: WhyNotWords = {
  whyNot: {
    noneGrants: "No lawful allocation grants the wishes",
    noneLawful: "The document has no lawful allocation",
    conflictsHeading: (conflicts) =>
      conflicts === 1 ? "What cannot be kept together" : `What cannot be kept together, in ${n(conflicts)} ways`,
    conflict: (number, of) => `Conflict ${n(number)} of ${n(of)}:`,
    conflictLegend: "These cannot all be kept. Without any one of them, the others could be kept together.",
    aloneHeading: "What cannot be kept at all",
    aloneLegend: "No choice of scenarios keeps it, whatever else is given up.",
    correctionsHeading: "What to give up",
    giveUpOne: "Give up one of the following, and all the rest can be kept:",
    giveUp: "Give up the following, and all the rest can be kept:",
    together: (texts) => `Together: ${texts}`,
    noCorrections:
      "No wish, rule or limit that could be given up makes it possible: the kommissorium itself rules it out.",
    moreInJson: (count) => `${n(count)} more are in the formats json, ndjson and csv.`,
    conflictsIncomplete:
      "The time ran out, or there are too many: there may be more conflicts and more ways to give something up.",
    nothingFound: "The time ran out before a reason was proven; allow more time (--time-limit).",
  },
};
