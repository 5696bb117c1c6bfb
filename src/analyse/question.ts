import type { NormalWeights, Weights } from "../allocation/weights.ts";
import type { Limit, Problem, Selection } from "../problem/problem.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import type { Conflicts } from "./conflicts/member.ts";
import type { WishedPlacement } from "./read-placements.ts";

/** The question as it was understood; every answer restates it. */
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

/** Wishes that the allocations must grant besides being lawful, each once, in the order given. */
export interface QuestionWishes {
  readonly lock: readonly string[];
  readonly forbid: readonly string[];
  readonly place: readonly WishedPlacement[];
  readonly limits: readonly Limit[];
}

/** A question that chooses among the allocations that grant some wishes, as its answer restates it. */
export interface ChoosingQuestion<Kind extends string> extends Question<Kind> {
  readonly wishes: QuestionWishes;
}

/** A selection that is asked about: the scenario of every area. */
export interface QuestionSubject {
  readonly selection: Selection;
  /** The id of the document's named selection by which it was asked for, if it was. */
  readonly named: string | null;
}

/** Ending of an answer from which nothing is missing. */
export interface Complete {
  readonly status: "complete";
}

/** Ending of an answer where no lawful allocation grants the wishes: the reasons, and what to give up. */
export interface Infeasible extends Conflicts {
  readonly status: "infeasible";
}

/** Ending of an answer whose time ran out: everything in it is proven, and this is what is known of the best. */
export interface Stopped {
  readonly status: "stopped";
  /** The best lawful allocation known that grants what is wished; null if none was met. */
  readonly incumbent: Evaluation | null;
  /** No lawful allocation that grants what is wished, and is not among those listed, has a higher score. */
  readonly bound: number;
  /** Most by which another could outscore the incumbent, on whatever scale is finally proven; null without one. */
  readonly gap: number | null;
}

/** Ending of a statement about a given selection: whatever time did not suffice for is left open, and says so. */
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
