import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples, kobenhavn2024 } from "../../seeds/index.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";
import { rank, ranked, type Ranking } from "../../src/analyse/rank.ts";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { laws } from "../../src/testing/laws.ts";
import { allocations, weightings } from "../../src/testing/problems.ts";
import { runs } from "../runs.ts";
import { smallProblem } from "../small-problem.ts";
import { evaluationOf } from "./evaluation-of.ts";
import { expectStopped } from "./stopped.ts";

/** Two areas and a merger that needs a split: four lawful allocations, of which two are as good. */
const small = smallProblem({
  departments: ["X", "Y", { id: "N", existing: false }],
  tasks: { x: "X", y: "Y", part: "X" },
  areas: {
    A: { "A.1": { closes: [{ department: "Y", into: "X" }] } },
    B: { "B.1": { opens: ["N"], moves: [{ task: "part", to: "N" }] } },
    C: { "C.1": {}, "C.2": {} },
  },
  open: 2,
  rest: {
    effects: [
      { id: "E1", theme: "T", points: 2, when: { scenario: "A.1" }, basis: "stated" },
      { id: "E2", theme: "T", points: -1, when: { scenario: "C.2" }, basis: "stated" },
    ],
  },
});

const names = (
  list: readonly { readonly rank: number; readonly tied: boolean; readonly selection: object }[],
): string[] =>
  list.map(({ rank: place, tied, selection }) => `${place}${tied ? "=" : ""} ${Object.values(selection).join(" ")}`);

const ids = (members: readonly { readonly id: string }[]): string[] => members.map(({ id }) => id);

/** Why there is nothing to rank, by ids. */
function reasons(ranking: Ranking): { readonly conflicts: string[][]; readonly corrections: string[][] } | undefined {
  if (ranking.status !== "infeasible") return undefined;
  return { conflicts: ranking.conflicts.map(ids), corrections: ranking.corrections.map(ids) };
}

describe("a ranking", () => {
  test("is complete, with ties that share a rank and are in order", () => {
    expect(names(rank(small, { top: 99 }).allocations)).toEqual([
      "1= A.1 B.1 C.0",
      "1= A.1 B.1 C.1",
      "3 A.1 B.1 C.2",
      "4= A.0 B.0 C.0",
      "4= A.0 B.0 C.1",
      "6 A.0 B.0 C.2",
    ]);
  });

  test("ends at the number asked for, within a tie too", () => {
    expect(names(rank(small, { top: 1 }).allocations)).toEqual(["1= A.1 B.1 C.0"]);
    expect(names(rank(small, { top: 4 }).allocations).at(-1)).toBe("4= A.0 B.0 C.0");
  });

  test("grants locks, forbids and limits, on the same scale", () => {
    const locked = rank(small, { lock: ["C.2"] });
    expect(names(locked.allocations)).toEqual(["1 A.1 B.1 C.2", "2 A.0 B.0 C.2"]);
    expect(locked.allocations[0]?.score).toBe(evaluate(small, { A: "A.1", B: "B.1", C: "C.2" }).score);
    expect(names(rank(small, { forbid: ["A.1"] }).allocations)[0]).toBe("1= A.0 B.0 C.0");
    expect(names(rank(small, { forbid: ["C.0", "C.1"], top: 1 }).allocations)).toEqual(["1 A.1 B.1 C.2"]);
    const limits = [{ id: "still", sum: { moved: "load" }, max: 0 }];
    expect(names(rank(small, { limits }).allocations)[0]).toBe("1= A.0 B.0 C.0");
  });

  test("says that nothing grants the wishes", () => {
    const contradiction = { lock: ["A.1"], forbid: ["B.1"] };
    const found = rank(small, contradiction);
    expect(found).toMatchObject({ status: "infeasible", allocations: [], complete: true });
    expect(found.question.wishes).toEqual({ ...contradiction, place: [], limits: [] });
    expect(reasons(found)).toEqual({
      conflicts: [["lock:A.1", "forbid:B.1", "department-count"]],
      corrections: [["lock:A.1"], ["forbid:B.1"]],
    });
    expect(rank(small, { forbid: ["C.0", "C.1", "C.2"] }).status).toBe("infeasible");
    expect(rank(small, { lock: ["C.1", "C.2"] }).status).toBe("infeasible");
    const impossible = smallProblem({ departments: ["X", "Y"], tasks: { x: "X", y: "Y" }, open: 1 });
    const why = rank(impossible);
    expect(why).toMatchObject({ status: "infeasible", allocations: [], corrections: [], complete: true });
    expect(reasons(why)).toEqual({ conflicts: [["department-count"]], corrections: [] });
    expect(evaluate(impossible, {}).themes.T?.distinguishes).toBe(false);
  });

  test("is plain data that JSON keeps whole", () => {
    const ranking = rank(kobenhavn2024, { top: 2 });
    expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking);
  });

  test("gives every allocation as evaluate does", () => {
    const weights = { H1: 2, H4: 1 };
    for (const allocation of rank(kobenhavn2024, { top: 5, weights }).allocations) {
      const { rank: place, tied, ...evaluation } = allocation;
      expect(evaluation).toEqual(evaluationOf(kobenhavn2024, allocation.selection, { weights }));
      expect([place >= 1, typeof tied]).toEqual([true, "boolean"]);
    }
  });

  test("is lazy: the first of a very large tie comes before the others are made", () => {
    // Only A12 counts: 136,080 allocations share the first rank.
    const weights = { H1: 0, H2: 0, H3: 1, T9: 0, T10: 0 };
    const [first, second, third] = ranked(kobenhavn2024, { weights });
    expect([first, second, third].map((each) => [each?.rank, each?.tied, each?.score])).toEqual([
      [1, true, 1],
      [1, true, 1],
      [1, true, 1],
    ]);
    expect(Object.values(first?.selection ?? {}).filter((scenario) => !scenario.endsWith(".0"))).toEqual(["A12.P"]);
  });
});

