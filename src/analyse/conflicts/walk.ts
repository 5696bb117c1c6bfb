import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { closesInCircle } from "./closing-circle.ts";
import { bit, type Bits } from "./hitting-sets.ts";
import { isSurelyBroken, outlookOf } from "./outlook.ts";
import type { ConflictQuestion } from "./question.ts";

/** An area to choose in, the demands that are decided once it is chosen, and those that may be seen to be broken. */
interface Level {
  readonly area: number;
  readonly domain: readonly number[];
  readonly decided: readonly number[];
  readonly pending: readonly number[];
}

/** Callbacks of a walk over selections. */
export interface Visitor {
  /** @param broken what is surely broken. */
  isWorthless(broken: Bits): boolean;
  /** @returns whether to go on. */
  atSelection(broken: Bits, choices: Choices): boolean;
  /** Called at first and for each choice, to end the walk by throwing. */
  onStep(): void;
}

/**
 * The selections that differ in what they break of some demands, depth-first over the areas on which these depend, without
 * those that are worthless because of what surely breaks.
 *
 * @param among the positions of the demands.
 */
export function walk(question: ConflictQuestion, among: readonly number[], visitor: Visitor): void {
  const { within } = question;
  // A walk that comes to nothing at once has taken its time, too, where the demands are many.
  visitor.onStep();
  const { decided, levels } = levelsOf(question, among);
  const choices = new Int32Array(within.structure.areas.length);
  const isOpen = within.structure.areas.map(() => false);
  for (const { area } of levels) isOpen[area] = true;
  const atFirst = decided.length === among.length ? [] : among.filter((at) => !decided.includes(at));
  visit(0, brokenAmong(question, decided, choices) | surelyBroken(atFirst));

  function surelyBroken(pending: readonly number[]): Bits {
    const outlook = outlookOf(question, choices, isOpen);
    return pending.reduce((set, at) => (isSurelyBroken(question, at, outlook) ? set | bit(at) : set), 0n);
  }

  function visit(depth: number, broken: Bits): boolean {
    if (visitor.isWorthless(broken)) return true;
    const level = levels[depth];
    if (level === undefined) return visitor.atSelection(broken, choices.slice());
    isOpen[level.area] = false;
    let goesOn = true;
    for (const scenario of level.domain) {
      visitor.onStep();
      choices[level.area] = scenario;
      if (closesInCircle(within, choices)) continue;
      const certain = broken | brokenAmong(question, level.decided, choices);
      const left = level.pending.filter((at) => (certain & bit(at)) === 0n);
      goesOn = visit(depth + 1, certain | surelyBroken(left));
      if (!goesOn) break;
    }
    choices[level.area] = 0;
    isOpen[level.area] = true;
    return goesOn;
  }
}

/** The demands, among some, that a selection breaks. */
export function brokenAmong({ within, demands }: ConflictQuestion, among: Iterable<number>, choices: Choices): Bits {
  let placement: Placement | undefined;
  const placed = (): Placement => (placement ??= place(within.structure, choices));
  let broken = 0n;
  for (const at of among) if (demands[at]?.holds(choices, placed) === false) broken |= bit(at);
  return broken;
}

/** The areas that matter, those first that decide something soon; and the demands that none of them decides. */
function levelsOf({ areasOf, domains }: ConflictQuestion, among: readonly number[]) {
  const areasLeft = new Map<number, Set<number>>();
  const touching = new Map<number, number[]>();
  const decided: number[] = [];
  for (const at of among) {
    const areas = [...(areasOf[at] ?? [])].filter((area) => (domains[area]?.length ?? 0) > 1);
    if (areas.length === 0) decided.push(at);
    else areasLeft.set(at, new Set(areas));
    for (const area of areas) touching.set(area, [...(touching.get(area) ?? []), at]);
  }
  const levels: Level[] = [];
  while (areasLeft.size > 0) {
    const [area = 0] = fewest(areasLeft.values());
    const touched = touching.get(area) ?? [];
    for (const at of touched) areasLeft.get(at)?.delete(area);
    const now = touched.filter((at) => areasLeft.get(at)?.size === 0);
    for (const at of now) areasLeft.delete(at);
    const pending = touched.filter((at) => areasLeft.has(at));
    levels.push({ area, domain: domains[area] ?? [], decided: now, pending });
  }
  return { decided, levels };
}

/** The first of the smallest sets, none of which is empty. */
function fewest(sets: Iterable<ReadonlySet<number>>): ReadonlySet<number> {
  let best: ReadonlySet<number> = new Set();
  for (const set of sets) {
    if (best.size === 0 || set.size < best.size) best = set;
    if (best.size === 1) break;
  }
  return best;
}
