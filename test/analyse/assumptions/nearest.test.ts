import { afterEach, describe, expect, test, vi } from "vitest";
import { assumptions, type AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";
import { catalogue, type Problem } from "../../../src/index.ts";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { editedByHand, rankedByHand } from "./by-hand.ts";
import { figure, label, theme, twoDepartments } from "./two-departments.ts";

const points = { id: "H1", themes: [theme("T1", { kind: "points" })] };

interface Parts {
  readonly tasks?: readonly object[];
  readonly scenarios: Readonly<Record<string, readonly object[]>>;
  readonly limits?: readonly object[];
  readonly hensyn?: readonly object[];
  readonly effects: readonly object[];
}

/** Two departments, and a vague task of 0–4 cases in the one. */
function problemOf({ tasks = [], effects, hensyn = [points], ...parts }: Parts): Problem {
  return twoDepartments({
    ...parts,
    hensyn,
    tasks: [
      { id: "vague", name: label("Vague"), home: "A", measures: figure(0, 4) },
      { id: "a", name: label("a"), home: "A", measures: figure(5, 5) },
      { id: "b", name: label("b"), home: "B", measures: figure(5, 5) },
      ...tasks,
    ],
    effects: effects.map((effect, index) => ({ id: `E${index}`, theme: "T1", basis: "stated", ...effect })),
  });
}

function vagueOf(items: readonly AssumptionItem[]): AssumptionItem {
  const found = items.find(({ id }) => id === "vague.cases");
  if (found === undefined) throw new Error("The vague task is not there.");
  return found;
}

/** A clock on which each look takes a millisecond; returns how many there were. */
function countedLooks(): () => number {
  let looks = 0;
  vi.spyOn(performance, "now").mockImplementation(() => ++looks);
  return () => looks;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a change that is not at the end of a range", () => {
  // What is better is lawful only where B has 6.05 to 6.4 cases without task c: with 1.05 to 1.4 in the vague one.
  const problem = problemOf({
    tasks: [{ id: "c", name: label("c"), home: "B", measures: figure(1, 1) }],
    scenarios: {
      V: [
        { task: "vague", to: "B" },
        { task: "c", to: "A" },
      ],
    },
    limits: [{ id: "L", sum: { load: "cases", department: "B" }, min: 6, max: 6.4 }],
    effects: [{ points: 1, when: { scenario: "V.1" } }],
  });

  test("is proven where allocations are listed, and found where they are searched for", () => {
    const listed = vagueOf(assumptions(problem).items);
    expect(listed).toMatchObject({ atLow: { survives: true }, changesAbove: null, exact: true });
    expect(listed.changesBelow).toBeCloseTo(1.4, 6);
    const searched = vagueOf(assumptions(problem, { samples: 1, method: "program" }).items);
    expect(searched).toMatchObject({ atLow: { survives: true }, changesAbove: null, exact: false });
    expect(searched.changesBelow).toBeCloseTo(1.4, 5);
    expect(searched.winnerBelow).toEqual({ V: "V.1" });
  });
});

describe("a lead that is a tie along the whole range", () => {
  const problem = problemOf({
    scenarios: { V: [{ task: "vague", to: "B" }], P: [] },
    hensyn: [{ ...points }, { id: "H2", themes: [theme("T2", { kind: "moved", measure: "cases" })] }],
    effects: [{ points: 1, when: { scenario: "P.1" } }],
  });

  // With a weight of 1 against that of a tie; by rounding the lead is more or less than a tie.
  test.each([1e-9 * (1 + 1e-9), 1e-9 * (1 + 1e-9) + 1e-18, 1e-9 + 1e-14, 1e-9 + 2e-14, 1e-9 + 3e-14, 1e-9 - 1e-16])(
    "is looked through in a few steps, with a weight of %d",
    (H1) => {
      const looks = countedLooks();
      const weights = { H1, H2: 1 };
      const { winner, items, status } = assumptions(problem, { weights, samples: 1, timeLimitMs: 200 });
      expect(status).toBe("complete");
      expect(looks()).toBeLessThan(200);
      const { changesBelow, changesAbove } = vagueOf(items);
      const survives = (value: number): boolean =>
        rankedByHand(editedByHand(problem, [[vagueOf(items), value]]), weights, winner?.selection ?? {}).survives;
      expect({ low: changesBelow === null, high: changesAbove === null }).toEqual({
        low: survives(0) && survives(1e-6),
        high: survives(4) && survives(2 + 1e-6),
      });
    },
  );
});

describe("points", () => {
  // The winner has 400; nothing changes until the other has more.
  const problem = problemOf({
    scenarios: { P: [], Q: [] },
    effects: [
      { points: 800, when: { scenario: "P.0" } },
      { id: "E", points: 450, when: { scenario: "P.1" }, basis: "assumed" },
      { points: -1, when: { scenario: "Q.1" } },
    ],
  });

  test("are not tried one by one", () => {
    catalogue(problem);
    const looks = countedLooks();
    const { items } = assumptions(problem, { samples: 1 });
    expect(items.find(({ id }) => id === "E")).toMatchObject({ changesBelow: null, changesAbove: 801 });
    expect(looks()).toBeLessThan(100);
  });
});

describe("the time limit", () => {
  test("is looked at while it is found out what varies", () => {
    catalogue(kobenhavn2024);
    const steps = new Set<string>();
    const looks = countedLooks();
    const onProgress = ({ step, done }: { step: string; done: number }): void => void steps.add(`${step} ${done}`);
    const found = assumptions(kobenhavn2024, { timeLimitMs: 1000, onProgress });
    expect(found).toMatchObject({ together: null, status: "stopped" });
    expect(found.items.filter(({ low, high }) => low < high)).toEqual([]);
    expect(found.winner).not.toBe(null);
    expect([...steps]).toEqual(["search 0"]);
    expect(looks()).toBeLessThan(3000);
  });

  test("has a step of its own for drawing", () => {
    const problem = problemOf({ scenarios: { P: [] }, effects: [{ points: 1, when: { scenario: "P.1" } }] });
    countedLooks();
    const steps: string[] = [];
    assumptions(problem, { samples: 400, onProgress: ({ step }) => void steps.push(step) });
    expect(steps).toContain("draws");
    expect(steps).not.toContain("samples");
  });
});
