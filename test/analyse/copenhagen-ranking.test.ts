import { expect, test } from "vitest";
import { checkWeightings } from "../fuzz/check-weightings.ts";
import { runs } from "../runs.ts";

test("Copenhagen: the best 20 by linear program are the best 20 by enumeration under many weightings", () => {
  const { numRuns, seed } = runs(12);
  expect(checkWeightings(numRuns, 20, seed)).toBeUndefined();
});
