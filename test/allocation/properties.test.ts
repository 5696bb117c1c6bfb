import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { evaluatePlacement, type Evaluation } from "../../src/allocation/evaluation.ts";
import { place } from "../../src/allocation/placement.ts";
import { emptyScale } from "../../src/allocation/scale.ts";
import { choicesOf, selectionOf } from "../../src/allocation/selection.ts";
import { verify } from "../../src/allocation/verify.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";
import type { Problem, Selection } from "../../src/problem/problem.ts";
import { withQuantitiesAt } from "../../src/problem/quantities.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { allocations, problems, weightings } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";
import { withoutScales } from "../without-scales.ts";

/** A problem with one of its selections, lawful or not, and a weighting. */
const cases = problems().chain((problem) =>
  fc.record({ problem: fc.constant(problem), selection: allocations(problem), weights: weightings(problem) }),
);

/** An evaluation without the scale of the document, which takes a solver and which most of these properties do not need. */
function unscaled(problem: Problem, selection: Selection): Evaluation {
  const structure = structureOf(problem);
  const scoring = { scale: emptyScale(structure), weights: normalWeights(problem) };
  return evaluatePlacement(place(structure, choicesOf(structure, selection)), scoring);
}

const lawfulOnes = (problem: Problem): string[] => {
  const structure = structureOf(problem);
  return [...lawfulPlacements(structure)].map(({ choices }) => JSON.stringify(selectionOf(structure, choices)));
};

describe("of every problem and selection", () => {
  it("verify and evaluate say the same of what is lawful, and verify by its rules", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(cases, ({ problem, selection }) => {
        const { lawful, rules } = verify(problem, selection);
        expect(unscaled(problem, selection).lawful).toBe(lawful);
        expect(rules.every(({ holds }) => holds)).toBe(lawful);
        seen.add(lawful);
      }),
      runs(50),
    );
    expect(seen.size).toBe(2);
  });

  it("the open departments' tasks are all tasks, each once, as the placement says", () => {
    fc.assert(
      fc.property(cases, ({ problem, selection }) => {
        const { departments, placement } = unscaled(problem, selection);
        const shown = departments.flatMap(({ id, tasks }) => tasks.map((task): [string, string] => [task, id]));
        expect(shown).toHaveLength(problem.tasks.length);
        expect(Object.fromEntries(shown)).toEqual(placement);
        expect(departments.every(({ tasks }) => tasks.length > 0)).toBe(true);
      }),
      runs(50),
    );
  });

  it("contributions add up, and are weight times score", () => {
    fc.assert(
      fc.property(cases, ({ problem, selection, weights }) => {
        const { score, hensyn, themes } = evaluate(problem, selection, { weights });
        const sum = (parts: readonly (number | undefined)[]): number =>
          parts.reduce<number>((all, part) => all + (part ?? NaN), 0);
        const near = (first: number, second: number): void => {
          expect(Math.abs(first - second)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(first)));
        };
        near(sum(Object.values(hensyn).map(({ contribution }) => contribution)), score);
        near(sum(Object.values(hensyn).map(({ weight }) => weight)), 1);
        for (const { id, themes: own } of problem.hensyn) {
          const { contribution = NaN, weight = NaN, score: mean = NaN } = hensyn[id] ?? {};
          near(sum(own.map((theme) => themes[theme.id]?.contribution)), contribution);
          near(sum(own.map((theme) => (themes[theme.id]?.weight ?? NaN) * (themes[theme.id]?.score ?? NaN))), mean);
          near(weight * mean, contribution);
        }
      }),
      runs(50),
    );
  });

  it("what two lawful ones differ in raw values, times what a unit is worth, is the difference of their scores", () => {
    let compared = 0;
    fc.assert(
      fc.property(problems(), fc.gen(), (problem, draw) => {
        const lawful = lawfulOnes(problem);
        fc.pre(lawful.length > 1);
        const weights = draw(() => weightings(problem));
        const [one, other] = [0, 1].map(() => {
          const selection = JSON.parse(draw(() => fc.constantFrom(...lawful))) as Selection;
          return evaluate(problem, selection, { weights });
        });
        if (one === undefined || other === undefined) return;
        expect([one.status, other.status]).toEqual(["complete", "complete"]);
        const changes = Object.entries(one.themes).map(
          ([id, { raw, worth }]) => worth * ((other.themes[id]?.raw ?? NaN) - raw),
        );
        const change = changes.reduce((sum, each) => sum + each, 0);
        expect(Math.abs(other.score - one.score - change)).toBeLessThanOrEqual(1e-9);
        if (change !== 0) compared++;
      }),
      runs(50),
    );
    expect(compared).toBeGreaterThan(10);
  });

  it("what evaluate and verify say is kept whole by JSON", () => {
    fc.assert(
      fc.property(cases, ({ problem, selection, weights }) => {
        const said = [evaluate(problem, selection, { weights }), verify(problem, selection)];
        expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
      }),
      runs(50),
    );
  });

  it("moves are the tasks that are not at home", () => {
    fc.assert(
      fc.property(cases, ({ problem, selection }) => {
        const { moves, placement } = unscaled(problem, selection);
        const away = problem.tasks.filter(({ id, home }) => placement[id] !== home);
        expect(moves).toEqual(away.map(({ id, home }) => ({ task: id, from: home, to: placement[id] })));
      }),
      runs(50),
    );
  });
});

