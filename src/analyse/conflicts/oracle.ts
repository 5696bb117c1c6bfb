import type { Choices } from "../../allocation/placement.ts";
import { demandProgram } from "./demand-rows.ts";
import { firstPoint } from "./feasible.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { mergeAreas, unmerged } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";
import type { Searching } from "./searching.ts";
import { repaired } from "./repair.ts";
import { brokenAmong, type Violation } from "./violations.ts";

/**
 * A selection that keeps some demands, with all that it breaks; undefined if there is none.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export type Oracle = (kept: Bits) => Violation | undefined;

/** Asks the linear program, without objective and without the rows of what may be broken; undefined if it is too large. */
export function searchOracle(question: ConflictQuestion, searching: Searching, onStep: () => void): Oracle | undefined {
  const merged = mergeAreas(question);
  if (merged === undefined) return undefined;
  const { program, demandOf } = demandProgram(question, merged);
  const areas = question.within.structure.areas.length;
  return (kept) => {
    const rows = program.rows.filter((_, at) => {
      const demand = demandOf[at];
      return demand === undefined || (kept & bit(demand)) !== 0n;
    });
    const positions = bitsOf(kept);
    const demands = positions.flatMap((at) => question.demands[at] ?? []);
    const accept = (leaf: Choices, isFirst: boolean): Choices | undefined => {
      const choices = unmerged(merged, leaf, areas);
      if (brokenAmong(question, positions, choices) === 0n) return choices;
      return isFirst ? repaired(question, demands, choices, onStep) : undefined;
    };
    const choices = firstPoint({ ...program, rows }, accept, searching);
    if (choices === undefined) return undefined;
    return { set: brokenAmong(question, question.demands.keys(), choices), choices };
  };
}
