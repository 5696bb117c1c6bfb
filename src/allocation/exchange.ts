import type { Selection } from "../problem/problem.ts";
import type { Evaluation } from "./evaluation.ts";
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
   * if there is none, or if the whole range makes no difference.
   */
  readonly turnsAt: number | null;
}

/** What a theme gains or loses; its weight is within its hensyn. */
export interface ThemeExchange {
  /** The difference of the raw values, in the gauge's own unit. */
  readonly raw: number;
  readonly difference: number;
  readonly weight: number;
  /** What the difference adds to that of the allocations' scores. */
  readonly contribution: number;
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
  readonly hensyn: Readonly<Record<string, HensynExchange>>;
  readonly themes: Readonly<Record<string, ThemeExchange>>;
  /** Each pair of a hensyn that gains and one that loses, of those with a weight above 0. */
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
  const hensyn = ids.map((id): [string, HensynExchange] => {
    const [difference, weight] = [gain(id), weightOf(id)];
    // No weight on a loss comes out as −0, which JSON does not keep: adding 0 makes it 0.
    const contribution = weight * difference + 0;
    const others = ids.filter((other) => other !== id);
    const rest = others.reduce((sum, other) => sum + weightOf(other), 0);
    const ofOthers = others.reduce((sum, other) => sum + weightOf(other) * gain(other), 0);
    return [
      id,
      { difference, weight, contribution, turnsAt: turningWeight(difference, rest > 0 ? ofOthers / rest : null) },
    ];
  });
  const themes = Object.entries(to.themes).map(([id, after]): [string, ThemeExchange] => {
    const before = from.themes[id];
    const difference = after.score - (before?.score ?? 0);
    const contribution = after.contribution - (before?.contribution ?? 0);
    return [id, { raw: after.raw - (before?.raw ?? 0), difference, weight: after.weight, contribution }];
  });
  const active = ids.filter((id) => weightOf(id) > 0);
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
    hensyn: Object.fromEntries(hensyn),
    themes: Object.fromEntries(themes),
    turns,
  };
}

/** The weight t of a hensyn with t · difference + (1 − t) · (what the others give when they share all the weight) = 0. */
function turningWeight(difference: number, others: number | null): number | null {
  if (others === null || Math.abs(difference - others) <= SCORE_ROUNDING) return null;
  const turn = others / (others - difference) + 0;
  return turn >= 0 && turn <= 1 ? turn : null;
}
