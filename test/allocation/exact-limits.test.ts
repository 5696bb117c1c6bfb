import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { limitBounds } from "../../src/allocation/limit-bounds.ts";
import { place } from "../../src/allocation/placement.ts";
import { limits } from "../../src/allocation/rules/limit.ts";
import { isLawful } from "../../src/allocation/verify.ts";
import { catalogue, rank } from "../../src/index.ts";
import { structureOf, type Structure } from "../../src/problem/structure.ts";
import { buildProgram } from "../../src/program/build-program.ts";
import { lift } from "../../src/testing/lift.ts";
import { exactProblems, keepsExactly } from "../exact-figures.ts";
import { runs } from "../runs.ts";

function* placements(structure: Structure) {
  const choices = new Int32Array(structure.areas.length);
  for (let area = 0; area < choices.length;) {
    yield place(structure, choices.slice());
    for (area = 0; area < choices.length; area++) {
      choices[area] = ((choices[area] ?? 0) + 1) % (structure.areas[area]?.scenarios.length ?? 1);
      if (choices[area] !== 0) break;
    }
  }
}

describe("limits at sums that can be reached, and one unit beside them", () => {
  it("are kept as the figures are written, by the predicate and by the rows", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(exactProblems(), (problem) => {
        const structure = structureOf(problem);
        const program = buildProgram(structure, { coefficients: structure.themes.map(() => 0), constant: 0 });
        const rules = limits(problem.limits);
        for (const placement of placements(structure)) {
          const kept = problem.limits.map((limit) => keepsExactly(limit, placement));
          kept.forEach((each) => seen.add(each));
          expect(rules.map((rule) => rule.holds(placement))).toEqual(kept);
          // The columns of a task that is torn between departments say nothing.
          if (placement.scattered.size > 0) continue;
          const point = lift(program, placement);
          const keptByRows = problem.limits.map(({ id }) =>
            program.rows
              .filter(({ rule }) => rule === `limit:${id}`)
              .every(({ terms, lower, upper }) => {
                const sum = terms.reduce((all, { column, coefficient }) => all + coefficient * (point[column] ?? 0), 0);
                return sum >= (lower ?? -Infinity) && sum <= (upper ?? Infinity);
              }),
          );
          expect(keptByRows).toEqual(kept);
        }
      }),
      runs(60),
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it("leave the same allocations in the list, and the same ones first in the search", () => {
    fc.assert(
      fc.property(exactProblems(), (problem) => {
        const structure = structureOf(problem);
        const lawful = [...placements(structure)].filter((each) => isLawful(each)).length;
        const listed = lawfulColumns(structure);
        expect(typeof listed === "string" ? listed : listed.size).toBe(lawful);
        const searched = rank(problem, { top: 1000, method: "program" });
        expect(searched.allocations.length).toBe(Math.min(1000, lawful));
        expect(catalogue(problem).rank({ top: 1000 })).toEqual(searched);
      }),
      runs(30),
    );
  });

  it("say what they mean where sum and bound are near", () => {
    fc.assert(
      fc.property(exactProblems(), (problem) => {
        const structure = structureOf(problem);
        for (const placement of placements(structure)) {
          for (const [at, rule] of limits(problem.limits).entries()) {
            const [, sum, bound] = /The sum is (.*?); at \w+ (.*)\.$/u.exec(rule.detail(placement).en) ?? [];
            if (!rule.holds(placement)) expect(sum).not.toBe(bound);
            expect(
              limitBounds(structure, problem.limits[at] ?? { id: "", sum: { moved: "" }, cites: [] }).scale,
            ).toBeDefined();
          }
        }
      }),
      runs(20),
    );
  });
});
