import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { formatNumber } from "../../text/numbers.ts";
import { line, type Inline } from "../document/inline.ts";
import { scoreSentence } from "./score-text.ts";

const say = {
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  unlawful: { da: "ulovlig", en: "unlawful" },
  rank: {
    da: (rank: number, of: number) =>
      `Plads ${whole(rank, "da")} af ${many(of, "lovlig fordeling", "lovlige fordelinger", "da")}.`,
    en: (rank: number, of: number) =>
      `Rank ${whole(rank, "en")} of ${many(of, "lawful allocation", "lawful allocations", "en")}.`,
  },
  rankOnly: {
    da: (rank: number) => `Plads ${whole(rank, "da")}.`,
    en: (rank: number) => `Rank ${whole(rank, "en")}.`,
  },
  beyondRanks: {
    da: "Dens plads kendes ikke: de lovlige fordelinger er ikke opregnet en for en, og den er ikke blandt de første 1.000.",
    en: "Its rank is not known: the lawful allocations were not listed one by one, and it is not among the first 1,000.",
  },
  tie: { da: "= betyder, at flere deler pladsen.", en: "= means that several share the rank." },
  rankUnknown: { da: "Dens plads kendes ikke.", en: "Its rank is not known." },
};

/** The cell of what is not known. */
export const UNKNOWN = "?";

/** The cell of what does not apply. */
export const NOTHING = "–";

/** The rank of an allocation as a cell. */
export function rankText({ evaluation, rank }: Standing, language: Language): string {
  if (!evaluation.lawful) return say.unlawful[language];
  return rank === null ? UNKNOWN : formatNumber(rank, language);
}

/** A legend for `=` before a rank. */
export function tieLegend(language: Language): string {
  return say.tie[language];
}

/** The place of a lawful allocation, as far as it is known. */
interface Placed extends Pick<Standing, "rank" | "of" | "status"> {
  readonly evaluation: Evaluation;
}

/** The score of a lawful allocation and its rank, out of how many, or why that is not known. */
export function placeLine({ evaluation, rank, of, status }: Placed, language: Language): Inline {
  const score = scoreSentence(evaluation, language);
  if (rank === null) return line`${score} ${(status === "complete" ? say.beyondRanks : say.rankUnknown)[language]}`;
  return line`${score} ${of === null ? say.rankOnly[language](rank) : say.rank[language](rank, of)}`;
}

/** Yes, no, or that it is not known, as a cell. */
export function decided(value: boolean | null, language: Language): string {
  if (value === null) return UNKNOWN;
  return (value ? say.yes : say.no)[language];
}
