import type { Selection } from "../problem/problem.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ScoreRange } from "./scale.ts";
import { SCORE_ROUNDING } from "../problem/tolerances.ts";

/** What a hensyn gains (above 0) or loses by going from one allocation to another. */
export interface HensynExchange {
  /** The difference of the scores, −1…1. */
  readonly difference: number;
  /** 0…1; the weights of all hensyn sum to 1. */
  readonly weight: number;
  /** weight × difference; those of all hensyn sum to the difference of the allocations' scores. */
  readonly contribution: number;
  /**
   * The weight 0…1 of this hensyn, the others keeping their proportions, at which both allocations are equally good; null
   * if there is none, if the whole range makes no difference, or if a difference that it depends on is not proven.
   */
  readonly turnsAt: number | null;
  /** There where the scale of the scores is not proven: the difference lies for certain in here. */
  readonly range?: ScoreRange;
}

/** What a theme gains or loses; its weight is within its hensyn. */
export interface ThemeExchange {
  /** The difference of the raw values, in the gauge's own unit. */
  readonly raw: number;
  readonly difference: number;
  readonly weight: number;
  /** What the difference adds to that of the allocations' scores. */
  readonly contribution: number;
  /** There where the scale of the theme is not proven: the difference lies for certain in here. */
  readonly range?: ScoreRange;
}

/** A hensyn that gains and one that loses. */
export interface Turn {
  readonly gains: string;
  readonly loses: string;
  /** If only these two counted: the weight of the one that gains over that of the other, above which the change is better. */
  readonly ratio: number;
}

/** What is given for what, in going from one allocation to another. */
export interface Exchange {
  readonly from: Selection;
  readonly to: Selection;
  /** The difference of the scores under the weights: above 0 if the second is better. */
  readonly difference: number;
  /** There where the scale of a theme with weight is not proven: the difference lies for certain in here. */
  readonly range?: ScoreRange;
  readonly hensyn: Readonly<Record<string, HensynExchange>>;
  readonly themes: Readonly<Record<string, ThemeExchange>>;
  /** Each pair of a hensyn that gains and one that loses, of those with a weight above 0 and a proven difference. */
  readonly turns: readonly Turn[];
}

/**
 * What every hensyn and theme gains and loses from one evaluation to another under the same weights, and the weights at
 * which the preference turns.
 *
 * Source: R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), on trade-offs between objectives.
 */
export function exchangeBetween(from: Evaluation, to: Evaluation): Exchange {
  const ids = Object.keys(to.hensyn);
  const gain = (id: string): number => {
    const difference = (to.hensyn[id]?.score ?? 0) - (from.hensyn[id]?.score ?? 0);
    return Math.abs(difference) <= SCORE_ROUNDING ? 0 : difference;
  };
  const weightOf = (id: string): number => to.hensyn[id]?.weight ?? 0;
  const rangeOf = (id: string): ScoreRange | undefined => differenceRange(from.hensyn[id], to.hensyn[id]);
  const hensyn = ids.map((id): [string, HensynExchange] => {
    const [difference, weight] = [gain(id), weightOf(id)];
    // No weight on a loss comes out as −0, which JSON does not keep: adding 0 makes it 0.
    const contribution = weight * difference + 0;
    const others = ids.filter((other) => other !== id);
    const rest = others.reduce((sum, other) => sum + weightOf(other), 0);
    const ofOthers = others.reduce((sum, other) => sum + weightOf(other) * gain(other), 0);
    const isProven = ids.every((each) => rangeOf(each) === undefined || (each !== id && weightOf(each) === 0));
    const turnsAt = isProven ? turningWeight(difference, rest > 0 ? ofOthers / rest : null) : null;
    return [id, { difference, weight, contribution, turnsAt, ...ranged(rangeOf(id)) }];
  });
  const themes = Object.entries(to.themes).map(([id, after]): [string, ThemeExchange] => {
    const before = from.themes[id];
    const difference = after.score - (before?.score ?? 0);
    const contribution = after.contribution - (before?.contribution ?? 0);
    const raw = after.raw - (before?.raw ?? 0);
    // The same raw values have the same score on any scale.
    const range = raw === 0 ? undefined : differenceRange(before, after);
    return [id, { raw, difference, weight: after.weight, contribution, ...ranged(range) }];
  });
  const active = ids.filter((id) => weightOf(id) > 0 && rangeOf(id) === undefined);
  const turns = active
    .filter((gains) => gain(gains) > 0)
    .flatMap((gains) =>
      active
        .filter((loses) => gain(loses) < 0)
        .map((loses): Turn => ({ gains, loses, ratio: -gain(loses) / gain(gains) })),
    );
  return {
    from: from.selection,
    to: to.selection,
    difference: to.score - from.score,
    ...ranged(differenceRange(from, to)),
    hensyn: Object.fromEntries(hensyn),
    themes: Object.fromEntries(themes),
    turns,
  };
}

/** A score, and where it lies for certain if its scale is not proven. */
interface Scored {
  readonly score: number;
  readonly range?: ScoreRange;
}

/** Between what the difference of two scores lies for certain; undefined if both are proven. */
function differenceRange(from: Scored | undefined, to: Scored | undefined): ScoreRange | undefined {
  if (from?.range === undefined && to?.range === undefined) return undefined;
  const ends = (scored: Scored | undefined): ScoreRange => {
    const { score = 0, range } = scored ?? {};
    return range ?? { low: score, high: score };
  };
  const [before, after] = [ends(from), ends(to)];
  return { low: after.low - before.high, high: after.high - before.low };
}

function ranged(range: ScoreRange | undefined): { readonly range?: ScoreRange } {
  return range === undefined ? {} : { range };
}

/** The weight t of a hensyn with t · difference + (1 − t) · (what the others give when they share all the weight) = 0. */
function turningWeight(difference: number, others: number | null): number | null {
  if (others === null || Math.abs(difference - others) <= SCORE_ROUNDING) return null;
  const turn = others / (others - difference) + 0;
  return turn >= 0 && turn <= 1 ? turn : null;
}