describe("of every lawful allocation", () => {
  it("each task is in one open department, and there are as many as the kommissorium wants", () => {
    const tries = runs(50);
    let found = 0;
    fc.assert(
      fc.property(problems(), (problem) => {
        const structure = structureOf(problem);
        for (const { choices, departmentOf, taskCount, opened } of lawfulPlacements(structure)) {
          found++;
          const open = problem.departments.filter((_, d) => (taskCount[d] ?? 0) > 0);
          expect(open).toHaveLength(problem.kommissorium.departments);
          expect([...departmentOf].every((d) => (taskCount[d] ?? 0) > 0)).toBe(true);
          expect(taskCount.reduce((sum, count) => sum + count, 0)).toBe(problem.tasks.length);
          const strangers = open
            .filter(({ existing }) => !existing)
            .map(({ id }) => problem.departments.findIndex((each) => each.id === id));
          expect(strangers.every((d) => opened.has(d))).toBe(true);
          expect(verify(problem, selectionOf(structure, choices)).lawful).toBe(true);
        }
      }),
      tries,
    );
    expect(found).toBeGreaterThan(tries.numRuns);
  });

  it("scores lie in 0…1, and each theme that distinguishes reaches both ends, unless its scale is fixed", () => {
    fc.assert(
      fc.property(problems({ areas: 3, freeTasks: 1 }), (generated) => {
        const problem = withoutScales(generated);
        const structure = structureOf(problem);
        const themes = [...lawfulPlacements(structure)].map(({ choices }) => {
          const evaluation = evaluate(problem, selectionOf(structure, choices));
          for (const each of [evaluation, ...Object.values(evaluation.hensyn), ...Object.values(evaluation.themes)]) {
            expect(each.score).toBeGreaterThanOrEqual(-1e-9);
            expect(each.score).toBeLessThanOrEqual(1 + 1e-9);
          }
          return evaluation.themes;
        });
        for (const { id } of structure.themes) {
          const reached = themes.map((each) => each[id]?.score ?? NaN);
          if (themes[0]?.[id]?.distinguishes !== true) continue;
          expect(Math.min(...reached)).toBeCloseTo(0, 9);
          expect(Math.max(...reached)).toBeCloseTo(1, 9);
        }
      }),
      runs(50),
    );
  });
});

describe("of every problem without limits", () => {
  it("the lawful allocations are the same at the low and the high ends of the ranges", () => {
    const tries = runs(50);
    let found = 0;
    fc.assert(
      fc.property(problems(), (generated) => {
        const problem = { ...generated, limits: [] };
        const lawful = lawfulOnes(problem);
        found += lawful.length;
        expect(lawfulOnes(withQuantitiesAt(problem, "low"))).toEqual(lawful);
        expect(lawfulOnes(withQuantitiesAt(problem, "high"))).toEqual(lawful);
      }),
      tries,
    );
    expect(found).toBeGreaterThan(tries.numRuns);
  });
});
