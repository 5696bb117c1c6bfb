/** What people read of explanations. */
export interface ExplanationWords {
  readonly explanation: {
    readonly title: string;
    readonly explained: (name: string, score: string) => string;
    readonly versus: (name: string, score: string) => string;
    readonly score: (score: string, lawful: boolean) => string;
    readonly difference: (signed: string, to: string, from: string) => string;
    readonly byTheme: string;
    readonly scoreDifference: string;
    readonly points: (signed: string, points: number) => string;
    readonly hoover: (signed: string) => string;
    readonly themeLegend: string;
    readonly partsHeading: string;
    readonly reason: string;
    /** The document's remark on an effect that does not hold. */
    readonly doesNotApply: (note: string) => string;
    readonly others: (count: number) => string;
    readonly othersLegend: (top: number) => string;
    readonly nothing: string;
    readonly countNothing: (count: number) => string;
    readonly partsLegend: string;
    readonly loadBefore: string;
    readonly loadAfter: string;
    readonly change: string;
    readonly task: string;
    readonly way: string;
    readonly figure: string;
    readonly zeroTasks: (count: number) => string;
    readonly assumedLegend: string;
    readonly effectsByBasis: (count: {
      readonly stated: number;
      readonly derived: number;
      readonly assumed: number;
    }) => string;
    readonly assumedSum: (signed: string) => string;
  };
}
