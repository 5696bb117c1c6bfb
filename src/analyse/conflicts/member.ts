import type { Cite, Selection } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Needed } from "./needed.ts";

/** Subject of a member of a conflict, by the ids of the problem. */
export interface MemberSubject {
  readonly areas: readonly string[];
  readonly scenarios: readonly string[];
  readonly tasks: readonly string[];
  readonly departments: readonly string[];
  /** The sum of a limit: a measure of tasks here, or a resource that scenarios use in `resources`. */
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
  /** The demand in words, with its sources or the word for assumption. */
  readonly text: Bilingual;
  /**
   * In a conflict: what breaks this member in one of the selections that keep all of the others, with what the figures in
   * it rest on. In others of these selections it may be something else, so it is said as an example.
   */
  readonly detail?: Bilingual;
  /** The sources of the figures in the detail; there if the detail is. */
  readonly detailCites?: readonly Cite[];
  /**
   * For a limit in a correction, how far it must move if the other members of the correction are given up and all else
   * is kept. Several limits move at once: the largest share of its larger bound by which one of them moves is as small
   * as can be, and then each in turn moves as little as that allows. Left out if this was not worked out in time, and
   * beyond the first hundred corrections.
   */
  readonly needed?: Needed;
}

/** Conflicts because of which wishes cannot be granted, and corrections that resolve them. */
export interface Conflicts {
  /** The smallest sets that cannot all be kept: of each, what remains without any one member can be kept. */
  readonly conflicts: readonly (readonly Member[])[];
  /**
   * The smallest sets of wishes, rules and limits without which all others, and the whole kommissorium, can be kept; those
   * with the fewest members first.
   */
  readonly corrections: readonly (readonly Member[])[];
  /**
   * For each of the first hundred corrections, a selection that breaks nothing but its members: it is lawful without
   * them. It breaks limits no further than they are `needed` to move.
   */
  readonly witnesses: readonly Selection[];
  /** True if there are no others. */
  readonly complete: boolean;
}
