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
  const tree = treeOf([...leaves].sort(compareLexically), sizes, idle);
  const [free = 0] = tree.freeFrom;
  const most = tree.changed.reduce((greatest, each) => Math.max(greatest, each), -1) + free;
  for (let changed = 0; changed <= most; changed++) yield* walk(tree, changed);
}

interface Tree {
  /** In document order, so that the leaves that agree up to an area stand together. */
  readonly leaves: readonly Int32Array[];
  /** For each leaf, how many areas it changes. */
  readonly changed: readonly number[];
  readonly sizes: readonly number[];
  readonly idle: readonly boolean[];
  /** For each area, how many idle areas from it on can be changed. */
  readonly freeFrom: Int32Array;
}

function treeOf(leaves: readonly Int32Array[], sizes: readonly number[], idle: readonly boolean[]): Tree {
  const freeFrom = new Int32Array(sizes.length + 1);
  for (let area = sizes.length - 1; area >= 0; area--) {
    freeFrom[area] = (freeFrom[area + 1] ?? 0) + (idle[area] === true && (sizes[area] ?? 1) > 1 ? 1 : 0);
  }
  const changed = leaves.map((leaf) => leaf.reduce((count, scenario) => count + (scenario === 0 ? 0 : 1), 0));
  return { leaves, changed, sizes, idle, freeFrom };
}

function compareLexically(first: Int32Array, second: Int32Array): number {
  for (let area = 0; area < first.length; area++) {
    const difference = (first[area] ?? 0) - (second[area] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** State of a walk in an area. */
interface Step {
  /** The leaves that agree with what is chosen in the areas before. */
  readonly from: number;
  readonly to: number;
  /** Number of idle areas changed before. */
  readonly idlers: number;
  /** The next to be followed: a scenario of an idle area, else the first leaf that has not been followed. */
  next: number;
}

/** The members with so many changed areas, in document order. The steps are kept in a list: areas can be many thousands. */
function* walk(tree: Tree, changed: number): Generator<Int32Array> {
  const choices = new Int32Array(tree.sizes.length);
  const steps: Step[] = [];
  enter(tree, steps, { from: 0, to: tree.leaves.length, idlers: 0 }, changed);
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const area = steps.length - 1;
    if (area === tree.sizes.length) yield choices.slice();
    const option = area === tree.sizes.length ? undefined : nextOption(tree, area, step);
    if (option === undefined) {
      steps.pop();
      continue;
    }
    choices[area] = option.scenario;
    enter(tree, steps, option, changed);
  }
}

/** Goes on to the next area, if any member with so many changed areas is to be come to there. */
function enter(tree: Tree, steps: Step[], { from, to, idlers }: Omit<Step, "next">, changed: number): void {
  const area = steps.length;
  const free = tree.freeFrom[area] ?? 0;
  for (let leaf = from; leaf < to; leaf++) {
    const missing = changed - (tree.changed[leaf] ?? 0) - idlers;
    if (missing < 0 || missing > free) continue;
    steps.push({ from, to, idlers, next: tree.idle[area] === true ? 0 : from });
    return;
  }
}

/** The next scenario in an area, with the leaves that have it. */
function nextOption(tree: Tree, area: number, step: Step): (Omit<Step, "next"> & { scenario: number }) | undefined {
  if (tree.idle[area] === true) {
    const scenario = step.next++;
    if (scenario >= (tree.sizes[area] ?? 1)) return undefined;
    return { from: step.from, to: step.to, idlers: step.idlers + (scenario === 0 ? 0 : 1), scenario };
  }
  const from = step.next;
  if (from >= step.to) return undefined;
  const scenario = tree.leaves[from]?.[area] ?? 0;
  while (step.next < step.to && tree.leaves[step.next]?.[area] === scenario) step.next++;
  return { from, to: step.next, idlers: step.idlers, scenario };
}
