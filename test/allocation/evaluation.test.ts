import { describe, expect, it } from "vitest";
import { verify } from "../../src/allocation/verify.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";
import type { Condition } from "../../src/problem/problem.ts";
import { choose, tiny } from "./tiny.ts";

const problem = tiny({
  absent: ["X"],
  tasks: { a: "A", a2: "A", b: "B", c: "C" },
  loads: { a: 1, a2: 10, b: 100, c: 1000 },
  areas: {
    M: { "M.1": { moves: { a: "B" } }, "M.2": { moves: { a: "C", b: "C" } } },
    N: { "N.1": { moves: { a: "C" } } },
    O: { "O.1": { moves: { a: "X" }, opens: ["X"] } },
  },
  count: 3,
});

describe("an evaluation", () => {
  it("shows the open departments with their committee, tasks and loads, all in document order", () => {
    const { departments } = evaluate(problem, choose("M.2"));
    expect(departments).toEqual([
      {
        id: "A",
        name: { da: "A på dansk", en: "A" },
        committee: { id: "A-committee", name: { da: "A committee på dansk", en: "A committee" } },
        tasks: ["a2"],
        loads: { load: 10 },
      },
      expect.objectContaining({ id: "C", tasks: ["a", "b", "c"], loads: { load: 1101 } }),
    ]);
  });

  it("shows what moves, from where and to where", () => {
    expect(evaluate(problem, choose("M.2")).moves).toEqual([
      { task: "a", from: "A", to: "C" },
      { task: "b", from: "B", to: "C" },
    ]);
    expect(evaluate(problem, {}).moves).toEqual([]);
  });

  it("of an unlawful selection is whole all the same, a scattered task being where its first scenario sends it", () => {
    const evaluation = evaluate(problem, choose("M.1", "N.1"));
    expect(evaluation.lawful).toBe(false);
    expect(evaluation.placement).toEqual({ a: "B", a2: "A", b: "B", c: "C" });
    expect(evaluation.departments.flatMap(({ tasks }) => tasks).sort()).toEqual(["a", "a2", "b", "c"]);
    expect(Number.isFinite(evaluation.score)).toBe(true);
  });

  it("leaves loads out that some task lacks", () => {
    const { departments } = evaluate(problem, {});
    expect(departments.every(({ loads }) => Object.keys(loads).join() === "load")).toBe(true);
  });

  it.each([[[]], [["M.1"]], [["M.1", "N.1"]], [["O.1"]]])(
    "under %j is plain data that JSON keeps whole",
    (scenarios) => {
      const evaluation = evaluate(problem, choose(...scenarios));
      expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
      const verification = verify(problem, choose(...scenarios));
      expect(JSON.parse(JSON.stringify(verification))).toStrictEqual(verification);
    },
  );

  it("is the same each time, and its own each time", () => {
    const [first, second] = [evaluate(problem, choose("M.1")), evaluate(problem, choose("M.1"))];
    expect(first).toStrictEqual(second);
    expect(first).not.toBe(second);
  });
});

describe("the name of a department", () => {
  const name = (names: readonly (readonly [string, string, Condition])[], ...scenarios: readonly string[]) =>
    evaluate(
      tiny({
        areas: { M: { "M.1": { names: { A: "of the scenario" } } }, N: { "N.1": { moves: { c: "B" } }, "N.2": {} } },
        names,
        count: 3,
      }),
      choose(...scenarios),
    ).departments[0]?.name.en;

  it("is its own where nothing says otherwise", () => {
    expect(name([])).toBe("A");
    expect(name([["A", "other", { scenario: "N.1" }]], "N.2")).toBe("A");
    expect(name([["B", "other", { scenario: "N.2" }]], "N.2")).toBe("A");
  });

  it("is what a chosen scenario gives it", () => {
    expect(name([], "M.1")).toBe("of the scenario");
  });

  it("is the last of the document's names that hold, which come after those of scenarios", () => {
    const names = [
      ["A", "first", { scenario: "M.1" }],
      ["A", "second", { together: ["b", "c"] }],
      ["A", "third", { all: ["M.1", "N.2"] }],
    ] as const;
    expect(name(names, "M.1")).toBe("first");
    expect(name(names, "N.1")).toBe("second");
    expect(name(names, "M.1", "N.1")).toBe("second");
    expect(name(names, "M.1", "N.2")).toBe("third");
  });
});

describe("a claimed placement", () => {
  const selection = choose("M.1");
  const { placement } = evaluate(problem, selection);
  const misplaced = (claimed: Readonly<Record<string, string>>): string[] =>
    verify(problem, { selection, placement: claimed })
      .rules.filter(({ holds }) => !holds)
      .map(({ id }) => id);

  it("that is right changes nothing", () => {
    expect(verify(problem, { selection, placement })).toEqual(verify(problem, selection));
    expect(verify(problem, { selection, placement }).lawful).toBe(true);
  });

  it("that is wrong breaks one-place for each task that it misplaces", () => {
    expect(misplaced({ ...placement, a: "A" })).toEqual(["one-place:a"]);
    expect(misplaced({ ...placement, a: "A", c: "B" })).toEqual(["one-place:a", "one-place:c"]);
    expect(verify(problem, { selection, placement: { ...placement, a: "A" } }).lawful).toBe(false);
  });

  it("that leaves a task out, or names a department that is not there, is wrong too", () => {
    const rest = Object.fromEntries(Object.entries(placement).filter(([task]) => task !== "b"));
    expect(misplaced(rest)).toEqual(["one-place:b"]);
    expect(misplaced({ ...placement, b: "Q" })).toEqual(["one-place:b"]);
    expect(misplaced({})).toEqual(["one-place:a", "one-place:a2", "one-place:b", "one-place:c"]);
  });

  it("is answered with both places, in both languages", () => {
    const verdict = verify(problem, { selection, placement: { ...placement, a: "C" } }).rules.find(
      ({ id }) => id === "one-place:a",
    );
    for (const word of ["C", "B"]) {
      expect(verdict?.detail.da).toContain(word);
      expect(verdict?.detail.en).toContain(word);
    }
    expect(verdict?.cites.map(({ page }) => page)).toContain("of M.1");
  });

  it("may be a whole evaluation", () => {
    expect(verify(problem, evaluate(problem, selection)).lawful).toBe(true);
  });
});
