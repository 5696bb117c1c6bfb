import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Assumed } from "./variables.ts";

/** A list of lawful allocations, and what varies in their problem. */
export interface Listing {
  /** The allocations that are lawful but for the limits that vary. */
  readonly columns: LawfulColumns;
  readonly variables: readonly Assumed[];
  /** To be called every few milliseconds of work on them. */
  readonly pause: () => void;
}
