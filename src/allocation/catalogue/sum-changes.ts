import { known, type Structure, type StructuredScenario } from "../../problem/structure.ts";
import type { Bound } from "./bounds.ts";
import { mayEnd, possibleEnds, type Ends } from "./ends.ts";

/** By bound, what is added to the least that its sum can be. */
export type Changes = Map<number, number>;

/** A task that several areas move, and what changes when it is sent. */
export interface SentTask {
  readonly task: number;
  readonly changes: Changes;
}

/** What scenarios change of bounded sums, as far as closings are known. */
export interface SumChanges {
  /** The least of each sum while every task is at home and nothing is used. */
  readonly atHome: () => Float64Array;
  /** What a scenario changes by what it uses and by the tasks that no other area moves. */
  readonly alone: (scenario: StructuredScenario) => Changes;
  /** What a scenario changes by the tasks that other areas move too, if it is the first that does. */
  readonly shared: (scenario: StructuredScenario) => readonly SentTask[];
}

export function sumChanges(structure: Structure, bounds: readonly Bound[], ends: Ends): SumChanges {
  const { homes, movers } = structure;
  const readers = bounds.map((bound) => readerOf(structure, bound, ends));
  const touching = touchingOf(structure, bounds, ends);
  const using = bounds.flatMap(({ sum, sign }, at) => ("used" in sum ? [{ at, sign, resource: sum.used }] : []));
  const send = (changes: Changes, task: number, to: number): void => {
    const home = homes[task] ?? 0;
    for (const at of touching(home, to)) {
      const read = readers[at];
      const change = read === undefined ? 0 : read(task, to) - read(task, home);
      if (change !== 0) changes.set(at, (changes.get(at) ?? 0) + change);
    }
  };
  const isShared = (task: number): boolean => !isMovedByOneArea(structure, task);
  return {
    atHome: () => {
      const sums = new Float64Array(bounds.length);
      homes.forEach((home, task) => {
        for (const at of touching(home, home)) sums[at] = (sums[at] ?? 0) + (readers[at]?.(task, home) ?? 0);
      });
      return sums;
    },
    alone: ({ moves, uses }) => {
      const changes: Changes = new Map();
      for (const { at, sign, resource } of using) {
        const used = uses.get(resource) ?? 0;
        if (used !== 0) changes.set(at, sign * used);
      }
      for (const { task, to } of moves) if (!isShared(task)) send(changes, task, to);
      return changes;
    },
    shared: ({ moves }) =>
      moves.flatMap(({ task, to }) => {
        if ((movers[task]?.length ?? 0) < 2 || !isShared(task)) return [];
        const changes: Changes = new Map();
        send(changes, task, to);
        return changes.size === 0 ? [] : [{ task, changes }];
      }),
  };
}

export function isMovedByOneArea({ movers }: Structure, task: number): boolean {
  const list = movers[task] ?? [];
  return list.every(({ area }) => area === list[0]?.area);
}

/** What a task sent to a department adds at least to the sum of a bound. */
function readerOf(structure: Structure, { sum, sign }: Bound, ends: Ends): (task: number, at: number) => number {
  if ("used" in sum) return () => 0;
  const measure = "moved" in sum ? sum.moved : "load" in sum ? sum.load : undefined;
  const amounts = measure === undefined ? undefined : known(structure.amounts, measure);
  const least = (isInside: boolean, isOutside: boolean, amount: number): number => {
    if (isInside && isOutside) return Math.min(0, sign * amount);
    return isInside ? sign * amount : 0;
  };
  if ("moved" in sum) {
    return (task, at) => {
      const { inside, outside } = mayEnd(ends, at, structure.homes[task] ?? 0);
      return least(outside, inside, amounts?.[task] ?? 0);
    };
  }
  const department = known(structure.departmentAt, sum.department);
  return (task, at) => {
    const { inside, outside } = mayEnd(ends, at, department);
    return least(inside, outside, amounts?.[task] ?? 1);
  };
}

/** The bounds whose sums may depend on whether a task is sent to one of two departments or to the other. */
function touchingOf(
  { departmentAt, problem }: Structure,
  bounds: readonly Bound[],
  ends: Ends,
): (one: number, other: number) => Iterable<number> {
  const always: number[] = [];
  const byDepartment = problem.departments.map((): number[] => []);
  bounds.forEach(({ sum }, at) => {
    if ("moved" in sum) always.push(at);
    else if ("department" in sum) byDepartment[known(departmentAt, sum.department)]?.push(at);
  });
  return function* (one, other) {
    yield* always;
    const departments = new Set(possibleEnds(ends, one));
    for (const end of possibleEnds(ends, other)) departments.add(end);
    for (const department of departments) yield* byDepartment[department] ?? [];
  };
}
