/** What people read of what a winner owes to assumptions. */
export interface AssumptionsWords {
  readonly assumptionsPage: {
    readonly title: string;
    readonly winner: (name: string, score: string) => string;
    /** Of everything, what is assumed and what merely has a range; and how many of them have a range at all. */
    readonly counts: (count: { readonly assumed: number; readonly others: number; readonly ranged: number }) => string;
    /** How many of those with a range can change the winner alone, and how many touch nothing that counts. */
    readonly alone: (changing: number, idle: number) => string;
    /** The same where the time ran out: what of it is known. */
    readonly lookedAt: (count: number, changing: number) => string;
    readonly changesHeading: string;
    readonly assumption: string;
    readonly changes: string;
    readonly wins: string;
    readonly atOrBelow: (value: string) => string;
    readonly atOrAbove: (value: string) => string;
    readonly nothingLawful: string;
    readonly changesLegend: string;
    readonly notExact: string;
    readonly othersHeading: string;
    readonly others: (name: string, count: number, touches: string, remark: string) => string;
    readonly touches: (ids: string) => string;
    readonly touchesNothing: string;
    readonly effectsOf: (theme: string) => string;
    readonly togetherHeading: string;
    readonly drawn: (values: number, samples: number, seed: number) => string;
    readonly first: string;
    readonly worstRank: string;
    readonly largestRegret: string;
    readonly unlawful: string;
    readonly togetherLegend: string;
    readonly unlawfulLegend: string;
    readonly unknownRankLegend: string;
    readonly restsHeading: string;
    readonly values: string;
    readonly effectRange: string;
    readonly independence: string;
    readonly notVaried: (count: number) => string;
    readonly incomplete: string;
  };
}
