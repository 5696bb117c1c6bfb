/** What people read of wishes: why they cannot be granted, or what they cost. */
export interface WhyNotWords {
  readonly whyNot: {
    readonly possible: string;
    readonly impossible: string;
    /** The title where the time ran out before either was known. */
    readonly undecided: string;
    readonly wishedHeading: string;
    readonly nothingWished: string;
    /** How many single wishes there are, where they are listed further down. */
    readonly wishedBelow: (wishes: number) => string;

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
