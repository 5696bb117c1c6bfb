import { conditionHolds } from "../allocation/gauges/points.ts";
import type { Placement } from "../allocation/placement.ts";
import { keepsLimits } from "../allocation/rules/limit.ts";
import type { Wishes } from "../program/build-program.ts";

/** Tells whether a placement grants every wish, be it lawful or not. */
export function isGranted(placement: Placement, { lock, forbid, place, limits: added }: Wishes): boolean {
  const { choices } = placement;
  return (
    lock.every(({ area, scenario }) => choices[area] === scenario) &&
    !forbid.some(({ area, scenario }) => choices[area] === scenario) &&
    place.every((when) => conditionHolds(when, placement)) &&
    keepsLimits(placement, added)
  );
}
