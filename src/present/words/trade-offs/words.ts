/** What people read of frontiers, weight regions, standings and exchanges. */
export interface TradeOffWords {
  readonly number: string;
  readonly shownOf: (shown: number, of: number) => string;

  readonly regions: {
    readonly intro: (best: number, criteria: string) => string;
    readonly exact: string;
    readonly sampled: (samples: number, seed: number) => string;
    readonly incomplete: string;
    readonly share: string;
    readonly legend: (best: number, ids: string) => string;
    readonly centralLegend: (ids: string) => string;
    readonly placesHeading: string;
    readonly placesLegend: (shown: number, best: number) => string;
    readonly regionsHeading: (best: number) => string;
    readonly best: string;
    readonly cornersLegend: string;
    readonly regionsLegend: (best: number) => string;
  };

  readonly stability: {
    readonly heading: string;
    readonly winner: (weights: string, name: string) => string;
    readonly hensyn: string;
    readonly now: string;
    readonly staysFrom: string;
    readonly staysTo: string;
    readonly below: string;
    readonly above: string;
    readonly takeover: (name: string, scenarios: string) => string;
    readonly aloneLegend: string;
    readonly together: (change: string, weights: string, takeover: string) => string;
    readonly justAsGood: (takeover: string) => string;
    readonly never: (ids: string) => string;
    readonly incomplete: string;
  };

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
