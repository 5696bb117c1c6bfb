import TinyQueue from "tinyqueue";
import type { BareProgram, LinearProgram } from "../program/linear-program.ts";
import { nodeProgram, type Fixings, type NodeProgram } from "./node-program.ts";
import { reduceProgram, type ReducedProgram } from "./reduction.ts";
import { relax, type Relaxation } from "./relaxation.ts";
import { SolverDisagreement } from "./solver-disagreement.ts";
import type { Solver } from "./solver.ts";

/** A whole allocation that the search has come to: its choices, and its value as computed from them alone. */
export interface Leaf {
  readonly choices: Int32Array;
  readonly value: number;
}

/**
 * The objective's value of an allocation as computed from its choices alone, undefined if it is not lawful: so that no
 * solver's word is taken.
 */
export type Appraise = (choices: Int32Array) => number | undefined;

export interface SearchOptions {
  readonly solver: Solver;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** How far the program's objective and an allocation's value may be apart by rounding alone. */
  readonly rounding: number;
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined;
}

/** How far a search has come. */
export interface SearchProgress {
  /** Relaxations solved so far. */
  readonly relaxations: number;
  /** No allocation that is still to come has a higher score. */
  readonly bound: number;
}

interface Relaxed {
  /** What the relaxation's own prices prove; a bound that the node has inherited may be below it. */
  readonly bound: number;
  readonly node: NodeProgram;
  readonly values: ArrayLike<number>;
  readonly reducedCosts: ArrayLike<number>;
}

interface Node {
  readonly fixings: Fixings;
  bound: number;
  /** Present once the node's relaxation has been solved; null if it gave no more than the bound. */
  relaxed?: Relaxed | null;
}

/** A best-first branch and bound over areas, as far as it has come. */
export interface Search {
  readonly reduced: ReducedProgram;
  readonly queue: TinyQueue<Node>;
  readonly leaves: TinyQueue<Leaf>;
  readonly program: LinearProgram;
  readonly appraise: Appraise;
  readonly options: SearchOptions;
  relaxations: number;
  /** Relaxations of which no answer stood up to checking. */
  doubtful: number;
  lastProgress: number;
}

/** Sets up a search for the allocations with the highest objective. */
export function startSearch(program: LinearProgram, appraise: Appraise, options: SearchOptions): Search {
  if (!options.solver.capabilities.duals)
    throw new RangeError(`${options.solver.name} gives no duals, which the search needs.`);
  const reduced = reduceProgram(program);
  const root: Node = { fixings: new Int16Array(reduced.choose.length).fill(-1), bound: Infinity };
  reduced.domains.forEach((domain, area) => {
    if (domain.length === 1) root.fixings[area] = domain[0] ?? 0;
    else if (reduced.idle[area] === true) root.fixings[area] = 0;
  });
  return {
    reduced,
    queue: new TinyQueue(reduced.infeasible ? [] : [root], (first, second) => second.bound - first.bound),
    leaves: new TinyQueue<Leaf>([], (first, second) => second.value - first.value),
    program,
    appraise,
    options,
    relaxations: 0,
    doubtful: 0,
    lastProgress: performance.now(),
  };
}

/**
 * Goes on until no allocation that is still to come can be as good as the best one found, give or take.
 *
 * @param margin how far below the best one the allocations still to come must be (above it, if negative).
 * @returns false if the time ran out before that.
 */
export function advance(search: Search, margin: number): boolean {
  for (;;) {
    const node = search.queue.peek();
    const best = search.leaves.peek();
    if (node === undefined || (best !== undefined && node.bound <= best.value - margin)) return true;
    if (performance.now() > search.options.deadline) return false;
    search.queue.pop();
    if (!visit(search, node)) return false;
    report(search);
  }
}

/** What no allocation that the search still has to come to can exceed. */
export function remainingBound(search: Search): number {
  return Math.max(search.queue.peek()?.bound ?? -Infinity, search.leaves.peek()?.value ?? -Infinity);
}

const PROGRESS_EVERY_MS = 100;

function report(search: Search): void {
  const { onProgress } = search.options;
  const now = performance.now();
  if (onProgress === undefined || now - search.lastProgress < PROGRESS_EVERY_MS) return;
  search.lastProgress = now;
  onProgress({ relaxations: search.relaxations, bound: remainingBound(search) });
}

/** Solves a node's relaxation if that is not done yet, and branches if the node is still the most promising. */
function visit(search: Search, node: Node): boolean {
  if (node.fixings.every((scenario) => scenario >= 0)) {
    addLeaf(search, node.fixings);
    return true;
  }
  if (node.relaxed === undefined) {
    const outcome = relaxNode(search, node);
    if (outcome === "stopped") search.queue.push(node);
    if (outcome !== "relaxed") return outcome !== "stopped";
    const next = search.queue.peek();
    if (next !== undefined && node.bound < next.bound) {
      search.queue.push(node);
      return true;
    }
  }
  branch(search, node);
  return true;
}

