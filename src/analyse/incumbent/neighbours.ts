import { scenariosOfRule, tasksOf, type Structure } from "../../problem/structure.ts";
import { known } from "../../problem/structure.ts";

/** Which areas have to do with each other: a change in one often is lawful, or worth its while, only with a change in another. */
export interface Neighbours {
  /** Areas that share a task, a department, a limit, a rule or an effect, without those in which nothing can be chosen. */
  readonly groups: readonly (readonly number[])[];
  /** For each area, the positions of its groups. */
  readonly groupsOf: readonly (readonly number[])[];
}

/** The neighbours among areas that can be changed. */
export function neighboursOf(structure: Structure, isFree: (area: number) => boolean): Neighbours {
  const members = new Map<string, Set<number>>();
  const join = (group: string, area: number): void => {
    if (!isFree(area)) return;
    const areas = members.get(group);
    if (areas === undefined) members.set(group, new Set([area]));
    else areas.add(area);
  };
  joinByPlaces(structure, join);
  joinByDocument(structure, join);
  const groups = [...members.values()].filter(({ size }) => size > 1).map((areas) => [...areas]);
  const groupsOf = structure.areas.map((): number[] => []);
  groups.forEach((areas, group) => {
    for (const area of areas) groupsOf[area]?.push(group);
  });
  return { groups, groupsOf };
}

type Join = (group: string, area: number) => void;

function joinByPlaces({ areas, homes, problem }: Structure, join: Join): void {
  const limited = problem.limits.flatMap(({ sum }) => ("used" in sum ? [sum.used] : []));
  areas.forEach(({ scenarios }, area) => {
    for (const { moves, opens, closes, uses } of scenarios) {
      for (const { task, to } of moves) {
        join(`task ${task}`, area);
        join(`department ${to}`, area);
        join(`department ${homes[task] ?? 0}`, area);
      }
      // A free task opens its home, which says nothing of it unless the department is new.
      for (const department of opens) {
        if (problem.departments[department]?.existing === false) join(`department ${department}`, area);
      }
      for (const { department, into } of closes) {
        join("closing", area);
        join(`department ${department}`, area);
        join(`department ${into}`, area);
      }
      for (const id of limited) if (uses.has(id)) join(`used ${id}`, area);
    }
  });
}

function joinByDocument(structure: Structure, join: Join): void {
  structure.problem.rules.forEach((rule, index) => {
    for (const id of scenariosOfRule(rule)) join(`rule ${index}`, known(structure.choiceOf, id).area);
  });
  structure.themes.forEach(({ effects }, theme) => {
    effects.forEach(({ when }, index) => {
      const group = `effect ${theme} ${index}`;
      if (when.kind === "all") for (const { area } of when.choices) join(group, area);
      if (when.kind === "together") {
        for (const task of tasksOf(when)) for (const { area } of structure.movers[task] ?? []) join(group, area);
      }
    });
  });
}
