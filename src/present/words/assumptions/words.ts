/** How many can change a winner, and whether it is proven that no more can. */
export interface Changing {
  readonly changing: number;
  readonly exact: boolean;
}

/** What people read of what a winner owes to assumptions. */
export interface AssumptionsWords {
  readonly assumptionsPage: {
    readonly title: string;
    readonly winner: (name: string, score: string) => string;
    /** @param sharing how many share the first rank; null if that is not known. */
    readonly tiedWinner: (name: string, score: string, sharing: number | null) => string;
    /** Of everything, what is assumed and what merely has a range; and how many of them have a range at all. */
    readonly counts: (count: { readonly assumed: number; readonly others: number; readonly ranged: number }) => string;
    /** How many of those with a range can change the winner alone; at least, if that is not exact. */
    readonly alone: (found: Changing) => string;
    /** How many of them touch nothing that counts. */
    readonly idle: (count: number) => string;
    /** What is known where the time ran out. */
    readonly lookedAt: (count: number, found: Changing) => string;
    readonly changesHeading: string;
    readonly value: string;
    readonly changes: string;
    readonly wins: string;
    readonly points: (count: number, figure: string) => string;
    readonly atOrBelow: (value: string) => string;
    readonly atOrAbove: (value: string) => string;
    readonly nothingLawful: string;
    /** What stands above the names of the scenarios that the table calls by their ids. */
    readonly scenariosNamed: string;
    readonly changesLegend: string;
    readonly notExact: string;
    readonly othersHeading: string;
    readonly notFoundHeading: string;
    /** @param which they are, their names or how many, and what they touch. */
    readonly others: (name: string, which: string, remark: string) => string;
    readonly tasksOf: (count: number) => string;
    readonly scenariosOf: (count: number) => string;
    readonly effectsCount: (count: number) => string;
    readonly othersLegend: string;
    readonly touches: (ids: string) => string;
    readonly touchesNothing: string;
    readonly limit: (id: string) => string;
    readonly effectsOf: (theme: string, effects: number) => string;
    readonly togetherHeading: string;
    readonly drawn: (values: number, samples: number, seed: number) => string;
    readonly first: string;
    readonly worstRank: string;
    readonly largestRegret: string;
    readonly unlawful: string;
    readonly togetherLegend: string;
    readonly tiedLegend: string;
    readonly unlawfulLegend: string;
    readonly unknownRankLegend: string;
    readonly restsHeading: string;
    readonly values: string;
    /** @param most the most points that an effect can have. */
    readonly effectRange: (most: number) => string;
    readonly independence: string;
    /** @param notZero how many of them are not 0. */
    readonly notVaried: (count: number, notZero: number) => string;
    readonly incomplete: string;
  };
}
