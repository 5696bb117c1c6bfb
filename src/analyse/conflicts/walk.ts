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

/** What a walk does with what it comes to. */
export interface Visitor {
  /** @param broken what is surely broken. */
  isWorthless(broken: Bits): boolean;
  /** @returns whether to go on. */
  atSelection(broken: Bits, choices: Choices): boolean;
  /** Called for each choice, to end the walk by throwing. */
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

/** Which of some demands a selection breaks. */
export function brokenAmong({ within, demands }: ConflictQuestion, among: Iterable<number>, choices: Choices): Bits {
  let placement: Placement | undefined;
  const placed = (): Placement => (placement ??= place(within.structure, choices));
  let broken = 0n;
  for (const at of among) if (demands[at]?.holds(choices, placed) === false) broken |= bit(at);
  return broken;
}

/** The areas that matter, those first that decide something soon; and the demands that none of them decides. */
function levelsOf({ areasOf, domains }: ConflictQuestion, among: readonly number[]) {
  const areasLeft = new Map(
    among.map((at) => [at, new Set([...(areasOf[at] ?? [])].filter((area) => (domains[area]?.length ?? 0) > 1))]),
  );
  const takeDecided = (): number[] => {
    const decided = [...areasLeft].flatMap(([at, areas]) => (areas.size === 0 ? [at] : []));
    for (const at of decided) areasLeft.delete(at);
    return decided;
  };
  const decided = takeDecided();
  const levels: Level[] = [];
  while (areasLeft.size > 0) {
    const [area = 0] = [...areasLeft.values()].reduce((best, areas) => (areas.size < best.size ? areas : best));
    const touched = [...areasLeft].flatMap(([at, areas]) => (areas.delete(area) ? [at] : []));
    const now = takeDecided();
    const pending = touched.filter((at) => !now.includes(at));
    levels.push({ area, domain: domains[area] ?? [], decided: now, pending });
  }
  return { decided, levels };
}
