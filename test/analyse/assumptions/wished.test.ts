import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions, type AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";
import type { Placed } from "../../../src/analyse/assumptions/answers.ts";
import { rank, type Problem, type Selection, type Wish } from "../../../src/index.ts";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { enumerate } from "../../../src/testing/index.ts";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { runs } from "../../runs.ts";
import { editedByHand, expectTogether, grantedByEnumeration, rankedIn, sampledByHand, type Ranked } from "./by-hand.ts";
import { varieties, wishedCases } from "./cases.ts";
import { expectItem } from "./expect-item.ts";
import { figure, label, theme, twoDepartments } from "./two-departments.ts";

const changes = ({ changesAbove, changesBelow }: AssumptionItem): boolean =>
  changesAbove !== null || changesBelow !== null;

describe("writing a value into the document changes the winner among those that grant the wishes exactly where it is said", () => {
  test("for each value alone", () => {
    const tries = runs(120);
    let [pairs, changing, byLimit] = [0, 0, 0];
    fc.assert(
      fc.property(wishedCases(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (given, share, turn) => {
        const { problem, weights, wish } = given;
        const ranking = grantedByEnumeration(weights, wish);
        const [best] = ranking(problem);
        const { winner, items, status } = assumptions(problem, { weights, samples: 1, ...wish });
        expect(status).toBe(best === undefined ? "infeasible" : "complete");
        expect(winner?.selection).toEqual(best?.selection);
        if (winner === null) return;
        // Few of many problems say more than all of few.
        const ranged = items.filter(({ low, high }) => low < high);
        for (const item of ranged.filter((_, index) => index % 4 === turn % 4)) {
          const at = (value: number): Ranked =>
            rankedIn(ranking(editedByHand(problem, [[item, value]])), winner.selection);
          expectItem(item, at, share);
          expect(item.exact).toBe(true);
          pairs++;
          if (!changes(item)) continue;
          changing++;
          if (item.touches.some((id) => wish.limits.some((limit) => id === `limit:${limit.id}`))) byLimit++;
        }
      }),
      tries,
    );
    expect(pairs).toBeGreaterThan(0.4 * tries.numRuns);
    expect(changing).toBeGreaterThan(0.02 * tries.numRuns);
    expect(byLimit).toBeGreaterThan(0);
  });

  test("for all at once", () => {
    const tries = runs(40);
    let [moved, denied] = [0, 0];
    fc.assert(
      fc.property(wishedCases(), varieties, ({ problem, weights, wish }, vary) => {
        const ranking = grantedByEnumeration(weights, wish);
        const [samples, best] = [4, 3];
        const found = assumptions(problem, { weights, vary, samples, best, ...wish });
        if (found.together === null) return;
        const allocations = ranking(problem);
        const places = ({ selection, rank, tied }: Placed): Placed => ({ selection, rank, tied });
        expect(found.together.allocations.map(places)).toEqual(allocations.slice(0, best).map(places));
        const firsts = allocations.filter(({ rank }) => rank === 1).length;
        expect({ tied: found.tied, sharing: found.sharing }).toEqual({ tied: firsts > 1, sharing: firsts });
        expectTogether(found.together, sampledByHand(problem, found.items, ranking, { samples, best, vary }));
        if (Object.values(found.together.core).some(({ index }) => index > 0 && index < 1)) moved++;
        if (found.together.allocations.some(({ unlawful }) => unlawful > 0)) denied++;
      }),
      tries,
    );
    expect(moved).toBeGreaterThan(tries.numRuns / 10);
    expect(denied).toBeGreaterThan(0);
  });

  test("and nothing but a limit changes it where a single allocation grants them", () => {
    const tries = runs(20);
    let single = 0;
    fc.assert(
      fc.property(wishedCases(), fc.nat(), ({ problem, weights }, at) => {
        const lawful = enumerate(problem).ranking();
        const selection = lawful[at % Math.max(1, lawful.length)]?.selection;
        if (selection === undefined) return;
        single++;
        const { winner, items, together, tied, sharing } = assumptions(problem, {
          weights,
          samples: 5,
          lock: Object.values(selection),
        });
        expect({ selection: winner?.selection, tied, sharing }).toEqual({ selection, tied: false, sharing: 1 });
        for (const item of items) {
          const isLimited = item.touches.some((id) => id.startsWith("limit:"));
          for (const { survives, winner: first } of [item.atLow, item.atHigh]) {
            expect(first).toEqual(survives ? selection : null);
            if (!isLimited) expect(survives).toBe(true);
          }
          if (!isLimited) expect(changes(item)).toBe(false);
        }
        for (const { first, unlawful, largestRegret } of together?.allocations ?? []) {
          expect(first + unlawful).toBeCloseTo(1, 12);
          expect(largestRegret).toBe(first > 0 ? 0 : null);
        }
      }),
      tries,
    );
    expect(single).toBeGreaterThan(0.4 * tries.numRuns);
  });
});

describe("the list", () => {
  /** A solver that must not be asked. */
  const unused = {
    ...javascriptLpSolver,
    solve: () => {
      throw new Error("A program was solved.");
    },
  };

  test("is used whatever is wished: no program is solved", () => {
    const tries = runs(15);
    let answered = 0;
    fc.assert(
      fc.property(wishedCases(), ({ problem, weights, wish }) => {
        // Why wishes cannot be granted is found out by programs.
        if (grantedByEnumeration(weights, wish)(problem).length === 0) return;
        answered++;
        const { status, items } = assumptions(problem, { weights, samples: 2, ...wish, solver: unused });
        expect(status).toBe("complete");
        expect(items.every(({ exact }) => exact)).toBe(true);
      }),
      tries,
    );
    expect(answered).toBeGreaterThan(0.3 * tries.numRuns);
  });

  const copenhagen: Problem = kobenhavn2024;

  test.each<Wish>([
    { lock: ["A06.3"] },
    { place: [{ task: "operation", in: "KFF" }] },
    { limits: [{ id: "W", sum: { moved: "staff" }, max: 800 }] },
  ])("is that of Copenhagen under %j", (wish) => {
    const { status, winner, sharing, items, together } = assumptions(copenhagen, {
      ...wish,
      samples: 5,
      solver: unused,
    });
    expect(status).toBe("complete");
    expect(items.every(({ exact }) => exact)).toBe(true);
    const { allocations } = rank(copenhagen, { ...wish, top: 20 });
    const [best] = allocations;
    expect([winner?.selection, winner?.score]).toEqual([best?.selection, best?.score]);
    expect(sharing).toBe(allocations.filter((each) => each.rank === 1).length);
    expect(together?.allocations).toHaveLength(10);
  });
});

describe("small problems, worked out by hand,", () => {
  const methods = ["list", "program"] as const;
  const points = (id: string): object => ({ id, themes: [theme(`T${id}`, { kind: "points" })] });
  const tasks = [
    { id: "large", name: label("Large"), home: "A", measures: figure(10, 10) },
    { id: "vague", name: label("Vague"), home: "A", measures: figure(0, 4) },
    { id: "one", name: label("One"), home: "A", measures: figure(1, 1) },
    { id: "small", name: label("Small"), home: "B", measures: figure(4, 4) },
  ];
  const moving = { vague: [{ task: "vague", to: "B" }], one: [{ task: "one", to: "B" }] };
  const vagueOf = (items: readonly AssumptionItem[]): AssumptionItem | undefined =>
    items.find(({ id }) => id === "vague.cases");

  test.each(methods)("are scored on the scale of all that is lawful, whatever is wished (%s)", (method) => {
    const problem = twoDepartments({
      tasks,
      scenarios: { P: [], Q: [] },
      hensyn: [points("H1"), points("H2")],
      effects: [
        { id: "E", theme: "TH1", points: 2, when: { scenario: "P.1" }, basis: "assumed" },
        { id: "F", theme: "TH1", points: 6, when: { scenario: "Q.1" }, basis: "stated" },
        { id: "G", theme: "TH2", points: 3, when: { scenario: "P.0" }, basis: "stated" },
      ],
    });
    // With E points P.1 scores ¾ · E/(E + 6), and P.0 scores ¼: as much with 3 points. On the scale of what is granted, which
    // goes to E points only, P.1 would win with any.
    const { winner, items } = assumptions(problem, { weights: { H1: 3, H2: 1 }, forbid: ["Q.1"], method, samples: 1 });
    expect(winner?.selection).toEqual({ P: "P.0", Q: "Q.0" });
    expect(winner?.score).toBeCloseTo(0.25, 12);
    expect(items.find(({ id }) => id === "E")).toMatchObject({
      atLow: { survives: true },
      changesBelow: null,
      changesAbove: 4,
      winnerAbove: { P: "P.1", Q: "Q.0" },
    });
  });

  test.each(methods)("a wished limit goes with the figures that it adds up (%s)", (method) => {
    const problem = twoDepartments({
      tasks,
      scenarios: moving,
      hensyn: [{ id: "H1", themes: [theme("T1", { kind: "balance", measure: "cases" })] }],
    });
    // Moving both is the most even, and moves 1 + vague cases, of which 4 are allowed.
    const limits = [{ id: "W", sum: { moved: "cases" }, max: 4 }];
    const { winner, items, together } = assumptions(problem, { limits, method, samples: 40 });
    expect(winner?.selection).toEqual({ vague: "vague.1", one: "one.1" });
    const vague = vagueOf(items);
    expect(vague).toMatchObject({ touches: ["T1", "limit:W"], changesBelow: null, exact: method === "list" });
    expect(vague?.changesAbove).toBeCloseTo(3, 5);
    expect(vague?.winnerAbove).toEqual({ vague: "vague.1", one: "one.0" });
    expect(vague?.atHigh).toEqual({ survives: false, winner: { vague: "vague.1", one: "one.0" } });
    // A quarter of the range is above 3.
    const [first] = together?.allocations ?? [];
    expect(first?.unlawful).toBeGreaterThan(0.1);
    expect(first?.unlawful).toBeLessThan(0.5);
    expect((first?.first ?? NaN) + (first?.unlawful ?? NaN)).toBeCloseTo(1, 12);
  });

  test.each(methods)("a figure that nothing but a wished limit adds up is looked at (%s)", (method) => {
    const problem = twoDepartments({
      tasks,
      scenarios: moving,
      hensyn: [points("H1")],
      effects: [{ id: "E", theme: "TH1", points: 1, when: { scenario: "vague.1" }, basis: "stated" }],
    });
    const ask = (limit: object, lock: readonly string[] = []): ReturnType<typeof assumptions> =>
      assumptions(problem, { limits: [{ id: "W", sum: { moved: "cases" }, ...limit }], lock, method, samples: 1 });
    const { winner, items } = ask({ max: 2.5 });
    expect(winner?.selection).toEqual({ vague: "vague.1", one: "one.0" });
    expect(vagueOf(items)).toMatchObject({ touches: ["limit:W"], changesBelow: null });
    expect(vagueOf(items)?.changesAbove).toBeCloseTo(2.5, 5);
    expect(vagueOf(items)?.winnerAbove).toEqual({ vague: "vague.0", one: "one.0" });
    // Where nothing else is left, nothing wins.
    const locked = vagueOf(ask({ max: 2.5 }, ["vague.1"]).items);
    expect(locked).toMatchObject({ atLow: { survives: true }, atHigh: { survives: false, winner: null } });
    expect(locked?.winnerAbove).toBe(null);
    // What is granted at another value only is not granted.
    const denied = ask({ min: 3.5 });
    expect(denied).toMatchObject({ status: "infeasible", winner: null, items: [], together: null, sharing: null });
  });

  test.each(methods)("what cannot be granted has its reasons (%s)", (method) => {
    const problem: Problem = twoDepartments({ tasks, scenarios: moving, hensyn: [points("H1")] });
    const found = assumptions(problem, { lock: ["vague.1"], place: [{ task: "vague", in: "A" }], method });
    expect(found).toMatchObject({ status: "infeasible", winner: null, together: null });
    if (found.status !== "infeasible") return;
    expect(found.conflicts[0]?.map(({ id }) => id).sort()).toEqual(["lock:vague.1", "place:vague@A"]);
    const selection: Selection = { vague: "vague.1", one: "one.0" };
    expect(assumptions(problem, { lock: ["vague.1"], method, samples: 1 }).winner?.selection).toEqual(selection);
  });
});
