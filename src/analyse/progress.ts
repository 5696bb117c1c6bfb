/** How far an analysis has come. */
export interface AnalysisProgress {
  /**
   * What is being done: listing allocations, collecting efficient vectors, dividing or sampling the weights, drawing values
   * (of figures), solving.
   */
  readonly step: "catalogue" | "frontier" | "regions" | "samples" | "draws" | "search";
  /** Allocations, vectors, samples or relaxations so far. */
  readonly done: number;
  /** How many there will be, where that is known. */
  readonly of?: number;
}
