import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { closesInCircle } from "./closing-circle.ts";
import { addMinimal, bit, isSubset, type Bits } from "./hitting-sets.ts";
import type { ConflictQuestion } from "./question.ts";

/** Demands that a selection breaks while it keeps all others. */
export interface Violation {
  readonly set: Bits;
  readonly choices: Choices;
}

/** An area to choose in, and the demands that are decided once it is chosen. */
interface Level {
  readonly area: number;
  readonly domain: readonly number[];
  readonly decided: readonly number[];
}

/**
 * The minimal sets of demands that selections break, each with a selection that breaks these alone: depth-first over the
 * areas that matter, leaving what surely breaks as much as has been found already.
 *
 * @param onStep called for each choice, to end the search by throwing.
 */
export function violationsOf(question: ConflictQuestion, onStep: () => void): Violation[] {
  const { within } = question;
  const { decided, levels } = levelsOf(question);
  const choices = new Int32Array(within.structure.areas.length);
  const found: Violation[] = [];
  visit(0, brokenAmong(question, decided, choices));
  return found;

  function visit(depth: number, broken: Bits): void {
    if (found.some(({ set }) => isSubset(set, broken))) return;
    const level = levels[depth];
    if (level === undefined) {
      addMinimal(found, { set: broken, choices: choices.slice() });
      return;
    }
    for (const scenario of level.domain) {
      onStep();
      choices[level.area] = scenario;
      if (!closesInCircle(within, choices)) visit(depth + 1, broken | brokenAmong(question, level.decided, choices));
    }
    choices[level.area] = 0;
  }
}

/** Which of some demands a selection breaks. */
export function brokenAmong({ within, demands }: ConflictQuestion, among: Iterable<number>, choices: Choices): Bits {
  let placement: Placement | undefined;
  const placed = (): Placement => (placement ??= place(within.structure, choices));
  let broken = 0n;
  for (const at of among) if (demands[at]?.holds(choices, placed) === false) broken |= bit(at);
  return broken;
}

/** The areas that matter, those first that decide something soon; and the demands that none of them decides. */
function levelsOf({ areasOf, domains }: ConflictQuestion): { decided: readonly number[]; levels: readonly Level[] } {
  const pending = areasOf.map((areas) => new Set([...areas].filter((area) => (domains[area]?.length ?? 0) > 1)));
  const decided = [...pending.keys()].filter((at) => pending[at]?.size === 0);
  const undecided = new Set([...pending.keys()].filter((at) => !decided.includes(at)));
  const levels: Level[] = [];
  while (undecided.size > 0) {
    const soonest = [...undecided].reduce((best, at) =>
      (pending[at]?.size ?? 0) < (pending[best]?.size ?? 0) ? at : best,
    );
    const [area = 0] = pending[soonest] ?? [];
    for (const at of undecided) pending[at]?.delete(area);
    const now = [...undecided].filter((at) => pending[at]?.size === 0);
    for (const at of now) undecided.delete(at);
    levels.push({ area, domain: domains[area] ?? [], decided: now });
  }
  return { decided, levels };
}
