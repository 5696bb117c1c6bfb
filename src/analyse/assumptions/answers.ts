import type { Selection } from "../../problem/problem.ts";
import type { Followed, Sampling } from "./together.ts";

/** What one end of a range means for the winner. */
export interface Changes {
  readonly survives: boolean;
  /** What comes first there; null where nothing lawful grants what is wished. */
  readonly winner: Selection | null;
  /** The nearest value on that side at which, or as near beyond which as one likes, it no longer survives. */
  readonly changesAt: number | null;
  /** What comes first just beyond. */
  readonly beyond: Selection | null;
}

/** An allocation in its place of the ranking by the document's values. */
export interface Placed {
  readonly selection: Selection;
  readonly rank: number;
  readonly tied: boolean;
}

/** What is asked about assumptions, however the answers are found. */
export interface Answers {
  /** The first allocations of the ranking by the document's values. */
  readonly best: (top: number) => readonly Placed[];
  /** How many share the first rank of it; null where they are not listed. */
  readonly sharing: () => number | null;
  /** What one variable alone can change. */
  readonly alone: (variable: number) => {
    readonly low: Changes;
    readonly high: Changes;
    /** Whether it is proven that no change nearer by was overlooked. */
    readonly exact: boolean;
  };
  /** What becomes of the first allocations when everything varies. */
  readonly together: (top: number, sampling: Sampling) => readonly Followed[];
}
