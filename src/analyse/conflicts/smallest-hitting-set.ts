import { bit, bitsOf, type Bits } from "./hitting-sets.ts";

/**
 * The smallest set that has a member in common with each of the given ones; of several as small the first: the one with
 * the first member in which they differ. Undefined if one of the given sets is empty.
 *
 * Source: for the bound by sets that have nothing in common, J. Davies and F. Bacchus, "Solving MAXSAT by solving a
 * sequence of simpler SAT instances", Principles and Practice of Constraint Programming (CP 2011), Lecture Notes in
 * Computer Science 6876, 225–239.
 *
 * @param onStep called now and then, to end the search by throwing.
 */
export function smallestHittingSet(sets: readonly Bits[], onStep: () => void): Bits | undefined {
  if (sets.includes(0n)) return undefined;
  const all = sets.reduce((union, set) => union | set, 0n);
  let size = apartFromEachOther(sets);
  while (!canHit(sets, all, size, onStep)) size++;
  let chosen = 0n;
  let unhit = sets;
  let candidates = all;
  for (const at of bitsOf(all)) {
    if (unhit.length === 0) break;
    candidates &= ~bit(at);
    const rest = unhit.filter((set) => (set & bit(at)) === 0n);
    if (rest.length === unhit.length || !canHit(rest, candidates, size - 1, onStep)) continue;
    [chosen, unhit, size] = [chosen | bit(at), rest, size - 1];
  }
  return chosen;
}

/** True if some of the candidates, at most a given number, hit all of the sets. */
function canHit(sets: readonly Bits[], candidates: Bits, most: number, onStep: () => void): boolean {
  onStep();
  if (sets.length === 0) return true;
  const left = sets.map((set) => set & candidates);
  if (left.includes(0n) || apartFromEachOther(left) > most) return false;
  const least = left.reduce((best, set) => (bitsOf(set).length < bitsOf(best).length ? set : best));
  let others = candidates;
  return bitsOf(least).some((at) => {
    others &= ~bit(at);
    return canHit(
      left.filter((set) => (set & bit(at)) === 0n),
      others,
      most - 1,
      onStep,
    );
  });
}

/** Number of disjoint sets, picked greedily in turn. Each needs a member of its own, so it is a lower bound. */
function apartFromEachOther(sets: readonly Bits[]): number {
  let [count, taken] = [0, 0n];
  for (const set of sets) {
    if ((set & taken) !== 0n) continue;
    taken |= set;
    count++;
  }
  return count;
}
