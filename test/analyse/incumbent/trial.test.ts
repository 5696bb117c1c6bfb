import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { place } from "../../../src/allocation/placement.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import { isLawful } from "../../../src/allocation/verify.ts";
import { isGranted } from "../../../src/analyse/granted.ts";
import { Trial } from "../../../src/analyse/incumbent/trial.ts";
import { problems } from "../../../src/testing/problems.ts";
import { closingProblems, interleavedProblems } from "../../allocation/catalogue/problems.ts";
import { runs } from "../../runs.ts";
import { wishedProblems, worth } from "./wished-problems.ts";

describe("an allocation that is being tried", () => {
  const asked = wishedProblems(fc.oneof(problems(), closingProblems(), interleavedProblems()));

  it("is worth what its definition says, and breaks nothing exactly if it is lawful and granted", () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 5, maxLength: 30 });
    const property = fc.property(asked, steps, ({ structure, objective, wishes }, walk) => {
      const trial = new Trial(structure, objective, wishes);
      for (const [at, number] of [[0, 0] as const, ...walk]) {
        const area = at % structure.areas.length;
        const locked = { ...wishes, lock: [], forbid: [] };
        trial.choose(area, number % (structure.areas[area]?.scenarios.length ?? 1));
        const placement = place(structure, trial.choices);
        expect(trial.broken <= 1e-9).toBe(isLawful(placement) && isGranted(placement, locked));
        expect(trial.value).toBeCloseTo(worth(objective, rawValues(placement)), 9);
      }
    });
    fc.assert(property, runs(40));
  });
});
