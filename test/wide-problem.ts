import type { Problem } from "../src/problem/problem.ts";
import { EVERY_GAUGE } from "./every-gauge.ts";
import { smallProblem } from "./small-problem.ts";

/** How wide a document is. */
export interface Width {
  readonly areas?: number;
  readonly departments?: number;
  readonly tasks?: number;
  /** Of each area, beyond the unchanged one. */
  readonly scenarios?: number;
}

const list = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/**
 * A document with very many areas, departments or tasks, and themes of points, moved and balance over them. All unchanged
 * is lawful: a limit on what is moved keeps about half of the areas as they are.
 */
export function wideProblem({ areas = 50, departments = 7, tasks = 0, scenarios = 2 }: Width): Problem {
  const movable = Math.max(tasks, 2 * areas);
  return smallProblem({
    departments: list(departments, (d) => `D${d}`),
    open: departments,
    tasks: Object.fromEntries([
      ...list(movable, (t) => [`t${t}`, { home: `D${t % departments}`, load: 1 + ((t * 7) % 13) }] as const),
      ...list(departments, (d) => [`rest${d}`, { home: `D${d}`, load: 5 }] as const),
    ]),
    areas: Object.fromEntries(
      list(areas, (a) => [
        `A${a}`,
        Object.fromEntries(
          list(scenarios, (s) => [
            `A${a}.${s + 1}`,
            { moves: [{ task: `t${2 * a + (s % 2)}`, to: `D${(a * 3 + s * 5 + 1) % departments}` }] },
          ]),
        ),
      ]),
    ),
    rest: {
      limits: [{ id: "moved", sum: { moved: "load" }, max: 3 * areas }],
      hensyn: EVERY_GAUGE,
      effects: list(2 * areas, (e) => ({
        id: `E${e}`,
        theme: "T",
        points: ((e * 5) % 7) - 3,
        basis: "stated",
        when: e % 2 === 0 ? { together: [`t${e}`, `t${(e + 2) % movable}`] } : { scenario: `A${e >> 1}.1` },
      })),
    },
  });
}
