/** What people read of frontiers, weight regions, standings and exchanges. */
export interface TradeOffWords {
  readonly number: string;

  readonly standing: {
    readonly rank: (rank: number, of: number) => string;
    readonly rankOnly: (rank: number) => string;
    readonly beyondRanks: string;
    readonly rankUnknown: string;
    readonly weightsHeading: string;
    readonly alreadyBest: string;
    readonly incomplete: string;
  };
}
