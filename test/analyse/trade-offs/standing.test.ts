import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import { evaluate, rank, standing, type Problem, type Selection, type Weights } from "../../../src/index.ts";
import { allocations } from "../../../src/testing/index.ts";
import { allLawful, beats, oneOf } from "./brute-force.ts";
import { anyCases, richCases } from "./cases.ts";
import { runs } from "../../runs.ts";

/** The weights in use, of the criteria alone and to the sum 1, as a record of all hensyn. */
function ownWeights(problem: Problem, weights: Weights, by: readonly string[]): Weights {
  const { hensyn } = evaluate(problem, {}, { weights });
  const total = by.reduce((sum, id) => sum + (hensyn[id]?.weight ?? 0), 0);
  return Object.fromEntries(
    Object.entries(hensyn).map(([id, { weight }]) => [id, by.includes(id) ? weight / total : 0]),
  );
}

function changeOf(from: Weights, to: Weights): number {
  return Object.keys(from).reduce((sum, id) => sum + Math.abs((from[id] ?? 0) - (to[id] ?? 0)), 0);
}

const partWay = (from: Weights, to: Weights, share: number): Weights =>
  Object.fromEntries(Object.keys(from).map((id) => [id, (1 - share) * (from[id] ?? 0) + share * (to[id] ?? 0)]));

/** By how much the best is ahead of a selection. */
function behind(problem: Problem, selection: Selection, weights: Weights): number {
  const best = rank(problem, { weights, top: 1 }).allocations[0]?.score ?? NaN;
  return best - evaluate(problem, selection, { weights }).score;
}

