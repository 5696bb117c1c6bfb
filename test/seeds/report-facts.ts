import record from "./report-facts.json" with { type: "json" };

/** A statement of a source, as it was extracted from the text before the document was written; without its words. */
export interface Fact {
  readonly id: string;
  readonly kind: string;
  /** For the move, against it, or neither; missing where the statement is about no move. */
  readonly direction?: string | undefined;
  /** The id of the source; the report, R24, where it is left out. */
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  /** True where the page number is not printed on the page but worked out from the order of pages. */
  readonly inferred?: boolean | undefined;
  readonly theme?: string | undefined;
  readonly scenarios?: readonly string[] | undefined;
}

/** The page of the report on which an area or a scenario is described. */
export interface Place {
  readonly id: string;
  readonly page: string;
  readonly inferred?: boolean | undefined;
}

export const facts: ReadonlyMap<string, Fact> = new Map(record.facts.map((fact): [string, Fact] => [fact.id, fact]));

export const places: ReadonlyMap<string, Place> = new Map(
  record.places.map((place): [string, Place] => [place.id, place]),
);
