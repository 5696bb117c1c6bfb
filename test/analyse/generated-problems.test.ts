import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkCase } from "../fuzz/check-case.ts";
import { cases } from "../fuzz/cases.ts";
import { runs } from "../runs.ts";

// Every way to an answer against every other, on generated problems: scale, rows, lawfulness, objective, ranking with
// and without wishes. `npm run fuzz` is the same for longer, with other seeds, and shrinks what it finds.
test("generated problems are answered the same by the linear program and by enumeration", () => {
  const tries = runs(200);
  const outcomes = fc.sample(cases(), tries).map(checkCase);
  expect(outcomes.filter((outcome) => outcome === "lawful").length).toBeGreaterThan(tries.numRuns / 2);
  expect(outcomes.filter((outcome) => outcome === "infeasible").length).toBeGreaterThan(tries.numRuns / 10);
});
