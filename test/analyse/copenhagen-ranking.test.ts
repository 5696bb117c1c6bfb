import { expect, test } from "vitest";
import { checkWeightings } from "../fuzz/check-weightings.ts";

test(
  "Copenhagen: the best 20 by linear program are the best 20 by enumeration under 110 weightings",
  { timeout: 600_000 },
  () => {
    expect(checkWeightings(110, 20, 2024)).toBeUndefined();
  },
);
