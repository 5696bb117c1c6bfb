import type { Structure, StructuredScenario } from "../problem/structure.ts";

/** For each area, the position of the chosen scenario; 0 is unchanged. */
export type Choices = Int32Array;

/** Place of every task under a selection. */
export interface Placement {
  readonly structure: Structure;
  readonly choices: Choices;
  /** For each task, the position of its department; where scenarios disagree, the first of them in document order. */
  readonly departmentOf: Int32Array;
  /** The tasks that chosen scenarios send to different departments, with all of these. */
  readonly scattered: ReadonlyMap<number, readonly number[]>;
  /** For each department, how many tasks are in it. */
  readonly taskCount: Int32Array;
  /** The departments that a chosen scenario opens. */
  readonly opened: ReadonlySet<number>;
  /** The departments that a chosen scenario closes, with those that take over. */
  readonly closed: ReadonlyMap<number, readonly number[]>;
}

/** The scenario that is chosen in an area. */
export function chosen(structure: Structure, choices: Choices, area: number): StructuredScenario {
  const scenario = structure.areas[area]?.scenarios[choices[area] ?? 0];
  if (scenario === undefined) throw new RangeError(`Area ${area} has no scenario number ${choices[area] ?? 0}.`);
  return scenario;
}

/**
 * Places every task: a task that a chosen scenario moves goes there, every other stays at home, and what would be in a
 * closed department follows the closing, and the next, to a department that stays.
 */
export function place(structure: Structure, choices: Choices): Placement {
  const departmentOf = structure.homes.slice();
  const mover = new Uint8Array(departmentOf.length);
  const scattered = new Map<number, number[]>();
  const opened = new Set<number>();
  const closed = new Map<number, number[]>();
  for (let area = 0; area < structure.areas.length; area++) {
    const scenario = chosen(structure, choices, area);
    for (const { task, to } of scenario.moves) {
      if (mover[task] === 0) departmentOf[task] = to;
      else if (departmentOf[task] !== to) scatter(scattered, task, departmentOf[task] ?? to, to);
      mover[task] = 1;
    }
    for (const department of scenario.opens) opened.add(department);
    for (const { department, into } of scenario.closes) {
      const takers = closed.get(department);
      if (takers === undefined) closed.set(department, [into]);
      else if (!takers.includes(into)) takers.push(into);
    }
  }
  if (closed.size > 0) followClosings(departmentOf, scattered, closed);
  const taskCount = new Int32Array(structure.problem.departments.length);
  for (const department of departmentOf) taskCount[department] = (taskCount[department] ?? 0) + 1;
  return { structure, choices, departmentOf, scattered, taskCount, opened, closed };
}

function scatter(scattered: Map<number, number[]>, task: number, first: number, next: number): void {
  const places = scattered.get(task) ?? [first];
  if (!places.includes(next)) places.push(next);
  scattered.set(task, places);
}

/** A task that moves have torn stays torn, even if closings would bring its places together again. */
function followClosings(
  departmentOf: Int32Array,
  scattered: Map<number, number[]>,
  closed: ReadonlyMap<number, readonly number[]>,
): void {
  const ends = new Map<number, readonly number[]>();
  departmentOf.forEach((at, task) => {
    if (!closed.has(at)) return;
    const [end, ...others] = ends.get(at) ?? endsOf(at, closed, ends);
    if (end === undefined) return;
    departmentOf[task] = end;
    if (others.length > 0 && !scattered.has(task)) scattered.set(task, [end, ...others]);
  });
}

/** The departments in which a chain of closings ends; each is worked out once, since chains may meet and part again. */
export function endsOf(
  department: number,
  closed: ReadonlyMap<number, readonly number[]>,
  ends: Map<number, readonly number[]>,
): readonly number[] {
  const takers = closed.get(department);
  if (takers === undefined) return [department];
  const found = ends.get(department) ?? [...new Set(takers.flatMap((into) => endsOf(into, closed, ends)))];
  ends.set(department, found);
  return found;
}
