import { known, scenariosOfRule, tasksOf, type Structure, type StructuredEffect } from "../../problem/structure.ts";

/** Groups of related areas: a change in one is often lawful, or worthwhile, only together with a change in another. */
export interface Neighbours {
  /** Areas that share a task, a department, a limit, a rule or an effect, without those in which nothing can be chosen. */
  readonly groups: readonly (readonly number[])[];
  /** For each area, the positions of its groups. */
  readonly groupsOf: readonly (readonly number[])[];
}

/** The neighbours among areas that can be changed. */
export function neighboursOf(structure: Structure, isFree: (area: number) => boolean): Neighbours {
  const all = [...groupsByPlace(structure, isFree), ...groupsByDocument(structure, isFree)];
  const groups = all.filter(({ length }) => length > 1);
  const groupsOf = structure.areas.map((): number[] => []);
  groups.forEach((areas, group) => {
    for (const area of areas) groupsOf[area]?.push(group);
  });
  return { groups, groupsOf };
}

/** The areas by the tasks, departments and limited resources that they touch, and those that change how many are open. */
function groupsByPlace({ areas, homes, problem }: Structure, isFree: (area: number) => boolean): number[][] {
  const tasks: number[][] = [];
  const departments: number[][] = [];
  // What closes and what opens departments changes their number.
  const counted: number[][] = [];
  const resources = problem.limits.flatMap(({ sum }) => ("used" in sum ? [sum.used] : []));
  const used: number[][] = [];
  areas.forEach(({ scenarios }, area) => {
    if (!isFree(area)) return;
    for (const { moves, opens, closes, uses } of scenarios) {
      for (const { task, to } of moves) {
        join(tasks, task, area);
        join(departments, to, area);
        join(departments, homes[task] ?? 0, area);
      }
      // Every free task opens its home, which says nothing of it unless the department is new.
      for (const at of opens) {
        if (problem.departments[at]?.existing !== false) continue;
        join(departments, at, area);
        join(counted, 0, area);
      }
      for (const { department, into } of closes) {
        join(counted, 0, area);
        join(departments, department, area);
        join(departments, into, area);
      }
      resources.forEach((id, index) => {
        if (uses.has(id)) join(used, index, area);
      });
    }
  });
  return [tasks, departments, counted, used].flatMap((groups) => Object.values(groups));
}

/** Areas come one after the other, so whether one has joined is seen from the last. */
function join(groups: number[][], group: number, area: number): void {
  const areas = groups[group];
  if (areas === undefined) groups[group] = [area];
  else if (areas.at(-1) !== area) areas.push(area);
}

/** The areas by the rules and effects that name them. */
function groupsByDocument(structure: Structure, isFree: (area: number) => boolean): number[][] {
  const byRule = structure.problem.rules.map((rule) =>
    scenariosOfRule(rule).map((id) => known(structure.choiceOf, id).area),
  );
  const byEffect = structure.themes.flatMap(({ effects }) => effects.map((effect) => areasOf(structure, effect)));
  return [...byRule, ...byEffect].map((areas) => [...new Set(areas)].filter(isFree));
}

function areasOf({ movers }: Structure, { when }: StructuredEffect): readonly number[] {
  if (when.kind === "all") return when.choices.map(({ area }) => area);
  return when.kind === "together" ? tasksOf(when).flatMap((task) => (movers[task] ?? []).map(({ area }) => area)) : [];
}
