import TinyQueue from "tinyqueue";
import type { BareProgram, LinearProgram } from "../program/linear-program.ts";
import { branch, type RelaxedNode } from "./branching.ts";
import { separableBound } from "./certificate.ts";
import { boundOf, comparePromise, firstFamily, fixingsOf, sizeOf, type Family } from "./family.ts";
import { isSmall, listLeaves } from "./leaves.ts";
import { nodeProgram, type Fixings, type NodeProgram } from "./node-program.ts";
import { reduceProgram, type ReducedProgram } from "./reduction.ts";
import { relax } from "./relaxation.ts";
import { isOutOfReach, type Appraise, type Leaf, type Search, type SearchOptions } from "./search-state.ts";
import { SolverDisagreement } from "./solver-disagreement.ts";
import { inTime, isUp } from "../problem/timer.ts";

export type { Appraise, Leaf, Search, SearchOptions } from "./search-state.ts";

/** Sets up a search for the allocations with the highest objective. */
export function startSearch(program: LinearProgram, appraise: Appraise, options: SearchOptions): Search {
  if (!options.solver.capabilities.duals)
    throw new RangeError(`${options.solver.name} gives no duals, which the search needs.`);
  const reduced = inTime(() => reduceProgram(program, options.timer)) ?? NOT_REDUCED;
  const leaves = seedLeaves(reduced, appraise, options.seeds ?? []);
  return {
    reduced,
    queue: new TinyQueue<Family>(reduced.infeasible ? [] : [firstFamily()], comparePromise),
    leaves: new TinyQueue<Leaf>([...leaves.values()], (first, second) => second.value - first.value),
    dive: [],
    kept: 0,
    program,
    appraise,
    options,
    seeded: new Set(leaves.keys()),
    relaxations: 0,
    doubtful: 0,
  };
}

/** Stand-in where the time ran out before the program was reduced: a search that never begins. */
const NOT_REDUCED: ReducedProgram = {
  cost: new Float64Array(),
  upper: new Float64Array(),
  constant: 0,
  rows: [],
  areaOf: new Int32Array(),
  choose: [],
  domains: [],
  idle: [],
  infeasible: false,
};

/** The seeds that are lawful and that locks allow, each once; a leaf stands for every choice in the idle areas. */
function seedLeaves(
  { idle, domains }: ReducedProgram,
  appraise: Appraise,
  seeds: readonly Int32Array[],
): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const seed of seeds) {
    const choices = seed.map((scenario, area) => (idle[area] === true ? 0 : scenario));
    const isAllowed = domains.every((domain, area) => domain.includes(choices[area] ?? 0));
    const value = isAllowed ? appraise(choices) : undefined;
    if (value !== undefined) leaves.set(choices.join(), { choices, value });
  }
  return leaves;
}

/**
 * Goes on until no allocation that is still to come can be as good as the best one found, give or take.
 *
 * @param margin how far below the best one the allocations still to come must be (above it, if negative).
 * @returns false if the time ran out before that, or the memory.
 */
export function advance(search: Search, margin: number): boolean {
  const root = rootFixings(search.reduced);
  for (;;) {
    const best = search.leaves.peek();
    const bound = openBound(search);
    if (bound === -Infinity || (best !== undefined && bound <= best.value - margin)) return true;
    if (isUp(search.options.timer) || isStuck(search)) return false;
    const family = search.dive.pop() ?? search.queue.pop();
    if (family === undefined) return true;
    const children = visit(search, family, root);
    if (children === "stopped") {
      keep(search, family);
      return false;
    }
    family.next++;
    if (family.next < family.bounds.length) keep(search, family);
    else search.kept -= sizeOf(family);
    if (children !== undefined) {
      search.kept += sizeOf(children);
      keep(search, children);
    }
    search.options.onProgress?.(search.relaxations, remainingBound(search));
  }
}

/** Upper bound on every allocation that the search still has to come to. */
export function remainingBound(search: Search): number {
  return Math.max(openBound(search), search.leaves.peek()?.value ?? -Infinity);
}

/** The bound of the nodes that are still to be looked at. */
function openBound({ queue, dive }: Search): number {
  const first = queue.peek();
  return dive.reduce(
    (most, family) => Math.max(most, boundOf(family)),
    first === undefined ? -Infinity : boundOf(first),
  );
}

/** About 200 MB. */
const MOST_KEPT = 12_500_000;

function isFull({ kept, options }: Search): boolean {
  return kept > (options.mostKept ?? MOST_KEPT);
}

/**
 * True if a full queue ends the search; if only the best is wanted, it goes on depth-first and forgets what is worse.
 */
function isStuck(search: Search): boolean {
  return search.options.within === undefined && isFull(search);
}

function keep(search: Search, family: Family): void {
  if (isFull(search)) search.dive.push(family);
  else search.queue.push(family);
}

/** Scenarios fixed from the start: those of areas with one scenario left, and of idle ones. */
function rootFixings({ domains, idle }: ReducedProgram): Fixings {
  return Int16Array.from(domains, (domain, area) => {
    if (domain.length === 1) return domain[0] ?? 0;
    return idle[area] === true ? 0 : -1;
  });
}

/** Looks at the next child of a family: makes its allocations if they are few, else bounds and divides it. */
function visit(search: Search, family: Family, root: Fixings): Family | "stopped" | undefined {
  const inherited = boundOf(family);
  if (isOutOfReach(search, inherited)) return undefined;
  const fixings = fixingsOf(family, root);
  const node = nodeProgram(search.reduced, fixings);
  if (node === undefined) return undefined;
  if (isSmall(search, fixings, node.program)) {
    return listLeaves(search, fixings, inherited) ? undefined : "stopped";
  }
  const relaxed = relaxNode(search, node);
  if (relaxed === "stopped") return relaxed;
  const bound = relaxed === "infeasible" ? -Infinity : Math.min(inherited, relaxed.bound);
  if (relaxed === "infeasible" || isOutOfReach(search, bound)) return undefined;
  return branch(search, { family, fixings, bound, relaxed });
}

function relaxNode(search: Search, node: NodeProgram): RelaxedNode | "infeasible" | "stopped" {
  const { program, constant } = node;
  if (program.columns.length === 0) return { node, bound: constant, values: [], reducedCosts: [] };
  const relaxation = relax(search.options.solver, program, search.options.timer);
  search.relaxations++;
  if (relaxation.status === "infeasible") return "infeasible";
  if (relaxation.status === "stopped" && relaxation.reason === "time") return "stopped";
  if (relaxation.status === "doubtful") doubt(search, relaxation.doubt, program);
  if (relaxation.status === "optimal") return { ...relaxation, node, bound: relaxation.bound + constant };
  // Without an optimum the node is divided all the same, by what can be proven without it.
  const separable = separableBound(program, node.areaRows);
  const proven = relaxation.proven ?? separable;
  const { bound, reducedCosts } = proven.bound < separable.bound ? proven : separable;
  return { node, bound: bound + constant, reducedCosts };
}

/** A solver may now and then fail on awkward figures; one that fails mostly is not to be worked with. */
function doubt(search: Search, what: string, program: BareProgram): void {
  search.doubtful++;
  if (search.doubtful <= MOST_DOUBTS || 2 * search.doubtful <= search.relaxations) return;
  throw new SolverDisagreement(search.options.solver.name, what, program);
}

const MOST_DOUBTS = 20;
