import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { place } from "../../../src/allocation/placement.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import { isLawful } from "../../../src/allocation/verify.ts";
import { isGranted } from "../../../src/analyse/granted.ts";
import { searchLocally } from "../../../src/analyse/incumbent/search-locally.ts";
import { NO_WISHES, scoreObjective } from "../../../src/program/build-program.ts";
import { problems } from "../../../src/testing/problems.ts";
import { closingProblems } from "../../allocation/catalogue/problems.ts";
import { runs } from "../../runs.ts";
import { KNOWN_BESTS, readKnown } from "./known-bests.ts";
import { mostByList, wishedProblems, worth } from "./wished-problems.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

const asked = wishedProblems(fc.oneof(problems(), closingProblems()));

describe("the incumbent", () => {
  it("is the best there is where the selections are few, and none exactly if there is none", () => {
    const property = fc.property(asked, (question) => {
      const { structure, objective, wishes } = question;
      const { incumbent: found, complete } = searchLocally(structure, objective, { wishes, timer: NO_LIMIT });
      expect(complete).toBe(true);
      const most = mostByList(question);
      expect(found === undefined).toBe(most === undefined);
      if (found === undefined || most === undefined) return;
      const placement = place(structure, found.choices);
      expect(isLawful(placement) && isGranted(placement, wishes)).toBe(true);
      expect(found.value).toBe(worth(objective, rawValues(placement)));
      expect(found.value).toBeCloseTo(most, 9);
    });
    fc.assert(property, runs(30));
  });

  it("is lawful, granted and never above the best where it is searched for, and nearly always there", () => {
    let lawful = 0;
    let met = 0;
    const property = fc.property(asked, (question) => {
      const { structure, objective, wishes } = question;
      const { incumbent: found } = searchLocally(structure, objective, { wishes, timer: NO_LIMIT, small: 0 });
      const most = mostByList(question);
      if (most !== undefined) lawful++;
      if (found === undefined) return;
      met++;
      const placement = place(structure, found.choices);
      expect(isLawful(placement) && isGranted(placement, wishes)).toBe(true);
      expect(found.value).toBeLessThanOrEqual((most ?? -Infinity) + 1e-9);
    });
    fc.assert(property, runs(20));
    expect(met).toBeGreaterThanOrEqual(0.98 * lawful);
  });

  it.each(KNOWN_BESTS)("is at least 0.98 of the best of $name", (known) => {
    const { structure, scoring } = readKnown(known);
    const objective = scoreObjective(structure, scoring);
    const question = { wishes: NO_WISHES, timer: NO_LIMIT };
    const { incumbent: found } = searchLocally(structure, objective, question);
    expect(found?.value).toBeGreaterThanOrEqual(0.98 * known.best);
    expect(found?.value).toBeLessThanOrEqual(known.best + 1e-9);
    expect(searchLocally(structure, objective, question).incumbent).toEqual(found);
  });

  it("is today's allocation if there is no time at all, and none if that is not granted", () => {
    const [known] = KNOWN_BESTS;
    if (known === undefined) return;
    const { structure, scoring } = readKnown(known);
    const objective = scoreObjective(structure, scoring);
    const at = (forbid: readonly { area: number; scenario: number }[]) =>
      searchLocally(structure, objective, { wishes: { ...NO_WISHES, forbid }, timer: { deadline: -Infinity } })
        .incumbent?.choices;
    expect(at([])).toEqual(new Int32Array(structure.areas.length));
    const [{ scenarios } = { scenarios: [] }] = structure.areas;
    expect(at(scenarios.map((_, scenario) => ({ area: 0, scenario })))).toBeUndefined();
  });
});
