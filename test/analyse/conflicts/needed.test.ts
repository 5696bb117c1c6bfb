import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Limit, type Member } from "../../../src/index.ts";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { conflictsOf, type ConflictWay } from "../../../src/analyse/conflicts/conflicts-of.ts";
import { independentGroups } from "../../../src/analyse/conflicts/independent-questions.ts";
import type { Conflicts } from "../../../src/analyse/conflicts/member.ts";
import { conflictQuestion } from "../../../src/analyse/conflicts/question.ts";
import { readWish } from "./read-wish.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { runs } from "../../runs.ts";
import { clashingCases, conflictCases, limitedCases, type ConflictCase } from "./cases.ts";
import { limitsOf, outcomeAt, outcomes, type Outcome } from "./plain-conflicts.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

function askedOf({ problem, request }: ConflictCase, ways?: readonly ConflictWay[]): Conflicts {
  const wishes = readWish(problem, request);
  const searching = { solver: javascriptLpSolver, timer: NO_LIMIT };
  return conflictsOf(structureOf(problem), wishes, ways === undefined ? searching : { ...searching, ways });
}

const cases = (): fc.Arbitrary<ConflictCase> =>
  fc.oneof(
    { arbitrary: limitedCases(), weight: 4 },
    { arbitrary: conflictCases({ areas: 3, freeTasks: 1 }), weight: 1 },
    { arbitrary: clashingCases(), weight: 1 },
  );

type Bounds = Pick<Limit, "min" | "max">;

const excessOf = ({ min = -Infinity, max = Infinity }: Bounds, sum: number): number =>
  Math.max(0, sum - max, min - sum);
const sizeOf = ({ min = 0, max = 0 }: Bounds): number => Math.max(Math.abs(min), Math.abs(max)) || 1;

/** The least of some numbers, and which of them are it but for rounding. */
function least<T>(list: readonly T[], of: (each: T) => number, size: number): T[] {
  const lowest = Math.min(...list.map(of));
  return list.filter((each) => of(each) <= lowest + 1e-9 * size);
}

/** Which demands have areas in common, if not by themselves then by way of others. */
function groupsOf({ problem, request }: ConflictCase): string[][] {
  const question = conflictQuestion(structureOf(problem), readWish(problem, request));
  return independentGroups(question).map(({ positions }) => positions.map((at) => question.demands[at]?.id ?? ""));
}

/** By enumeration: what each limit of a correction comes to, where those with areas in common move as little as can be. */
function expectedSums(given: ConflictCase, members: readonly Member[]): Map<string, number> {
  const ids = members.map(({ id }) => id);
  const limits = limitsOf(given.problem, given.request);
  const granting = outcomes(given.problem, given.request).filter(({ broken }) =>
    broken.every((id) => ids.includes(id)),
  );
  const sums = groupsOf(given).flatMap((group) => {
    const moving = ids.flatMap((id) => {
      const limit = limits.get(id);
      return limit === undefined || !group.includes(id) ? [] : [{ id, limit, size: sizeOf(limit) }];
    });
    const excess = ({ sums: at }: Outcome, { id, limit }: (typeof moving)[number]): number =>
      excessOf(limit, at.get(id) ?? NaN);
    let left = least(granting, (each) => Math.max(...moving.map((one) => excess(each, one) / one.size)), 1);
    for (const one of moving) left = least(left, (each) => excess(each, one), one.size);
    return moving.map(({ id }) => [id, left[0]?.sums.get(id) ?? NaN] as const);
  });
  return new Map(sums);
}

describe("what a limit needs", () => {
  const near = (one: number, other: number, { min = 0, max = 0 }: Bounds): boolean =>
    Math.abs(one - other) <= 1e-8 * Math.max(sizeOf({ min, max }), Math.abs(one));

  test("is the least loosening, by enumeration", () => {
    const tries = runs(50);
    const seen = { alone: 0, several: 0, min: 0, max: 0, besides: 0 };
    fc.assert(
      fc.property(
        cases(),
        fc.constantFrom<ConflictWay[] | undefined>(undefined, ["walking"], ["relaxing"]),
        (given, ways) => {
          const limits = limitsOf(given.problem, given.request);
          for (const members of askedOf(given, ways).corrections) {
            const moving = members.filter(({ id }) => limits.has(id));
            if (moving.length === 0) continue;
            const parts = moving.length === 1 ? "alone" : "several";
            seen[parts]++;
            if (moving.length < members.length) seen.besides++;
            const expected = expectedSums(given, members);
            moving.forEach(({ id, needed }) => {
              const { min = -Infinity, max = Infinity } = limits.get(id) ?? {};
              const sum = expected.get(id) ?? NaN;
              const bound = sum > max ? "max" : "min";
              seen[bound]++;
              expect(needed).toMatchObject({ bound, proven: true });
              expect(near(needed?.value ?? NaN, sum, limits.get(id) ?? {})).toBe(true);
              expect(near(needed?.by ?? NaN, sum > max ? sum - max : min - sum, limits.get(id) ?? {})).toBe(true);
            });
          }
        },
      ),
      tries,
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0.24 * tries.numRuns);
  });

  test("is enough for the selection that goes with it, which breaks nothing else", () => {
    const tries = runs(50);
    let count = 0;
    fc.assert(
      fc.property(cases(), (given) => {
        const { problem, request } = given;
        const { corrections, witnesses } = askedOf(given);
        expect(witnesses).toHaveLength(corrections.length);
        corrections.forEach((members, at) => {
          const moved = members.flatMap(({ id, needed }) => (needed === undefined ? [] : [[id, needed] as const]));
          const loosen = <T extends { readonly id: string }>(limit: T): T => {
            const needed = moved.find(([id]) => id === `limit:${limit.id}`)?.[1];
            return needed === undefined ? limit : { ...limit, [needed.bound]: needed.value };
          };
          const { broken } = outcomeAt(
            { ...problem, limits: problem.limits.map(loosen) },
            { ...request, limits: (request.limits ?? []).map(loosen) },
            witnesses[at] ?? {},
          );
          const givenUp = members.filter(({ needed }) => needed === undefined).map(({ id }) => id);
          expect([...broken].sort()).toEqual(givenUp.sort());
          count += moved.length;
        });
      }),
      tries,
    );
    expect(count).toBeGreaterThan(0.48 * tries.numRuns);
  });
});
