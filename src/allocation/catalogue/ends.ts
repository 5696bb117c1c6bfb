import type { Structure } from "../../problem/structure.ts";

/** Departments in which what is sent to each of them ends, as far as closings are known. */
export interface Ends {
  /** For each department the one in which all ends; −1 if that is not known. */
  readonly only: Int32Array;
  /** For each other department all in which it may end. */
  readonly several: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * @param choices for each area the chosen scenario; −1 for those of which nothing is known. Where closings disagree, both
 *   ways count.
 */
export function endsUnder({ closers }: Structure, choices: Int32Array): Ends {
  const several = new Map<number, ReadonlySet<number>>();
  const only = Int32Array.from(closers, (list, department) => {
    if (list.length === 0) return department;
    const reached = new Set([department]);
    const ends = new Set<number>();
    for (const at of reached) {
      let isClosed = false;
      for (const { area, scenario, into } of closers[at] ?? []) {
        const choice = choices[area] ?? -1;
        if (choice === scenario) isClosed = true;
        if (choice === scenario || choice < 0) reached.add(into);
      }
      if (!isClosed) ends.add(at);
    }
    const [end = department] = ends;
    if (ends.size === 1) return end;
    several.set(department, ends);
    return -1;
  });
  return { only, several };
}

/** All departments in which what is sent to one may end. */
export function possibleEnds({ only, several }: Ends, department: number): Iterable<number> {
  return several.get(department) ?? [only[department] ?? department];
}

/** Number of departments in which what is sent to one may end. */
export function endCount({ several }: Ends, department: number): number {
  return several.get(department)?.size ?? 1;
}

/** Tells whether what is sent to a department may end in a target, and whether it may end outside it. */
export function mayEnd({ only, several }: Ends, at: number, target: number): { inside: boolean; outside: boolean } {
  const ends = several.get(at);
  if (ends === undefined) return { inside: only[at] === target, outside: only[at] !== target };
  const inside = ends.has(target);
  return { inside, outside: !inside || ends.size > 1 };
}