describe("a ranking that is stopped", () => {
  test.each(["auto", "list", "program"] as const)("has an incumbent and a bound without any time (%s)", (method) => {
    const late = rank(structuredClone(kobenhavn2024), { timeLimitMs: 0, method });
    expect(late.allocations).toEqual([]);
    expectStopped(kobenhavn2024, late);
  });

  test("shows what is proven, and no better one is missing", () => {
    const whole = rank(kobenhavn2024, { top: 300 });
    const stopped = rank(kobenhavn2024, { top: 300, timeLimitMs: 60, method: "program" });
    if (stopped.status === "stopped") {
      const next = whole.allocations[stopped.allocations.length];
      expect(stopped.bound).toBeGreaterThanOrEqual((next?.score ?? 0) - 1e-9);
      expect(stopped.incumbent?.lawful).toBe(true);
    }
    expect(stopped.allocations).toEqual(whole.allocations.slice(0, stopped.allocations.length));
  });

  test("reports its progress", () => {
    const bounds: number[] = [];
    rank(structuredClone(kobenhavn2024), {
      top: 200,
      method: "program",
      onProgress: ({ bound }) => {
        if (bound !== undefined) bounds.push(bound);
      },
    });
    expect(bounds.length).toBeGreaterThan(0);
    expect(bounds.every((bound) => !Number.isNaN(bound))).toBe(true);
  });
});

describe("a request that cannot be used", () => {
  const issues = (request: Parameters<typeof rank>[1]): string[] => {
    try {
      rank(small, request);
    } catch (error) {
      if (error instanceof InvalidInput) return error.issues.map(({ message }) => message);
      throw error;
    }
    return [];
  };

  test("names every problem at once", () => {
    expect(
      issues({
        weights: { h: 1, T: -1 },
        lock: ["A.9"],
        forbid: ["A.1", "nothing like it"],
        limits: [
          { id: "L", sum: { moved: "lod" }, max: 1 },
          { id: "M", sum: { tasks: true, department: "X" } },
        ],
      }),
    ).toEqual([
      'weights.h is for "h", which is neither a hensyn nor a theme. Maybe "H" was meant.',
      "weights.T is -1. A weight is a finite number of at least 0.",
      'lock[0] is "A.9", an unknown scenario. Maybe "A.0" or "A.1" was meant.',
      expect.stringMatching(/^forbid\[1\] is "nothing like it", an unknown scenario\. /u),
      'limits[0].sum.moved is "lod", an unknown measure. Maybe "load" was meant.',
      "limits[1].max is missing, and so is min. Write at least one of them.",
    ]);
  });

  test("is refused for numbers that make no sense", () => {
    expect(issues({ top: 0 })).toEqual(["top is 0. Write a whole number of at least 1."]);
    expect(issues({ top: 1.5 })).toEqual(["top is 1.5. Write a whole number of at least 1."]);
    expect(issues({ timeLimitMs: Number.NaN })).toEqual(["timeLimitMs is NaN. Write a number of at least 0."]);
    expect(issues({ weights: { H: 0 } })).toEqual([
      "weights has only weights of 0. Give at least one a weight above 0.",
    ]);
  });
});

describe("the laws hold of Copenhagen", () => {
  test.each(laws)("$name", ({ check }) => {
    const named = Object.values(examples);
    for (const selection of named) check(kobenhavn2024, selection, { H1: 1, H2: 2, H3: 3 });
    fc.assert(
      fc.property(allocations(kobenhavn2024), weightings(kobenhavn2024), (selection, weights) => {
        check(kobenhavn2024, selection, weights);
      }),
      runs(5),
    );
    expect(named).toHaveLength(4);
  });
});
