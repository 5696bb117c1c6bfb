import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const english: TradeOffWords = {
  number: "No.",
  shownOf: (shown, of) => `${n(shown)} of ${n(of)} are shown; --top ${of} shows all.`,

  regions: {
    intro: (best, criteria) =>
      `Of all weightings of ${criteria}, each as likely as any other: how often an allocation is ${best === 1 ? "the best" : `among the ${n(best)} best`}.`,
    exact: "The shares are exact.",
    sampled: (samples, seed) =>
      `The shares are estimated by ${many(samples, "random weighting", "random weightings")} (seed ${seed}); ± is the standard error.`,
    incomplete: "The time ran out: the shares are not complete.",
    share: "Share",
    legend: (best, ids) =>
      `Share: of all weightings of ${ids}, those under which it is ${best === 1 ? "the best" : `among the ${n(best)} best`}. Count: how many lawful allocations have the same scores.`,
    centralLegend: (ids) =>
      `Under ${ids} stand the central weights of each, the mean of the weightings under which it is the best: who chooses it typically weighs like this.`,
    placesHeading: "Places and central weights",
    placesLegend: (shown, best) =>
      `Under 1, 2 and so on stands the share of weightings under which it has that place${shown < best ? ` (the first ${n(shown)}; the formats csv and json hold all ${n(best)})` : ""}.`,
    regionsHeading: (best) => (best === 1 ? "The corners of the regions" : `Regions with the same ${n(best)} best`),
    best: "Best",
    cornersLegend: "Each line is a corner of the region: every weighting between the corners belongs to it.",
    regionsLegend: (best) =>
      best === 1
        ? "A region is all weightings that have the same best."
        : `A region is all weightings that have the same ${n(best)} best, in the order that they have in its middle.`,
  },

  stability: {
    heading: "How firm the best is",
    winner: (weights, name) => `Under the weights ${weights} the best is ${name}.`,
    hensyn: "Hensyn",
    now: "Now",
    staysFrom: "From",
    staysTo: "To",
    below: "Best below that",
    above: "Best above that",
    takeover: (name, scenarios) => (scenarios === "" ? name : `${name} (${scenarios})`),
    aloneLegend:
      "It stays the best while one weight lies between from and to and the others keep their proportions. In brackets stand the scenarios in which the one that takes over differs.",
    together: (change, weights, takeover) =>
      `When all weights may change: no changes that add up to less than ${change} percentage points make another the best. The nearest weights where another draws level are ${weights}; it is ${takeover}.`,
    justAsGood: (takeover) => `Another is just as good already under these weights: ${takeover}.`,
    never: (ids) => `No weights of ${ids} make another the best.`,
    incomplete: "The time ran out: how firm the best is, is not proven in full.",
  },

  standing: {
    rank: (rank, of) => `Rank ${n(rank)} of ${many(of, "lawful allocation", "lawful allocations")}.`,
    rankOnly: (rank) => `Rank ${n(rank)}.`,
    beyondRanks:
      "Its rank is not known: there are too many lawful allocations to list, and it is not among the first 1,000.",
    rankUnknown: "Its rank is not known.",
    weightsHeading: "Which weights choose it",
    alreadyBest: "It is the best under the weights as they are.",
    incomplete: "The time ran out: the rest is not known, and a score whose scale is not proven says so below.",
  },
};
