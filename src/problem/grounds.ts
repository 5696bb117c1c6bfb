/** A remark beside the data; one of the two languages is enough. */
export interface Note {
  readonly da?: string | undefined;
  readonly en?: string | undefined;
}

/** Reference for a statement: a source of the document and, where known, the page and the fact's id. */
export interface Cite {
  readonly source: string;
  readonly page?: string | undefined;
  /** True where the page is not printed in the source but worked out from its order. */
  readonly inferred?: boolean | undefined;
  readonly fact?: string | undefined;
}

/**
 * Degree of trust in a figure: `stated` is said by the source, `derived` is computed from what it says, `assumed` is a
 * choice of whoever wrote the document.
 */
export type Basis = "stated" | "derived" | "assumed";
