/** What people read of wishes: why they cannot be granted, or what they cost. */
export interface WhyNotWords {
  readonly whyNot: {
    readonly possible: string;
    readonly impossible: string;
    /** The title where the time ran out before either was known. */
    readonly undecided: string;
    /** Titles where no lawful allocation grants the wishes of a ranking, and where there is none at all. */
    readonly noneGrants: string;
    readonly noneLawful: string;
    readonly wishedHeading: string;
    readonly nothingWished: string;
    /** How many single wishes there are, where they are listed further down. */
    readonly wishedBelow: (wishes: number) => string;

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

    readonly bestHeading: string;
    readonly costHeading: string;
    readonly free: string;
    readonly cost: (points: string, without: string, withIt: string) => string;
    readonly winnerDiffers: string;
    /** Which allocation's values are shown minus which other's. */
    readonly whoseDifference: string;

    readonly partsHeading: string;
    readonly partsIntro: string;
    readonly othersFree: string;
    readonly allFree: string;
    readonly noPartAlone: (points: string) => string;
    readonly partCost: string;
    readonly part: string;

    /** Behind percentages that do not add up to 100 as they are shown. */
    readonly rounded: (weights: string) => string;
    readonly nearest: (weights: string, points: string, name: string) => string;
    readonly neverBest: (ids: string) => string;
    readonly proofOfBest: (ids: string) => string;
    /** What is not compared by, and the ids of all. */
    readonly leftOut: (names: string, all: string) => string;

    /** By what limits that are wished are measured; `limits` are their ids. */
    readonly limitsUse: (limits: readonly string[], measure: string) => string;
  };
}
