import type { FindingKind } from "../../../analyse/check/finding.ts";

/** What people read of the check of a problem document. */
export interface CheckWords {
  readonly check: {
    /** How many lawful allocations there are. */
    readonly count: (count: number) => string;
    readonly atLeast: (count: number) => string;
    readonly nothingFound: string;
    readonly nothingFoundSoFar: string;
    readonly warningsHeading: (count: number) => string;
    readonly notesHeading: (count: number) => string;
    readonly undecidedHeading: string;
    /** Why something is undecided: the time ran out, or the document is too large. */
    readonly noTime: string;
    readonly tooLarge: string;
    /** What is not known, of how many parts of the document. */
    readonly undecided: Readonly<Record<FindingKind, (parts: number) => string>>;
    readonly holdsHeading: string;
  };
}
