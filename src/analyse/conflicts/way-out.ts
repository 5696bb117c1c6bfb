import { shrink, type Known } from "./duality.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import type { Oracle } from "./oracle.ts";
import { smallestHittingSet } from "./smallest-hitting-set.ts";
import type { Violation } from "./violations.ts";

/** The demands of a question as sets. */
export interface DemandSets {
  readonly all: Bits;
  /** Those that can be given up: wishes, rules and limits. */
  readonly negotiable: Bits;
}

/**
 * Some minimal correction, with a selection that breaks nothing else; the empty one if all can be kept, undefined if not
 * even the kommissorium can. A selection that keeps the kommissorium says what may have to be given up; of that as much
 * is kept as can be, many members at a time at first.
 *
 * Source: A. Felfernig, M. Schubert and C. Zehentner, "An efficient diagnosis algorithm for inconsistent constraint
 * sets", AI EDAM 26 (2012) 53–62; J. Marques-Silva, F. Heras, M. Janota, A. Previti and A. Belov, "On computing minimal
 * correction subsets", IJCAI 2013, 615–622, for what a selection keeps besides what was asked of it.
 */
export function someCorrection({ all, negotiable }: DemandSets, keep: Oracle): Violation | undefined {
  let best = keep(all & ~negotiable);
  if (best === undefined) return undefined;
  const waiting: Bits[] = [best.set];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const part = next & best.set;
    if (part === 0n) continue;
    const better = keep((all & ~best.set) | part);
    if (better !== undefined) best = better;
    else waiting.push(...halves(part));
  }
  return best;
}

/** Nothing of a single member: what is kept does not become less, so it stays given up. */
function halves(part: Bits): Bits[] {
  const members = bitsOf(part);
  if (members.length < 2) return [];
  const first = members.slice(0, members.length >> 1).reduce((set, at) => set | bit(at), 0n);
  return [part & ~first, first];
}

/**
 * The first of the smallest corrections: the smallest set that hits all conflicts that are known, as soon as the rest can
 * be kept; until then the rest has a conflict that is new. Undefined if a conflict holds nothing that can be given up, or
 * if so many conflicts do not decide it.
 *
 * Source: A. Ignatiev, A. Previti, M. Liffiton and J. Marques-Silva, "Smallest MUS extraction with minimal hitting set
 * dualization", Principles and Practice of Constraint Programming (CP 2015), Lecture Notes in Computer Science 9255,
 * 173–182, with conflicts and corrections exchanged.
 *
 * @param conflicts to be added to.
 */
export function smallestCorrection(
  { all, negotiable }: DemandSets,
  { conflicts }: Pick<Known, "conflicts">,
  keep: Oracle,
  { most, onStep }: { readonly most: number; readonly onStep: () => void },
): Violation | undefined {
  while (conflicts.length < most) {
    const hitting = smallestHittingSet(
      conflicts.map((set) => set & negotiable),
      onStep,
    );
    if (hitting === undefined) return undefined;
    const witness = keep(all & ~hitting);
    if (witness !== undefined) return { set: hitting, choices: witness.choices };
    conflicts.push(shrink(all & ~hitting, keep));
  }
  return undefined;
}
