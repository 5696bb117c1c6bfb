import { describe, expect, test } from "vitest";
import { assumptions, type AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";
import { InvalidInput, type Problem } from "../../../src/index.ts";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { expectStopped } from "../stopped.ts";
import { editedByHand, rankedByHand } from "./by-hand.ts";
import { figure, label, theme, twoDepartments } from "./two-departments.ts";

interface Parts {
  readonly limits?: readonly object[];
  readonly hensyn: readonly object[];
  readonly effects?: readonly object[];
}

/** Two departments and two areas, each of which may move a task from A to B: one of 0–4 cases, one of 1. */
function problemOf(parts: Parts): Problem {
  return twoDepartments({
    ...parts,
    tasks: [
      { id: "large", name: label("Large"), home: "A", measures: figure(10, 10) },
      { id: "vague", name: label("Vague"), home: "A", measures: figure(0, 4) },
      { id: "one", name: label("One"), home: "A", measures: figure(1, 1) },
      { id: "small", name: label("Small"), home: "B", measures: figure(4, 4) },
    ],
    scenarios: { vague: [{ task: "vague", to: "B" }], one: [{ task: "one", to: "B" }] },
  });
}

const itemOf = (items: readonly AssumptionItem[], id: string): AssumptionItem | undefined =>
  items.find((item) => item.id === id);

const balance = { id: "H1", themes: [theme("T1", { kind: "balance", measure: "cases" })] };

describe("small problems, worked out by hand", () => {
  test("a limit on what moves is kept up to its bound", () => {
    // Moving both is the most even, and moves 1 + vague cases, of which 4 are allowed.
    const limits = [{ id: "L", sum: { moved: "cases" }, max: 4 }];
    const { winner, items } = assumptions(problemOf({ hensyn: [balance], limits }));
    expect(winner?.selection).toEqual({ vague: "vague.1", one: "one.1" });
    const vague = itemOf(items, "vague.cases");
    expect(vague).toMatchObject({ value: 2, touches: ["T1", "limit:L"], exact: true });
    expect(vague?.changesAbove).toBeCloseTo(3, 7);
    // From there on the vague task alone is the most even: 10 + 1 against 4 + 3, and not 10 + 3 against 4 + 1.
    expect(vague?.winnerAbove).toEqual({ vague: "vague.1", one: "one.0" });
    expect(vague?.atHigh).toEqual({ survives: false, winner: { vague: "vague.1", one: "one.0" } });
    // Without any cases it makes no difference where it is: fewer changes come first, but the rank is shared.
    expect(vague?.atLow).toEqual({ survives: true, winner: { vague: "vague.0", one: "one.1" } });
    expect(vague?.changesBelow).toBe(null);
  });

  test("two gauges on one figure pull against each other until one is stronger", () => {
    // Scores with v cases: moving nothing has 0 and 1, one alone 2·1/(2 + 2v) and 1 − 1/(1 + v), and so on: balance and
    // moved are the same line upside down here, so the heavier decides, whatever v is.
    const moved = { id: "H2", weight: 0.5, themes: [theme("T2", { kind: "moved", measure: "cases" })] };
    const { winner, items } = assumptions(problemOf({ hensyn: [balance, moved] }));
    expect(winner?.selection).toEqual({ vague: "vague.1", one: "one.1" });
    expect(itemOf(items, "vague.cases")).toMatchObject({ changesBelow: null, changesAbove: null });
    // Beyond 3 + 4 cases balance would turn, which is not within the range.
    expect(itemOf(items, "vague.cases")?.atHigh.survives).toBe(true);
  });

  test("an effect goes from nothing to twice its points, in whole numbers", () => {
    const points = { id: "H1", themes: [theme("T1", { kind: "points" })] };
    const effects = [
      { id: "stays", theme: "T1", points: 3, when: { task: "one", in: "A" }, basis: "stated", strength: "stated" },
      { id: "moves", theme: "T1", points: 2, when: { task: "one", in: "B" }, basis: "assumed" },
      { id: "much", theme: "T1", points: -700, when: { scenario: "vague.1" }, basis: "assumed" },
      { id: "known", theme: "T1", points: 1, when: { scenario: "vague.0" }, basis: "stated", strength: "stated" },
    ];
    const { winner, items } = assumptions(problemOf({ hensyn: [points], effects }));
    expect(winner?.selection).toEqual({ vague: "vague.0", one: "one.0" });
    // With 3 both are as good; with 4 the move is better.
    expect(itemOf(items, "moves")).toMatchObject({ low: 0, value: 2, high: 4, changesBelow: null, changesAbove: 4 });
    expect(itemOf(items, "moves")?.winnerAbove).toEqual({ vague: "vague.0", one: "one.1" });
    expect(itemOf(items, "much")).toMatchObject({ low: -1000, high: 0, changesBelow: null, changesAbove: null });
    expect(items.map(({ id }) => id)).not.toContain("known");
    // Nothing counts cases: the figures are listed all the same.
    expect(itemOf(items, "vague.cases")).toMatchObject({ touches: [], changesBelow: null, changesAbove: null });
    expect(itemOf(items, "large.cases")).toMatchObject({ low: 10, high: 10, atLow: { survives: true } });
  });

  test("a winner that shares the first rank says so, and with how many", () => {
    // Where the other task is makes no difference.
    const points = { id: "H1", themes: [theme("T1", { kind: "points" })] };
    const effects = [{ id: "one", theme: "T1", points: 1, when: { task: "vague", in: "A" }, basis: "assumed" }];
    const problem = problemOf({ hensyn: [points], effects });
    for (const method of ["list", "program"] as const) {
      const { winner, tied, sharing, together } = assumptions(problem, { samples: 3, method });
      expect({ winner: winner?.selection, tied }).toEqual({ winner: { vague: "vague.0", one: "one.0" }, tied: true });
      expect(sharing).toBe(method === "list" ? 2 : null);
      expect(together?.allocations.map(({ rank, tied: shares }) => [rank, shares])).toEqual([
        [1, true],
        [1, true],
        [3, true],
        [3, true],
      ]);
    }
    expect(assumptions(problemOf({ hensyn: [balance] }))).toMatchObject({ tied: false, sharing: 1 });
  });

  test("of those that share the first rank only the lawful are counted, where a limit varies", () => {
    // Moving the vague task would be as good, but passes the limit by the document's values.
    const points = { id: "H1", themes: [theme("T1", { kind: "points" })] };
    const effects = [{ id: "one", theme: "T1", points: 1, when: { task: "one", in: "A" }, basis: "stated" }];
    const limits = [{ id: "L", sum: { moved: "cases" }, max: 1.5 }];
    const found = assumptions(problemOf({ hensyn: [points], effects, limits }), { samples: 1 });
    expect(found).toMatchObject({ winner: { selection: { vague: "vague.0", one: "one.0" } }, tied: false, sharing: 1 });
  });

  test("says what an assumption is, and what it rests on", () => {
    const { items } = assumptions(problemOf({ hensyn: [balance] }));
    expect(itemOf(items, "vague.cases")?.text).toEqual({
      da: "Vague, cases: 2 (0–4) cases (antagelse)",
      en: "Vague, cases: 2 (0–4) cases (assumption)",
    });
  });
});

describe("Copenhagen", () => {
  const weights = { H2: 3 };
  const { winner, items, together, status } = assumptions(kobenhavn2024, { weights, samples: 20 });

  test("lists every figure that is assumed or has a range, and every effect whose points no source states", () => {
    const figures = kobenhavn2024.tasks.flatMap(({ measures }) => Object.values(measures));
    const listed = figures.filter(({ basis, low, high }) => basis === "assumed" || low < high);
    const problem: Problem = kobenhavn2024;
    const effects = problem.effects.filter(({ strength }) => strength !== "stated");
    expect(items).toHaveLength(listed.length + effects.length);
    expect(status).toBe("complete");
    expect(together?.allocations).toHaveLength(10);
  });

  test("changes where a document edited by hand does", () => {
    const authority = itemOf(items, "city-life-authority.cases");
    const change = authority?.changesAbove ?? NaN;
    expect(change).toBeGreaterThan(6);
    const survives = (value: number): boolean =>
      rankedByHand(editedByHand(kobenhavn2024, [[authority ?? {}, value]]), weights, winner?.selection ?? {}).survives;
    expect([survives(change - 1e-6), survives(change + 1e-6)]).toEqual([true, false]);
  });

  test("finds every change of a load that a balance rests on, where much is at stake for it", () => {
    const balanced = { H2: 20, T5: 0, T7: 0 };
    const found = assumptions(kobenhavn2024, { weights: balanced, samples: 1, vary: ["ranges"] });
    const changing = found.items.filter(({ changesAbove, changesBelow }) => (changesAbove ?? changesBelow) !== null);
    expect(changing.length).toBeGreaterThan(3);
    for (const item of changing.slice(0, 4)) {
      const [change, outwards] = item.changesAbove === null ? [item.changesBelow, -1] : [item.changesAbove, 1];
      const survives = (value: number): boolean => {
        const edited = editedByHand(kobenhavn2024, [[item, value]]);
        return rankedByHand(edited, balanced, found.winner?.selection ?? {}).survives;
      };
      const places = [-1e-6, 1e-6].map((offset) => (change ?? NaN) + outwards * offset);
      expect(places.map(survives)).toEqual([true, false]);
    }
  });

  test("says assumption, or a source, of each", () => {
    for (const { text, basis, cites } of items) {
      expect(text.da).toMatch(basis === "assumed" || cites.length === 0 ? /\(antagelse[;:)]/ : /\(.*\d{4}.*\)$/);
      expect(text.en).toMatch(basis === "assumed" || cites.length === 0 ? /\(assumption[;:)]/ : /\(.*\d{4}.*\)$/);
    }
  });

  test("ends in time with what is known", () => {
    const found = assumptions(kobenhavn2024, { weights, timeLimitMs: 0 });
    expect(found.together).toBeNull();
    expectStopped(kobenhavn2024, found);
    expect(found.items.length).toBeLessThan(items.length);
  });
});

test("options and weights that cannot be used are named all at once", () => {
  const ask = (): unknown =>
    assumptions(kobenhavn2024, { weights: { H9: 1 }, samples: 0, vary: [], sample: 3 } as unknown as object);
  expect(ask).toThrow(InvalidInput);
  const issues = (() => {
    try {
      ask();
      return [];
    } catch (error) {
      return error instanceof InvalidInput ? error.issues : [];
    }
  })();
  expect(issues.map(({ path }) => path).sort()).toEqual(["sample", "samples", "vary", "weights.H9"]);
});

test("more than a million samples are refused, whatever is asked with them", () => {
  const ask = (samples: number): unknown => assumptions(kobenhavn2024, { samples, timeLimitMs: 0 });
  expect(ask(1_000_000)).toMatchObject({ status: "stopped" });
  expect(() => ask(1_000_001)).toThrow("samples is 1000001. Write a whole number from 1 to 1,000,000.");
});
