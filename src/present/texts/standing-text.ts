import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { formatNumber, scoreText } from "../../text/numbers.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { scoreSentence } from "./score-text.ts";
import { shareSpan } from "./spans.ts";

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
  percentile: {
    da: (percent: Span) => line`Den er mindst lige så god som ${percent} af de lovlige fordelinger.`,
    en: (percent: Span) => line`It is at least as good as ${percent} of the lawful allocations.`,
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
  openRank: {
    da: "Hvor en fordeling lader områder stå åbne, er pladsen et spænd fra den bedste til den ringeste måde at fuldføre den på; resten gælder den bedste.",
    en: "Where an allocation leaves areas open, the rank is a range from the best to the worst way to complete it; all else is that of the best.",
  },
  completions: {
    da: (count: number) =>
      `Den kan fuldføres på ${many(count, "lovlig måde", "lovlige måder", "da")}; her vises den bedste.`,
    en: (count: number) =>
      `It can be completed in ${many(count, "lawful way", "lawful ways", "en")}; shown here is the best.`,
  },
  completed: {
    da: "Her vises den bedste lovlige måde at fuldføre den på.",
    en: "Shown here is the best lawful way to complete it.",
  },
  noCompletion: { da: "Ingen lovlig fordeling fuldfører den.", en: "No lawful allocation completes it." },
  worst: {
    da: (rank: number, score: string) => `Den ringeste har plads ${whole(rank, "da")} og scoren ${score}.`,
    en: (rank: number, score: string) => `The worst has rank ${whole(rank, "en")} and the score ${score}.`,
  },
  rankUnknown: { da: "Dens plads kendes ikke.", en: "Its rank is not known." },
};

/** The cell of what is not known. */
export const UNKNOWN = "?";

/** The cell of what does not apply. */
export const NOTHING = "–";

/** The rank of an allocation as a cell; of one that leaves areas open, the range of the ranks that it can have. */
export function rankText({ evaluation, rank, completions }: Standing, language: Language): string {
  if (!evaluation.lawful) return say.unlawful[language];
  if (completions?.count === 0) return NOTHING;
  const best = rank === null ? UNKNOWN : formatNumber(rank, language);
  const worst = completions?.worst?.rank ?? rank;
  return worst === rank || worst === null ? best : `${best}\u2013${formatNumber(worst, language)}`;
}

/** The part of the lawful allocations that it is at least as good as, as a cell. */
export function percentileLine({ percentile }: Standing, language: Language): Inline {
  return percentile === null ? UNKNOWN : [shareSpan(percentile / 100, language)];
}

/** A legend for a range of ranks, where one of some allocations leaves areas open. */
export function openRankLegend(standings: readonly Standing[], language: Language): readonly string[] {
  return standings.some(({ completions }) => completions !== undefined) ? [say.openRank[language]] : [];
}

/** Sentences on what an allocation with open areas can become. */
export function completionsText({ completions }: Standing, language: Language): readonly string[] {
  if (completions === undefined) return [];
  const { count, worst } = completions;
  if (count === 0) return [say.noCompletion[language]];
  return [
    count === null ? say.completed[language] : say.completions[language](count),
    ...(worst?.rank ? [say.worst[language](worst.rank, scoreText(worst.evaluation.score, language))] : []),
  ];
}

/** A legend for `=` before a rank. */
export function tieLegend(language: Language): string {
  return say.tie[language];
}

/** The place of a lawful allocation, as far as it is known. */
interface Placed extends Pick<Standing, "rank" | "of" | "status"> {
  readonly percentile?: number | null;
  readonly evaluation: Evaluation;
}

/**
 * The score of a lawful allocation and, as far as they are known, the part of the others that it is at least as good as, which
 * tells more than a number among many, and its rank.
 */
export function placeLine({ evaluation, rank, of, status, percentile = null }: Placed, language: Language): Inline {
  const own = scoreSentence(evaluation, language);
  const score =
    percentile === null ? own : line`${own} ${say.percentile[language](shareSpan(percentile / 100, language))}`;
  if (rank === null) return line`${score} ${(status === "complete" ? say.beyondRanks : say.rankUnknown)[language]}`;
  return line`${score} ${of === null ? say.rankOnly[language](rank) : say.rank[language](rank, of)}`;
}

/** Yes, no, or that it is not known, as a cell. */
export function decided(value: boolean | null, language: Language): string {
  if (value === null) return UNKNOWN;
  return (value ? say.yes : say.no)[language];
}
