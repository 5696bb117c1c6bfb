import type { Cite, Selection } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Needed } from "./needed.ts";

/** What a member of a conflict is about, by the ids of the problem. */
export interface MemberSubject {
  readonly areas: readonly string[];
  readonly scenarios: readonly string[];
  readonly tasks: readonly string[];
  readonly departments: readonly string[];
  /** What a limit adds up: a measure of tasks, or a resource that scenarios use. */
  readonly measures: readonly string[];
  readonly resources: readonly string[];
}

/** Something that a wish, the document or the kommissorium demands, as a member of a conflict or a correction. */
export interface Member {
  /**
   * Of wishes `lock:<scenario>`, `forbid:<scenario>`, `place:<task>@<department>`, `together:<task>+<task>` and
   * `limit:<id>`; of the document `rule:<id>` and `limit:<id>`; of the kommissorium the names that `verify` uses.
   */
  readonly id: string;
  readonly kind: "wish" | "rule" | "limit" | "kommissorium";
  /** False for what the kommissorium requires: no correction ever gives it up. */
  readonly negotiable: boolean;
  readonly subject: MemberSubject;
  readonly cites: readonly Cite[];
  /** What is demanded, with its sources or the word for assumption. */
  readonly text: Bilingual;
  /**
   * In a conflict: what breaks this member in one of the selections that keep all of the others, with what the figures in
   * it rest on. In others of these selections it may be something else, so it is said as an example.
   */
  readonly detail?: Bilingual;
  /** The sources of the figures in the detail; there if the detail is. */
  readonly detailCites?: readonly Cite[];
  /**
   * Of a limit in a correction: how far it must move, where the other members of the correction are given up and all else
   * is kept; of several limits all at once: the largest share of its larger bound by which one of them moves is as small
   * as can be, and then each in turn moves as little as that allows. Left out where
   * that was not worked out in time, and beyond the first hundred corrections.
   */
  readonly needed?: Needed;
}

/** Why a wish cannot be granted, and what to give up for it. */
export interface Conflicts {
  /** The smallest sets that cannot all be kept: of each, what remains without any one member can be kept. */
  readonly conflicts: readonly (readonly Member[])[];
  /**
   * The smallest sets of wishes, rules and limits without which all others, and the whole kommissorium, can be kept; those
   * with the fewest members first.
   */
  readonly corrections: readonly (readonly Member[])[];
  /**
   * For each of the first hundred corrections a selection that breaks nothing but its members: it is lawful without them.
   * It breaks limits no further than it is `needed` that they move.
   */
  readonly witnesses: readonly Selection[];
  /** True if there are no others. */
  readonly complete: boolean;
}
