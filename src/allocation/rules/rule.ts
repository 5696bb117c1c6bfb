import type { Cite } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";

/** One thing that must hold of every lawful allocation, such as `one-place:nursing-sof`. */
export interface Requirement {
  /** The id by which errors, conflicts and reports name it. */
  readonly id: string;
  readonly cites: readonly Cite[];
  holds(placement: Placement): boolean;
  /** States in words what holds of a placement; called only when somebody reads it. */
  detail(placement: Placement): Bilingual;
}

/** A rule as a predicate over allocations: all that it requires in one problem. */
export type Rule = (structure: Structure) => readonly Requirement[];
