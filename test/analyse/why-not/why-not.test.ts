import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import { evaluate, InvalidInput, parseProblem, standing, type ProblemIds, type Weights } from "../../../src/index.ts";
import { whyNot, type Possible } from "../../../src/analyse/why-not/why-not.ts";
import { largeText } from "../../cli/large-document.ts";
import { anyCases, richCases, type TradeOffCase } from "../trade-offs/cases.ts";
import { runs } from "../../runs.ts";
import { evaluationOf } from "../evaluation-of.ts";
import { expectStopped } from "../stopped.ts";
import { allRanked, firstOf, lag } from "./brute-force.ts";
import { grants, wishesOf, type FullWish } from "./wishes.ts";

interface Wished extends TradeOffCase {
  readonly wish: FullWish;
}

const wishing = (from: fc.Arbitrary<TradeOffCase>): fc.Arbitrary<Wished> =>
  from.chain((given) => wishesOf(given.problem).map((wish) => ({ ...given, wish })));

/** The parts of a wish, each with what is left without it. */
function parts(wish: FullWish): { id: string; rest: FullWish }[] {
  const without = <K extends keyof FullWish>(key: K, gone: (each: FullWish[K][number]) => boolean): FullWish => ({
    ...wish,
    [key]: wish[key].filter((each: FullWish[K][number]) => !gone(each)),
  });
  const all = [
    ...wish.lock.map((id) => ({ id: `lock:${id}`, rest: without("lock", (each) => each === id) })),
    ...wish.forbid.map((id) => ({ id: `forbid:${id}`, rest: without("forbid", (each) => each === id) })),
    ...wish.place.map((placed) => {
      const key = (each: FullWish["place"][number]): string =>
        JSON.stringify("together" in each ? [...each.together].sort() : [each.task, each.in, ""]);
      const id = "together" in placed ? "together:" : `place:${placed.task}@${placed.in}`;
      return { id, rest: without("place", (each) => key(each) === key(placed)) };
    }),
    ...wish.limits.map(({ id }) => ({ id: `limit:${id}`, rest: without("limits", (each) => each.id === id) })),
  ];
  return [...new Map(all.map((part) => [JSON.stringify(part.rest), part])).values()];
}

/** The weights in use, of the criteria alone and to the sum 1. */
function ownWeights({ best, by }: Possible): Weights {
  const total = by.reduce((sum, id) => sum + (best.hensyn[id]?.weight ?? 0), 0);
  return Object.fromEntries(by.map((id) => [id, (best.hensyn[id]?.weight ?? 0) / total]));
}

const changeOf = (from: Weights, to: Weights): number =>
  Object.keys(from).reduce((sum, id) => sum + Math.abs((from[id] ?? 0) - (to[id] ?? 0)), 0);

const partWay = (from: Weights, to: Weights, share: number): Weights =>
  Object.fromEntries(Object.keys(from).map((id) => [id, (1 - share) * (from[id] ?? 0) + share * (to[id] ?? 0)]));

