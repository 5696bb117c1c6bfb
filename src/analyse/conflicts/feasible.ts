import type { Choices } from "../../allocation/placement.ts";
import type { LinearProgram } from "../../program/linear-program.ts";
import { nodeProgram, type Fixings } from "../../solve/node-program.ts";
import { reduceProgram, type ReducedProgram } from "../../solve/reduction.ts";
import { relax } from "../../solve/relaxation.ts";
import type { Searching } from "./searching.ts";
import { isUp, TimeUp, within } from "../../problem/timer.ts";

/** A free area of a node, and how much of each scenario the relaxation chose. */
interface AreaShares {
  readonly area: number;
  /** The scenarios that are possible, those chosen most first, with their shares. */
  readonly shares: readonly { readonly scenario: number; readonly share: number }[];
}

/**
 * An integer point of a program without objective, or undefined if there is none: depth-first over areas on linear
 * relaxations, that which is chosen most first. A best-first search has nothing to go by where all bounds are the same.
 *
 * @param accept what is found in choices, if anything: rows over figures are kept up to rounding only. It is told of the
 *   choices that come first, which are worth some work.
 * @throws {TimeUp} if the time ran out.
 */
export function firstPoint<T>(
  program: LinearProgram,
  accept: (choices: Choices, isFirst: boolean) => T | undefined,
  searching: Searching,
): T | undefined {
  const reduced = reduceProgram(program, searching.timer);
  if (reduced.infeasible) return undefined;
  const fixings: Fixings = new Int16Array(reduced.choose.length).fill(-1);
  reduced.domains.forEach((domain, area) => {
    if (domain.length === 1 || reduced.idle[area] === true) fixings[area] = domain[0] ?? 0;
  });
  return dive(fixings, true);

  function dive(node: Fixings, isFirst: boolean): T | undefined {
    const areas = sharesOf(reduced, node, searching);
    if (areas === undefined) return undefined;
    const [first] = areas;
    const rounded = Int32Array.from(node);
    for (const { area, shares } of areas) rounded[area] = shares[0]?.scenario ?? 0;
    const accepted = accept(rounded, isFirst);
    if (accepted !== undefined || first === undefined) return accepted;
    const most = ({ shares }: AreaShares): number => shares[0]?.share ?? 0;
    const mostOpen = areas.reduce((open, each) => (most(each) < most(open) ? each : open), first);
    for (const { scenario } of mostOpen.shares) {
      const child = node.slice();
      child[mostOpen.area] = scenario;
      const found = dive(child, false);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** A simplex that takes longer mostly goes round in circles; smaller programs are sooner solved. */
const MOST_RELAXING_MS = 1000;

/** For each free area what the relaxation chose; undefined if there is no point in the node. */
function sharesOf(reduced: ReducedProgram, node: Fixings, { solver, timer }: Searching): AreaShares[] | undefined {
  if (isUp(timer)) throw new TimeUp();
  const left = nodeProgram(reduced, node);
  if (left === undefined) return undefined;
  let values: ArrayLike<number> = [];
  if (left.program.columns.length > 0) {
    const relaxation = relax(solver, left.program, within(timer, MOST_RELAXING_MS));
    if (relaxation.status === "infeasible") return undefined;
    // Without an answer that can be believed the node is divided all the same.
    if (relaxation.status === "optimal") ({ values } = relaxation);
  }
  const valueAt = new Map([...left.columnAt].map((column, position) => [column, values[position] ?? 0]));
  return reduced.choose.flatMap((columns, area) => {
    if ((node[area] ?? -1) >= 0) return [];
    const chosen = columns.map((column) => valueAt.get(column) ?? 0);
    // Unchanged has no column: it is what the others leave.
    chosen[0] = 1 - chosen.reduce((sum, share) => sum + share, 0);
    const shares = (reduced.domains[area] ?? [])
      .map((scenario) => ({ scenario, share: chosen[scenario] ?? 0 }))
      .sort((one, other) => other.share - one.share);
    return [{ area, shares }];
  });
}
