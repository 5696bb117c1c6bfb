import * as fc from "fast-check";
import loadHighs, { type Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { place } from "../../src/allocation/placement.ts";
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { rawValues } from "../../src/allocation/score.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { buildProgram, NO_WISHES, type Objective, type ScoreBounds } from "../../src/program/build-program.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { nodeProgram } from "../../src/solve/node-program.ts";
import { reduceProgram } from "../../src/solve/reduction.ts";
import { relax } from "../../src/solve/relaxation.ts";
import { lift } from "../../src/testing/lift.ts";
import { problems } from "../../src/testing/problems.ts";
import { runs } from "../runs.ts";
import { smallProblem } from "../small-problem.ts";
import { EXACT, modelData } from "./highs.ts";
import { NO_LIMIT } from "../../src/problem/timer.ts";

const SLACK = 1e-9;

const valueOf = ({ coefficients, constant }: Objective, raw: readonly number[]): number =>
  raw.reduce((sum, each, t) => sum + (coefficients[t] ?? 0) * each, constant);

interface Bounded {
  readonly problem: Problem;
  readonly objective: Objective;
  readonly bounds: readonly ScoreBounds[];
}

/** Objectives and bounds that want the themes' values higher or lower, or leave them alone, without regard for each other. */
const bounded: fc.Arbitrary<Bounded> = problems().chain((problem) => {
  const { length } = structureOf(problem).themes;
  const coefficient = fc.constantFrom(-2, -1, 0, 0.5, 1);
  const linear = fc.record({
    coefficients: fc.array(coefficient, { minLength: length, maxLength: length }),
    constant: fc.constantFrom(-1, 0, 0.25),
  });
  // Off the values that sums of whole and half numbers can have, so that no rounding decides.
  const bound = fc.option(fc.integer({ min: -20, max: 20 }).map((each) => each / 4 + 0.06137));
  const one = fc.tuple(linear, bound, bound).map(([of, lower, upper]): ScoreBounds => ({
    id: "score",
    of,
    lower: lower !== null && upper !== null ? Math.min(lower, upper) : lower,
    upper: lower !== null && upper !== null ? Math.max(lower, upper) : upper,
    slack: SLACK,
  }));
  return fc.record({ problem: fc.constant(problem), objective: linear, bounds: fc.array(one, { maxLength: 2 }) });
});

const CASES = fc.sample(bounded, runs(60));

const isWithin = (raw: readonly number[], bounds: readonly ScoreBounds[]): boolean =>
  bounds.every(({ of, lower, upper }) => {
    const value = valueOf(of, raw);
    return value >= (lower ?? -Infinity) && value <= (upper ?? Infinity);
  });

describe("bounds on scores", () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it("hold of the points of exactly those lawful allocations whose values are within them", () => {
    const seen = { within: 0, beyond: 0 };
    for (const { problem, objective, bounds } of CASES) {
      const structure = structureOf(problem);
      const program = buildProgram(structure, objective, NO_WISHES, bounds);
      for (const placement of lawfulPlacements(structure)) {
        const point = lift(program, place(structure, placement.choices));
        const broken = program.rows.filter(({ terms, lower, upper, slack = 0 }) => {
          const sum = terms.reduce((total, { column, coefficient }) => total + coefficient * (point[column] ?? 0), 0);
          return sum < (lower ?? -Infinity) - slack - 1e-9 || sum > (upper ?? Infinity) + slack + 1e-9;
        });
        const raw = rawValues(placement);
        const within = isWithin(raw, bounds);
        expect(broken.every(({ rule }) => rule === "score:score")).toBe(true);
        expect(broken.length === 0).toBe(within);
        const reached = program.columns.reduce((sum, { cost }, at) => sum + cost * (point[at] ?? 0), program.constant);
        expect(reached).toBeCloseTo(valueOf(objective, raw), 9);
        seen[within ? "within" : "beyond"]++;
      }
    }
    expect(Math.min(seen.within, seen.beyond)).toBeGreaterThan(2 * CASES.length);
  });

  it("leave as the optimum the best value within them, whatever is pushed where", () => {
    const seen = { optimal: 0, infeasible: 0 };
    for (const { problem, objective, bounds } of CASES) {
      const structure = structureOf(problem);
      const values = [...lawfulPlacements(structure)]
        .map(rawValues)
        .filter((raw) => isWithin(raw, bounds))
        .map((raw) => valueOf(objective, raw));
      const program = buildProgram(structure, objective, NO_WISHES, bounds);
      const optimum = optimumOf(highs, program);
      if (values.length === 0) expect(optimum).toBeUndefined();
      else expect(optimum).toBeCloseTo(Math.max(...values), 6);
      seen[values.length === 0 ? "infeasible" : "optimal"]++;
    }
    expect(Math.min(seen.optimal, seen.infeasible)).toBeGreaterThan(CASES.length / 8);
  });
});

