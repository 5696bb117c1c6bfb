import { formatNumber } from "../../../text/numbers.ts";
import type { AssumptionsWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

/** Of what is not exact there may be more. */
const atLeast = (count: number, exact: boolean): string => `${exact || count === 0 ? "" : "At least "}${n(count)}`;

export const english: AssumptionsWords = {
  assumptionsPage: {
    title: "What the winner owes to assumptions and ranges",
    winner: (name, score) => `The winner by the document's own values is ${name} (score ${score} of 100).`,
    tiedWinner: (name, score, sharing) =>
      `By the document's own values ${sharing === null ? "several" : n(sharing)} allocations share the first rank (score ${score} of 100). The winner below is ${name}: it is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).`,
    counts: ({ assumed, others, ranged }) =>
      `${many(assumed, "assumption", "assumptions")}${others === 0 ? "" : ` and ${many(others, "other value", "other values")} (with a range, or derived)`}; ${n(ranged)} of them ${ranged === 1 ? "has" : "have"} a range.`,
    alone: ({ changing, exact }) =>
      changing === 0 && !exact
        ? "No change of the winner by one of these alone was found."
        : `${changing === 0 ? "None" : atLeast(changing, exact)} of these can change the winner alone, with all other values as they are.`,
    idle: (count) => `${n(count)} ${count === 1 ? "touches" : "touch"} nothing that has weight.`,
    lookedAt: (count, { changing, exact }) =>
      `${many(count, "assumption or range was", "assumptions and ranges were")} looked at before the time ran out; ${changing === 0 && !exact ? "no change of the winner by one of them alone was found" : `${atLeast(changing, exact).toLowerCase()} of them can change the winner alone`}.`,
    changesHeading: "What alone can change the winner",
    value: "Value (low–high)",
    changes: "Changes",
    wins: "What wins then, by the scenarios that differ",
    points: (count, figure) => `${figure} ${Math.abs(count) === 1 ? "point" : "points"}`,
    atOrBelow: (value) => `from ${value} down`,
    atOrAbove: (value) => `from ${value} up`,
    nothingLawful: "nothing is lawful",
    scenariosNamed: "The scenarios in the table",
    changesLegend:
      "Changes: the nearest value, down or up, at or just beyond which another is better, rounded outwards. Further away the winner may come back; the formats json and csv tell whether it survives at the ends.",
    notExact:
      "The allocations were not listed but searched for. Changes were looked for at the ends of each range, at eleven places on the way to each, and from there by halving: that there is none nearer by, and none where none was found, is an assumption.",
    othersHeading: "What alone changes nothing",
    notFoundHeading: "Where no change was found",
    others: (name, which, remark) => `${name}: ${which} (${remark})`,
    tasksOf: (count) => `${many(count, "task", "tasks")} with a range`,
    scenariosOf: (count) => `${many(count, "scenario", "scenarios")} with a range`,
    effectsCount: (count) => many(count, "effect", "effects"),
    othersLegend: "The formats json and csv name each of those that are only counted here.",
    touches: (ids) => `touching ${ids}`,
    touchesNothing: "touching nothing that has weight",
    limit: (id) => `the limit ${id}`,
    effectsOf: (theme, effects) => `${effects === 1 ? "Effect" : "Effects"} on ${theme}`,
    togetherHeading: "All at once",
    drawn: (values, samples, seed) =>
      `${values === 1 ? "1 value was drawn at random from its range" : `${n(values)} values were drawn at random from their ranges, all at once`}, ${many(samples, "time", "times")} (seed ${seed}), and everything was ranked anew each time.`,
    first: "First",
    worstRank: "Worst rank",
    largestRegret: "Largest regret",
    unlawful: "Unlawful",
    togetherLegend:
      "Rank: by the document's own values. First: the share of the draws in which it has or shares the first rank; ± is the standard error, left out where it is none or all of the draws (the share is an acceptability: Lahdelma and Salminen, SMAA-2, 2001). Worst rank: among all lawful allocations. Largest regret: the points of score, of 100, by which the best of a draw was ahead of it at most (Savage 1951). 0% and 100% mean none and all of these draws.",
    tiedLegend:
      "Those of rank =1 are equally good by the document's own values. Which of them is called the winner says nothing of how often it stays first.",
    unlawfulLegend:
      "Unlawful: the share of the draws in which a limit forbids it; rank and regret are those of the others.",
    unknownRankLegend: "? as a worst rank means that the lawful allocations were not listed.",
    restsHeading: "What this page itself rests on",
    values: "A figure's own value is the middle of its range (assumption).",
    effectRange: (most) =>
      `An effect has no range in the document. It was taken to lie between 0 points, as if it were not there, and twice its points (at most ${n(most)}), in whole numbers (assumption).`,
    independence:
      "Every value between low and high was taken to be as likely as any other, and each to be independent of the others; sums that a source states are not kept (assumption).",
    notVaried: (count, notZero) =>
      `${many(count, "figure or effect has", "figures and effects have")} no range, and ${count === 1 ? "was" : "were"} not varied; ${count === 1 ? (notZero === 1 ? "it is not 0" : "it is 0") : `${n(notZero)} of them ${notZero === 1 ? "is" : "are"} not 0`} (assumption).`,
    incomplete: "The time ran out: what is printed is known, the rest is not.",
  },
};
