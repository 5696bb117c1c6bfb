import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const english: TradeOffWords = {
  yes: "yes",
  no: "no",
  unknown: "?",
  number: "No.",
  numbered: (number) => `no.\u00a0${n(number)}`,
  partOf: (share, of) => `${share} of ${of}`,

  exchange: {
    againstBest: (exchange) => `Against the best: ${exchange}.`,
    against: (to, from, exchange) => `${to} against ${from}: ${exchange}.`,
    same: "the same by every hensyn",
    worseByAll: (ids) => `worse by every hensyn: no weights of ${ids} prefer it`,
    betterByAll: (ids) => `better by every hensyn: all weights of ${ids} prefer it`,
    onlyLoses: (lost, ids) => `gives up ${lost} and gains nothing: no weights of ${ids} prefer it`,
    onlyGains: (gained, ids) => `gains ${gained} and gives up nothing: no weights of ${ids} prefer the other`,
    trade: (lost, gained) => `gives up ${lost} for ${gained}`,
    notProven: (changes) => `changes by ${changes}: the scores are not proven, so no weights are named`,
    amount: (amount, criterion) => `${amount} of ${criterion}`,
    lessThan: (amount) => `less than ${amount}`,
    betterOnce: (conditions) => `better once ${conditions}`,
    equalNow: (conditions) => `just as good now, and better once ${conditions}`,
    betterWhile: (conditions) => `better as long as ${conditions}`,
    aboveRatio: (gains, loses, ratio, isBelowOne, now) =>
      `${gains} weighs more than ${ratio} ${isBelowOne ? "of" : "times"} ${loses} (now ${now})`,
    above: (id, share, now) => `${id} weighs more than ${share} of all (now ${now})`,
    below: (id, share, now) => `${id} weighs less than ${share} of all (now ${now})`,
    ofAll: "of all",
    pointsLegend: "Gains and losses are in points of score, 0 to 100.",
    shareLegend:
      "A percentage of all is a weight's share of all weights when it alone changes and the others keep their proportions.",
  },

  standing: {
    rank: (rank, of) => `Rank ${n(rank)} of ${many(of, "lawful allocation", "lawful allocations")}.`,
    percentile: (percent) => `It is at least as good as ${percent} of them.`,
    rankOnly: (rank) => `Rank ${n(rank)}.`,
    beyondRanks:
      "Its rank is not known: there are too many lawful allocations to list, and it is not among the first 1,000.",
    rankUnknown: "Its rank is not known.",
    unlawful: "Unlawful, so it has no rank: ressort show tells which rules it breaks.",
    efficient: (ids) =>
      `Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them.`,
    efficientUnknown: "Whether it is efficient is not proven.",
    notEfficient: "Not efficient",
    dominated: (ids, gains) =>
      `Another lawful allocation is at least as good by each of ${ids}, and better by ${gains} (points of score).`,
    gain: (amount, criterion) => `${amount} on ${criterion}`,
    dominatedBy: "It differs in these choices:",
    weightsHeading: "Which weights choose it",
    bestUnder: (share, ids) => `It is the best under ${share} of all weightings of ${ids}.`,
    onlyOnEdge: (ids) => `It is the best under single weightings of ${ids} only, and shares the rank there.`,
    corners: "The corners of the region of those weightings:",
    neverBest: (ids) => `No weights of ${ids} make it the best.`,
    singleProof: "The proof: another allocation is higher by each of them, and so under any weights.",
    dominatorProof: "The proof: the allocation above is higher by each of them, and so under any weights.",
    mixtureProof:
      "The proof: the mean of this mixture is higher by each of them, so under any weights a part of the mixture scores higher.",
    share: "Share",
    mixtureMean: "The mean of the mixture",
    itself: "This allocation",
    alreadyBest: "It is the best under the weights as they are.",
    nearest: (weights, points) =>
      `The smallest change of weights that makes it the best leads to ${weights}: the changes add up to ${points} percentage points.`,
    tryThis: (command) => `Try: ${command}`,
    incomplete: "The time ran out: the rest is not known, and a score whose scale is not proven says so below.",
  },

  compare: {
    measure: "",
    ofLawful: (of) => `Rank: of ${many(of, "lawful allocation", "lawful allocations")}.`,
    efficient: "Efficient",
    bestUnder: "Share of weightings",
    measuresLegend: (ids) =>
      `Scores are 0 to 100. Efficient: no lawful allocation is at least as good by each of ${ids} and better by one of them. Share of weightings: under how many of all weightings of ${ids} it is the best.`,
    unknownLegend: "? means that the time ran out before it was known (--time-limit).",
    unknownRankLegend:
      "? as a rank means that there are too many lawful allocations to list, and that it is not among the first 1,000.",
    scenariosLegend: "× means that the scenario is chosen.",
    exchangeHeading: (first) => `What is exchanged against ${first}`,
  },

  overview: {
    heading: "What can be reached at all",
    efficient: "Efficient",
    change: "Weight change",
    impossible: "impossible",
    isBest: "is best",
    points: (points) => `${points} pp`,
    landscape: ({ of, efficient, unsupported, ids }) =>
      `${of === null ? "" : `There are ${many(of, "lawful allocation", "lawful allocations")}. `}${many(efficient, "combination", "combinations")} of scores by ${ids} ${efficient === 1 ? "is" : "are"} efficient: nothing is better by one without being worse by another. No weights at all make ${n(unsupported)} of ${efficient === 1 ? "it" : `these ${n(efficient)}`} the best.`,
    legend: (ids) =>
      `Weight change: by how many percentage points (pp) in all the weights of ${ids} must change before it is the best; impossible means that no weights make it the best.`,
    incomplete: "The time ran out: not all of this is proven.",
  },
};
