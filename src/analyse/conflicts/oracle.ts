import type { Choices } from "../../allocation/placement.ts";
import { demandProgram, type DemandProgram } from "./demand-rows.ts";
import { firstPoint } from "./feasible.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { mergeAreas, unmerged, type MergedAreas } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";
import { repaired } from "./repair.ts";
import type { Searching } from "./searching.ts";
import { inSteps, ticker } from "./steps.ts";
import type { Violation } from "./violations.ts";
import { brokenAmong, walk } from "./walk.ts";

/**
 * A selection that keeps some demands, with all that it breaks; undefined if there is none.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export type Oracle = (kept: Bits) => Violation | undefined;

/** How a selection is looked for: by trying what matters, or by linear programs. */
export type OracleWay = "walking" | "relaxing";

/** Finds a selection that keeps some demands, and throws if that takes too many steps. */
type Finder = (kept: Bits, mostSteps: number) => Choices | undefined;

/** A relaxation takes about as long as a hundred steps of walking. */
const FIRST_STEPS: Readonly<Record<OracleWay, number>> = { walking: 1000, relaxing: 10 };

const GROWTH = 4;

/**
 * Asks in one way and then in the other, with more and more steps: where one sees at once that something cannot be, the
 * other may take for ever, and nobody knows beforehand.
 */
export function oracleOf(question: ConflictQuestion, searching: Searching, ways: readonly OracleWay[]): Oracle {
  const finders: Readonly<Record<OracleWay, Finder>> = {
    walking: (kept, mostSteps) => walkTo(question, kept, ticker(searching.deadline, mostSteps)),
    relaxing: relaxingFinder(question, searching),
  };
  return (kept) => {
    for (let growth = 1; ; growth *= GROWTH) {
      for (const way of ways) {
        const found = inSteps(() => finders[way](kept, FIRST_STEPS[way] * growth));
        if (found === undefined) continue;
        const choices = found.given;
        return choices && { set: brokenAmong(question, question.demands.keys(), choices), choices };
      }
    }
  };
}

function walkTo(question: ConflictQuestion, kept: Bits, onStep: () => void): Choices | undefined {
  let found: Choices | undefined;
  walk(question, bitsOf(kept), {
    isWorthless: (broken) => broken !== 0n,
    atSelection: (_, choices) => {
      found = choices;
      return false;
    },
    onStep,
  });
  return found;
}

/** Asks the linear program, without objective and without the rows of what may be broken; walks if it is too large. */
function relaxingFinder(question: ConflictQuestion, searching: Searching): Finder {
  let made: { readonly merged: MergedAreas; readonly stated: DemandProgram } | undefined;
  let isTooLarge = false;
  const areas = question.within.structure.areas.length;
  return (kept, mostSteps) => {
    if (made === undefined && !isTooLarge) {
      const merged = mergeAreas(question);
      if (merged !== undefined) made = { merged, stated: demandProgram(question, merged) };
      isTooLarge = merged === undefined;
    }
    const onStep = ticker(searching.deadline, mostSteps);
    if (made === undefined) return walkTo(question, kept, onStep);
    const { merged, stated } = made;
    const rows = stated.program.rows.filter((_, at) => {
      const demand = stated.demandOf[at];
      return demand === undefined || (kept & bit(demand)) !== 0n;
    });
    const positions = bitsOf(kept);
    const demands = positions.flatMap((at) => question.demands[at] ?? []);
    const onChange = ticker(searching.deadline);
    const accept = (leaf: Choices, isFirst: boolean): Choices | undefined => {
      const choices = unmerged(merged, leaf, areas);
      if (brokenAmong(question, positions, choices) === 0n) return choices;
      return isFirst ? repaired(question, demands, choices, onChange) : undefined;
    };
    return firstPoint({ ...stated.program, rows }, accept, searching, onStep);
  };
}
