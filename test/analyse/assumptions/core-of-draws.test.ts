import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions } from "../../../src/analyse/assumptions/assumptions.ts";
import { drawnValues } from "../../../src/analyse/assumptions/draw.ts";
import { assumedIn, hasRange } from "../../../src/analyse/assumptions/variables.ts";
import { VARIED } from "../../../src/analyse/assumptions/vary.ts";
import {
  catalogue,
  coreIndex,
  evaluate,
  InvalidInput,
  rank,
  type CoreIndexOptions,
  type Problem,
  type Selection,
} from "../../../src/index.ts";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { runs } from "../../runs.ts";
import { coreByHand, editedByHand, expectCore } from "./by-hand.ts";
import { varieties, wishedCases } from "./cases.ts";

const copenhagen: Problem = kobenhavn2024;

describe("the core index over draws", () => {
  test("is that of the joint sample, and the leader the first of those that are first most often", () => {
    const tries = runs(15);
    let compared = 0;
    fc.assert(
      fc.property(wishedCases(), varieties, ({ problem, weights, wish }, vary) => {
        const options = { weights, vary, samples: 5, ...wish };
        const index = coreIndex(problem, { over: "draws", ...options });
        const { together, status, items } = assumptions(problem, options);
        expect(index.status).toBe(status);
        if (index.status === "infeasible") return;
        expect(index).toMatchObject({ over: "draws", by: [], exact: false, cases: 5 });
        if (together === null) expect(items.every(({ low, high }) => low === high)).toBe(true);
        else expect(index.scenarios).toEqual(together.core);
        const searched = coreIndex(problem, { over: "draws", ...options, samples: 2, method: "program" });
        const listed = coreIndex(problem, { over: "draws", ...options, samples: 2 });
        expect(searched.scenarios).toEqual(listed.scenarios);
        expect(searched.first?.selection).toEqual(listed.first?.selection);
        compared++;
      }),
      tries,
    );
    expect(compared).toBeGreaterThan(0.2 * tries.numRuns);
  });

  test("restates what varies, and knows no central weights", () => {
    const { question, scenarios } = coreIndex(copenhagen, { over: "draws", vary: ["ranges"], samples: 3, seed: 9 });
    expect(question).toMatchObject({ over: "draws", by: [], vary: ["ranges"], samples: 3, seed: 9 });
    expect(coreIndex(copenhagen, { over: "draws", samples: 1 }).question.vary).toEqual(["strengths", "ranges"]);
    expect(Object.values(scenarios).some((each) => "centralWeights" in each)).toBe(false);
    expect(coreIndex(copenhagen, { over: "frontier" }).question.vary).toBe(null);
  });

  test.each<[CoreIndexOptions, string, string]>([
    [{ over: "draws", by: ["H1", "H2"] }, "by", "means nothing with draws"],
    [{ over: "draws", samples: 1_000_001 }, "samples", "Write a whole number from 1 to 1,000,000."],
    [{ over: "draws", vary: [] }, "vary", 'Write at least one of "strengths"'],
    [{ vary: ["ranges"] }, "vary", 'write over: "draws"'],
  ])("refuses %j in words", (options, path, words) => {
    expect(() => coreIndex(copenhagen, options)).toThrow(InvalidInput);
    expect(() => coreIndex(copenhagen, options)).toThrow(words);
    expect(() => coreIndex(copenhagen, options)).toThrow(path);
  });

  test("is of the draws that were made before the time ran out, or of none", () => {
    const found = coreIndex(copenhagen, { over: "draws", timeLimitMs: 0 });
    expect(found).toMatchObject({ status: "stopped", scenarios: {}, cases: 0 });
  });
});

/** More than share the first rank in any of these draws. */
const MOST_TIED = 200;

describe("Copenhagen, with all coded strengths and all ranges varied", () => {
  test("has its winner first in a small share of draws, as ranking 20 documents written by hand says, too", () => {
    const samples = 20;
    const { winner, items, together } = assumptions(copenhagen, { samples, best: 1 });
    const own = winner?.selection ?? {};
    const varying = items.filter(({ low, high }) => low < high);
    const ties: (readonly Selection[])[] = [];
    let [firsts, regret] = [0, 0];
    for (const values of drawnValues(assumedIn(copenhagen, VARIED).filter(hasRange), { samples, seed: 1 })) {
      const edited = editedByHand(
        copenhagen,
        varying.map((item, at) => [item, values[at] ?? 0]),
      );
      catalogue(edited);
      const { allocations } = rank(edited, { top: MOST_TIED });
      const tie = allocations.filter((each) => each.rank === 1).map(({ selection }) => selection);
      expect(tie.length).toBeLessThan(MOST_TIED);
      ties.push(tie);
      const behind = (allocations[0]?.score ?? NaN) - evaluate(edited, own).score;
      if (behind <= 1e-9) firsts++;
      regret = Math.max(regret, behind);
    }
    const [first] = together?.allocations ?? [];
    expect(first?.first).toBeCloseTo(firsts / samples, 12);
    expect(first?.largestRegret).toBeCloseTo(regret, 9);
    expectCore(together, coreByHand(copenhagen, ties));
    const { together: many } = assumptions(copenhagen, { samples: 400, best: 1 });
    const [often] = many?.allocations ?? [];
    expect((often?.first ?? NaN) + 3 * (often?.standardError ?? NaN)).toBeLessThan(0.5);
  }, 120_000);
});
