import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownParts } from "../../../src/analyse/explain/shown-parts.ts";
import { runs } from "../../runs.ts";

describe("contributions as shown", () => {
  it("are rounded, and what is missing goes to those that rounding moved most the other way", () => {
    expect(shownParts([0.0216, 0.0123, -0.0049], 2.9)).toEqual([2.2, 1.2, -0.5]);
    expect(shownParts([0.0216, 0.0123, -0.0049], 3)).toEqual([2.2, 1.3, -0.5]);
    expect(shownParts([0.0213, 0.0114, -0.0045], 2.8)).toEqual([2.1, 1.1, -0.4]);
    expect(shownParts([0.0004, 0.0004, 0.0004], 0.1)).toEqual([0.1, 0, 0]);
    expect(shownParts([], 0)).toEqual([]);
  });

  it("leave those at 0 that contribute nothing, and settle what arithmetic misses by a hair", () => {
    expect(shownParts([0, 0.02, 0], 2.1)).toEqual([0, 2.1, 0]);
    expect(shownParts([0.1 + 0.2 - 0.29, 0], 0.9)).toEqual([0.9, 0]);
    expect(shownParts([0.0209999999999999], 2.1)).toEqual([2.1]);
  });

  it("add up, keep near and keep their signs; those of the opposite are the opposite", () => {
    const part = fc.integer({ min: -400_000, max: 400_000 }).map((millionths) => millionths / 1e6);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.boolean(), (parts, up) => {
        const whole = 1000 * parts.reduce((sum, each) => sum + each, 0);
        const total = (up ? Math.ceil(whole) : Math.floor(whole)) / 10;
        const shown = shownParts(parts, total);
        const turned = parts.filter((each, index) => each * (shown[index] ?? NaN) < 0);
        expect(turned).toEqual([]);
        const tenths = shown.reduce((sum, each) => sum + Math.round(10 * each), 0);
        expect(tenths).toBe(Math.round(10 * total) + 0);
        const far = parts.filter((each, index) => Math.abs(100 * each - (shown[index] ?? NaN)) >= 0.1 + 1e-6);
        expect(far).toEqual([]);
        const opposite = shownParts(
          parts.map((each) => -each),
          -total,
        );
        expect(opposite.map((each) => -each + 0)).toEqual(shown);
      }),
      runs(500),
    );
  });
});
