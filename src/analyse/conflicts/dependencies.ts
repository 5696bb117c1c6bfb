import { arrivalsOf, placingAreas, type Reach } from "../../allocation/reach.ts";
import { known, scenariosOfRule, tasksOf, type Structure } from "../../problem/structure.ts";
import type { Asked } from "./demand.ts";

/** The areas on which it depends whether a demand is kept; whatever is chosen in the others makes no difference. */
export function dependencies(structure: Structure, reach: Reach): (asked: Asked) => ReadonlySet<number> {
  const openness = opennessOf(structure, reach);
  const { areas, choiceOf, departmentAt } = structure;
  const placed = (task: number): ReadonlySet<number> => placingAreas(structure, reach, task);
  return (asked) => {
    switch (asked.kind) {
      case "lock":
      case "forbid":
        return new Set([asked.choice.area]);
      case "one-scenario":
        return new Set([asked.area]);
      case "rule": {
        return new Set(scenariosOfRule(asked.rule).map((id) => known(choiceOf, id).area));
      }
      case "place":
        return union(tasksOf(asked.when).map(placed));
      case "one-place": {
        const arrivals = [...arrivalsOf(structure, asked.task)];
        if (arrivals.some((department) => reach.disputed[department])) return placed(asked.task);
        return new Set((structure.movers[asked.task] ?? []).map(({ area }) => area));
      }
      case "department-count":
        return union(openness);
      case "permanent":
        return openness[asked.department] ?? new Set();
      case "opened":
        return union([
          openness[asked.department] ?? new Set(),
          areasWhere(({ opens }) => opens.includes(asked.department)),
        ]);
      case "limit": {
        const { sum } = asked.limit;
        if ("used" in sum) return areasWhere(({ uses }) => uses.has(sum.used));
        const at = "department" in sum ? known(departmentAt, sum.department) : undefined;
        const tasks = [...structure.homes.keys()].filter(
          (task) =>
            at === undefined || [...arrivalsOf(structure, task)].some((department) => reach.ends[department]?.has(at)),
        );
        return union(tasks.map(placed));
      }
    }
  };

  function areasWhere(test: (scenario: Structure["areas"][number]["scenarios"][number]) => boolean): Set<number> {
    return new Set(areas.flatMap(({ scenarios }, area) => (scenarios.some(test) ? [area] : [])));
  }
}

function union(sets: readonly ReadonlySet<number>[]): Set<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

/**
 * For each department, the areas on which it depends whether it is open. One that has a task which nothing moves is open
 * unless it is closed; for any other it matters what comes and goes, and what is closed into it.
 */
function opennessOf(structure: Structure, { steady }: Reach): readonly ReadonlySet<number>[] {
  const { problem, closers } = structure;
  const openness = problem.departments.map((_, department) => {
    return new Set((closers[department] ?? []).map(({ area }) => area));
  });
  const add = (department: number, areas: Iterable<number>): boolean => {
    const own = openness[department];
    if (own === undefined || steady[department] === true) return false;
    const before = own.size;
    for (const area of areas) own.add(area);
    return own.size > before;
  };
  structure.movers.forEach((list, task) => {
    // A move matters elsewhere, too: of several that tear a task only the first has its way.
    const areas = list.map(({ area }) => area);
    for (const department of arrivalsOf(structure, task)) add(department, areas);
  });
  for (let changed = true; changed;) {
    changed = false;
    closers.forEach((list, department) => {
      for (const { into } of list) changed = add(into, openness[department] ?? []) || changed;
    });
  }
  return openness;
}
