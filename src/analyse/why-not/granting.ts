import type { Choices } from "../../allocation/placement.ts";
import type { Candidate } from "../outcomes/field.ts";

/** The lawful allocations that grant a wish, listed, or searched for when asked; either may run out of time. */
export interface Granting {
  /** The first in the ranking of those that grant every part, or every part but one; undefined if there is none. */
  readonly best: (except?: number) => Choices | undefined;
  /** Of those that grant the wish, the first of each outcome that no other of them dominates. */
  readonly efficient: () => readonly Candidate[];
}
