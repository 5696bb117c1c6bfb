import type { Structure } from "../../problem/structure.ts";
import { planWalk, type Plan } from "./plan.ts";
import { survey } from "./survey.ts";
import type { Trail } from "./trail.ts";
import { leftMs, NO_LIMIT, type Timer } from "../../problem/timer.ts";

/** Number of lawful allocations of a problem, exact or as a lower bound. */
export interface LawfulCount {
  readonly count: number;
  /** False if there are at least so many. */
  readonly exact: boolean;
}

export interface CountOptions {
  /** Counting ends once there are more; `DEFAULT_LIMIT` if left out. */
  readonly limit?: number | undefined;
  readonly timer?: Timer | undefined;
  /** Milliseconds for which counting goes on beyond the limit; 0 if left out. */
  readonly beyondMs?: number | undefined;
  /** Called several times a second with the number of allocations so far. */
  readonly onProgress?: ((count: number) => void) | undefined;
}

/** Maximum number of lawful allocations to hold, unless the caller says otherwise. */
export const DEFAULT_LIMIT = 5_000_000;

/** Result of counting, with what it took and what listing needs of it. */
export interface Counted extends LawfulCount {
  readonly plan: Plan;
  /** Trail of the lawful selections, if all have been counted. */
  readonly trail: Trail | undefined;
  /** Milliseconds that counting took, and milliseconds that it was allowed beyond its limit. */
  readonly tookMs: number;
  readonly beyondMs: number;
}

const kept = new WeakMap<Structure, Counted>();

/**
 * Counts the lawful allocations without listing them, by a walk over the areas on which lawfulness depends, multiplied
 * by the scenarios of the others. The count is kept with the structure, even if it did not come to its end, so that it
 * is not tried again with no more time.
 */
export function countLawful(structure: Structure, options: CountOptions = {}): LawfulCount {
  const { count, exact } = counted(structure, options);
  return { count, exact };
}

/** The count, with what a walk needs that lists what was counted. */
export function counted(structure: Structure, options: CountOptions = {}): Counted {
  const { limit = DEFAULT_LIMIT, timer = NO_LIMIT, beyondMs = 0, onProgress } = options;
  const started = performance.now();
  const before = kept.get(structure);
  if (before !== undefined && isEnough(before, limit, { timeMs: leftMs(timer), beyondMs })) return before;
  const plan = before?.plan ?? planWalk(structure);
  const factor = freeFactor(plan);
  let end = Infinity;
  const { selections, trail } = survey(plan, (selections) => {
    onProgress?.(selections * factor);
    const now = performance.now();
    if (selections * factor > limit) end = Math.min(end, now + beyondMs);
    return now < Math.min(end, timer.deadline);
  });
  const count = Math.min(selections * factor, Number.MAX_SAFE_INTEGER);
  const exact = trail !== undefined && count < Number.MAX_SAFE_INTEGER;
  if (exact) onProgress?.(count);
  const result = { plan, count, exact, trail, tookMs: performance.now() - started, beyondMs };
  kept.set(structure, result);
  return result;
}

/** Forgets which selections are lawful, and keeps how many allocations there are. */
export function forgetTrail(structure: Structure): void {
  const before = kept.get(structure);
  if (before !== undefined) kept.set(structure, { ...before, trail: undefined });
}

interface Budget {
  readonly timeMs: number;
  readonly beyondMs: number;
}

/** Tells whether counting again would give no more. */
function isEnough({ count, exact, tookMs, beyondMs }: Counted, limit: number, budget: Budget): boolean {
  if (exact || count === Number.MAX_SAFE_INTEGER || budget.timeMs <= tookMs) return true;
  return count > limit && budget.beyondMs <= beyondMs;
}

/** Number of allocations for each combination of choices in the areas that decide. */
function freeFactor({ structure, deciding }: Plan): number {
  const decides = new Set(deciding);
  return structure.areas.reduce(
    (product, { scenarios }, area) => (decides.has(area) ? product : product * scenarios.length),
    1,
  );
}
