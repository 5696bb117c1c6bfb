import { tasksOf, type Structure, type StructuredCondition } from "../problem/structure.ts";

/** Departments to which closings can bring what is in another, and those sure to have a task unless closed. */
export interface Reach {
  /** For each department the departments in which what comes to it can end, itself included. */
  readonly ends: readonly ReadonlySet<number>[];
  /** For each department, the areas whose closings what comes to it may follow. */
  readonly closing: readonly ReadonlySet<number>[];
  /** For each department, whether what comes to it may be torn: some department on the way can be closed into two. */
  readonly disputed: readonly boolean[];
  /** For each department, whether it has a task that nothing moves: it is open exactly if it is not closed. */
  readonly steady: readonly boolean[];
}

const kept = new WeakMap<Structure, Reach>();

/** The reach of a structure, worked out once and kept with it. */
export function reachOf(structure: Structure): Reach {
  const made = kept.get(structure) ?? workOut(structure);
  kept.set(structure, made);
  return made;
}

function workOut({ problem, homes, movers, closers }: Structure): Reach {
  const ends = problem.departments.map((_, department) => {
    const reached = new Set([department]);
    for (const at of reached) for (const { into } of closers[at] ?? []) reached.add(into);
    return reached;
  });
  const torn = closers.map((list) => list.some(({ into }) => into !== list[0]?.into));
  const steady = problem.departments.map(() => false);
  homes.forEach((home, task) => {
    if (movers[task]?.length === 0) steady[home] = true;
  });
  return {
    ends,
    closing: ends.map((reached) => new Set([...reached].flatMap((at) => (closers[at] ?? []).map(({ area }) => area)))),
    disputed: ends.map((reached) => [...reached].some((at) => torn[at])),
    steady,
  };
}

/** The departments to which a task can come before any closing. */
export function arrivalsOf({ homes, movers }: Structure, task: number): ReadonlySet<number> {
  return new Set([homes[task] ?? 0, ...(movers[task] ?? []).map(({ to }) => to)]);
}

/** The areas on which it depends where a task ends. */
export function placingAreas(structure: Structure, { closing }: Reach, task: number): ReadonlySet<number> {
  const areas = new Set((structure.movers[task] ?? []).map(({ area }) => area));
  for (const department of arrivalsOf(structure, task)) for (const area of closing[department] ?? []) areas.add(area);
  return areas;
}

/** The areas on which it depends whether a condition holds, in document order. */
export function areasOfCondition(structure: Structure, reach: Reach, condition: StructuredCondition): number[] {
  const areas = new Set<number>();
  if (condition.kind === "scenario") areas.add(condition.choice.area);
  else if (condition.kind === "all") for (const { area } of condition.choices) areas.add(area);
  else for (const task of tasksOf(condition)) for (const area of placingAreas(structure, reach, task)) areas.add(area);
  return [...areas].sort((one, other) => one - other);
}
