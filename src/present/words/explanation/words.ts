/**
 * Why a difference contributes nothing: the effect has no points, the gauge reads the same, all lawful allocations have
 * the same of the theme, or the theme or its hensyn has no weight.
 */
export type IdleReason = "noPoints" | "same" | "distinguishesNot" | "noWeight";

/** What people read of explanations. */
export interface ExplanationWords {
  readonly explanation: {
    readonly title: string;
    readonly explained: (name: string, score: string) => string;
    readonly versus: (name: string, score: string) => string;
    readonly score: (score: string, lawful: boolean) => string;
    readonly difference: (signed: string, to: string, from: string) => string;
    readonly unlawful: (name: string) => string;
    /** Of what was taken as the best though others are as good: the explained one, or the one that it is held against. */
    readonly stopped: string;
    /** Of what was asked for as the best. */
    readonly bestKnown: Readonly<Record<"to" | "from", string>>;
    readonly tied: Readonly<Record<"to" | "from", string>>;
    /** What stands above the scenarios that the explained one has otherwise than the other. */
    readonly differs: string;
    readonly insteadOf: (scenario: string) => string;
    readonly byTheme: string;
    readonly scoreDifference: string;
    readonly points: (signed: string, points: number) => string;
    readonly hoover: (signed: string) => string;
    /** Which allocation's values are shown minus which other's. */
    readonly whose: string;
    readonly contributionLegend: string;
    readonly partsHeading: string;
    readonly reason: string;
    /** The document's remark on an effect that does not hold. */
    readonly doesNotApply: (note: string) => string;
    readonly others: (count: number) => string;
    readonly othersLegend: (top: number) => string;
    readonly nothing: string;
    /** How many differences count nothing, by the reason why. */
    readonly countNothing: (counts: Readonly<Record<IdleReason, number>>) => string;
    /** What contributions are, and how they are rounded: a part of the legend. */
    readonly rounding: string;
    readonly partsLegend: string;
    readonly loadBefore: string;
    readonly loadAfter: string;
    readonly change: string;
    readonly noTasksLegend: string;
    readonly task: string;
    readonly way: string;
    readonly figure: string;
    /** @param assumed how many of the figures are assumptions. */
    readonly zeroTasks: (count: number, assumed: number) => string;
    readonly assumedLoadLegend: string;
    readonly assumedLegend: string;
    readonly effectsByBasis: (count: {
      readonly stated: number;
      readonly derived: number;
      readonly assumed: number;
    }) => string;
    readonly assumedSum: (signed: string) => string;
  };
}
