import { documentRules } from "../rules/document-rule.ts";
import { limits } from "../rules/limit.ts";
import type { Requirement } from "../rules/rule.ts";
import { known, scenariosOfRule, type Structure } from "../../problem/structure.ts";
import { tabulatePoints, type Points } from "./point-tables.ts";

/** What a walk over the areas has to know of a problem before it starts. */
export interface Plan {
  readonly structure: Structure;
  readonly points: Points;
  /** The areas on which it depends whether an allocation is lawful, in document order. */
  readonly deciding: readonly number[];
  /** Once this many areas are chosen, every task is placed and only tabulated points are still to come. */
  readonly placedAfter: number;
  /** For each department, the last area on which it depends whether it is open and may be; −1 for none. */
  readonly settledAt: Int32Array;
  /** For each area, whether some department depends on no later one. */
  readonly settles: readonly boolean[];
  /** For each area, the document's rules that name it and no later one. */
  readonly rulesAt: readonly (readonly Requirement[])[];
  readonly limits: readonly Requirement[];
}

export function planWalk(structure: Structure): Plan {
  const points = tabulatePoints(structure);
  const settledAt = lastAreas(structure);
  const settled = new Set(settledAt);
  const rules = documentRules(structure);
  const rulesAt = structure.areas.map((): Requirement[] => []);
  structure.problem.rules.forEach((rule, at) => {
    const last = scenariosOfRule(rule).reduce((most, id) => Math.max(most, known(structure.choiceOf, id).area), 0);
    const requirement = rules[at];
    if (requirement !== undefined) rulesAt[last]?.push(requirement);
  });
  const deciding = decidingAreas(structure);
  return {
    structure,
    points,
    deciding,
    placedAfter: 1 + Math.max(-1, ...deciding, ...points.others.flatMap(({ areas }) => areas)),
    settledAt,
    settles: structure.areas.map((_, area) => settled.has(area)),
    rulesAt,
    limits: limits(structure.problem.limits),
  };
}

/** Areas that place a task, open or close a department, are named by a rule, or use what a limit adds up. */
function decidingAreas(structure: Structure): number[] {
  const { rules, limits: bounds } = structure.problem;
  const named = rules.flatMap(scenariosOfRule);
  const areas = new Set(named.map((id) => known(structure.choiceOf, id).area));
  const limited = bounds.flatMap(({ sum }) => ("used" in sum ? [sum.used] : []));
  structure.areas.forEach(({ scenarios }, area) => {
    for (const { moves, opens, closes, uses } of scenarios) {
      if (moves.length + opens.length + closes.length > 0 || limited.some((id) => uses.has(id))) areas.add(area);
    }
  });
  return [...areas].sort((one, other) => one - other);
}

/**
 * For each department, the last area that has a say on whether it is open and may be. A department that has a task which
 * nothing moves is open unless it is closed, whatever else comes and goes.
 */
function lastAreas(structure: Structure): Int32Array {
  const { departments } = structure.problem;
  const anchored = new Set(structure.homes.filter((_, task) => structure.movers[task]?.length === 0));
  const last = new Int32Array(departments.length).fill(-1);
  const raise = (department: number, area: number): boolean => {
    if ((last[department] ?? -1) >= area) return false;
    last[department] = area;
    return true;
  };
  structure.movers.forEach((movers, task) => {
    for (const { area, to } of movers) {
      for (const department of [structure.homes[task] ?? 0, to]) if (!anchored.has(department)) raise(department, area);
    }
  });
  structure.areas.forEach(({ scenarios }, area) => {
    for (const { opens } of scenarios) {
      for (const department of opens) if (departments[department]?.existing === false) raise(department, area);
    }
  });
  // What is in a department may be closed into the next, and into the next after that.
  let changed = true;
  while (changed) {
    changed = false;
    structure.closers.forEach((closers, department) => {
      for (const { area, into } of closers) {
        changed = raise(department, area) || changed;
        changed = raise(into, last[department] ?? -1) || changed;
      }
    });
  }
  return last;
}
