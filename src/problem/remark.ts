import type { Bilingual } from "../text/bilingual.ts";
import type { Basis, Cite, Note } from "./grounds.ts";

/** A recommendation of a source: what it wants to further, and the scenarios that further it. */
export interface Recommendation {
  readonly id: string;
  readonly name: Bilingual;
  /** True for one of the few that the source sets above the others. */
  readonly main: boolean;
  /** The themes that it is about. */
  readonly themes: readonly string[];
  /** The scenarios that it speaks for; none where the source ties it to none. */
  readonly supports: readonly string[];
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** The part of a document that a remark is about. */
export type RemarkSubject =
  | { readonly scenario: string }
  | { readonly task: string }
  | { readonly department: string }
  | { readonly area: string }
  | { readonly theme: string };

/** State of a condition: still open, met, or seen differently by different sources. */
export type ConditionStatus = "open" | "met" | "contested";

/**
 * Kind of a remark: what must be in place; what somebody fears; how it is to be done, and when; what happened elsewhere or before;
 * what came or comes after; what is missing.
 */
export type RemarkKind = "condition" | "concern" | "process" | "phase" | "precedent" | "follow-up" | "gap";

/** Kinds of remarks in the order in which they are shown: what must be in place comes first. */
export const REMARK_KINDS: readonly RemarkKind[] = [
  "condition",
  "concern",
  "process",
  "phase",
  "precedent",
  "follow-up",
  "gap",
];

interface RemarkBase {
  readonly id: string;
  readonly about: RemarkSubject;
  /** Person or body that said it, where it is not the source itself. */
  readonly raisedBy?: Bilingual | undefined;
  /** Present where what is known of it points both ways. */
  readonly evidence?: "mixed" | undefined;
  readonly text: Bilingual;
  readonly basis?: Basis | undefined;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** Something that must be in place, in law or otherwise. */
export interface ConditionRemark extends RemarkBase {
  readonly kind: "condition";
  readonly status: ConditionStatus;
}

/** A remark that no status belongs to. */
export interface OtherRemark extends RemarkBase {
  readonly kind: Exclude<RemarkKind, "condition">;
}

/**
 * A statement of the sources that no score holds: a condition, a concern, how it is to be done and when, what happened elsewhere
 * or afterwards, what is missing. Remarks count nothing; they are shown where what they are about is shown.
 */
export type Remark = ConditionRemark | OtherRemark;
