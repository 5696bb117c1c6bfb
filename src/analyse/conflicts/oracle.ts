import type { Choices } from "../../allocation/placement.ts";
import { demandProgram } from "./demand-rows.ts";
import { firstPoint } from "./feasible.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { mergeAreas, unmerged } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";
import type { Searching } from "./searching.ts";
import { brokenAmong, type Violation } from "./violations.ts";

/**
 * A selection that keeps some demands, with all that it breaks; undefined if there is none.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export type Oracle = (kept: Bits) => Violation | undefined;

/** Asks the linear program, without objective and without the rows of what may be broken; undefined if it is too large. */
export function searchOracle(question: ConflictQuestion, searching: Searching): Oracle | undefined {
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
    const keeps = (leaf: Choices): boolean => brokenAmong(question, demands, rebuilt(leaf)) === 0n;
    const found = firstPoint({ ...program, rows }, keeps, searching);
    if (found === undefined) return undefined;
    const choices = rebuilt(found);
    return { set: brokenAmong(question, question.demands.keys(), choices), choices };
  };
}
