import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { direction, rawValue } from "../../../src/allocation/gauges/raw.ts";
import { place } from "../../../src/allocation/placement.ts";
import { isLawful } from "../../../src/allocation/verify.ts";
import { themeEnds, type End } from "../../../src/analyse/scale/theme-ends.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";
import { problems } from "../../../src/testing/problems.ts";
import { closingProblems, interleavedProblems } from "../../allocation/catalogue/problems.ts";
import { KNOWN_BESTS, readKnown } from "../incumbent/known-bests.ts";
import { runs } from "../../runs.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

/** An end is what its allocation has, and nothing that the list has lies beyond its bound. */
function expectEnd(
  structure: Structure,
  theme: number,
  end: End,
  { most, sign }: { most: number; sign: 1 | -1 },
): void {
  const placement = place(structure, end.choices);
  const measured = structure.themes[theme];
  expect(isLawful(placement)).toBe(true);
  expect(measured && rawValue(measured, placement)).toBe(end.value);
  expect(sign * end.bound).toBeGreaterThanOrEqual(most - 1e-9);
  expect(sign * end.value).toBeLessThanOrEqual(most + 1e-9);
  if (end.proven) expect(sign * end.value).toBeCloseTo(most, 9);
}

describe("the ends of a theme's scale", () => {
  const small = fc.oneof(problems({ areas: 5, freeTasks: 3 }), closingProblems(), interleavedProblems());

  it.each([
    { how: "where the selections are gone through", small: undefined },
    { how: "where they are searched", small: 0 },
  ])("are true $how", ({ small: most }) => {
    const property = fc.property(small, (problem) => {
      const structure = structureOf(problem);
      const lawful = [...lawfulPlacements(structure)];
      structure.themes.forEach((theme, at) => {
        const ends = themeEnds(structure, at, { timer: NO_LIMIT, small: most });
        if (ends === "infeasible") expect(lawful).toEqual([]);
        if (ends === undefined || ends === "infeasible") return;
        const sign = direction(theme);
        const values = lawful.map((placement) => sign * rawValue(theme, placement));
        expectEnd(structure, at, ends.best, { most: Math.max(...values), sign });
        expectEnd(structure, at, ends.worst, { most: -Math.min(...values), sign: sign > 0 ? -1 : 1 });
      });
    });
    fc.assert(property, runs(10));
  });

  it.each(KNOWN_BESTS)("bound what is known of $name", (known) => {
    const { structure } = readKnown(known);
    known.ends.forEach(([worst, best], at) => {
      const theme = structure.themes[at];
      if (theme === undefined || worst === best) return;
      const ends = themeEnds(structure, at, { timer: NO_LIMIT });
      if (typeof ends !== "object") throw new Error("Nothing lawful was met.");
      const sign = direction(theme);
      expectEnd(structure, at, ends.best, { most: sign * best, sign });
      expectEnd(structure, at, ends.worst, { most: -sign * worst, sign: sign > 0 ? -1 : 1 });
    });
  });

  it.each(["scale/12-areas-balance", "scale/16-areas-balance", "balance-12-areas"])(
    "proves the most uneven of %s",
    (name) => {
      const known = KNOWN_BESTS.find((document) => document.name === name);
      if (known === undefined) throw new Error(`${name} is not known.`);
      const { structure } = readKnown(known);
      structure.themes.forEach(({ gauge }, at) => {
        if (gauge.kind !== "balance") return;
        const ends = themeEnds(structure, at, { timer: NO_LIMIT });
        expect(ends).toMatchObject({ worst: { proven: true } });
      });
    },
  );
});
