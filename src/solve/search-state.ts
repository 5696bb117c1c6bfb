import type TinyQueue from "tinyqueue";
import type { LinearProgram } from "../program/linear-program.ts";
import type { Family } from "./family.ts";
import type { ReducedProgram } from "./reduction.ts";
import type { Solver } from "./solver.ts";
import type { Timer } from "../problem/timer.ts";

/** A whole allocation that the search has come to: its choices, and its value as computed from them alone. */
export interface Leaf {
  readonly choices: Int32Array;
  readonly value: number;
}

/**
 * The objective's value of an allocation as computed from its choices alone, undefined if it is not lawful: so that no
 * solver's word is taken.
 */
export type Appraise = (choices: Int32Array) => number | undefined;

export interface SearchOptions {
  readonly solver: Solver;
  readonly timer: Timer;
  /** Greatest difference that rounding alone makes between the program's objective and an allocation's value. */
  readonly rounding: number;
  /** Told after each node how many relaxations there were, and what nothing that is still to come exceeds. */
  readonly onProgress?: ((relaxations: number, bound: number) => void) | undefined;
  /** Allocations that are known already; those that are lawful are leaves from the first moment. */
  readonly seeds?: readonly Int32Array[];
  /**
   * Only allocations within this of the best are wanted, at least 0: what is proven to be below is forgotten. Left out
   * where allocations are taken from the best downwards.
   */
  readonly within?: number;
  /** Most allocations to make one by one in place of a relaxation. */
  readonly mostListed?: number;
  /** Memory that the nodes still to be looked at may take, in units of 16 bytes; about 200 MB if left out. */
  readonly mostKept?: number;
}

/** A best-first branch and bound over areas, as far as it has come. */
export interface Search {
  readonly reduced: ReducedProgram;
  /** The nodes that are still to be looked at, by families. */
  readonly queue: TinyQueue<Family>;
  /** The nodes of one dive while the queue is full, the deepest last; they are looked at first. */
  readonly dive: Family[];
  /** Memory that all families take, in units of 16 bytes. */
  kept: number;
  readonly leaves: TinyQueue<Leaf>;
  readonly program: LinearProgram;
  readonly appraise: Appraise;
  readonly options: SearchOptions;
  /** The seeds that are leaves, which the search will come to again. */
  readonly seeded: ReadonlySet<string>;
  relaxations: number;
  /** Relaxations of which no answer stood up to checking. */
  doubtful: number;
}

/** True if a bound or a value is too low to be of interest. */
export function isOutOfReach({ leaves, options }: Search, bound: number): boolean {
  const best = leaves.peek();
  return options.within !== undefined && best !== undefined && bound < best.value - options.within;
}
