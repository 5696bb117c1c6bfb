import type { Selection } from "../../problem/problem.ts";
import type { Sampling } from "./draw.ts";
import type { Together } from "./joint/together.ts";

/** Consequence for the winner of moving a value to one end of its range. */
export interface Changes {
  readonly survives: boolean;
  /** The allocation that comes first at that end; null if no lawful allocation grants the wishes. */
  readonly winner: Selection | null;
  /** The nearest value on that side at which, or as near beyond which as one likes, it no longer survives. */
  readonly changesAt: number | null;
  /** The allocation that comes first just beyond `changesAt`; null if there is no change, or none grants the wishes. */
  readonly beyond: Selection | null;
}

/** An allocation in its place of the ranking by the document's values. */
export interface Placed {
  readonly selection: Selection;
  readonly rank: number;
  readonly tied: boolean;
}

/** Answers about assumptions, whether read from a list of allocations or found by search. */
export interface Answers {
  /** The first allocations of the ranking by the document's values. */
  readonly best: (top: number) => readonly Placed[];
  /** Number of allocations that share the first rank by the document's values; null if they are not listed. */
  readonly sharing: () => number | null;
  /** Changes that one variable alone can bring about. */
  readonly alone: (variable: number) => {
    readonly low: Changes;
    readonly high: Changes;
    /** True if it is proven that no nearer change was missed. */
    readonly exact: boolean;
  };
  /** Results of draws in which everything varies, and of so many of the first allocations in them. */
  readonly together: (top: number, sampling: Sampling) => Together;
}
