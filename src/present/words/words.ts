/** Every text of this room that a person sees. Both languages are of this type, so a missing text is a type error. */
export interface Words {
  readonly unchanged: string;
  readonly nothingElse: string;
  readonly bracketLegend: string;
  readonly sources: (cites: string) => string;

  readonly rank: string;
  readonly score: string;
  readonly weight: string;
  readonly contribution: string;
  readonly difference: string;
  readonly differenceBesides: string;
  readonly weights: string;
  readonly unprovenLegend: string;
  /** Of weights that add up to something else than 100 % as they are shown. */
  readonly weightsRounded: string;
  readonly themeWeights: string;
  /** How the themes of a hensyn weigh. */
  readonly within: (hensyn: string, weights: string) => string;
  readonly tieLegend: string;
  readonly common: (allocations: number) => string;

  readonly ownSelection: string;
  readonly today: string;
  /** Of an answer whose time ran out. */
  readonly stopped: {
    readonly heading: string;
    readonly nothing: string;
    readonly incumbent: (score: string, bound: string) => string;
    /** Of a score, and of that of a theme, whose scale is not proven. */
    readonly scoreWithin: (low: string, high: string) => string;
    readonly themeWithin: (theme: string, low: string, high: string) => string;
  };
  readonly scoreOf: (score: string) => string;
  readonly lawful: string;
  readonly unlawful: (broken: number) => string;
  readonly unconfirmed: (areas: string, count: number) => string;
  /** The same in brackets behind a name. */
  readonly unconfirmedShort: (areas: number, of: number) => string;
  readonly changes: string;
  readonly scenario: string;
  readonly source: string;
  readonly noChanges: string;
  readonly unchangedAreas: (areas: string) => string;

  readonly scores: string;
  readonly hensynAndTheme: string;
  readonly measured: string;
  readonly total: string;
  readonly contributionLegend: string;
  readonly unlawfulScoreLegend: string;
  readonly doesNotDistinguish: (themes: string) => string;
  readonly points: (points: number) => string;
  /** How many of the figures behind a theme's value are assumed, and how many of those as 0. */
  readonly assumedBehind: (
    theme: string,
    count: { readonly of: number; readonly assumed: number; readonly zero: number },
  ) => string;
  readonly hoover: (index: string) => string;
  readonly percent: (value: string) => string;

  readonly departments: string;
  readonly departmentAndCommittee: string;
  readonly tasks: string;
  readonly arrived: (task: string, from: string) => string;
  readonly journey: (from: string, to: string, tasks: string) => string;
  readonly moves: string;
  readonly noMoves: string;

  readonly loads: (measure: string, unit: string) => string;
  readonly department: string;
  readonly load: string;
  readonly range: string;
  readonly rangeLegend: string;
  readonly assumedLoads: (assumed: number, of: number) => string;

  readonly numbersSources: string;
  readonly theme: string;
  readonly basedOn: string;
  readonly effectsThatHold: (count: number) => string;
  readonly measuredTasks: (measure: string) => string;
  readonly movedTasks: (measure: string) => string;

  readonly assumptions: string;
  readonly effectsByBasis: (count: {
    readonly stated: number;
    readonly derived: number;
    readonly assumed: number;
  }) => string;
  readonly gaugeUses: (theme: string, measure: string) => string;
  readonly limitUses: (limit: string, measure: string) => string;
  /** What is measured by figures; of how many, how many of these are assumed, and how many of those as 0. */
  readonly assumedFigures: (
    uses: string,
    count: { readonly of: number; readonly assumed: number; readonly zero: number },
  ) => string;
  readonly assumptionsWarning: string;

  readonly bestOf: (best: number, of: number) => string;
  readonly namedHeading: string;
  readonly allocation: string;
  readonly place: string;
  readonly toTheBest: string;
  readonly unlawfulShort: string;
  readonly caveat: (name: string, note: string) => string;
  readonly beforeYouUseThis: string;
  readonly pointsAreReadings: string;
  readonly weightsAreYours: (command: string) => string;
}
