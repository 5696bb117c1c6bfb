import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const english: TradeOffWords = {
  number: "No.",

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