describe("whyNot", () => {
  test("finds a wish possible exactly if enumeration does, and then the same best with the same rank and costs", () => {
    const tries = runs(100);
    let possible = 0;
    let parted = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: wishing(anyCases()) }, wishing(richCases({ min: 1, max: 4 }))),
        ({ problem, weights, wish }) => {
          const all = allRanked(problem, weights);
          const granting = all.filter((each) => grants(problem, each, wish));
          const found = whyNot(problem, wish, { weights });
          const first = firstOf(problem, granting);
          expect(found.possible).toBe(first !== undefined);
          if (!found.possible || first === undefined) return;
          possible++;
          const { rank, ...evaluation } = first;
          expect(found).toMatchObject({ best: evaluation, rank, of: all.length, status: "complete" });
          const winner = firstOf(problem, all);
          expect(found.winner.selection).toEqual(winner?.selection);
          expect(found.cost.difference).toBeCloseTo(first.score - (winner?.score ?? NaN), 12);
          const expected = parts(wish).map(({ rest }) => {
            const best = firstOf(
              problem,
              all.filter((each) => grants(problem, each, rest)),
            );
            const cost = (best?.score ?? NaN) - first.score;
            return { cost: cost > 1e-9 ? cost : 0, best: best?.selection };
          });
          if (expected.some(({ cost }) => cost > 0)) parted++;
          const plain = found.replacement.map(({ cost, best }) => ({ cost, best }));
          const order = (one: { cost: number }, other: { cost: number }): number => other.cost - one.cost;
          expect(plain).toEqual([...plain].sort(order));
          const sorted = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
          expect(sorted(plain)).toEqual(sorted(expected));
        },
      ),
      tries,
    );
    expect(possible).toBeGreaterThan(0.3 * tries.numRuns);
    expect(parted).toBeGreaterThan(0.08 * tries.numRuns);
  });

  test("finds the nearest weights that make what grants a wish the best: none nearer do, whichever way", () => {
    const tries = runs(40);
    const draws = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
      minLength: 15,
      maxLength: 15,
    });
    const counts = { changed: 0, nearer: 0, never: 0 };
    fc.assert(
      fc.property(wishing(richCases({ min: 2, max: 4 })), draws, ({ problem, weights, wish }, directions) => {
        const found = whyNot(problem, wish, { weights });
        if (!found.possible) return;
        const { nearestWeights, mixture, by } = found;
        const all = allRanked(problem, weights);
        const granting = all.filter((each) => grants(problem, each, wish));
        const from = ownWeights(found);
        expect(mixture === undefined).toBe(nearestWeights !== null);
        if (nearestWeights !== null) {
          const named = all.filter(
            ({ selection }) => Object.values(selection).join() === Object.values(nearestWeights.granting).join(),
          );
          expect(named.map((each) => grants(problem, each, wish))).toEqual([true]);
          expect(changeOf(from, nearestWeights.weights)).toBeCloseTo(nearestWeights.change, 9);
          expect(lag(all, named, nearestWeights.weights)).toBeLessThan(2e-9);
        } else counts.never++;
        const reach = nearestWeights?.change ?? 2;
        if (reach < 1e-6) return;
        counts.changed++;
        const others = directions.flatMap((draw) => {
          const total = by.reduce((sum, _, c) => sum + (draw[c] ?? 0), 0);
          if (total === 0) return [];
          const to = Object.fromEntries(by.map((id, c) => [id, (draw[c] ?? 0) / total]));
          const change = changeOf(from, to);
          return change < reach - 1e-7 ? [to, partWay(from, to, 0.5)] : [partWay(from, to, (0.999 * reach) / change)];
        });
        if (nearestWeights !== null) others.push(partWay(from, nearestWeights.weights, 0.99));
        for (const to of others) {
          counts.nearer++;
          expect(lag(all, granting, to)).toBeGreaterThan(1e-12);
        }
      }),
      tries,
    );
    expect(counts.changed).toBeGreaterThan(tries.numRuns / 4);
    expect(counts.never).toBeGreaterThan(tries.numRuns / 30);
    expect(counts.nearer).toBeGreaterThan(5 * tries.numRuns);
  });

  test("names the nearest of all weights that a standing names of any allocation that grants the wish", () => {
    const tries = runs(12);
    let compared = 0;
    fc.assert(
      fc.property(wishing(richCases({ min: 2, max: 4 })), ({ problem, weights, wish }) => {
        const found = whyNot(problem, wish, { weights });
        const granting = allRanked(problem, weights).filter((each) => grants(problem, each, wish));
        if (!found.possible || granting.length > 25) return;
        compared++;
        const changes = granting.flatMap(({ selection }) => {
          const { nearestWeights } = standing(problem, selection, { weights });
          return nearestWeights === null ? [] : [nearestWeights.change];
        });
        if (changes.length === 0) expect(found.nearestWeights).toBeNull();
        else expect(found.nearestWeights?.change).toBeCloseTo(Math.min(...changes), 7);
      }),
      tries,
    );
    expect(compared).toBeGreaterThan(tries.numRuns / 5);
  });

  test("proves by a mixture that no weights choose the best that grants the wish", () => {
    const tries = runs(30);
    let proofs = 0;
    fc.assert(
      fc.property(wishing(richCases({ min: 1, max: 4 })), ({ problem, weights, wish }) => {
        const found = whyNot(problem, wish, { weights });
        if (!found.possible || found.mixture === undefined) return;
        proofs++;
        expect(found.mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const id of found.by) {
          const mixed = found.mixture.reduce(
            (sum, { selection, share }) =>
              sum + share * (evaluate(problem, selection, { weights }).hensyn[id]?.score ?? NaN),
            0,
          );
          expect(mixed).toBeGreaterThan(found.best.hensyn[id]?.score ?? NaN);
        }
      }),
      tries,
    );
    expect(proofs).toBeGreaterThan(tries.numRuns / 15);
  });

  test("says the same when it searches as when it lists", () => {
    const tries = runs(10);
    let possible = 0;
    const same = ({ problem, weights, wish }: Wished): void => {
      const listed = whyNot(problem, wish, { weights });
      const searched = whyNot(problem, wish, { weights, method: "program" });
      expect(searched.possible).toBe(listed.possible);
      if (!listed.possible || !searched.possible) {
        expect(searched).toEqual(listed);
        return;
      }
      possible++;
      const { nearestWeights: nearest, of, mixture, ...plain } = listed;
      const { nearestWeights: near, of: unknown, mixture: mixed, ...others } = searched;
      expect(others).toEqual(plain);
      expect([unknown, mixed === undefined]).toEqual([null, mixture === undefined]);
      expect(of).not.toBeNull();
      expect(near === null).toBe(nearest === null);
      // What is level within a tie can be made level by changes that differ by a little more.
      if (near !== null && nearest !== null) expect(near.change).toBeCloseTo(nearest.change, 7);
    };
    fc.assert(fc.property(wishing(anyCases()), same), tries);
    fc.assert(fc.property(wishing(richCases({ min: 1, max: 3 })), same), runs(2));
    expect(possible).toBeGreaterThan(tries.numRuns / 6);
  });

  test("of nothing wished says that the best of all grants it and that it costs nothing", () => {
    fc.assert(
      fc.property(anyCases(), ({ problem, weights }) => {
        const found = whyNot(problem, {}, { weights });
        const [first] = allRanked(problem, weights);
        expect(found.possible).toBe(first !== undefined);
        if (!found.possible) return;
        expect(found.best).toEqual(found.winner);
        expect(found).toMatchObject({ rank: 1, replacement: [], nearestWeights: { change: 0 } });
        expect(found.cost.difference).toBe(0);
      }),
      runs(10),
    );
  });

  test("of scenarios in a list reads them as locks", () => {
    const list = Object.values(examples.example2);
    expect(whyNot(kobenhavn2024, list)).toEqual(whyNot(kobenhavn2024, { lock: list }));
  });

  test("of Copenhagen's example 2 whole gives its rank, its cost and that no weights choose it", () => {
    const found = whyNot(kobenhavn2024, Object.values(examples.example2));
    const own = standing(kobenhavn2024, examples.example2);
    expect(found).toMatchObject({
      possible: true,
      rank: own.rank,
      of: own.of,
      nearestWeights: null,
      status: "complete",
    });
    if (!found.possible) return;
    expect(found.best).toEqual(evaluationOf(kobenhavn2024, examples.example2));
    expect(found.cost.to).toEqual(found.best.selection);
    expect(found.replacement).toHaveLength(12);
  });

  test("is plain data that JSON keeps", () => {
    for (const wish of [{ lock: ["A05.1"], forbid: ["A03.1"] }, { lock: ["A05.1"] }, {}] as const) {
      const found = whyNot(kobenhavn2024, wish);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
  });

  test("of equal wishes counts one", () => {
    const [first, second] = kobenhavn2024.tasks.map(({ id }) => id);
    const found = whyNot<ProblemIds>(kobenhavn2024, {
      lock: ["A09.2", "A09.2"],
      place: [{ together: [first ?? "", second ?? ""] }, { together: [second ?? "", first ?? ""] }],
    });
    expect(found.possible && found.replacement.map(({ member }) => member.id).sort()).toEqual([
      "lock:A09.2",
      `together:${first ?? ""}+${second ?? ""}`,
    ]);
  });

  test("refuses what it does not know, everything at once", () => {
    const given = { lock: ["A05.9"], locks: [], place: [{ task: "nobody", in: "BIF" }] };
    let caught: unknown;
    try {
      whyNot<ProblemIds>(kobenhavn2024, given, { weights: { H9: 1 } });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InvalidInput);
    const messages = (caught as InvalidInput).issues.map(({ message }) => message);
    expect(messages).toHaveLength(4);
    expect(messages.join("\n")).toMatch(/lock\[0\].*"A05\.9".*\n.*place\[0\]\.task.*"nobody"/su);
    expect(() => whyNot(kobenhavn2024, "A05.1" as never)).toThrow(InvalidInput);
  });

  test("is told why it cannot be granted where there are too many allocations to list or to rank", () => {
    const large = parseProblem(JSON.parse(largeText));
    const found = whyNot(large, { lock: ["t3@N", "t3@S"] }, { timeLimitMs: 30_000 });
    const ids = found.possible === false ? found.conflicts.map((members) => members.map(({ id }) => id)) : [];
    expect(ids).toEqual([["lock:t3@N", "lock:t3@S", "one-scenario:t3"]]);
  });

  test("that has no time says so, and claims nothing", () => {
    const late = whyNot(kobenhavn2024, ["A05.1"], { timeLimitMs: 0 });
    expect(late.possible).toBeNull();
    expectStopped(kobenhavn2024, late);
    if (late.status === "stopped" && late.possible === null && late.incumbent !== null)
      expect(late.incumbent.selection.A05).toBe("A05.1");
  });
});