describe("standing", () => {
  test("gives the rank that enumeration gives, out of as many", () => {
    const property = fc.property(
      fc.oneof(anyCases(), richCases({ min: 1, max: 4 })),
      fc.nat(),
      ({ problem, weights }, at) => {
        const lawful = allLawful(problem, weights, []);
        const one = lawful[at % Math.max(1, lawful.length)];
        if (one === undefined) return;
        const { rank: found, of, percentile } = standing(problem, one.selection, { weights });
        expect([found, of]).toEqual([one.rank, lawful.length]);
        expect(percentile).toBeCloseTo((100 * (lawful.length - one.rank + 1)) / lawful.length, 9);
      },
    );
    fc.assert(property, runs(100));
  });

  test("says whether an allocation is efficient, with a witness that dominates it if not", () => {
    const tries = runs(100);
    let dominated = 0;
    fc.assert(
      fc.property(richCases({ min: 1, max: 4 }), fc.nat(), ({ problem, weights }, at) => {
        const by = standing(problem, {}, { weights }).by;
        const lawful = allLawful(problem, weights, by);
        const one = oneOf(lawful, at);
        const found = standing(problem, one.selection, { weights });
        expect(found.efficient).toBe(!lawful.some(({ scores }) => beats(scores, one.scores)));
        if (found.efficient === true) return;
        dominated++;
        const witness = evaluate(problem, found.dominatedBy?.selection ?? {}, { weights });
        expect(witness.lawful).toBe(true);
        const scores = by.map((id) => witness.hensyn[id]?.score ?? NaN);
        expect(beats(scores, one.scores)).toBe(true);
        expect(lawful.some((other) => beats(other.scores, scores))).toBe(false);
      }),
      tries,
    );
    expect(dominated).toBeGreaterThan(0.3 * tries.numRuns);
  });

  test("proves that no weights choose an allocation by a mixture that is better by every hensyn", () => {
    const tries = runs(60);
    let proofs = 0;
    fc.assert(
      fc.property(richCases({ min: 1, max: 4 }), fc.nat(), ({ problem, weights }, at) => {
        const lawful = allLawful(problem, weights, []);
        const { selection } = oneOf(lawful, at);
        const { by, region, mixture, nearestWeights } = standing(problem, selection, { weights });
        expect(region === null).toBe(mixture !== undefined);
        expect(nearestWeights === null).toBe(region === null);
        if (mixture === undefined) return;
        proofs++;
        expect(mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        const own = evaluate(problem, selection, { weights });
        for (const id of by) {
          const mixed = mixture.reduce((sum, each) => {
            const part = evaluate(problem, each.selection, { weights });
            expect(part.lawful).toBe(true);
            return sum + each.share * (part.hensyn[id]?.score ?? NaN);
          }, 0);
          expect(mixed).toBeGreaterThan(own.hensyn[id]?.score ?? NaN);
        }
      }),
      tries,
    );
    expect(proofs).toBeGreaterThan(0.2 * tries.numRuns);
  });

  test("finds the smallest change of weights: with it the allocation is first, with 99 % of it it is not", () => {
    const tries = runs(100);
    let changed = 0;
    fc.assert(
      fc.property(richCases({ min: 2, max: 5 }), fc.nat(), ({ problem, weights }, at) => {
        const lawful = allLawful(problem, weights, []);
        const { selection } = oneOf(lawful, at);
        const { by, nearestWeights } = standing(problem, selection, { weights });
        if (nearestWeights === null) return;
        const from = ownWeights(problem, weights, by);
        const asked = (share: number): Weights => ({ ...weights, ...partWay(from, nearestWeights.weights, share) });
        expect(changeOf(from, nearestWeights.weights)).toBeCloseTo(nearestWeights.change, 9);
        expect(behind(problem, selection, asked(1))).toBeLessThan(1e-9);
        if (nearestWeights.change < 1e-6) return;
        changed++;
        expect(behind(problem, selection, asked(0.99))).toBeGreaterThan(1e-12);
      }),
      tries,
    );
    expect(changed).toBeGreaterThan(0.1 * tries.numRuns);
  });

  test("finds no nearer weights at random", () => {
    const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(richCases({ min: 2, max: 4 }), fc.nat(), fc.array(draws, { minLength: 20 }), (given, at, tries) => {
        const { problem, weights } = given;
        const lawful = allLawful(problem, weights, []);
        const { selection } = oneOf(lawful, at);
        const { by, nearestWeights } = standing(problem, selection, { weights });
        if (nearestWeights === null) return;
        const from = ownWeights(problem, weights, by);
        for (const draw of tries) {
          const total = by.reduce((sum, _, c) => sum + (draw[c] ?? 0), 0);
          if (total === 0) continue;
          const to = { ...from, ...Object.fromEntries(by.map((id, c) => [id, (draw[c] ?? 0) / total])) };
          if (changeOf(from, to) > nearestWeights.change - 1e-7) continue;
          expect(behind(problem, selection, { ...weights, ...to })).toBeGreaterThan(1e-12);
        }
      }),
      runs(20),
    );
  });

  test("gives a region whose corners choose the allocation, and whose share is that of the polygon", () => {
    fc.assert(
      fc.property(richCases({ min: 1, max: 3 }), fc.nat(), ({ problem, weights }, at) => {
        const lawful = allLawful(problem, weights, []);
        const { selection } = oneOf(lawful, at);
        const { region } = standing(problem, selection, { weights });
        for (const corner of region?.polygon ?? []) {
          expect(behind(problem, selection, { ...weights, ...corner })).toBeLessThan(1e-9);
        }
      }),
      runs(30),
    );
  });

  test("of an unlawful selection says no more than how many lawful ones there are", () => {
    fc.assert(
      fc.property(
        anyCases().chain((given) => allocations(given.problem).map((selection) => ({ ...given, selection }))),
        ({ problem, weights, selection }) => {
          if (evaluate(problem, selection).lawful) return;
          const found = standing(problem, selection, { weights });
          const { length } = allLawful(problem, weights, []);
          const status = length === 0 ? "infeasible" : "complete";
          expect(found).toMatchObject({ rank: null, percentile: null, efficient: null, region: null, status });
          expect(found.of).toBe(length);
        },
      ),
      runs(20),
    );
  });

  test("of Copenhagen's examples: none is efficient, and each is dominated by the allocation named", () => {
    for (const selection of Object.values(examples)) {
      const { of, efficient, dominatedBy, region } = standing(kobenhavn2024, selection);
      expect({ of, efficient, region }).toEqual({ of: 136_080, efficient: false, region: null });
      const [own, other] = [selection, dominatedBy?.selection ?? {}].map(
        (each) => evaluate(kobenhavn2024, each).hensyn,
      );
      for (const id of ["H1", "H2", "H3"]) {
        expect(other?.[id]?.score).toBeGreaterThanOrEqual(own?.[id]?.score ?? NaN);
      }
    }
  });

  test("that ran out of time says so, and claims nothing", () => {
    const found = standing(kobenhavn2024, examples.example1, { by: ["H1", "H2", "H3", "H4"], timeLimitMs: 0 });
    expect(found.status).toBe("stopped");
    expect(found.efficient).toBeNull();
  });
});
