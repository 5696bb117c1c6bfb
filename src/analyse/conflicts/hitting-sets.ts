/** A set of small whole numbers: bit n is set if n belongs to it. */
export type Bits = bigint;

export function bit(at: number): Bits {
  return 1n << BigInt(at);
}

export function isSubset(part: Bits, whole: Bits): boolean {
  return (part & whole) === part;
}

/** The members of a set, ascending. */
export function bitsOf(set: Bits): number[] {
  const members: number[] = [];
  for (let rest = set, at = 0; rest !== 0n; rest >>= 1n, at++) if ((rest & 1n) === 1n) members.push(at);
  return members;
}

/** Adds a set to those that contain no other; false if one of them is within it. */
export function addMinimal<T extends { readonly set: Bits }>(family: T[], added: T): boolean {
  if (family.some(({ set }) => isSubset(set, added.set))) return false;
  const kept = family.filter(({ set }) => !isSubset(added.set, set));
  family.splice(0, family.length, ...kept, added);
  return true;
}

/**
 * Every minimal set that has a member in common with each of the given ones, one by one; the empty set if none is given.
 * Nothing is kept but the path to the present one, so their number costs no memory.
 *
 * Source: K. Murakami and T. Uno, "Efficient algorithms for dualizing large-scale hypergraphs", Discrete Applied
 * Mathematics 170 (2014), algorithm MMCS.
 *
 * @param onStep called now and then, to end the search by throwing.
 */
export function* minimalHittingSets(sets: readonly Bits[], onStep: () => void = () => undefined): Generator<Bits> {
  const all = sets.reduce((union, set) => union | set, 0n);
  yield* extend(0n, sets, [], all);

  /** @param critical for each member of `chosen`, the sets that no other member hits. */
  function* extend(
    chosen: Bits,
    unhit: readonly Bits[],
    critical: readonly (readonly Bits[])[],
    candidates: Bits,
  ): Generator<Bits> {
    onStep();
    const next = fewest(unhit, candidates);
    if (next === undefined) {
      yield chosen;
      return;
    }
    let others = candidates & ~next;
    for (const at of bitsOf(next & candidates)) {
      const own = bit(at);
      const left = critical.map((each) => each.filter((set) => (set & own) === 0n));
      if (left.some((each) => each.length === 0)) continue;
      const hit = unhit.filter((set) => (set & own) !== 0n);
      const rest = unhit.filter((set) => (set & own) === 0n);
      yield* extend(chosen | own, rest, [...left, hit], others);
      others |= own;
    }
  }
}

/** The set with the fewest candidates, with which there is least to try. */
function fewest(sets: readonly Bits[], candidates: Bits): Bits | undefined {
  let best: Bits | undefined;
  let least = Infinity;
  for (const set of sets) {
    const count = sets.length === 1 ? 0 : bitsOf(set & candidates).length;
    if (count >= least) continue;
    [best, least] = [set, count];
  }
  return best;
}
