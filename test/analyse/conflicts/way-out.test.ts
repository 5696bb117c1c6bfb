import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseProblem, rank, whyNot, type Member, type Problem, type Wish } from "../../../src/index.ts";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { conflictsOf, type ConflictWay } from "../../../src/analyse/conflicts/conflicts-of.ts";
import type { Known } from "../../../src/analyse/conflicts/duality.ts";
import { bit, bitsOf, isSubset, type Bits } from "../../../src/analyse/conflicts/hitting-sets.ts";
import type { Conflicts } from "../../../src/analyse/conflicts/member.ts";
import type { Oracle } from "../../../src/analyse/conflicts/oracle.ts";
import { smallestHittingSet } from "../../../src/analyse/conflicts/smallest-hitting-set.ts";
import { smallestCorrection, someCorrection } from "../../../src/analyse/conflicts/way-out.ts";
import { readWish } from "./read-wish.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { smallProblem } from "../../small-problem.ts";
import { runs } from "../../runs.ts";
import { clashingCases, conflictCases, limitedCases, type ConflictCase } from "./cases.ts";
import { brokenSets, isSatisfiable, outcomeAt } from "./plain-conflicts.ts";
import { NO_LIMIT, type Timer } from "../../../src/problem/timer.ts";

interface Asking {
  readonly ways?: readonly ConflictWay[];
  readonly timer?: Timer;
  readonly infeasible?: boolean;
}

function askedOf({ problem, request }: ConflictCase, { timer = NO_LIMIT, ...rest }: Asking = {}): Conflicts {
  const wishes = readWish(problem, request);
  return conflictsOf(structureOf(problem), wishes, { solver: javascriptLpSolver, timer, ...rest });
}

const ids = (sets: readonly (readonly Member[])[]): string[][] => sets.map((set) => set.map(({ id }) => id));

const isHard = (id: string): boolean =>
  ["one-scenario:", "one-place:", "department-count", "permanent:", "opened:"].some((start) => id.startsWith(start));

afterEach(() => {
  vi.restoreAllMocks();
});

/** The first of the smallest sets of members that hit all of some sets, by trying all. */
function smallestByTrying(sets: readonly Bits[], members: number): Bits | undefined {
  const all = Array.from({ length: 2 ** members }, (_, set) => BigInt(set));
  const order = (one: Bits, other: Bits): number => {
    const [a, b] = [bitsOf(one), bitsOf(other)];
    const at = a.findIndex((each, index) => each !== b[index]);
    return a.length - b.length || (a[at] ?? 0) - (b[at] ?? 0);
  };
  return all.filter((set) => sets.every((each) => (each & set) !== 0n)).sort(order)[0];
}

const MEMBERS = 7;
const ALL = bit(MEMBERS) - 1n;

/** Sets of members, none of them empty. */
const families = fc.array(fc.integer({ min: 1, max: Number(ALL) }).map(BigInt), { maxLength: 7 });

test("the smallest set that hits others is the first of the smallest, by trying all", () => {
  fc.assert(
    fc.property(families, fc.boolean(), (family, withEmpty) => {
      const sets = withEmpty ? [...family, 0n] : family;
      expect(smallestHittingSet(sets, () => undefined)).toBe(smallestByTrying(sets, MEMBERS));
    }),
    runs(100),
  );
});

