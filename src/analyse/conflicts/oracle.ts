import type { Choices } from "../../allocation/placement.ts";
import { advance, startSearch, type Search } from "../../solve/search.ts";
import type { Solver } from "../../solve/solver.ts";
import { OutOfTime } from "../clock.ts";
import { demandProgram } from "./demand-rows.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { mergeAreas, unmerged } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";
import { brokenAmong, type Violation } from "./violations.ts";

/** What searches, and until when. */
export interface Searching {
  readonly solver: Solver;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

/**
 * A selection that keeps some demands, with all that it breaks; undefined if there is none.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export type Oracle = (kept: Bits) => Violation | undefined;

/** Asks the linear program, without objective and without the rows of what may be broken; undefined if it is too large. */
export function searchOracle(question: ConflictQuestion, { solver, deadline }: Searching): Oracle | undefined {
  const merged = mergeAreas(question);
  if (merged === undefined) return undefined;
  const { program, demandOf } = demandProgram(question, merged);
  const areas = question.within.structure.areas.length;
  const rebuilt = (leaf: Choices): Choices => unmerged(merged, leaf, areas);
  return (kept) => {
    const rows = program.rows.filter((_, at) => {
      const demand = demandOf[at];
      return demand === undefined || (kept & bit(demand)) !== 0n;
    });
    const demands = bitsOf(kept);
    const appraise = (leaf: Choices): number | undefined =>
      brokenAmong(question, demands, rebuilt(leaf)) === 0n ? 0 : undefined;
    const search: Search = startSearch({ ...program, rows }, appraise, { solver, deadline, rounding: 0 });
    // The first allocation is as good as any.
    if (!advance(search, -Infinity)) throw new OutOfTime();
    const found = search.leaves.peek();
    if (found === undefined) return undefined;
    const choices = rebuilt(found.choices);
    return { set: brokenAmong(question, question.demands.keys(), choices), choices };
  };
}
