import * as fc from "fast-check";
import type { Problem, Wish } from "../../../src/index.ts";
import { problems, type ProblemSize } from "../../../src/testing/index.ts";
import { smallProblem } from "../../small-problem.ts";
import { plainAreas } from "./plain-conflicts.ts";

export interface ConflictCase {
  readonly problem: Problem;
  readonly request: Wish;
}

/** Problems with wishes of all kinds, many of which contradict the document, the kommissorium or one another. */
export function conflictCases(size: ProblemSize = {}): fc.Arbitrary<ConflictCase> {
  return problems(size).chain((problem) => requests(problem).map((request) => ({ problem, request })));
}

function requests(problem: Problem): fc.Arbitrary<Wish> {
  const areas = plainAreas(problem).map(({ scenarios }) => Object.keys(scenarios));
  const tasks = problem.tasks.map(({ id }) => id);
  const department = fc.constantFrom(...problem.departments.map(({ id }) => id));
  const scenarios = someOf(areas.flat(), 4);
  const whole = someOf(areas, 1);
  const measure = fc.constantFrom(...problem.measures.map(({ id }) => id));
  const sum = fc.oneof(
    fc.record({ moved: measure }),
    fc.record({ load: measure, department }),
    fc.record({ tasks: fc.constant(true as const), department }),
  );
  const bound = fc.integer({ min: 0, max: 12 });
  const bounds = fc.oneof(
    fc.record({ min: bound }),
    fc.record({ max: bound }),
    fc.tuple(bound, bound).map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) })),
  );
  const pairs = tasks.flatMap((one) => tasks.flatMap((other) => (one === other ? [] : [[one, other] as const])));
  const placements = fc
    .tuple(
      fc.array(fc.record({ task: fc.constantFrom(...tasks), in: department }), { maxLength: 1 }),
      someOf(pairs, 1).map((list) => list.map((together) => ({ together }))),
    )
    .map((both) => both.flat());
  return fc
    .record({
      lock: scenarios,
      some: someOf(areas.flat(), 3),
      all: whole,
      place: placements,
      limits: fc.array(fc.tuple(sum, bounds), { maxLength: 2 }),
    })
    .map(({ lock, some, all, place, limits }) => ({
      lock,
      forbid: [...some, ...all.flat()],
      place,
      limits: limits.map(([of, range], at) => ({ id: `W${at}`, sum: of, ...range })),
    }));
}

/** At most so many of a list, which smaller problems may have left empty. */
function someOf<T>(list: readonly T[], maxLength: number): fc.Arbitrary<T[]> {
  return list.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...list), { maxLength });
}

const DEPARTMENTS = ["D0", "D1", "D2", "D3"];

/**
 * Small problems in which scenarios clash: they close departments into several others, send tasks to several places, and
 * use less than nothing of a resource. Most departments have a task that nothing moves.
 */
export function clashingCases(): fc.Arbitrary<ConflictCase> {
  const department = fc.constantFrom(...DEPARTMENTS);
  const moving = fc.array(fc.record({ task: fc.constantFrom("m0", "m1", "m2"), to: department }), { maxLength: 2 });
  const closing = fc
    .tuple(fc.constantFrom(1, 2, 3), fc.nat(2))
    .map(([from, into]) => [{ department: `D${from}`, into: `D${into % from}` }]);
  const scenario = fc.record({
    moves: fc.uniqueArray(moving, { maxLength: 1 }).map((list) => list.flat()),
    closes: fc.oneof(fc.constant([]), closing, closing),
    used: fc.integer({ min: -2, max: 3 }),
  });
  const drawn = fc.record({
    areas: fc.array(fc.array(scenario, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
    homes: fc.array(department, { minLength: 3, maxLength: 3 }),
    loads: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 }),
    still: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    open: fc.integer({ min: 2, max: 4 }),
    limits: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 4 })),
  });
  return drawn.chain((each) => {
    const problem = clashing(each);
    return requests(problem).map((request) => ({ problem, request }));
  });
}

interface Clashing {
  readonly areas: readonly (readonly {
    readonly moves: readonly { readonly task: string; readonly to: string }[];
    readonly closes: readonly object[];
    readonly used: number;
  }[])[];
  readonly homes: readonly string[];
  readonly loads: readonly number[];
  readonly still: readonly boolean[];
  readonly open: number;
  readonly limits: readonly [number, number];
}

