import type { Choices } from "../../allocation/placement.ts";
import { addMinimal, isSubset, type Bits } from "./hitting-sets.ts";
import type { ConflictQuestion } from "./question.ts";
import { walk } from "./walk.ts";

/** Demands that a selection breaks while it keeps all others. */
export interface Violation {
  readonly set: Bits;
  readonly choices: Choices;
}

/**
 * The minimal sets of demands that selections break, each with a selection that breaks these alone: walks over all that
 * matters, leaving what surely breaks as much as has been found already.
 *
 * @param found to be filled: when the search ends early, selections break what it has, but perhaps others break less.
 * @param onStep called for each choice, to end the search by throwing.
 */
export function findViolations(question: ConflictQuestion, found: Violation[], onStep: () => void): void {
  walk(question, [...question.demands.keys()], {
    isWorthless: (broken) => found.some(({ set }) => isSubset(set, broken)),
    atSelection: (set, choices) => {
      addMinimal(found, { set, choices });
      return true;
    },
    onStep,
  });
}
