import type { OracleWay } from "./oracle.ts";
import type { Searching } from "./searching.ts";

/** How conflicts are looked for: by listing all that selections break, or by asking again and again what can be kept. */
export type ConflictWay = "listing" | OracleWay;

/** How conflicts are looked for, and when that ends. */
export interface ConflictOptions extends Searching {
  /** All if left out: what is quickest depends on the wishes. */
  readonly ways?: readonly ConflictWay[];
  /** Whether it is known that no lawful allocation grants the wishes. Then some way out is given even if nothing is proven. */
  readonly infeasible?: boolean;
}