describe("a way out", () => {
  /** An oracle over what selections break. */
  const oracleOf =
    (violations: readonly Bits[]): Oracle =>
    (kept) => {
      const set = violations.find((each) => (each & kept) === 0n);
      return set === undefined ? undefined : { set, choices: new Int32Array() };
    };

  test("is minimal, and the smallest is the first of the smallest, whatever selections break", () => {
    const tries = runs(200);
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: Number(ALL) }).map(BigInt), { minLength: 1 }),
        fc.nat(3),
        (broken, hard) => {
          const negotiable = ALL & ~(bit(hard) - 1n);
          const keep = oracleOf(broken);
          const corrections = broken.filter((set) => isSubset(set, negotiable));
          const isMinimal = (set: Bits): boolean => !corrections.some((each) => each !== set && isSubset(each, set));
          const found = someCorrection({ all: ALL, negotiable }, keep);
          const known: Pick<Known, "conflicts"> = { conflicts: [] };
          const smallest = smallestCorrection({ all: ALL, negotiable }, known, keep, {
            most: 1000,
            onStep: () => undefined,
          });
          if (corrections.length === 0) {
            none++;
            expect([found, smallest]).toEqual([undefined, undefined]);
            return;
          }
          some++;
          expect(corrections).toContain(found?.set);
          expect(isMinimal(found?.set ?? 0n)).toBe(true);
          const least = Math.min(...corrections.map((set) => bitsOf(set).length));
          const order = corrections.filter((set) => bitsOf(set).length === least).map(bitsOf);
          expect(order).toContainEqual(bitsOf(smallest?.set ?? 0n));
          const first = order.sort((one, other) => {
            const at = one.findIndex((each, index) => each !== other[index]);
            return (one[at] ?? 0) - (other[at] ?? 0);
          })[0];
          expect(bitsOf(smallest?.set ?? 0n)).toEqual(first);
          for (const set of known.conflicts) expect(broken.every((each) => (each & set) !== 0n)).toBe(true);
        },
      ),
      tries,
    );
    expect(Math.min(some, none)).toBeGreaterThan(tries.numRuns / 10);
  });

  const small = (): fc.Arbitrary<ConflictCase> =>
    fc.oneof(conflictCases({ areas: 3, freeTasks: 1 }), clashingCases(), limitedCases());

  test("comes first and has the fewest members, by enumeration", () => {
    const tries = runs(40);
    let several = 0;
    fc.assert(
      fc.property(small(), fc.constantFrom<ConflictWay>("listing", "walking", "relaxing"), (given, way) => {
        const sets = brokenSets(given.problem, given.request).filter((set) => !set.some(isHard));
        const { corrections, conflicts } = askedOf(given, { ways: [way] });
        const least = Math.min(...sets.map((set) => set.length));
        const sizes = corrections.map(({ length }) => length);
        expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
        expect(sizes[0] ?? 0).toBe(sets.length === 0 ? 0 : least);
        expect(sets.length === 0).toBe(conflicts.some((set) => set.every(({ negotiable }) => !negotiable)));
        if ((sizes[0] ?? 0) > 1) several++;
      }),
      tries,
    );
    expect(several).toBeGreaterThan(0.12 * tries.numRuns);
  });

  test("is true whenever the time runs out, and then there mostly is one", () => {
    const tries = runs(40);
    const seen = { none: 0, unfinished: 0 };
    fc.assert(
      fc.property(small(), fc.integer({ min: 0, max: 60 }), (given, ticks) => {
        const members = [...new Set(brokenSets(given.problem, given.request).flat())];
        const sets = brokenSets(given.problem, given.request);
        fc.pre(!isSatisfiable(sets, members) && sets.some((set) => !set.some(isHard)));
        let now = 0;
        vi.spyOn(performance, "now").mockImplementation(() => now++);
        const { corrections, witnesses, conflicts, complete } = askedOf(given, {
          timer: { deadline: ticks },
          infeasible: true,
        });
        vi.restoreAllMocks();
        for (const conflict of ids(conflicts)) expect(isSatisfiable(sets, conflict)).toBe(false);
        corrections.forEach((correction, at) => {
          const { broken } = outcomeAt(given.problem, given.request, witnesses[at] ?? {});
          expect(broken).toEqual(correction.map(({ id }) => id).sort());
        });
        if (corrections.length === 0) seen.none++;
        if (!complete && corrections.length > 0) seen.unfinished++;
      }),
      tries,
    );
    expect(seen.unfinished).toBeGreaterThan(tries.numRuns / 6);
    expect(seen.none).toBeLessThan(seen.unfinished);
  });

  test("is the same first of a ranking and of a wish", () => {
    const tries = runs(20);
    let several = 0;
    fc.assert(
      fc.property(small(), (given) => {
        const ranking = rank(given.problem, { ...given.request, method: "program" });
        fc.pre(ranking.status === "infeasible");
        const answer = whyNot(given.problem, given.request);
        if (answer.status !== "infeasible") throw new Error("The ranking has none, the wish is possible.");
        const { conflicts, corrections, complete } = ranking;
        expect({ conflicts, corrections, complete }).toEqual({
          conflicts: answer.conflicts,
          corrections: answer.corrections,
          complete: true,
        });
        if (answer.corrections.length > 1) several++;
      }),
      tries,
    );
    expect(several).toBeGreaterThan(0.2 * tries.numRuns);
  });
});

