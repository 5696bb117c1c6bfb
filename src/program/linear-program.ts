import type { Cite } from "../problem/problem.ts";

/** One coefficient of a row: `coefficient` times the column at position `column`. */
export interface Term {
  readonly column: number;
  readonly coefficient: number;
}

/** A column as a solver reads it. */
export interface Column {
  /** Finite. */
  readonly lower: number;
  /** Infinite where nothing bounds it. */
  readonly upper: number;
  readonly integer: boolean;
  /** The objective's coefficient. */
  readonly cost: number;
  /** True if the rows already keep the column at or below its upper bound, so that a solver may leave the bound out. */
  readonly upperImplied?: boolean;
}

/** A row as a solver reads it: lower ≤ sum of the terms ≤ upper; null where there is no bound. */
export interface Row {
  readonly terms: readonly Term[];
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Maximise the sum of cost × column over all columns that keep every row and bound. */
export interface BareProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Subject of a column or a row, by the ids of the problem. */
export interface Subject {
  readonly area?: string;
  readonly scenario?: string;
  readonly scenarios?: readonly string[];
  readonly task?: string;
  readonly tasks?: readonly [string, string];
  readonly department?: string;
  readonly effect?: string;
  readonly theme?: string;
}

/** Meaning of a column: of its being 1, or of its value. */
export type ColumnKind =
  /** The scenario is chosen. */
  | "choose"
  /** The task is in the department. */
  | "place"
  /** The task comes to the department, and leaves it again if it is closed. */
  | "visit"
  /** The department has a task. */
  | "open"
  /** Both tasks are in the department. */
  | "together"
  /** All scenarios are chosen. */
  | "all"
  /** Absolute deviation of the department's load from the mean. */
  | "deviation"
  /** The department's load is above the mean. */
  | "above";

/** A column and what it is about. */
export interface ProgramColumn extends Column {
  readonly kind: ColumnKind;
  readonly subject: Subject;
  /** Such as `place[nursing-sof,SUF]`: for people; solvers are given generated names. */
  readonly label: string;
}

/** A row, the rule that it states and where that is written. */
export interface ProgramRow extends Row {
  /** The id of the rule that the row states, such as `one-place:nursing-sof`, or `effect:…` or `gauge:…`. */
  readonly rule: string;
  readonly subject: Subject;
  readonly cites: readonly Cite[];
  /** Tolerance beyond its bounds by which the rule still counts as kept: sums of figures are rounded. Left out if 0. */
  readonly slack?: number;
}

/** A problem as a linear program: plain data, and every row knows its rule, its subject and its sources. */
export interface LinearProgram extends BareProgram {
  readonly problem: string;
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
  /** Added to the sum of cost × column, it gives the score. */
  readonly constant: number;
}
