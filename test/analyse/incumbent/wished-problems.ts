import * as fc from "fast-check";
import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import { isGranted } from "../../../src/analyse/granted.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";
import type { Problem } from "../../../src/problem/problem.ts";
import { NO_WISHES, type Objective, type PlacementWish, type Wishes } from "../../../src/program/build-program.ts";

/** A problem, what is maximised, and what is wished. */
export interface WishedProblem {
  readonly structure: Structure;
  readonly objective: Objective;
  readonly wishes: Wishes;
}

/** Problems with an objective over all themes and, half of the time, wishes of every kind. */
export function wishedProblems(problems: fc.Arbitrary<Problem>): fc.Arbitrary<WishedProblem> {
  return problems.chain((problem) => {
    const structure = structureOf(problem);
    const coefficient = fc.constantFrom(-3, -1, 0, 0.5, 1, 2);
    const { length } = structure.themes;
    return fc.record({
      structure: fc.constant(structure),
      objective: fc.record({
        coefficients: fc.array(coefficient, { minLength: length, maxLength: length }),
        constant: coefficient,
      }),
      wishes: fc.oneof(fc.constant(NO_WISHES), wishesOf(structure)),
    });
  });
}

function wishesOf({ areas, problem }: Structure): fc.Arbitrary<Wishes> {
  const choice = fc
    .nat({ max: areas.length - 1 })
    .chain((area) => fc.nat({ max: (areas[area]?.scenarios.length ?? 1) - 1 }).map((scenario) => ({ area, scenario })));
  const task = fc.nat({ max: problem.tasks.length - 1 });
  const wish = fc.oneof(
    fc.record({
      kind: fc.constant("in" as const),
      task,
      department: fc.nat({ max: problem.departments.length - 1 }),
    }),
    fc.record({ kind: fc.constant("together" as const), tasks: fc.tuple(task, task) }),
  );
  return fc.record({
    lock: fc.array(choice, { maxLength: 1 }),
    forbid: fc.array(choice, { maxLength: 2 }),
    place: fc.array<PlacementWish>(wish, { maxLength: 1 }),
    limits: fc.oneof(
      fc.constant([]),
      fc.constantFrom(3, 8, 15).map((max) => [{ id: "wish", sum: { moved: "staff" }, max, cites: [] }]),
    ),
  });
}

/** What the objective is worth at raw values. */
export function worth({ coefficients, constant }: Objective, raw: readonly number[]): number {
  return coefficients.reduce((sum, coefficient, theme) => sum + coefficient * (raw[theme] ?? 0), constant);
}

/** The most that a lawful allocation which grants the wishes is worth, by plain enumeration; undefined if there is none. */
export function mostByList({ structure, objective, wishes }: WishedProblem): number | undefined {
  let most: number | undefined;
  for (const placement of lawfulPlacements(structure)) {
    if (!isGranted(placement, wishes)) continue;
    most = Math.max(most ?? -Infinity, worth(objective, rawValues(placement)));
  }
  return most;
}
