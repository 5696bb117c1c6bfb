import type { Structure } from "../../problem/structure.ts";
import { reachOf } from "../reach.ts";

/**
 * For each department, the last area that has a say on whether it is open and may be; −1 for none. A department that has a
 * task which nothing moves is open unless it is closed, whatever else comes and goes.
 */
export function lastAreas(structure: Structure): Int32Array {
  const { departments } = structure.problem;
  const { steady } = reachOf(structure);
  const last = new Int32Array(departments.length).fill(-1);
  const raise = (department: number, area: number): boolean => {
    if ((last[department] ?? -1) >= area) return false;
    last[department] = area;
    return true;
  };
  structure.movers.forEach((movers, task) => {
    const home = structure.homes[task] ?? 0;
    for (const { area, to } of movers) {
      if (to === home) continue;
      for (const department of [home, to]) if (steady[department] !== true) raise(department, area);
    }
  });
  structure.areas.forEach(({ scenarios }, area) => {
    for (const { opens } of scenarios) {
      for (const department of opens) if (departments[department]?.existing === false) raise(department, area);
    }
  });
  raiseAlongClosings(structure, last, raise);
  return last;
}

/** Raises last areas along chains of closings: what is in a department may be closed into the next, and so on. */
function raiseAlongClosings(
  { closers }: Structure,
  last: Int32Array,
  raise: (department: number, area: number) => boolean,
): void {
  let changed = true;
  while (changed) {
    changed = false;
    closers.forEach((list, department) => {
      for (const { area, into } of list) {
        changed = raise(department, area) || changed;
        changed = raise(into, last[department] ?? -1) || changed;
      }
    });
  }
}
