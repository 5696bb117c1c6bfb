/**
 * All allocations of a tie in their order (fewer changed areas first, then document order), one after the other.
 *
 * The members are given as leaves, which differ in the areas that matter, and as idle areas in which every scenario is as
 * good: each leaf stands for itself with every combination of these. There can be very many, so none is made before it
 * is asked for.
 *
 * @param leaves choices that are 0 in the idle areas.
 * @param sizes for each area, how many scenarios it has.
 * @param idle for each area, whether every scenario in it is as good.
 */
export function* tieMembers(
  leaves: readonly Int32Array[],
  sizes: readonly number[],
  idle: readonly boolean[],
): Generator<Int32Array> {
  const tree = {
    leaves: [...leaves].sort(compareLexically),
    sizes,
    idle,
    counts: new Map<string, ReadonlySet<number>>(),
  };
  const choices = new Int32Array(sizes.length);
  for (const changed of [...changedCounts(tree, 0, 0, leaves.length)].sort((one, other) => one - other)) {
    yield* walk(tree, choices, 0, 0, leaves.length, changed);
  }
}

interface Tree {
  readonly leaves: readonly Int32Array[];
  readonly sizes: readonly number[];
  readonly idle: readonly boolean[];
  readonly counts: Map<string, ReadonlySet<number>>;
}

function compareLexically(first: Int32Array, second: Int32Array): number {
  for (let area = 0; area < first.length; area++) {
    const difference = (first[area] ?? 0) - (second[area] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The scenarios that the leaves from `from` to `to` have in an area, each with the leaves that have it. */
function options(tree: Tree, area: number, from: number, to: number): [scenario: number, from: number, to: number][] {
  if (tree.idle[area] === true) {
    return Array.from({ length: tree.sizes[area] ?? 1 }, (_, scenario) => [scenario, from, to]);
  }
  const found: [number, number, number][] = [];
  for (let start = from; start < to;) {
    const scenario = tree.leaves[start]?.[area] ?? 0;
    let end = start + 1;
    while (end < to && tree.leaves[end]?.[area] === scenario) end++;
    found.push([scenario, start, end]);
    start = end;
  }
  return found;
}

/** How many of the areas from `area` on can be changed, over the leaves from `from` to `to`. */
function changedCounts(tree: Tree, area: number, from: number, to: number): ReadonlySet<number> {
  if (area === tree.sizes.length) return new Set([0]);
  const key = `${area},${from},${to}`;
  const remembered = tree.counts.get(key);
  if (remembered !== undefined) return remembered;
  const counts = new Set<number>();
  for (const [scenario, start, end] of options(tree, area, from, to)) {
    for (const rest of changedCounts(tree, area + 1, start, end)) counts.add(rest + (scenario === 0 ? 0 : 1));
  }
  tree.counts.set(key, counts);
  return counts;
}

function* walk(
  tree: Tree,
  choices: Int32Array,
  area: number,
  from: number,
  to: number,
  changed: number,
): Generator<Int32Array> {
  if (area === tree.sizes.length) {
    yield choices.slice();
    return;
  }
  for (const [scenario, start, end] of options(tree, area, from, to)) {
    const rest = changed - (scenario === 0 ? 0 : 1);
    if (!changedCounts(tree, area + 1, start, end).has(rest)) continue;
    choices[area] = scenario;
    yield* walk(tree, choices, area + 1, start, end, rest);
  }
}