function optimumOf(highs: Highs, program: ReturnType<typeof buildProgram>): number | undefined {
  return highs.withModel((model) => {
    model.options.set(EXACT);
    model.passModel(modelData(highs, program));
    try {
      model.run();
    } catch {
      // Now and then its presolve fails, by its own word, on sums that are narrowly bounded.
      model.options.set({ presolve: "off" });
      model.run();
    }
    return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getObjectiveValue() : undefined;
  });
}

/** What the relaxation of a program proves of its objective, after the work that is done once. */
function rootBound(problem: Problem, objective: Objective, bounds: readonly ScoreBounds[]): number {
  const reduced = reduceProgram(buildProgram(structureOf(problem), objective, NO_WISHES, bounds));
  const node = nodeProgram(reduced, new Int16Array(reduced.choose.length).fill(-1));
  if (node === undefined) return -Infinity;
  if (node.program.columns.length === 0) return node.constant;
  const relaxation = relax(javascriptLpSolver, node.program, NO_LIMIT);
  return relaxation.status === "optimal" ? relaxation.bound + node.constant : -Infinity;
}

/** Two tasks that go to either of two departments, one at home in each. */
function twoTasks(gauge: object, effects: readonly object[]): Problem {
  const theme = (id: string, each: object) => ({ id, name: { da: id, en: id }, weight: 1, gauge: each });
  return smallProblem({
    departments: ["P", "Q"],
    tasks: {
      a: { home: "P", eligible: ["P", "Q"] },
      c: { home: "Q", eligible: ["P", "Q"] },
      p: { home: "P", load: 3 },
      q: { home: "Q", load: 3 },
    },
    open: 2,
    rest: {
      hensyn: [
        {
          id: "H",
          name: { da: "H", en: "H" },
          weight: 1,
          themes: [theme("A", { kind: "points" }), theme("B", gauge)],
        },
      ],
      effects: effects.map((effect, at) => ({ id: `E${at}`, basis: "stated", ...effect })),
    },
  });
}

const inP = (task: string) => ({ theme: "A", points: 1, when: { task, in: "P" } });

function bound(coefficient: number, lower: number | null, upper: number | null): ScoreBounds {
  return { id: "B", of: { coefficients: [0, coefficient], constant: 0 }, lower, upper, slack: SLACK };
}

describe("a relaxation", () => {
  const objective: Objective = { coefficients: [1, 0], constant: 0 };
  const together = { theme: "B", points: 1, when: { together: ["a", "c"] } };

  it("keeps a floor on points: with both tasks together, one of the two is not at home", () => {
    const problem = twoTasks({ kind: "points" }, [
      inP("a"),
      { theme: "A", points: 1, when: { task: "c", in: "Q" } },
      together,
    ]);
    expect(rootBound(problem, objective, [])).toBeCloseTo(2, 6);
    expect(rootBound(problem, objective, [bound(1, 1, null)])).toBeCloseTo(1, 6);
  });

  it("keeps a ceiling on points that the objective pushes up", () => {
    const problem = twoTasks({ kind: "points" }, [inP("a"), inP("c"), together]);
    const pushing: Objective = { coefficients: [1, 0.1], constant: 0 };
    expect(rootBound(problem, pushing, [])).toBeCloseTo(2.1, 6);
    expect(rootBound(problem, pushing, [bound(1, null, 0)])).toBeCloseTo(1, 6);
  });

  it("keeps a floor on balance", () => {
    const problem = twoTasks({ kind: "balance", measure: "load" }, [inP("a"), inP("c")]);
    expect(rootBound(problem, objective, [])).toBeCloseTo(2, 6);
    expect(rootBound(problem, objective, [bound(-1, 0, null)])).toBeCloseTo(1, 6);
  });

  it("keeps a floor on what is moved", () => {
    const problem = twoTasks({ kind: "moved", measure: "load" }, [inP("a"), inP("c")]);
    expect(rootBound(problem, objective, [bound(-1, 0, null)])).toBeCloseTo(1, 6);
    expect(rootBound(problem, objective, [bound(-1, -1, null)])).toBeCloseTo(2, 6);
  });

  it("knows at once that a value above the best is out of reach", () => {
    const problem = twoTasks({ kind: "points" }, [inP("a"), together]);
    expect(rootBound(problem, objective, [bound(1, 1.5, null)])).toBe(-Infinity);
    expect(rootBound(problem, objective, [{ ...bound(0, 0.5, null), id: "constant" }])).toBe(-Infinity);
  });
});
