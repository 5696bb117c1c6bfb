/** What people read of wishes: why they cannot be granted, or what they cost. */
export interface WhyNotWords {
  readonly whyNot: {
    /** Titles where no lawful allocation grants the wishes of a ranking, and where there is none at all. */
    readonly noneGrants: string;
    readonly noneLawful: string;
    readonly conflictsHeading: (conflicts: number) => string;
    readonly conflict: (number: number, of: number) => string;
    readonly conflictLegend: string;
    /** Of conflicts that have a single member each. */
    readonly aloneHeading: string;
    readonly aloneLegend: string;
    readonly correctionsHeading: string;
    readonly giveUpOne: string;
    readonly giveUp: string;
    readonly together: (texts: string) => string;
    readonly noCorrections: string;
    readonly moreInJson: (count: number) => string;
    readonly conflictsIncomplete: string;
    readonly nothingFound: string;
  };
}
