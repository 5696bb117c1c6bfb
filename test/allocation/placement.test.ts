import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { broken, tiny, whereabouts } from "./tiny.ts";

describe("a move", () => {
  const problem = tiny({
    tasks: { a: "A", a2: "A", b: "B", c: "C" },
    areas: { M: { "M.1": { moves: { a: "B" } } } },
  });

  it("takes its task, and every other stays at home", () => {
    expect(whereabouts(problem, "M.1")).toEqual({ a: "B", a2: "A", b: "B", c: "C" });
    expect(broken(problem, "M.1")).toEqual([]);
  });

  it("happens only where its scenario is chosen", () => {
    const today = { a: "A", a2: "A", b: "B", c: "C" };
    expect(whereabouts(problem)).toEqual(today);
    expect(whereabouts(problem, "M.0")).toEqual(today);
  });
});

describe("two chosen scenarios that move one task", () => {
  const problem = tiny({
    tasks: { a: "A", a2: "A", b: "B", c: "C" },
    areas: {
      M: { "M.1": { moves: { a: "B" } } },
      N: { "N.1": { moves: { a: "B" } }, "N.2": { moves: { a: "C" } }, "N.3": { moves: { a: "A" } } },
    },
  });

  it("may agree", () => {
    expect(whereabouts(problem, "M.1", "N.1").a).toBe("B");
    expect(broken(problem, "M.1", "N.1")).toEqual([]);
  });

  it("may not send it to different departments", () => {
    expect(broken(problem, "M.1", "N.2")).toEqual(["one-place:a"]);
  });

  it("may not do so either when one of them sends it home", () => {
    expect(broken(problem, "M.1", "N.3")).toEqual(["one-place:a"]);
    expect(broken(problem, "N.3")).toEqual([]);
  });
});

describe("a freely placed task", () => {
  const problem = tiny({
    absent: ["X"],
    tasks: { f: "A", a: "A", b: "B", c: "C" },
    eligible: { f: ["B", "X"] },
    count: 3,
  });

  it("is an area of its own: one scenario for each department, home being the unchanged one even where not listed", () => {
    expect(whereabouts(problem).f).toBe("A");
    expect(whereabouts(problem, "f@A").f).toBe("A");
    expect(whereabouts(problem, "f@B")).toEqual({ f: "B", a: "A", b: "B", c: "C" });
  });

  it("has no scenario for a department that it may not be given to", () => {
    expect(() => whereabouts(problem, "f@C")).toThrow(InvalidInput);
    expect(() => whereabouts(problem, "f@C")).toThrow("Maybe");
  });

  it("opens the department that it is given to", () => {
    expect(whereabouts(problem, "f@X").f).toBe("X");
    expect(broken(problem, "f@X")).toEqual(["department-count"]);
    const four = tiny({ absent: ["X"], tasks: { f: "A", a: "A", b: "B", c: "C" }, eligible: { f: ["X"] }, count: 4 });
    expect(broken(four, "f@X")).toEqual([]);
  });

  it("whose home lists itself has no second scenario for it", () => {
    const listed = tiny({ tasks: { f: "A", b: "B" }, departments: ["A", "B"], eligible: { f: ["A", "B"] } });
    expect(whereabouts(listed, "f@A").f).toBe("A");
    expect(broken(listed, "f@A")).toEqual([]);
  });

  it("follows the closing of the department that it is given to", () => {
    const closing = tiny({
      tasks: { f: "A", a: "A", b: "B", c: "C" },
      eligible: { f: ["B"] },
      areas: { K: { "K.1": { closes: { B: "C" } } } },
      count: 2,
    });
    expect(whereabouts(closing, "f@B", "K.1")).toEqual({ f: "C", a: "A", b: "C", c: "C" });
    expect(broken(closing, "f@B", "K.1")).toEqual([]);
  });
});

