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

/** The best right choices of a set, best first: their places in the set, and their scores. */
export interface BestRights {
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

/** The right choices of a set that score at least so much. */
export function bestRights(set: Int32Array, right: Float64Array, least: number): BestRights {
  const found: number[] = [];
  for (let place = 0; place < set.length; place++) if ((right[set[place] ?? 0] ?? 0) >= least) found.push(place);
  const scoreOf = (place: number): number => right[set[place] ?? 0] ?? 0;
  const places = Int32Array.from(found).sort((one, other) => scoreOf(other) - scoreOf(one));
  const scores = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) scores[at] = scoreOf(places[at] ?? 0);
  return { places, scores };
}
