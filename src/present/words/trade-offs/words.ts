/** What people read of frontiers, weight regions, standings and exchanges. */
export interface TradeOffWords {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly number: string;
  readonly numbered: (number: number) => string;
  readonly partOf: (share: string, of: string) => string;

  readonly exchange: {
    readonly againstBest: (exchange: string) => string;
    readonly against: (to: string, from: string, exchange: string) => string;
    readonly same: string;
    readonly worseByAll: (ids: string) => string;
    readonly betterByAll: (ids: string) => string;
    readonly onlyLoses: (lost: string, ids: string) => string;
    readonly onlyGains: (gained: string, ids: string) => string;
    readonly trade: (lost: string, gained: string) => string;
    readonly notProven: (changes: string) => string;
    readonly amount: (amount: string, criterion: string) => string;
    readonly lessThan: (amount: string) => string;
    readonly betterOnce: (conditions: string) => string;
    readonly equalNow: (conditions: string) => string;
    readonly betterWhile: (conditions: string) => string;
    readonly aboveRatio: (gains: string, loses: string, ratio: string, isBelowOne: boolean, now: string) => string;
    readonly above: (id: string, share: string, now: string) => string;
    readonly below: (id: string, share: string, now: string) => string;
    /** The words that mark a percentage as one of all weights. */
    readonly ofAll: string;
    readonly pointsLegend: string;
    readonly shareLegend: string;
  };

  readonly standing: {
    readonly rank: (rank: number, of: number) => string;
    readonly percentile: (percent: string) => string;
    readonly rankOnly: (rank: number) => string;
    readonly beyondRanks: string;
    readonly rankUnknown: string;
    readonly unlawful: string;
    readonly efficient: (ids: string) => string;
    readonly efficientUnknown: string;
    readonly notEfficient: string;
    readonly dominated: (ids: string, gains: string) => string;
    readonly gain: (amount: string, criterion: string) => string;
    readonly dominatedBy: string;
    readonly weightsHeading: string;
    readonly bestUnder: (share: string, ids: string) => string;
    readonly onlyOnEdge: (ids: string) => string;
    readonly corners: string;
    readonly neverBest: (ids: string) => string;
    readonly mixtureProof: string;
    readonly singleProof: string;
    readonly dominatorProof: string;
    readonly share: string;
    readonly mixtureMean: string;
    readonly itself: string;
    readonly alreadyBest: string;
    readonly nearest: (weights: string, points: string) => string;
    readonly tryThis: (command: string) => string;
    readonly incomplete: string;
  };

  readonly compare: {
    readonly measure: string;
    readonly ofLawful: (of: number) => string;
    readonly efficient: string;
    readonly bestUnder: string;
    readonly measuresLegend: (ids: string) => string;
    readonly unknownLegend: string;
    readonly unknownRankLegend: string;
    readonly scenariosLegend: string;
    readonly exchangeHeading: (first: string) => string;
  };

  readonly overview: {
    readonly heading: string;
    readonly efficient: string;
    readonly change: string;
    readonly impossible: string;
    readonly isBest: string;
    readonly points: (points: string) => string;
    readonly landscape: (count: {
      readonly of: number | null;
      readonly efficient: number;
      readonly unsupported: number;
      readonly ids: string;
    }) => string;
    readonly legend: (ids: string) => string;
    readonly incomplete: string;
  };
}
