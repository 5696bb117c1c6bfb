import { conditionHolds } from "../allocation/gauges/points.ts";
import type { Placement } from "../allocation/placement.ts";
import { keepsLimits } from "../allocation/rules/limit.ts";
import type { Wishes } from "../program/build-program.ts";

/** Whether a placement grants every wish; whether it is lawful is another question. */
export function isGranted(placement: Placement, { lock, forbid, place, limits: added }: Wishes): boolean {
  const { choices } = placement;
  return (
    lock.every(({ area, scenario }) => choices[area] === scenario) &&
    !forbid.some(({ area, scenario }) => choices[area] === scenario) &&
    place.every((when) => conditionHolds(when, placement)) &&
    keepsLimits(placement, added)
  );
}