describe("a target that many forbids make impossible", () => {
  const url = new URL("../../cases/many-forbids.json", import.meta.url);
  const problem = parseProblem(JSON.parse(readFileSync(url, "utf8")));
  const forbid = Array.from({ length: 20 }, (_, at) => `x${at + 1}=1`);

  test("is met by giving it up alone, which is said first, however many conflicts there are", () => {
    // Long enough for a busy machine: the first way out takes a fraction of it, and all conflicts far more.
    const timeLimitMs = 6000;
    const ranking = rank(problem, { forbid, timeLimitMs });
    const answer = whyNot(problem, { forbid }, { timeLimitMs });
    if (ranking.status !== "infeasible" || answer.status !== "infeasible") throw new Error("It can be granted.");
    for (const corrections of [ranking.corrections, answer.corrections]) {
      expect(ids(corrections)[0]).toEqual(["limit:r1"]);
      expect(corrections[0]?.[0]?.needed).toMatchObject({ bound: "min", value: 10, by: 5, proven: true });
    }
    expect(ranking.complete).toBe(false);
  });

  test("is found before anything else is", () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now++);
    const { corrections, conflicts, complete } = askedOf({ problem, request: { forbid } }, { timer: { deadline: 20 } });
    expect([ids(corrections), ids(conflicts), complete]).toEqual([[["limit:r1"]], [], false]);
  });
});

describe("generated documents with far too many selections to list", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 40 });
  const budget = fc.record({
    amounts,
    forbidden: fc.integer({ min: 1, max: 100 }),
    beyond: fc.integer({ min: 1, max: 12 }),
  });

  /** Resources that areas of their own use, and targets that what is not forbidden falls short of. */
  function targeted(budgets: readonly { amounts: number[]; forbidden: number; beyond: number }[]) {
    const areas = budgets.flatMap((each, b) =>
      each.amounts.map((amount, at) => [`R${b}A${at}`, `R${b}A${at}.1`, `r${b}`, amount] as const),
    );
    const left = budgets.map((each) => {
      const count = Math.ceil((each.forbidden / 100) * each.amounts.length);
      const rest = each.amounts.slice(count).reduce((sum, amount) => sum + amount, 0);
      const all = each.amounts.reduce((sum, amount) => sum + amount, 0);
      return { count, rest, target: Math.min(all, rest + each.beyond) };
    });
    const problem: Problem = smallProblem({
      departments: ["X"],
      tasks: { x: "X" },
      areas: Object.fromEntries(
        areas.map(([area, id, resource, amount]) => [
          area,
          { [id]: { uses: { [resource]: { low: amount, high: amount, basis: "stated" } } } },
        ]),
      ),
      open: 1,
      rest: { limits: left.map(({ target }, b) => ({ id: `r${b}`, sum: { used: `r${b}` }, min: target })) },
    });
    const forbid = budgets.flatMap((_, b) => Array.from({ length: left[b]?.count ?? 0 }, (__, at) => `R${b}A${at}.1`));
    const request: Wish = { forbid };
    return { problem, request, left };
  }

  test("name what falls short, and by how much", () => {
    let proven = 0;
    const tries = runs(3);
    fc.assert(
      fc.property(fc.array(budget, { minLength: 1, maxLength: 3 }), (budgets) => {
        const { problem, request, left } = targeted(budgets);
        let now = 0;
        vi.spyOn(performance, "now").mockImplementation(() => now++);
        const { corrections, witnesses } = askedOf({ problem, request }, { timer: { deadline: 5000 } });
        vi.restoreAllMocks();
        expect(corrections[0]).toHaveLength(budgets.length);
        witnesses.forEach((witness, index) => {
          const members = corrections[index] ?? [];
          const { broken } = outcomeAt(problem, request, witness);
          expect(broken).toEqual(members.map(({ id }) => id).sort());
          for (const { id, kind, needed } of members) {
            if (kind !== "limit") continue;
            const { rest = 0, target = 0 } = left[Number(id.replace("limit:r", ""))] ?? {};
            if (needed?.proven === true) {
              expect(needed).toMatchObject({ bound: "min", value: rest, by: target - rest });
              proven++;
            } else if (needed !== undefined) expect(needed.value).toBeLessThanOrEqual(rest);
          }
        });
      }),
      tries,
    );
    expect(proven).toBeGreaterThan(tries.numRuns);
  });
});
