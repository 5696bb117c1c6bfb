import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catalogue,
  checkProblem,
  coreIndex,
  evaluate,
  explain,
  frontier,
  parseProblem,
  rank,
  standing,
  verify,
  whyNot,
  type Problem,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { unchangedOf } from "../../src/problem/ids.ts";
import { withContext } from "../../src/testing/drawn-asides.ts";
import { problems } from "../../src/testing/problems.ts";
import { runs } from "../runs.ts";
import { smallProblem } from "../small-problem.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Answers to all questions that remarks might be thought to touch. */
function answersOf(problem: Problem): unknown {
  const lock = problem.areas.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)).slice(0, 1);
  const by = problem.hensyn.map(({ id }) => id);
  const best = rank(problem, { top: 3 });
  return plain([
    best,
    best.allocations.map(({ selection }) => [evaluate(problem, selection), standing(problem, selection)]),
    best.allocations.length > 0 ? explain(problem, "best") : null,
    by.length > 1 ? frontier(problem, { by }) : null,
    whyNot(problem, { lock }),
    coreIndex(problem, { samples: 20 }),
    checkProblem(problem),
    verify(problem, {}),
    toLinearProgram(problem),
  ]);
}

describe("remarks and recommendations", () => {
  it("count nothing: every answer is the same without them", () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        fc.pre(problem.remarks.length + problem.recommendations.length > 0);
        const bare = parseProblem({ ...problem, remarks: [], recommendations: [] });
        expect(answersOf(problem)).toEqual(answersOf(bare));
      }),
      runs(30),
    );
  });
});

/** A problem without any area that has nothing to choose, and the same with one. */
const withAndWithout = fc.tuple(problems(), fc.nat()).map(([given, at]) => {
  const areas = given.areas.filter(({ scenarios }) => scenarios.length > 0);
  const problem = parseProblem({ ...given, areas, remarks: [], recommendations: [] });
  return [problem, withContext(problem, at % (areas.length + 1))] as const;
});

/** What is said of the area apart from what is said of all others. */
function withoutContext(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === "context" ? undefined : inner));
}

describe("an area without scenarios", () => {
  it("changes no ranking, by either method", () => {
    fc.assert(
      fc.property(withAndWithout, ([problem, more]) => {
        for (const method of ["list", "program"] as const) {
          const [expected, ranking] = [problem, more].map((each) => rank(each, { top: 20, method }));
          expect(ranking?.status).toBe(expected?.status);
          expect(withoutContext(ranking?.allocations)).toEqual(plain(expected?.allocations));
          expect(ranking?.allocations.map(({ selection }) => selection.context)).toEqual(
            expected?.allocations.map(() => unchangedOf("context")),
          );
        }
        expect(catalogue(more).size).toBe(catalogue(problem).size);
      }),
      runs(40),
    );
  });

  it("is nothing to find, to wish or to choose", () => {
    fc.assert(
      fc.property(withAndWithout, ([problem, more]) => {
        const found = [problem, more].map((each) => plain(checkProblem(each).findings));
        expect(found[1]).toEqual(found[0]);
        const wishes = [problem, more].map((each) => plain(whyNot(each, { selection: {} }).wishes));
        expect(wishes[1]).toEqual(wishes[0]);
      }),
      runs(30),
    );
  });

  it("is fixed in the linear program, and left out of selections at will", () => {
    const problem = smallProblem({
      departments: ["A", "B"],
      tasks: { t: "A", u: "B", v: "A" },
      areas: { X: {}, Y: { "Y.1": { moves: [{ task: "t", to: "B" }] } } },
      open: 2,
    });
    expect(evaluate(problem, { Y: "Y.1" }).selection).toEqual({ X: "X.0", Y: "Y.1" });
    expect(evaluate(problem, { X: "X.0", Y: "Y.1" }).lawful).toBe(true);
    expect(() => evaluate(problem, { X: "X.1" })).toThrow("X.0");
    const { columns, rows } = toLinearProgram(problem);
    const at = columns.findIndex(({ subject }) => subject.scenario === "X.0");
    const [row] = rows.filter(({ rule }) => rule === "one-scenario:X");
    expect(row).toMatchObject({ lower: 1, upper: 1, terms: [{ column: at, coefficient: 1 }] });
    expect(whyNot(problem, { forbid: ["X.0"] }).possible).toBe(false);
    expect(whyNot(problem, { lock: ["X.0"] }).possible).toBe(true);
  });
});
