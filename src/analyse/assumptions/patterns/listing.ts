import type { LawfulColumns } from "../../../allocation/catalogue/columns.ts";
import type { Assumed } from "../variables.ts";

/** A list of lawful allocations, and what varies in their problem. */
export interface Listing {
  /** The allocations that are lawful but for the limits that vary. */
  readonly columns: LawfulColumns;
  readonly variables: readonly Assumed[];
  /** 1 for each of them that grants what is wished but for limits that vary; undefined if nothing else is wished. */
  readonly granted: Uint8Array | undefined;
  /** To be called every few milliseconds of work on them. */
  readonly pause: () => void;
}
