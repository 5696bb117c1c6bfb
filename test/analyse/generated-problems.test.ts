import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkCase } from "../fuzz/check-case.ts";
import { cases } from "../fuzz/cases.ts";

// Every way to an answer against every other, on generated problems: scale, rows, lawfulness, objective, ranking with
// and without wishes. `npm run fuzz` is the same for longer, with other seeds, and shrinks what it finds.
const RUNS = 2000;

test(
  `${RUNS} generated problems are answered the same by the linear program and by enumeration`,
  { timeout: 600_000 },
  () => {
    const outcomes = fc.sample(cases(), { numRuns: RUNS, seed: 2024 }).map(checkCase);
    expect(outcomes.filter((outcome) => outcome === "lawful").length).toBeGreaterThan(RUNS / 2);
    expect(outcomes.filter((outcome) => outcome === "infeasible").length).toBeGreaterThan(RUNS / 10);
  },
);
