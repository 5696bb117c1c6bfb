import { formatNumber } from "../../../text/numbers.ts";
import { idleReasons } from "./idle-reasons.ts";
import type { ExplanationWords, IdleReason } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

const IDLE: Readonly<Record<IdleReason, string>> = {
  noWeight: "because the theme or its hensyn has no weight",
  distinguishesNot: "because the theme does not distinguish between lawful allocations",
  noPoints: "because the effect has 0 points",
  same: "because what is measured stays the same",
};

const BASES = ["stated", "derived", "assumed"] as const;
const BASIS = { stated: "stated by a source", derived: "derived", assumed: "assumed" } as const;

/** How many of some figures are assumptions. */
function ofFigures(count: number, assumed: number): string {
  if (assumed === 0) return "";
  if (assumed < count)
    return ` (${n(assumed)} of these figures ${assumed === 1 ? "is an assumption" : "are assumptions"})`;
  return count === 1 ? " (an assumption)" : " (all assumptions)";
}

export const english: ExplanationWords = {
  explanation: {
    title: "What the difference is made of",
    explained: (name, score) => `Explained: ${name} (${score})`,
    versus: (name, score) => `Held against: ${name} (${score})`,
    score: (score, lawful) => `score ${score}${lawful ? "" : ", unlawful"}`,
    difference: (signed, to, from) => `The difference of the scores is ${signed}: from ${from} to ${to}.`,
    unlawful: (name) => `${name} is not lawful:`,
    stopped: "The time ran out: not all of this is proven.",
    bestKnown: {
      to: "The explained allocation is the best that was met by then, and not proven to be the best of all.",
      from: "What it is held against is the best that was met by then, and not proven to be the best of all.",
    },
    tied: {
      to: "Other allocations have the same score as the explained one: it is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).",
      from: "Other allocations have the same score as the one that it is held against: that is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).",
    },
    differs: "What the explained allocation has otherwise than the other",
    insteadOf: (scenario) => `(instead of ${scenario})`,
    byTheme: "The difference by hensyn and theme",
    scoreDifference: "Score",
    points: (signed, points) => `${signed} ${Math.abs(points) === 1 ? "point" : "points"}`,
    hoover: (signed) => `Hoover index ${signed}`,
    whose: "What is measured and the scores are those of the explained allocation minus those of the other.",
    contributionLegend:
      "Contribution = difference of score × weight of the theme × weight of the hensyn; the contributions add up to the difference of the scores.",
    partsHeading: "What makes the difference, the most first",
    reason: "What is so in the explained allocation",
    doesNotApply: (note) => `Does not apply: ${note}`,
    others: (count) => many(count, "other", "others together"),
    othersLegend: (all) => `--top ${all} shows all.`,
    nothing: "Nothing that is measured differs.",
    countNothing: (counts) => {
      const [count, reasons] = idleReasons(counts, IDLE, "en");
      const which = many(count, "further difference counts", "further differences count");
      return `${which} nothing, ${reasons}; the formats json and csv hold ${count === 1 ? "it" : "them"}.`;
    },
    rounding:
      "Contributions are points of the score of 100 under these weights, and add up exactly: they are rounded so that they do, and equal ones may differ by 0.1.",
    partsLegend:
      "An effect that is bad speaks against an allocation in which it holds, and for one in which it does not.",
    loadBefore: "Held against",
    loadAfter: "Explained",
    change: "Change",
    noTasksLegend: "– The department has no tasks there.",
    task: "Task",
    way: "From → to",
    figure: "Figure",
    zeroTasks: (count, assumed) =>
      `${many(count, "further task", "further tasks")} with the figure 0${ofFigures(count, assumed)}.`,
    assumedLoadLegend: "* The load counts figures that are assumptions, in one of the two at least.",
    assumedLegend: "* The figure is an assumption.",
    effectsByBasis: (count) => {
      const effects = count.stated + count.derived + count.assumed;
      const which = many(effects, "effect that makes", "effects that make");
      const [only, ...others] = BASES.filter((basis) => count[basis] > 0);
      if (only === undefined) return "";
      if (effects === 1) return `The only effect that makes the difference is ${BASIS[only]}.`;
      if (others.length === 0) return `The ${which} the difference are all ${BASIS[only]}.`;
      return `Of the ${which} the difference: ${[only, ...others].map((basis) => `${n(count[basis])} ${BASIS[basis]}`).join(", ")}.`;
    },
    assumedSum: (signed) => `What rests on an assumption, wholly or in part, contributes ${signed} in all.`,
  },
};
