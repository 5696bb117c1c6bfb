/** Every text of this room that a person sees. Both languages are of this type, so a missing text is a type error. */
export interface Words {
  readonly bracketLegend: string;

  readonly rank: string;
  readonly weight: string;
  readonly contribution: string;
  readonly difference: string;
  readonly unprovenLegend: string;
  readonly tieLegend: string;
  readonly today: string;
  readonly scoreOf: (score: string) => string;
  readonly source: string;
  readonly hensynAndTheme: string;
  readonly measured: string;
  readonly total: string;
  readonly percent: (value: string) => string;
  readonly department: string;
  readonly theme: string;

  readonly assumptions: string;
  /** What is measured by figures; of how many, how many of these are assumed, and how many of those as 0. */
  readonly assumedFigures: (
    uses: string,
    count: { readonly of: number; readonly assumed: number; readonly zero: number },
  ) => string;
  readonly pointsAreReadings: string;
}