function clashing({ areas, homes, loads, still, open, limits }: Clashing): Problem {
  const tasks = [
    ...homes.map((home, at) => [`m${at}`, { home, load: loads[at] ?? 0 }] as const),
    ...DEPARTMENTS.map((home, at) => [`s${at}`, { home, load: loads[3 + at] ?? 0 }] as const),
  ];
  return smallProblem({
    departments: DEPARTMENTS,
    tasks: Object.fromEntries(tasks.filter(([id]) => still[Number(id.slice(1))] !== false || id.startsWith("m"))),
    areas: Object.fromEntries(
      areas.map((scenarios, a) => [
        `A${a}`,
        Object.fromEntries(
          scenarios.map(({ moves, closes, used }, s) => [
            `A${a}.${s + 1}`,
            {
              moves: moves.filter(({ task }, at) => moves.findIndex((move) => move.task === task) === at),
              closes,
              uses: { cost: { low: used, high: used, basis: "stated" } },
            },
          ]),
        ),
      ]),
    ),
    open,
    rest: {
      limits: [
        { id: "moved", sum: { moved: "load" }, max: limits[0] },
        { id: "used", sum: { used: "cost" }, max: limits[1] },
      ],
    },
  });
}

const FIGURES = fc.constantFrom(1, 0.1, 1 / 3, 1e6, 1e-6);

/** Small problems in which limits of both kinds, on two resources and on what moves, contradict wishes and one another. */
export function limitedCases(): fc.Arbitrary<ConflictCase> {
  const amount = fc.integer({ min: -2, max: 6 });
  const scenario = fc.record({ a: amount, b: amount, moves: fc.boolean() });
  const bound = fc.integer({ min: -4, max: 16 });
  const range = fc.oneof(
    fc.record({ min: bound }),
    fc.record({ max: bound }),
    fc.tuple(bound, fc.nat(3)).map(([min, more]) => ({ min, max: min + more })),
  );
  const drawn = fc.record({
    areas: fc.array(fc.array(scenario, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
    loads: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
    figures: FIGURES,
    ranges: fc.tuple(range, range, range, range),
    lock: fc.nat(4),
    forbid: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 4 }),
  });
  return drawn.map(({ areas, loads, figures, ranges: [a, b, moved, wished], lock, forbid }) => {
    const scaled = ({ min, max }: { min?: number; max?: number }) => ({
      ...(min === undefined ? {} : { min: min * figures }),
      ...(max === undefined ? {} : { max: max * figures }),
    });
    const quantity = (of: number) => ({ low: of * figures, high: of * figures, basis: "stated" });
    const problem = smallProblem({
      departments: ["X", "Y"],
      tasks: {
        x: "X",
        y: "Y",
        ...Object.fromEntries(areas.map((_, at) => [`t${at}`, { home: "X", load: (loads[at] ?? 0) * figures }])),
      },
      areas: Object.fromEntries(
        areas.map((scenarios, at) => [
          `A${at}`,
          Object.fromEntries(
            scenarios.map((each, s) => [
              `A${at}.${s + 1}`,
              {
                moves: each.moves ? [{ task: `t${at}`, to: "Y" }] : [],
                uses: { a: quantity(each.a), b: quantity(each.b) },
              },
            ]),
          ),
        ]),
      ),
      open: 2,
      rest: {
        limits: [
          { id: "a", sum: { used: "a" }, ...scaled(a) },
          { id: "moved", sum: { moved: "load" }, ...scaled(moved) },
        ],
      },
    });
    const known = new Set(plainAreas(problem).flatMap(({ scenarios }) => Object.keys(scenarios)));
    const request = {
      lock: [`A${lock}.1`].filter((id) => known.has(id)),
      forbid: forbid.map(([area, at]) => `A${area}.${at}`).filter((id) => known.has(id)),
      limits: [
        { id: "b", sum: { used: "b" }, ...scaled(b) },
        { id: "both", sum: { used: "a" }, ...scaled(wished) },
      ],
    };
    return { problem, request };
  });
}
