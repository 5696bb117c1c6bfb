import type { Evaluation } from "../../allocation/evaluation.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import { TIE } from "../../tolerances.ts";
import type { Language } from "../../text/bilingual.ts";
import { line, type Inline } from "../document/inline.ts";
import { formatNumber, scoreText, shownScore, signedText } from "../../text/numbers.ts";

/** A score, and where it lies for certain if its scale is not proven. */
export interface Scored {
  readonly score: number;
  readonly range?: ScoreRange;
}

const say = {
  scoreOf: { da: (score: Inline) => line`Score ${score} af 100.`, en: (score: Inline) => line`Score ${score} of 100.` },
};

/** The score of a hensyn or theme that an evaluation does not have. */
export const NO_SCORE: Scored = { score: 0 };

/** Score of a criterion in an evaluation; an id that is both is the hensyn's. */
export function criterionScoreOf({ hensyn, themes }: Evaluation, id: string): Scored {
  const of = Object.hasOwn(hensyn, id) ? hensyn : themes;
  return Object.hasOwn(of, id) ? (of[id] ?? NO_SCORE) : NO_SCORE;
}

/** The ends of a range as people see scores, in tenths of a point and rounded outwards; undefined if they are shown alike. */
export function shownEnds(range: ScoreRange | undefined): readonly [low: number, high: number] | undefined {
  if (range === undefined) return undefined;
  // What rounding alone leaves open is not rounded outwards.
  const [low, high] = [Math.floor(1000 * (range.low + TIE)), Math.ceil(1000 * (range.high - TIE))];
  return low < high ? [low, high] : undefined;
}

/** A score as people see it; where it is not proven, between what it lies. */
export function scoreCell({ score, range }: Scored, language: Language): string {
  const ends = shownEnds(range);
  if (ends === undefined) return scoreText(score, language);
  return ends.map((tenths) => endText(tenths, language)).join("–");
}

/** An end of a range, in tenths of a point; a question mark where nothing is known of it. */
export function endText(tenths: number, language: Language): string {
  return Number.isFinite(tenths) ? formatNumber(tenths / 10, language, 1) : "?";
}

/** A score as a line, which keeps the number where it is proven. */
export function scoreLine(scored: Scored, language: Language): Inline {
  const text = scoreCell(scored, language);
  return provenScore(scored) === null ? text : [{ kind: "score", value: scored.score, text }];
}

/** A score as a sentence. */
export function scoreSentence(scored: Scored, language: Language): Inline {
  return say.scoreOf[language](scoreLine(scored, language));
}

/** A difference of scores, already times 100, with its sign; where it is not proven, between what it lies. */
export function differenceCell(shown: number, range: ScoreRange | undefined, language: Language): string {
  const ends = shownEnds(range) ?? [10 * shown];
  return ends.map((tenths) => (Number.isFinite(tenths) ? signedText(tenths / 10, language) : "?")).join("…");
}

/** A score as files have it, of 0…1: nothing where it is not proven. */
export function provenScore({ score, range }: Scored): number | null {
  return shownEnds(range) === undefined ? score : null;
}

/** Points from one score to another as the two are shown: else the three would not add up. */
export function pointsBetween(from: Scored, to: Scored): number {
  return Math.round((shownScore(to.score) - shownScore(from.score)) * 10) / 10;
}

/** The same with its sign. */
export function gainText(from: Scored, to: Scored, language: Language): string {
  return signedText(pointsBetween(from, to), language);
}
