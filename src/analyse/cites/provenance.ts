import type { Basis } from "../../problem/problem.ts";

/** Kind of thing in the document that a number rests on. */
export type ProvenanceKind =
  | "effect"
  | "quantity"
  | "theme"
  | "hensyn"
  | "rule"
  | "limit"
  | "kommissorium"
  | "scenario"
  | "area"
  | "task"
  | "department"
  | "selection";

/** A citation with the source itself in the place of its id. */
export interface SourcedCite {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly date?: string;
    readonly url?: string;
  };
  readonly page?: string;
  /** True where the page is not printed in the source but worked out from its order. */
  readonly inferred?: boolean;
  readonly fact?: string;
}

/** One thing that a number rests on, and where the document says that it stands. */
export interface Provenance {
  readonly kind: ProvenanceKind;
  /** The id; for a quantity `<task>.<measure>`, for the kommissorium that of the rule, such as `department-count`. */
  readonly id: string;
  /** Null for what has no basis of its own, such as a theme. */
  readonly basis: Basis | null;
  /** Empty where the document names no source. */
  readonly cites: readonly SourcedCite[];
}
