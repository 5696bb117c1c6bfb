import * as fc from "fast-check";
import type { Problem, Request } from "../../../src/index.ts";
import { problems, type ProblemSize } from "../../../src/testing/index.ts";
import { plainAreas } from "./plain-conflicts.ts";

export interface ConflictCase {
  readonly problem: Problem;
  readonly request: Request;
}

/** Problems with wishes of all kinds, many of which contradict the document, the kommissorium or one another. */
export function conflictCases(size: ProblemSize = {}): fc.Arbitrary<ConflictCase> {
  return problems(size).chain((problem) => requests(problem).map((request) => ({ problem, request })));
}

function requests(problem: Problem): fc.Arbitrary<Request> {
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
