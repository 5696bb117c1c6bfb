import { describe, expect, test } from "vitest";
import { rank } from "../../src/analyse/rank.ts";
import { verify } from "../../src/allocation/verify.ts";
import { enumerate } from "../../src/testing/enumeration.ts";
import { smallProblem, type Small } from "../small-problem.ts";

// Cases that the comparison of rows and predicates found wrong once, each shrunk to what matters.

function selections(small: Small): { program: string[]; enumeration: string[] } {
  const problem = smallProblem(small);
  const names = (list: readonly { readonly selection: Readonly<Record<string, string>> }[]): string[] =>
    list.map(({ selection }) => Object.values(selection).join(" "));
  return {
    program: names(rank(problem, { top: 100, method: "program" }).allocations),
    enumeration: names(enumerate(problem).ranking()),
  };
}

describe("a task that several areas decide about", () => {
  test("two areas may move it to the same department", () => {
    const { program, enumeration } = selections({
      departments: ["X", "Y"],
      tasks: { stays: "X", also: "Y", moved: "X" },
      areas: {
        A: { "A.1": { moves: [{ task: "moved", to: "Y" }] } },
        B: { "B.1": { moves: [{ task: "moved", to: "Y" }] } },
      },
      open: 2,
    });
    expect(enumeration).toContain("A.1 B.1");
    expect(program).toEqual(enumeration);
  });

  test("two areas may close its department into the same other", () => {
    const { program, enumeration } = selections({
      departments: ["X", "Y", "Z"],
      tasks: { stays: "X", moved: "Z", third: "Y" },
      areas: {
        A: { "A.1": { closes: [{ department: "Z", into: "X" }] } },
        B: { "B.1": { closes: [{ department: "Z", into: "X" }] }, "B.2": { moves: [{ task: "moved", to: "Y" }] } },
      },
      open: 2,
    });
    expect(enumeration).toContain("A.1 B.1");
    expect(program).toEqual(enumeration);
  });

  test("one area may send it to where another closes", () => {
    const { program, enumeration } = selections({
      departments: ["X", "Y", "Z"],
      tasks: { stays: "X", moved: "X", third: "Z", fourth: "Y" },
      areas: {
        A: { "A.1": { moves: [{ task: "moved", to: "Z" }] } },
        B: { "B.1": { closes: [{ department: "Z", into: "Y" }] } },
      },
      open: 2,
    });
    expect(enumeration).toEqual(["A.0 B.1", "A.1 B.1"]);
    expect(program).toEqual(enumeration);
  });
});

describe("a task that two moves tear", () => {
  const torn: Small = {
    departments: ["X", "Y", "Z"],
    tasks: { torn: "X", stays: "X", y: "Y", z: "Z" },
    areas: {
      A: { "A.1": { moves: [{ task: "torn", to: "Y" }] } },
      B: { "B.1": { moves: [{ task: "torn", to: "Z" }] } },
      C: { "C.1": { closes: [{ department: "Y", into: "Z" }] } },
    },
    open: 2,
  };

  test("makes the selection unlawful, even if a closing would join the two departments", () => {
    const { program, enumeration } = selections(torn);
    expect(enumeration).toEqual(["A.0 B.0 C.1", "A.0 B.1 C.1", "A.1 B.0 C.1"]);
    expect(program).toEqual(enumeration);
    const { rules } = verify(smallProblem(torn), { A: "A.1", B: "B.1", C: "C.1" });
    expect(rules.filter(({ holds }) => !holds).map(({ id, detail }) => [id, detail.en])).toEqual([
      ["one-place:torn", "torn is sent to several departments: Y, Z."],
    ]);
  });
});