function relaxNode(search: Search, node: Node): "relaxed" | "infeasible" | "stopped" {
  const reduced = nodeProgram(search.reduced, node.fixings);
  if (reduced === undefined) return "infeasible";
  if (reduced.program.columns.length === 0) {
    node.relaxed = { bound: reduced.constant, node: reduced, values: [], reducedCosts: [] };
    node.bound = Math.min(node.bound, reduced.constant);
    return "relaxed";
  }
  const relaxation: Relaxation = relax(search.options.solver, reduced.program, search.options.deadline);
  search.relaxations++;
  if (relaxation.status === "infeasible") return "infeasible";
  if (relaxation.status === "stopped" && relaxation.reason === "time") return "stopped";
  if (relaxation.status === "doubtful") doubt(search, relaxation.doubt, reduced.program);
  if (relaxation.status !== "optimal") {
    // Without an answer the node keeps the bound that it has, and is divided all the same.
    node.relaxed = null;
    return "relaxed";
  }
  const bound = relaxation.bound + reduced.constant;
  node.relaxed = { bound, node: reduced, values: relaxation.values, reducedCosts: relaxation.reducedCosts };
  node.bound = Math.min(node.bound, bound);
  return "relaxed";
}

/** A solver may now and then fail on awkward figures; one that fails mostly is not to be worked with. */
function doubt(search: Search, what: string, program: BareProgram): void {
  search.doubtful++;
  if (search.doubtful <= MOST_DOUBTS || 2 * search.doubtful <= search.relaxations) return;
  throw new SolverDisagreement(search.options.solver.name, what, program);
}

const MOST_DOUBTS = 20;

function addLeaf(search: Search, fixings: Fixings): Leaf | undefined {
  const choices = Int32Array.from(fixings);
  const value = search.appraise(choices);
  if (value === undefined) return undefined;
  const leaf = { choices, value };
  search.leaves.push(leaf);
  return leaf;
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

function branch(search: Search, node: Node): void {
  const views = viewsOf(search.reduced, node);
  const [first] = views;
  if (first === undefined) return;
  if (node.relaxed === null || node.relaxed === undefined) {
    divide(search, node, first);
    return;
  }
  const mostOpen = views.reduce((open, view) => (view.share < open.share ? view : open), first);
  if (mostOpen.share < 1 - INTEGRAL) divide(search, node, mostOpen);
  else partition(search, node, views);
}

const INTEGRAL = 1e-6;

/** The change holds of the bound that the same prices prove, and of no other. */
function childBound({ bound, relaxed }: Node, change: number): number {
  return relaxed === null || relaxed === undefined ? bound : Math.min(bound, relaxed.bound + change);
}

function divide(search: Search, node: Node, view: AreaView): void {
  for (const scenario of view.domain) {
    const fixings = node.fixings.slice();
    fixings[view.area] = scenario;
    search.queue.push({ fixings, bound: childBound(node, view.change.get(scenario) ?? 0) });
  }
}

/**
 * The relaxation chose one scenario in every area: that allocation is a leaf. The others of the node are divided by the
 * first area in which they differ from it (Lawler's partition), the areas with the least to lose last, so that the most
 * promising children have the most fixed.
 *
 * Source: E. L. Lawler, "A Procedure for Computing the K Best Solutions to Discrete Optimization Problems", Management
 * Science 18 (1972).
 */
function partition(search: Search, node: Node, views: readonly AreaView[]): void {
  const whole = node.fixings.slice();
  for (const { area, top } of views) whole[area] = top;
  const leaf = addLeaf(search, whole);
  if (leaf !== undefined) checkValue(search, node, leaf);
  const regret = (view: AreaView): number =>
    Math.max(
      ...view.domain.filter((scenario) => scenario !== view.top).map((scenario) => view.change.get(scenario) ?? 0),
    );
  const prefix = node.fixings.slice();
  for (const view of [...views].sort((one, other) => regret(one) - regret(other))) {
    for (const scenario of view.domain) {
      if (scenario === view.top) continue;
      const fixings = prefix.slice();
      fixings[view.area] = scenario;
      search.queue.push({ fixings, bound: childBound(node, view.change.get(scenario) ?? 0) });
    }
    prefix[view.area] = view.top;
  }
}

/** The value computed from the choices must not exceed what was proven of every allocation in the node. */
function checkValue(search: Search, node: Node, leaf: Leaf): void {
  if (leaf.value <= node.bound + 1e-6 * Math.max(1, Math.abs(node.bound)) + search.options.rounding) return;
  const excess = `an allocation is worth ${leaf.value}, above the proven bound ${node.bound}`;
  throw new SolverDisagreement(search.options.solver.name, excess, search.program);
}

function viewsOf(reduced: ReducedProgram, node: Node): AreaView[] {
  const { relaxed } = node;
  const positionOf = new Map<number, number>();
  relaxed?.node.columnAt.forEach((at, position) => positionOf.set(at, position));
  return reduced.choose.flatMap((columns, area) => {
    if ((node.fixings[area] ?? -1) >= 0) return [];
    const domain = reduced.domains[area] ?? [];
    const read = (from: ArrayLike<number> | undefined, scenario: number): number => {
      const position = positionOf.get(columns[scenario] ?? -1);
      return position === undefined ? 0 : (from?.[position] ?? 0);
    };
    const chosen = columns.map((_, scenario) => read(relaxed?.values, scenario));
    const rest = 1 - chosen.reduce((sum, share) => sum + share, 0);
    chosen[0] = rest;
    const reducedCosts = columns.map((_, scenario) => read(relaxed?.reducedCosts, scenario));
    const gained = reducedCosts.reduce((sum, each) => sum + Math.max(0, each), 0);
    const top = domain.reduce(
      (most, scenario) => ((chosen[scenario] ?? 0) > (chosen[most] ?? 0) ? scenario : most),
      domain[0] ?? 0,
    );
    return [
      {
        area,
        domain,
        top,
        share: chosen[top] ?? 0,
        change: new Map(domain.map((scenario) => [scenario, Math.min(0, (reducedCosts[scenario] ?? 0) - gained)])),
      },
    ];
  });
}
