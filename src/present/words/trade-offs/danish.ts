import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: TradeOffWords = {
  number: "Nr.",

  standing: {
    rank: (rank, of) => `Plads ${n(rank)} af ${many(of, "lovlig fordeling", "lovlige fordelinger")}.`,
    rankOnly: (rank) => `Plads ${n(rank)}.`,
    beyondRanks:
      "Dens plads kendes ikke: der er for mange lovlige fordelinger at opregne, og den er ikke blandt de første 1.000.",
    rankUnknown: "Dens plads kendes ikke.",
    weightsHeading: "Hvilke vægte vælger den",
    alreadyBest: "Den er den bedste under vægtene, som de er.",
    incomplete: "Tiden løb ud: resten kendes ikke, og en score, hvis skala ikke er bevist, siger det nedenfor.",
  },
};
