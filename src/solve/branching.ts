import { familyOf, type Child, type Family } from "./family.ts";
import { addLeaf } from "./leaves.ts";
import type { Fixings, NodeProgram } from "./node-program.ts";
import type { ReducedProgram } from "./reduction.ts";
import { isOutOfReach, type Search } from "./search-state.ts";
import { INTEGRAL } from "../tolerances.ts";

/** A node that is divided, and what its relaxation said of it. */
export interface BoundedNode {
  /** The family of which the node is the next child. */
  readonly family: Family;
  readonly fixings: Fixings;
  readonly bound: number;
  readonly relaxed: RelaxedNode;
}

/** Outcome of a node's relaxation. */
export interface RelaxedNode {
  readonly node: NodeProgram;
  /** The bound that the relaxation's prices prove; one that the node has inherited may be lower. */
  readonly bound: number;
  /** Missing if the relaxation was not solved to its end. */
  readonly values?: ArrayLike<number>;
  readonly reducedCosts: ArrayLike<number>;
}

/** For one free area of a node: how much of each scenario the relaxation chose, and what fixing it does to the bound. */
interface AreaView {
  readonly area: number;
  readonly domain: readonly number[];
  /** The scenario chosen most, and by how much. */
  readonly top: number;
  readonly share: number;
  /** At most 0: added to the relaxation's bound it gives a bound for the child that fixes the scenario. */
  readonly change: ReadonlyMap<number, number>;
}

/**
 * Divides a node into children, and adds the allocation that the relaxation chose, if it chose a whole one.
 *
 * @returns the children that are of interest; undefined if none is.
 */
export function branch(search: Search, node: BoundedNode): Family | undefined {
  const views = viewsOf(search.reduced, node);
  const [first] = views;
  if (first === undefined) return undefined;
  if (node.relaxed.values === undefined) {
    const losses = new Map(views.map((view) => [view, loss(view)]));
    const most = (view: AreaView): number => losses.get(view) ?? 0;
    return divide(
      search,
      node,
      views.reduce((one, other) => (most(other) < most(one) ? other : one), first),
    );
  }
  const mostOpen = views.reduce((open, view) => (view.share < open.share ? view : open), first);
  return mostOpen.share < 1 - INTEGRAL ? divide(search, node, mostOpen) : partition(search, node, views);
}

/** Sum of the changes in bound over the children of an area; at most 0. */
function loss({ change }: AreaView): number {
  return [...change.values()].reduce((sum, each) => sum + each, 0);
}

function divide(search: Search, node: BoundedNode, { area, domain, change }: AreaView): Family | undefined {
  const children = domain.map((scenario) => childOf(node, 0, scenario, change));
  return familyWithin(search, node, { areas: [area], tops: [0] }, children);
}

/** The change holds of the bound that the same prices prove, and of no other. */
function childOf(
  { bound, relaxed }: BoundedNode,
  at: number,
  scenario: number,
  change: ReadonlyMap<number, number>,
): Child {
  return { at, scenario, bound: Math.min(bound, relaxed.bound + (change.get(scenario) ?? 0)) };
}

/**
 * The relaxation chose one scenario in every area: that allocation is a leaf. The others of the node are divided by the
 * first area in which they differ from it (Lawler's partition), the areas with the least to lose last, so that the most
 * promising children have the most fixed.
 *
 * Source: E. L. Lawler, "A Procedure for Computing the K Best Solutions to Discrete Optimization Problems", Management
 * Science 18 (1972).
 */
function partition(search: Search, node: BoundedNode, views: readonly AreaView[]): Family | undefined {
  const whole = Int32Array.from(node.fixings);
  for (const { area, top } of views) whole[area] = top;
  addLeaf(search, whole, node.bound);
  const regrets = new Map(views.map((view) => [view, regret(view)]));
  const sorted = [...views].sort((one, other) => (regrets.get(one) ?? 0) - (regrets.get(other) ?? 0));
  const children = sorted.flatMap(({ domain, top, change }, at) =>
    domain.filter((scenario) => scenario !== top).map((scenario) => childOf(node, at, scenario, change)),
  );
  const path = { areas: sorted.map(({ area }) => area), tops: sorted.map(({ top }) => top) };
  return familyWithin(search, node, path, children);
}

/** The smallest loss of bound on leaving the chosen scenario, as a change of at most 0. */
function regret({ domain, top, change }: AreaView): number {
  let least = -Infinity;
  for (const scenario of domain) if (scenario !== top) least = Math.max(least, change.get(scenario) ?? 0);
  return least;
}

function familyWithin(
  search: Search,
  { family }: BoundedNode,
  path: Pick<Family, "areas" | "tops">,
  children: readonly Child[],
): Family | undefined {
  const wanted = children.filter(({ bound }) => !isOutOfReach(search, bound));
  return wanted.length === 0 ? undefined : familyOf(family, path, wanted);
}

function viewsOf(reduced: ReducedProgram, { fixings, relaxed }: BoundedNode): AreaView[] {
  const positionOf = new Map<number, number>();
  relaxed.node.columnAt.forEach((at, position) => positionOf.set(at, position));
  return reduced.choose.flatMap((columns, area) => {
    if ((fixings[area] ?? -1) >= 0) return [];
    const domain = reduced.domains[area] ?? [];
    const read = (from: ArrayLike<number> | undefined, scenario: number): number => {
      const position = positionOf.get(columns[scenario] ?? -1);
      return position === undefined ? 0 : (from?.[position] ?? 0);
    };
    const shares = columns.map((_, scenario) => read(relaxed.values, scenario));
    shares[0] = 1 - shares.reduce((sum, share) => sum + share, 0);
    const reducedCosts = columns.map((_, scenario) => read(relaxed.reducedCosts, scenario));
    const gained = reducedCosts.reduce((sum, each) => sum + Math.max(0, each), 0);
    const top = domain.reduce(
      (most, scenario) => ((shares[scenario] ?? 0) > (shares[most] ?? 0) ? scenario : most),
      domain[0] ?? 0,
    );
    return [
      {
        area,
        domain,
        top,
        share: shares[top] ?? 0,
        change: new Map(domain.map((scenario) => [scenario, Math.min(0, (reducedCosts[scenario] ?? 0) - gained)])),
      },
    ];
  });
}
