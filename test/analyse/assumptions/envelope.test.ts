import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corners, lineAt } from "../../../src/analyse/assumptions/alone/envelope.ts";
import { firstAboveZero } from "../../../src/analyse/assumptions/alone/pieces.ts";
import { runs } from "../../runs.ts";

const whole = fc.integer({ min: -20, max: 20 });

describe("the highest of some lines", () => {
  test("is a straight line between corners, and bends at each", () => {
    const pairs = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(1 as const, -1 as const), (drawn, towards) => {
        const lines = {
          near: Float64Array.from(drawn, ([near]) => near),
          far: Float64Array.from(drawn, ([, far]) => far),
        };
        const among = Int32Array.from(drawn.keys());
        const highest = (at: number): number =>
          towards * Math.max(...drawn.map((_, line) => towards * lineAt(lines, line, at)));
        const found = corners(lines, among, towards).sort((one, other) => one - other);
        const ends = [0, ...found, 1];
        ends.slice(1).forEach((to, index) => {
          const from = ends[index] ?? 0;
          expect(highest((from + to) / 2)).toBeCloseTo((highest(from) + highest(to)) / 2, 9);
        });
        // Every place where two lines cross at the top is a corner.
        const bends = Array.from({ length: 399 }, (_, step) => (step + 1) / 400).filter(
          (at) => Math.abs(highest(at - 1 / 400) + highest(at + 1 / 400) - 2 * highest(at)) > 1e-9,
        );
        for (const bend of bends) expect(found.some((at) => Math.abs(at - bend) <= 1 / 400 + 1e-9)).toBe(true);
      }),
      runs(100),
    );
  });
});

describe("where a parabola first is above 0", () => {
  test.each([
    [-1, -0.5, 0, undefined],
    [-1, 0, 1, 0.5],
    [1, -1, 1, 0],
    // −(t − ½)² + 1/16 is above 0 from ¼ to ¾, though it is not at either end.
    [-3 / 16, 1 / 16, -3 / 16, 0.25],
    // The peak touches 0.
    [-0.25, 0, -0.25, undefined],
    [-1, -2, -3, undefined],
    [0, 0, 0, undefined],
  ])("through %d, %d and %d", (near, half, far, expected) => {
    const found = firstAboveZero(near, half, far);
    expect(found ?? -1).toBeCloseTo(expected ?? -1, 12);
  });

  test("agrees with looking at many places", () => {
    fc.assert(
      fc.property(whole, whole, whole, (near, half, far) => {
        const curvature = 2 * (near - 2 * half + far);
        const at = (t: number): number => near + t * (far - near - curvature + t * curvature);
        const places = Array.from({ length: 201 }, (_, step) => step / 200);
        const seen = places.find((t) => at(t) > 1e-9);
        const found = firstAboveZero(near, half, far);
        if (seen !== undefined) expect(found ?? 2).toBeLessThanOrEqual(seen);
        if (found !== undefined) {
          expect(places.filter((place) => place < found && at(place) > 1e-9)).toEqual([]);
          expect(at(found)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs(200),
    );
  });
});
