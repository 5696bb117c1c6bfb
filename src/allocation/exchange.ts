import type { Problem, Selection } from "../problem/problem.ts";
import type { Evaluation, HensynEvaluation, ThemeEvaluation } from "./evaluation.ts";
import { rangeOfSum, timesRange, type ScoreRange, type Summand } from "./scale.ts";
import { SCORE_ROUNDING } from "../tolerances.ts";

/** Gain (above 0) or loss of a hensyn in going from one allocation to another. */
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

/** Gain or loss of a theme in going from one allocation to another; its weight is within its hensyn. */
export interface ThemeExchange {
  /** The difference of the raw values, in the gauge's own unit. */
  readonly raw: number;
  readonly difference: number;
  readonly weight: number;
  /** Contribution to the difference of the allocations' scores. */
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

/** Gains and losses in going from one allocation to another. */
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
 * Computes what every hensyn and theme gains or loses from one evaluation to another under the same weights, and the
 * weights at which the preference turns.
 *
 * Source: R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), on trade-offs between objectives.
 */
export function exchangeBetween({ hensyn: groups }: Problem, from: Evaluation, to: Evaluation): Exchange {
  const themes = Object.fromEntries(
    groups
      .flatMap((group) => group.themes)
      .map(({ id }) => [id, themeExchange(from.themes[id], to.themes[id])] as const),
  );
  const ids = groups.map(({ id }) => id);
  const weightOf = (id: string): number => to.hensyn[id]?.weight ?? 0;
  const gains = new Map(ids.map((id) => [id, gainOf(from.hensyn[id], to.hensyn[id])]));
  const gain = (id: string): number => gains.get(id) ?? 0;
  const ranges = new Map(
    groups.map((group) => [group.id, rangeOfSum(group.themes.map(({ id }) => summandOf(themes[id] ?? NO_EXCHANGE)))]),
  );
  const isProven = (id: string): boolean => ranges.get(id) === undefined;
  const hensyn = ids.map((id): [string, HensynExchange] => {
    const [difference, weight] = [gain(id), weightOf(id)];
    // No weight on a loss comes out as −0, which JSON does not keep: adding 0 makes it 0.
    const contribution = weight * difference + 0;
    const others = ids.filter((other) => other !== id);
    const rest = others.reduce((sum, other) => sum + weightOf(other), 0);
    const ofOthers = others.reduce((sum, other) => sum + weightOf(other) * gain(other), 0);
    const dependsOnProven = isProven(id) && others.every((other) => weightOf(other) === 0 || isProven(other));
    const turnsAt = dependsOnProven ? turningWeight(difference, rest > 0 ? ofOthers / rest : null) : null;
    return [id, { difference, weight, contribution, turnsAt, ...ranged(ranges.get(id)) }];
  });
  const active = ids.filter((id) => weightOf(id) > 0 && isProven(id));
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
    ...ranged(rangeOfSum(hensyn.map(([, exchange]) => summandOf(exchange)))),
    hensyn: Object.fromEntries(hensyn),
    themes,
    turns,
  };
}

const NO_EXCHANGE: ThemeExchange = { raw: 0, difference: 0, weight: 0, contribution: 0 };

/** Difference of the scores on a hensyn; less than rounding counts as none. */
function gainOf(from: HensynEvaluation | undefined, to: HensynEvaluation | undefined): number {
  const difference = (to?.score ?? 0) - (from?.score ?? 0);
  return Math.abs(difference) <= SCORE_ROUNDING ? 0 : difference;
}

/** Both are measured on the same scale: what is not known of it is what a unit of the raw value is worth, not where it begins. */
function themeExchange(from: ThemeEvaluation | undefined, to: ThemeEvaluation | undefined): ThemeExchange {
  const raw = (to?.raw ?? 0) - (from?.raw ?? 0);
  return {
    raw,
    difference: (to?.score ?? 0) - (from?.score ?? 0),
    weight: to?.weight ?? 0,
    contribution: (to?.contribution ?? 0) - (from?.contribution ?? 0),
    ...ranged(timesRange(raw, to?.perUnit)),
  };
}

function summandOf({ difference: value, weight, range }: HensynExchange | ThemeExchange): Summand {
  return { value, weight, range };
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
