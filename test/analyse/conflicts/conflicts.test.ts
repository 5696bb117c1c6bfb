import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { conflictsOf, type ConflictWay } from "../../../src/analyse/conflicts/conflicts-of.ts";
import type { Conflicts } from "../../../src/analyse/conflicts/member.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { clashingCases, conflictCases, type ConflictCase } from "./cases.ts";
import { brokenSets, isSatisfiable } from "./plain-conflicts.ts";
import { runs } from "../../runs.ts";
import { readWish } from "./read-wish.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

function askedOf({ problem, request }: ConflictCase, way?: ConflictWay): Conflicts {
  const wishes = readWish(problem, request);
  const ways = way === undefined ? {} : { ways: [way] };
  return conflictsOf(structureOf(problem), wishes, { solver: javascriptLpSolver, timer: NO_LIMIT, ...ways });
}

const idsOf = (sets: Conflicts["conflicts"]): string[] =>
  sets
    .map((set) =>
      set
        .map(({ id }) => id)
        .sort()
        .join(" "),
    )
    .sort();

/** All subsets of some members. */
function subsets(members: readonly string[]): string[][] {
  return members.reduce<string[][]>((list, member) => list.flatMap((each) => [each, [...each, member]]), [[]]);
}

const without = (members: readonly string[], left: string): string[] => members.filter((id) => id !== left);

const isHard = (id: string): boolean =>
  ["one-scenario:", "one-place:", "department-count", "permanent:", "opened:"].some((start) => id.startsWith(start));

describe("conflicts and corrections", () => {
  test("are minimal and do what they say, by plain enumeration", () => {
    const tries = runs(100);
    let [some, many] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(conflictCases({ areas: 3 }), clashingCases()), (given) => {
        const { conflicts, corrections, complete } = askedOf(given);
        const sets = brokenSets(given.problem, given.request);
        const members = [...new Set(sets.flat())];
        expect(complete).toBe(true);
        expect(conflicts.length > 0).toBe(!isSatisfiable(sets, members));
        if (conflicts.length > 0) some++;
        if (conflicts.length > 1) many++;
        // What keeps a set keeps each part of it, so the parts with one member less are enough.
        const isConflict = (ids: readonly string[]): boolean =>
          !isSatisfiable(sets, ids) && ids.every((id) => isSatisfiable(sets, without(ids, id)));
        const isCorrection = (ids: readonly string[]): boolean => {
          const rest = members.filter((id) => !ids.includes(id));
          const needed = ids.every((id) => !isSatisfiable(sets, [...rest, id]));
          return isSatisfiable(sets, rest) && needed && !ids.some(isHard);
        };
        const listed = (found: Conflicts["conflicts"]): string[][] => found.map((set) => set.map(({ id }) => id));
        expect(listed(conflicts).filter((ids) => !isConflict(ids))).toEqual([]);
        expect(listed(corrections).filter((ids) => !isCorrection(ids))).toEqual([]);
      }),
      tries,
    );
    expect(some).toBeGreaterThan(0.55 * tries.numRuns);
    expect(many).toBeGreaterThan(0.25 * tries.numRuns);
  });

  test("are all there are, by brute force over all subsets of members", () => {
    const tries = runs(60);
    const smallCases = () => conflictCases({ areas: 3, freeTasks: 1, departments: 4, tasks: 6 });
    const seen = { some: 0, contested: 0, hopeless: 0 };
    fc.assert(
      fc.property(fc.oneof(smallCases(), clashingCases()), (given) => {
        const sets = brokenSets(given.problem, given.request);
        const members = [...new Set(sets.flat())];
        fc.pre(members.length <= 11);
        const all = subsets(members);
        const conflicts = all.filter(
          (set) => !isSatisfiable(sets, set) && set.every((id) => isSatisfiable(sets, without(set, id))),
        );
        const restores = (set: readonly string[]): boolean =>
          isSatisfiable(
            sets,
            members.filter((id) => !set.includes(id)),
          );
        const corrections = all.filter(
          (set) =>
            set.length > 0 && !set.some(isHard) && restores(set) && set.every((id) => !restores(without(set, id))),
        );
        const join = (list: readonly string[][]): string[] => list.map((set) => [...set].sort().join(" ")).sort();
        const found = askedOf(given);
        expect(idsOf(found.conflicts)).toEqual(join(conflicts));
        expect(idsOf(found.corrections)).toEqual(join(corrections));
        if (conflicts.length > 0) seen.some++;
        if (conflicts.flat().some((id) => id.startsWith("one-scenario:"))) seen.contested++;
        if (conflicts.some((set) => set.every(isHard))) seen.hopeless++;
      }),
      tries,
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(tries.numRuns / 20);
  });

  test("are the same in each way", () => {
    fc.assert(
      fc.property(fc.oneof(conflictCases(), clashingCases()), (given) => {
        const listed = askedOf(given, "listing");
        expect(listed.conflicts.flat().every(({ detail }) => detail !== undefined)).toBe(true);
        for (const way of ["walking", "relaxing"] as const) {
          const { conflicts, corrections, complete } = askedOf(given, way);
          expect(complete).toBe(true);
          expect(idsOf(conflicts)).toEqual(idsOf(listed.conflicts));
          expect(idsOf(corrections)).toEqual(idsOf(listed.corrections));
          expect(conflicts.flat().every(({ detail }) => detail !== undefined)).toBe(true);
        }
      }),
      runs(12),
    );
  });
});
