/** The right choices that go with left choices: many left choices go with the same ones. */
export interface RightSets {
  /** For each left choice the number of its set. */
  readonly of: Int32Array;
  /** For each set the right choices of its rows, in the order of these. */
  readonly sets: readonly Int32Array[];
}

/** @param from for each left choice, where its rows begin. @param rights for each row its right choice, in one order for all. */
export function rightSetsOf(from: Int32Array, rights: Int32Array): RightSets {
  const sets: Int32Array[] = [];
  const byHash = new Map<number, number[]>();
  const of = new Int32Array(from.length - 1);
  for (let left = 0; left < of.length; left++) {
    const own = rights.subarray(from[left], from[left + 1]);
    const hash = hashOf(own);
    const alike = byHash.get(hash) ?? [];
    byHash.set(hash, alike);
    let set = alike.find((each) => isSame(sets[each], own));
    if (set === undefined) {
      set = sets.push(own) - 1;
      alike.push(set);
    }
    of[left] = set;
  }
  return { of, sets };
}

function hashOf(list: Int32Array): number {
  let hash = list.length;
  for (const right of list) hash = (Math.imul(hash, 31) + right) | 0;
  return hash;
}

function isSame(one: Int32Array | undefined, other: Int32Array): boolean {
  if (one?.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
