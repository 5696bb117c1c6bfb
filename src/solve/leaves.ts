import type { BareProgram } from "../program/linear-program.ts";
import type { Fixings } from "./node-program.ts";
import { isOutOfReach, type Leaf, type Search } from "./search-state.ts";
import { SolverDisagreement } from "./solver-disagreement.ts";
import { BOUND_EXCESS } from "../tolerances.ts";
import { isUp } from "../problem/timer.ts";

/** However small a relaxation is, so many allocations are made one by one; and never more than that. */
const LISTED = { least: 64, most: 1024 };

/**
 * Steps of a dense simplex in the time in which one allocation is made and appraised: so much larger is the product of a
 * relaxation's rows, its columns and both together than the number of allocations that are sooner made one by one.
 */
const STEPS_PER_ALLOCATION = 4000;

/** Adds an allocation to the leaves if it is lawful, of interest and not a seed that is there already. */
export function addLeaf(search: Search, choices: Int32Array, bound: number): void {
  const value = search.appraise(choices);
  if (value === undefined) return;
  checkValue(search, value, bound);
  keep(search, { choices, value });
}

function keep(search: Search, leaf: Leaf): void {
  if (isOutOfReach(search, leaf.value)) return;
  if (search.seeded.size > 0 && search.seeded.has(leaf.choices.join())) return;
  search.leaves.push(leaf);
}

/** True if the allocations of a node, before any rule, are sooner made one by one than bounded by its relaxation. */
export function isSmall({ reduced, options }: Search, fixings: Fixings, { rows, columns }: BareProgram): boolean {
  const work = rows.length * columns.length * (rows.length + columns.length);
  const { mostListed = Math.min(LISTED.most, Math.max(LISTED.least, work / STEPS_PER_ALLOCATION)) } = options;
  let count = 1;
  for (const [area, domain] of reduced.domains.entries()) {
    if ((fixings[area] ?? -1) >= 0) continue;
    count *= domain.length;
    if (count > mostListed) return false;
  }
  return true;
}

/**
 * Makes every allocation of a node, all or none.
 *
 * @returns false if the time ran out.
 */
export function listLeaves(search: Search, fixings: Fixings, bound: number): boolean {
  const free = search.reduced.domains.flatMap((domain, area) => ((fixings[area] ?? -1) < 0 ? [{ area, domain }] : []));
  const turns = free.map(() => 0);
  const found: Leaf[] = [];
  for (let turning = 0; turning >= 0;) {
    if (isUp(search.options.timer)) return false;
    const choices = Int32Array.from(fixings);
    for (const [at, { area, domain }] of free.entries()) choices[area] = domain[turns[at] ?? 0] ?? 0;
    const value = search.appraise(choices);
    if (value !== undefined) found.push({ choices, value });
    turning = free.length - 1;
    while (turning >= 0 && turns[turning] === (free[turning]?.domain.length ?? 1) - 1) turns[turning--] = 0;
    if (turning >= 0) turns[turning] = (turns[turning] ?? 0) + 1;
  }
  for (const leaf of found) {
    checkValue(search, leaf.value, bound);
    keep(search, leaf);
  }
  return true;
}

/** The value computed from the choices must not exceed what was proven of every allocation in the node. */
function checkValue({ options, program }: Search, value: number, bound: number): void {
  if (bound === Infinity || value <= bound + BOUND_EXCESS * Math.max(1, Math.abs(bound)) + options.rounding) return;
  const excess = `an allocation is worth ${value}, above the proven bound ${bound}`;
  throw new SolverDisagreement(options.solver.name, excess, program);
}
