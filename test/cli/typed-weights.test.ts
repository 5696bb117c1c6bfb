import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedWeights, weightArguments } from "../../src/cli/typed-weights.ts";
import { runs } from "../runs.ts";

describe("weights to be typed", () => {
  it("have as few decimals as the claim allows", () => {
    const weights = { H1: 0.123456789, H2: 0.876543211 };
    expect(typedWeights(weights, () => true)).toEqual({ H1: 12.3, H2: 87.7 });
    expect(typedWeights(weights, ({ H1 = 0 }) => Math.abs(H1 - 12.34568) < 5e-6)).toEqual({
      H1: 12.34568,
      H2: 87.65432,
    });
    expect(typedWeights(weights, () => false)).toBe(weights);
  });

  it("are what the option --weight takes", () => {
    expect(weightArguments({ H1: 12.5, T6: 1e-7 })).toEqual(["H1=12.5", "T6=1e-7"]);
  });

  it("satisfy the claim whenever any weights are found for it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        (own, room) => {
          const holds = ({ H1 = 0, H2 = 0 }: Readonly<Record<string, number>>): boolean =>
            Math.abs(H1 / (H1 + H2) - own) <= room + 1e-12;
          expect(holds(typedWeights({ H1: own, H2: 1 - own }, holds))).toBe(true);
        },
      ),
      runs(50),
    );
  });
});
