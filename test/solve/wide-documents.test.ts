import { describe, expect, test } from "vitest";
import { rank } from "../../src/analyse/rank.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { buildProgram } from "../../src/program/build-program.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { reduceProgram } from "../../src/solve/reduction.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { wideProblem, type Width } from "../wide-problem.ts";

const WIDE: readonly Width[] = [{ areas: 2000 }, { departments: 1000 }, { tasks: 40_000 }];

describe("a time limit holds on a document with", () => {
  test.each(WIDE)("%o", (width) => {
    const problem = wideProblem(width);
    const limitMs = 300;
    const seconds = cpuSeconds(() => {
      expect(rank(problem, { timeLimitMs: limitMs }).status).toBe("stopped");
    });
    expect(seconds).toBeLessThan((10 * limitMs) / 1000);
  });
});

describe("a program is built and reduced in time in proportion to", () => {
  const theme = { coefficients: [1, -0.01, -1], constant: 0 };
  const work = (width: Width): number => {
    const structure = structureOf(wideProblem(width));
    return cpuSeconds(() => {
      expect(reduceProgram(buildProgram(structure, theme)).infeasible).toBe(false);
    });
  };

  test.each([
    ["the areas", { areas: 500 }, { areas: 5000 }],
    ["the tasks", { tasks: 10_000 }, { tasks: 100_000 }],
    ["the departments", { departments: 100 }, { departments: 1000 }],
  ])("%s", (_, narrow, wide) => {
    work(narrow);
    // Ten times as wide; in proportion to its square it would be a hundred times.
    expect(work(wide)).toBeLessThan(40 * Math.max(work(narrow), 0.02));
  });
});

test("a program whose tableau would not fit into memory is refused, and bounded without a solver", () => {
  const problem = wideProblem({ areas: 3000 });
  const structure = structureOf(problem);
  const program = buildProgram(structure, { coefficients: [1, 0, 0], constant: 0 });
  expect(javascriptLpSolver.solve(program)).toEqual({ status: "stopped", reason: "size" });
});
