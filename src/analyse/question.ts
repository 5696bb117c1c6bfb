import type { NormalWeights, Weights } from "../allocation/weights.ts";
import type { Limit, Problem, Selection } from "../problem/problem.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import type { Conflicts } from "./conflicts/member.ts";
import type { WishedPlacement } from "./read-placements.ts";

/** What every answer says of its question, as it was understood. */
export interface Question<Kind extends string> {
  readonly kind: Kind;
  /** The id of the problem. */
  readonly problem: string;
  /**
   * The weights in use, of every hensyn and every theme, each level to the sum 1. Where a theme has the id of a hensyn, the
   * weight is that of the hensyn, as it is among the weights that are given; the theme has the document's own.
   */
  readonly weights: Weights;
}

/** What is wished of the allocations besides being lawful, with every wish once, in the order given. */
export interface QuestionWishes {
  readonly lock: readonly string[];
  readonly forbid: readonly string[];
  readonly place: readonly WishedPlacement[];
  readonly limits: readonly Limit[];
}

/** What an answer says of its question where that was which of the allocations that grant some wishes. */
export interface ChoosingQuestion<Kind extends string> extends Question<Kind> {
  readonly wishes: QuestionWishes;
}

/** A selection that is asked about: the scenario of every area. */
export interface QuestionSubject {
  readonly selection: Selection;
  /** The id of the document's named selection by which it was asked for, if it was. */
  readonly named: string | null;
}

/** How an answer ended that holds everything. */
export interface Complete {
  readonly status: "complete";
}

/** How an answer ended where no lawful allocation grants what is wished: why, and what to give up. */
export interface Infeasible extends Conflicts {
  readonly status: "infeasible";
}

/** How an answer ended when the time ran out: everything in it is proven, and this is what is known of the best. */
export interface Stopped {
  readonly status: "stopped";
  /** The best lawful allocation known that grants what is wished; null if none was met. */
  readonly incumbent: Evaluation | null;
  /** No lawful allocation that grants what is wished, and is not among those listed, has a higher score. */
  readonly bound: number;
  /** How much more than the incumbent another could score, on whatever scale is proven at last; null without an incumbent. */
  readonly gap: number | null;
}

/** How a statement about a given selection ended: what the time did not suffice for is left open, and says so. */
export interface Ended {
  readonly status: "complete" | "stopped";
}

/** Weights in use as they can be given again. */
export function weightsInUse({ hensyn }: Problem, weights: NormalWeights): Weights {
  const themes = hensyn.flatMap((each) => each.themes);
  return Object.fromEntries([
    ...themes.map(({ id }, t): [string, number] => [id, weights.themes[t] ?? 0]),
    ...hensyn.map(({ id }, h): [string, number] => [id, weights.hensyn[h] ?? 0]),
  ]);
}
