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

/** Changes that scenarios make to bounded sums, as far as closings are known. */
export interface SumChanges {
  /** The least of each sum while every task is at home and nothing is used. */
  readonly atHome: () => Float64Array;
  /** Changes that a scenario makes by what it uses and by the tasks that no other area moves. */
  readonly alone: (scenario: StructuredScenario) => Changes;
  /** Changes that a scenario makes by the tasks that other areas move too, if it is the first that does. */
  readonly shared: (scenario: StructuredScenario) => readonly SentTask[];
}

export function sumChanges(structure: Structure, bounds: readonly Bound[], ends: Ends): SumChanges {
  const { homes, movers } = structure;
  const readers = bounds.map((bound) => readerOf(structure, bound, ends));
  const touched = touchedBy(structure, bounds, ends);
  const using = bounds.flatMap(({ sum, sign }, at) => ("used" in sum ? [{ at, sign, resource: sum.used }] : []));
  const send = (changes: Changes, task: number, to: number): void => {
    const home = homes[task] ?? 0;
    for (const at of touched(home, to)) {
      const reader = readers[at];
      if (reader === undefined) continue;
      const change = (reader.share(home, to) - reader.share(home, home)) * amountOf(reader, task);
      if (change !== 0) changes.set(at, (changes.get(at) ?? 0) + change);
    }
  };
  return {
    atHome: () => sumsAtHome(structure, readers, touched),
    alone: ({ moves, uses }) => {
      const changes: Changes = new Map();
      for (const { at, sign, resource } of using) {
        const used = uses.get(resource) ?? 0;
        if (used !== 0) changes.set(at, sign * used);
      }
      for (const { task, to } of moves) if (isMovedByOneArea(structure, task)) send(changes, task, to);
      return changes;
    },
    shared: ({ moves }) =>
      moves.flatMap(({ task, to }) => {
        if ((movers[task]?.length ?? 0) < 2 || isMovedByOneArea(structure, task)) return [];
        const changes: Changes = new Map();
        send(changes, task, to);
        return changes.size === 0 ? [] : [{ task, changes }];
      }),
  };
}

/** Tasks of one home add up alike, so they are added up before it is seen where their home may end. */
function sumsAtHome(
  { homes, problem }: Structure,
  readers: readonly Reader[],
  touched: (one: number, other: number) => readonly number[],
): Float64Array {
  const sums = new Float64Array(readers.length);
  const byAmounts = new Map<Reader["amounts"], Float64Array>();
  for (const { amounts } of readers) {
    if (byAmounts.has(amounts)) continue;
    const totals = new Float64Array(problem.departments.length);
    homes.forEach((home, task) => (totals[home] = (totals[home] ?? 0) + (amounts?.[task] ?? 1)));
    byAmounts.set(amounts, totals);
  }
  for (let home = 0; home < problem.departments.length; home++) {
    for (const at of touched(home, home)) {
      const reader = readers[at];
      if (reader === undefined) continue;
      const total = byAmounts.get(reader.amounts)?.[home] ?? 0;
      sums[at] = (sums[at] ?? 0) + reader.share(home, home) * total;
    }
  }
  return sums;
}

export function isMovedByOneArea({ movers }: Structure, task: number): boolean {
  const list = movers[task] ?? [];
  return list.every(({ area }) => area === list[0]?.area);
}

/** Contributions of tasks to the sum of a bound. */
interface Reader {
  /** For each task how much it adds; undefined if each adds 1. */
  readonly amounts: Float64Array | undefined;
  /** Least part of its amount that a task of a home adds when sent to a department: 1, 0 or, to a negated sum, −1. */
  readonly share: (home: number, at: number) => number;
}

function amountOf({ amounts }: Reader, task: number): number {
  return amounts?.[task] ?? 1;
}

function readerOf({ amounts, departmentAt }: Structure, { sum, sign }: Bound, ends: Ends): Reader {
  const least = (mayCount: boolean, mayNot: boolean): number => {
    if (mayCount && mayNot) return Math.min(0, sign);
    return mayCount ? sign : 0;
  };
  if ("used" in sum) return { amounts: undefined, share: () => 0 };
  if ("moved" in sum) {
    const share = (home: number, at: number): number => {
      const { inside, outside } = mayEnd(ends, at, home);
      return least(outside, inside);
    };
    return { amounts: known(amounts, sum.moved), share };
  }
  const department = known(departmentAt, sum.department);
  const share = (_: number, at: number): number => {
    const { inside, outside } = mayEnd(ends, at, department);
    return least(inside, outside);
  };
  return { amounts: "load" in sum ? known(amounts, sum.load) : undefined, share };
}

/** The bounds whose sums may depend on whether a task is sent to one of two departments or to the other. */
function touchedBy(
  { departmentAt, problem }: Structure,
  bounds: readonly Bound[],
  ends: Ends,
): (one: number, other: number) => readonly number[] {
  const always: number[] = [];
  const byDepartment = problem.departments.map((): number[] => []);
  bounds.forEach(({ sum }, at) => {
    if ("moved" in sum) always.push(at);
    else if ("department" in sum) byDepartment[known(departmentAt, sum.department)]?.push(at);
  });
  if (byDepartment.every((list) => list.length === 0)) return () => always;
  return (one, other) => {
    const departments = new Set(possibleEnds(ends, one));
    for (const end of possibleEnds(ends, other)) departments.add(end);
    const touched = [...always];
    for (const department of departments) touched.push(...(byDepartment[department] ?? []));
    return touched;
  };
}
