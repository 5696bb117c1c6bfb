import { bit, bitsOf, isSubset, minimalHittingSets, type Bits } from "./hitting-sets.ts";
import type { Oracle } from "./oracle.ts";
import type { Violation } from "./violations.ts";

/** Conflicts and minimal violations, as far as they are known. */
export interface Known {
  readonly conflicts: Bits[];
  readonly violations: Violation[];
  /** Selections that were found, with what they break; of those that break the same and more, the least. */
  readonly witnesses: Violation[];
}

/**
 * Finds all minimal conflicts and all minimal violations by asking which demands can be kept together: what must be given
 * up hits every conflict. A minimal set that hits all known conflicts is a minimal violation if the rest can be kept;
 * if not, the rest has a conflict that is new. When every such set is a violation there are no others of either.
 *
 * Source: J. Bailey and P. J. Stuckey, "Discovery of minimal unsatisfiable subsets of constraints using hitting set
 * dualization", Practical Aspects of Declarative Languages (PADL 2005), Lecture Notes in Computer Science 3350, 174–186:
 * to dualise and advance; M. H. Liffiton, A. Previti, A. Malik and J. Marques-Silva, "Fast, flexible MUS enumeration", Constraints 21
 * (2016): MARCO, in which a map of what is known gives the next set to try, as the hitting sets do here.
 *
 * @param known to be filled: what it has when the work ends early is true, and is where the work can be taken up again.
 * @param most how many of either to find.
 * @returns whether there are no others.
 */
export function explore(all: Bits, keep: Oracle, known: Known, most: number, onStep: () => void): boolean {
  const tried = new Set(known.violations.map(({ set }) => set));
  for (let before = -1; before !== known.conflicts.length;) {
    before = known.conflicts.length;
    for (const hitting of minimalHittingSets(known.conflicts, onStep)) {
      if (tried.has(hitting)) continue;
      if (known.violations.length >= most || known.conflicts.length >= most) return false;
      const witness = keep(all & ~hitting);
      if (witness !== undefined) {
        tried.add(hitting);
        known.violations.push({ set: hitting, choices: witness.choices });
        continue;
      }
      known.conflicts.push(shrink(all & ~hitting, keep));
      break;
    }
  }
  return true;
}

/** A minimal part of demands that cannot all be kept: leaves out what can be left out, many at a time at first. */
export function shrink(conflict: Bits, keep: Oracle): Bits {
  let core = conflict;
  for (let size = bitsOf(core).length >> 1; ; size >>= 1) {
    const members = bitsOf(core);
    const step = Math.max(1, size);
    for (let from = 0; from < members.length; from += step) {
      const part = members.slice(from, from + step).reduce((set, at) => set | bit(at), 0n);
      if (isSubset(part, core) && keep(core & ~part) === undefined) core &= ~part;
    }
    if (step === 1) return core;
  }
}
