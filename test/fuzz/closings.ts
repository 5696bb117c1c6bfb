import * as fc from "fast-check";
import type { Problem } from "../../src/problem/problem.ts";
import { EVERY_GAUGE } from "../every-gauge.ts";
import { smallProblem } from "../small-problem.ts";

/** A closing, or none, and some moves. */
interface DrawnScenario {
  readonly close: number | null;
  readonly into: number;
  readonly moves: readonly (readonly [task: number, to: number])[];
}

interface Drawn {
  readonly departments: number;
  readonly open: number;
  readonly homes: readonly number[];
  readonly loads: readonly number[];
  readonly areas: readonly (readonly DrawnScenario[])[];
  readonly pairs: readonly (readonly [task: number, other: number, points: number])[];
  readonly limit: number | null;
}

const scenario: fc.Arbitrary<DrawnScenario> = fc.record({
  close: fc.option(fc.nat(), { freq: 2 }),
  into: fc.nat(),
  moves: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
});

const drawn: fc.Arbitrary<Drawn> = fc.record({
  departments: fc.integer({ min: 3, max: 6 }),
  open: fc.integer({ min: 2, max: 6 }),
  homes: fc.array(fc.nat(), { minLength: 6, maxLength: 12 }),
  loads: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 12, maxLength: 12 }),
  areas: fc.array(fc.array(scenario, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
  pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 8 }),
  limit: fc.option(fc.integer({ min: 10, max: 80 })),
});

/**
 * Problems in which several areas close departments, one into another in chains, and move many tasks besides: their
 * relaxations are degenerate, and a simplex easily goes round in circles in them.
 */
export function problemsWithClosings(): fc.Arbitrary<Problem> {
  return drawn.map(problemOf);
}

function problemOf({ departments, open, homes, loads, areas, pairs, limit }: Drawn): Problem {
  const task = (at: number): string => `t${at % homes.length}`;
  return smallProblem({
    departments: Array.from({ length: departments }, (_, d) => `D${d}`),
    open: Math.min(open, departments),
    tasks: Object.fromEntries(
      homes.map((home, t) => [`t${t}`, { home: `D${home % departments}`, load: loads[t] ?? 1 }]),
    ),
    areas: Object.fromEntries(
      areas.map((scenarios, a) => [
        `A${a}`,
        Object.fromEntries(scenarios.map((each, s) => [`A${a}.${s + 1}`, effectOf(each, departments, task)])),
      ]),
    ),
    rest: {
      limits: limit === null ? [] : [{ id: "moved", sum: { moved: "load" }, max: limit }],
      hensyn: EVERY_GAUGE,
      effects: pairs.map(([one, other, points], at) => ({
        id: `E${at}`,
        theme: "T",
        points,
        basis: "stated",
        when: { together: [task(one), task(one % homes.length === other % homes.length ? other + 1 : other)] },
      })),
    },
  });
}

/** Closings go from a higher department into a lower one, so that they never meet in a circle. */
function effectOf({ close, into, moves }: DrawnScenario, departments: number, task: (at: number) => string): object {
  const from = close === null ? 0 : close % departments;
  return {
    closes: from === 0 ? [] : [{ department: `D${from}`, into: `D${into % from}` }],
    moves: [...new Map(moves.map(([t, to]) => [task(t), `D${to % departments}`]))].map(([t, to]) => ({ task: t, to })),
  };
}
