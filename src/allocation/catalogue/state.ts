import type { Structure } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";
import { idleSteps, stepsOf, type Step } from "./step.ts";
import { startTally, type Tally } from "./tally.ts";

/** State of a walk, kept up to date as one scenario after the other is chosen and taken back. */
export interface State {
  readonly structure: Structure;
  /** For each area, what each of its scenarios changes. */
  readonly steps: readonly (readonly Step[])[];
  /** The chosen scenario of each area; 0 for those that are still to come. */
  readonly choices: Int32Array;
  readonly homes: Int32Array;
  /** For each task where moves send it, closings left aside. */
  readonly sent: Int32Array;
  /** For each task that several areas move, how many of them do. */
  readonly senders: Int32Array;
  readonly tally: Tally;
  /** For each department, how many scenarios open it. */
  readonly openers: Int32Array;
  /** For each department which other takes over (−1 if it stays), and how many scenarios close it. */
  readonly takers: Int32Array;
  readonly closers: Int32Array;
  /** For each department, where the chain of closings ends. */
  readonly ends: Int32Array;
  /** Closings of a department into another one than an earlier closing of it. */
  disputes: number;
  /**
   * For each department how many tasks are in it, closings followed; as of the last count. Where a task that nothing moves
   * is, the others are not counted.
   */
  readonly taskCount: Int32Array;
  /** The same state as conditions and documents' rules read it. */
  readonly placement: Placement;
}

/** Parts of a state that are needed. */
export interface Reading {
  /** True to keep track of which departments have tasks. If nothing is kept track of, choices change nothing. */
  readonly counts: boolean;
  /** True to add up measures. */
  readonly measures: boolean;
  /** True to keep track of the place of each task. */
  readonly places: boolean;
}

/** The state before anything is chosen. */
export function startState(structure: Structure, { counts, measures, places }: Reading): State {
  const departments = structure.problem.departments.length;
  const choices = new Int32Array(structure.areas.length);
  const taskCount = new Int32Array(departments);
  const tally = startTally(structure, measures, places);
  return {
    structure,
    steps: counts || measures || places ? stepsOf(structure, tally) : idleSteps(structure),
    choices,
    homes: structure.homes,
    sent: structure.homes.slice(),
    senders: new Int32Array(structure.homes.length),
    tally,
    openers: new Int32Array(departments),
    takers: new Int32Array(departments).fill(-1),
    closers: new Int32Array(departments),
    ends: Int32Array.from({ length: departments }, (_, department) => department),
    disputes: 0,
    taskCount,
    placement: readable(structure, choices, taskCount),
  };
}

/** Rules of documents and conditions read choices and places, and nothing else. */
function readable(structure: Structure, choices: Int32Array, taskCount: Int32Array): Placement {
  const departmentOf = structure.homes.slice();
  return { structure, choices, departmentOf, taskCount, scattered: new Map(), opened: new Set(), closed: new Map() };
}

/** Counts the tasks of each department. */
export function countTasks({ tally, ends, taskCount }: State): void {
  taskCount.fill(0);
  for (let from = 0; from < ends.length; from++) {
    const end = ends[from] ?? from;
    taskCount[end] = (taskCount[end] ?? 0) + (tally.sums[from] ?? 0);
  }
}