describe("a closing", () => {
  const problem = tiny({
    departments: ["A", "B", "C", "D"],
    tasks: { a: "A", b: "B", c: "C", d: "D", e: "D" },
    areas: {
      K: { "K.1": { closes: { B: "A" } }, "K.2": { closes: { C: "B", B: "A" } } },
      L: { "L.1": { closes: { C: "B" } }, "L.2": { closes: { B: "D" } }, "L.3": { closes: { D: "A" } } },
      M: { "M.1": { moves: { d: "B" } }, "M.2": { moves: { b: "C" } } },
    },
    count: 3,
  });

  it("sends those who stay", () => {
    expect(whereabouts(problem, "K.1")).toEqual({ a: "A", b: "A", c: "C", d: "D", e: "D" });
    expect(broken(problem, "K.1")).toEqual([]);
  });

  it("sends those who arrive", () => {
    expect(whereabouts(problem, "K.1", "M.1")).toEqual({ a: "A", b: "A", c: "C", d: "A", e: "D" });
    expect(broken(problem, "K.1", "M.1")).toEqual([]);
  });

  it("does not send those who leave", () => {
    expect(whereabouts(problem, "K.1", "M.2")).toEqual({ a: "A", b: "C", c: "C", d: "D", e: "D" });
    expect(broken(problem, "K.1", "M.2")).toEqual([]);
  });

  it("leads on into the next, whichever area the next is in", () => {
    const together = { a: "A", b: "A", c: "A", d: "D", e: "D" };
    expect(whereabouts(problem, "K.2")).toEqual(together);
    expect(whereabouts(problem, "K.1", "L.1")).toEqual(together);
    expect(broken(problem, "K.2")).toEqual(["department-count"]);
  });

  it("of one department into two makes every task in it homeless", () => {
    expect(broken(problem, "K.1", "L.2")).toEqual(["one-place:b"]);
    expect(broken(problem, "K.1", "L.2", "M.1")).toEqual(["one-place:b", "one-place:d"]);
    // Nothing is in B, so nobody has to choose.
    expect(broken(problem, "K.1", "L.2", "M.2")).toEqual([]);
  });

  it("of one department into two that end in one is no conflict", () => {
    const meeting = tiny({
      areas: {
        K: { "K.1": { closes: { C: "B" } } },
        L: { "L.1": { closes: { C: "A", B: "A" } } },
      },
      count: 1,
    });
    expect(whereabouts(meeting, "K.1", "L.1")).toEqual({ a: "A", b: "A", c: "A" });
    expect(broken(meeting, "K.1", "L.1")).toEqual([]);
  });

  it("of one department by two scenarios into the same is no conflict", () => {
    const agreed = tiny({
      areas: { K: { "K.1": { closes: { B: "A" } } }, L: { "L.1": { closes: { B: "A" } } } },
      count: 2,
    });
    expect(broken(agreed, "K.1", "L.1")).toEqual([]);
    expect(whereabouts(agreed, "K.1", "L.1").b).toBe("A");
  });

  it("of a department that has no tasks changes nothing", () => {
    const empty = tiny({ absent: ["X"], areas: { K: { "K.1": { closes: { X: "A" } } } } });
    expect(whereabouts(empty, "K.1")).toEqual({ a: "A", b: "B", c: "C" });
    expect(broken(empty, "K.1")).toEqual([]);
  });
});

describe("an opening", () => {
  const problem = tiny({
    absent: ["X"],
    areas: {
      M: { "M.1": { moves: { a: "X" } }, "M.2": { moves: { a: "X" }, opens: ["X"] } },
      O: { "O.1": { opens: ["X"] } },
      K: { "K.1": { closes: { B: "X" } } },
    },
  });

  it("is needed to use a department that does not exist today", () => {
    expect(broken(problem, "M.1")).toEqual(["opened:X"]);
    expect(broken(problem, "M.2")).toEqual([]);
    expect(whereabouts(problem, "M.2").a).toBe("X");
  });

  it("may stand in another area than the move, or the closing, that uses it", () => {
    expect(broken(problem, "M.1", "O.1")).toEqual([]);
    expect(broken(problem, "K.1")).toEqual(["opened:X"]);
    expect(broken(problem, "K.1", "O.1")).toEqual([]);
  });

  it("alone opens nothing: a department is open when a task is in it", () => {
    expect(broken(problem, "O.1")).toEqual([]);
  });
});
