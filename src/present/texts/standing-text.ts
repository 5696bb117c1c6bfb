import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { formatNumber, scoreText } from "../../text/numbers.ts";
import { joined, line, textOf, type Inline, type Span } from "../document/inline.ts";
import { pointsBetween, scoreSentence } from "./score-text.ts";
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
  behind: {
    da: (points: Inline) => line`Den er ${points} point efter den bedste.`,
    en: (points: Inline) => line`It is ${points} points below the best.`,
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
    da: "Hvor en fordeling lader områder stå åbne, går afstand, percentil og plads fra den bedste til den ringeste måde at fuldføre den på; resten gælder den bedste.",
    en: "Where an allocation leaves areas open, the points to the best, the percentile and the rank go from the best to the worst way to complete it; all else is that of the best.",
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
  noCompletion: {
    da: (wished: boolean) =>
      `Ingen lovlig fordeling${wished ? ", der opfylder ønskerne," : ""} fuldfører den. Scoren er den, det afgjorte får med de åbne områder uændret.`,
    en: (wished: boolean) =>
      `No lawful allocation${wished ? " that grants the wishes" : ""} completes it. The score is that of what it decides, with the open areas unchanged.`,
  },
  worst: {
    da: (rank: number, score: string, gap: string) =>
      `Den ringeste har scoren ${score}, ${gap} point efter den bedste af alle, og plads ${whole(rank, "da")}.`,
    en: (rank: number, score: string, gap: string) =>
      `The worst has the score ${score}, ${gap} points below the best of all, and rank ${whole(rank, "en")}.`,
  },
  rankUnknown: { da: "Dens plads kendes ikke.", en: "Its rank is not known." },
};

/** The cell of what is not known. */
export const UNKNOWN = "?";

/** The cell of what does not apply. */
export const NOTHING = "–";

/** Title of what `gapLine` shows. */
export const TO_THE_BEST: Bilingual = { da: "Til den bedste (point)", en: "To the best (points)" };

/** True if it has a place among those that count: it is lawful and grants the wishes. */
export function isPlaced({ evaluation, granted }: Pick<Standing, "evaluation" | "granted">): boolean {
  return evaluation.lawful && granted;
}

/** The rank of an allocation as a cell; of one that leaves areas open, the range of the ranks that it can have. */
export function rankText({ evaluation, rank, completions, granted }: Standing, language: Language): string {
  if (!evaluation.lawful) return say.unlawful[language];
  if (!granted || completions?.count === 0) return NOTHING;
  const best = rank === null ? UNKNOWN : formatNumber(rank, language);
  const worst = completions?.worst?.rank ?? rank;
  return worst === rank || worst === null ? best : `${best}\u2013${formatNumber(worst, language)}`;
}

/** The part of the lawful allocations that it is at least as good as, as a cell; with open areas from its best completion to its worst. */
export function percentileLine({ percentile, completions }: Standing, language: Language): Inline {
  if (percentile === null) return UNKNOWN;
  return fromTo(
    [percentile, completions?.worst?.percentile ?? percentile].map((each): Inline => [shareSpan(each / 100, language)]),
    "–",
  );
}

/** The points of score up to the best, as a cell; with open areas from its best completion to its worst. */
export function gapLine(standing: Standing, language: Language): Inline {
  const ends = [standing, standing.completions?.worst ?? standing].map(shownGap);
  if (ends.some((end) => end === null)) return UNKNOWN;
  return fromTo(
    ends.map((end) => formatNumber(-(end ?? 0), language, 1)),
    " … ",
  );
}

/** The gap in points of score, as the two scores are shown: else the three would not add up; null where it is not known. */
export function shownGap({ evaluation, gap }: Pick<Standing, "evaluation" | "gap">): number | null {
  return gap === null ? null : pointsBetween(evaluation, { score: evaluation.score + gap });
}

/** Two ends of a range, or one where both are shown alike. */
function fromTo(ends: readonly Inline[], separator: string): Inline {
  return joined(
    ends.filter((end, at) => at === 0 || textOf(end) !== textOf(ends[0] ?? "")),
    separator,
  );
}

/** A legend for a range of ranks, where one of some allocations leaves areas open. */
export function openRankLegend(standings: readonly Standing[], language: Language): readonly string[] {
  return standings.some(({ completions }) => completions !== undefined) ? [say.openRank[language]] : [];
}

/** Sentences on what an allocation with open areas can become. */
export function completionsText(
  { completions, status, question: { wishes } }: Standing,
  language: Language,
): readonly string[] {
  if (completions === undefined) return [];
  const { count, worst } = completions;
  if (count === 0) return [say.noCompletion[language](Object.values(wishes).some(({ length }) => length > 0))];
  return [
    ...(count === null ? (status === "complete" ? [say.completed[language]] : []) : [say.completions[language](count)]),
    ...(worst?.rank ? [worstText(worst, worst.rank, language)] : []),
  ];
}

function worstText(worst: Pick<Standing, "evaluation" | "gap">, rank: number, language: Language): string {
  const gap = formatNumber(shownGap(worst) ?? 0, language, 1);
  return say.worst[language](rank, scoreText(worst.evaluation.score, language), gap);
}

/** A legend for `=` before a rank. */
export function tieLegend(language: Language): string {
  return say.tie[language];
}

/** The place of a lawful allocation, as far as it is known. */
interface Placed extends Pick<Standing, "rank" | "of" | "status"> {
  readonly percentile?: number | null;
  readonly gap?: number | null;
  readonly evaluation: Evaluation;
}

/**
 * The score of a lawful allocation and, as far as they are known, the points up to the best and the part of the others that it is
 * at least as good as, which tell more than a number among many, and its rank.
 */
export function placeLine(
  { evaluation, rank, of, status, percentile = null, gap = null }: Placed,
  language: Language,
): Inline {
  const behind = shownGap({ evaluation, gap });
  const scored = scoreSentence(evaluation, language);
  const own =
    behind === null || behind === 0
      ? scored
      : line`${scored} ${say.behind[language](formatNumber(behind, language, 1))}`;
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
