import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { evaluate, frontier, InvalidInput, type Frontier, type Problem } from "../../../src/index.ts";
import { allLawful, beats, efficientByFilter, SAME, type Listed } from "./brute-force.ts";
import { anyCases, richCases, type TradeOffCase } from "./cases.ts";
import { runs } from "../../runs.ts";
import { expectStopped } from "../stopped.ts";
import { greatestLeadByHighs } from "./highs-support.ts";

/** The scores of a point in the order of the criteria. */
const vector = ({ scores }: Frontier["points"][number], by: readonly string[]): number[] =>
  by.map((id) => scores[id] ?? NaN);

/** One line for each efficient vector: the scores, rounded well above rounding errors, how many have it, and the first. */
function lines(points: readonly { scores: readonly number[]; count: number; first: unknown }[]): string[] {
  return points
    .map(({ scores, count, first }) => JSON.stringify([scores.map((score) => score.toFixed(7)), count, first]))
    .sort();
}

function expectFrontier(problem: Problem, found: Frontier, lawful: readonly Listed[]): void {
  const expected = efficientByFilter(problem, lawful).map((group) => ({
    scores: group[0]?.scores ?? [],
    count: group.length,
    first: group[0]?.selection,
  }));
  expect(found.status).toBe(lawful.length === 0 ? "infeasible" : "complete");
  expect(lines(found.points.map((point) => ({ ...point, scores: vector(point, found.by) })))).toEqual(lines(expected));
}

describe("frontier", () => {
  test("is what comparing every pair of lawful allocations leaves, on generated problems", () => {
    const [any, rich] = [runs(40), runs(80)];
    let points = 0;
    const check = ({ problem, weights }: TradeOffCase): void => {
      const found = frontier(problem, { weights });
      points += found.points.length;
      expectFrontier(problem, found, allLawful(problem, weights, found.by));
    };
    fc.assert(fc.property(anyCases(), check), any);
    fc.assert(fc.property(richCases({ min: 1, max: 5 }), check), rich);
    expect(points).toBeGreaterThan(2.5 * (any.numRuns + rich.numRuns));
  });

  test("is so over themes, and over hensyn and themes together", () => {
    fc.assert(
      fc.property(richCases({ min: 2, max: 4 }), fc.nat(), ({ problem, weights }, seed) => {
        const ids = problem.hensyn.flatMap(({ id, themes }) => [id, ...themes.map((theme) => theme.id)]);
        const by = fc.sample(fc.shuffledSubarray(ids, { minLength: 2, maxLength: Math.min(6, ids.length) }), {
          numRuns: 1,
          seed,
        })[0];
        const found = frontier(problem, { weights, by: by ?? [] });
        expect(found.by).toEqual(by);
        expectFrontier(problem, found, allLawful(problem, weights, found.by));
      }),
      runs(30),
    );
  });

  test("says of every vector what a linear program over all the others says", async () => {
    const greatestLead = await greatestLeadByHighs();
    const tries = runs(80);
    let unsupported = 0;
    fc.assert(
      fc.property(richCases({ min: 2, max: 5 }), ({ problem, weights }) => {
        const { by, points } = frontier(problem, { weights });
        const vectors = points.map((point) => vector(point, by));
        points.forEach((point, at) => {
          const own = vectors[at] ?? [];
          const lead = greatestLead(own, vectors.toSpliced(at, 1));
          // HiGHS is exact to 1e-7: what is nearer to a tie, it cannot tell.
          if (Math.abs(lead) > 1e-6) expect(point.supported).toBe(lead > 0);
          if (point.supported === true) return;
          unsupported++;
          const mixture = point.mixture ?? [];
          expect(mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          const mixed = by.map((id) =>
            mixture.reduce(
              (sum, { selection, share }) =>
                sum + share * (evaluate(problem, selection, { weights }).hensyn[id]?.score ?? NaN),
              0,
            ),
          );
          mixed.forEach((score, c) => {
            expect(score).toBeGreaterThan(own[c] ?? 0);
          });
        });
      }),
      tries,
    );
    expect(unsupported).toBeGreaterThan(0.3 * tries.numRuns);
  });

  test("of Copenhagen is the same by comparing all that are not beaten by the best under some weights", () => {
    const { status, by, points } = frontier(kobenhavn2024);
    expect(status).toBe("complete");
    expect(by).toEqual(["H1", "H2", "H3"]);
    const vectors = points.map((point) => vector(point, by));
    vectors.forEach((own, at) => {
      expect(vectors.toSpliced(at, 1).some((other) => beats(other, own))).toBe(false);
    });
    for (const { first, scores } of points) {
      const { hensyn, lawful } = evaluate(kobenhavn2024, first);
      expect(lawful).toBe(true);
      for (const id of by) expect(Math.abs((hensyn[id]?.score ?? NaN) - (scores[id] ?? NaN))).toBeLessThan(SAME);
    }
  });

  test("that ran out of time is said to be incomplete, and what it has is efficient", () => {
    const late = frontier(kobenhavn2024, { by: ["H1", "H2", "H3", "H4"], timeLimitMs: 0 });
    expectStopped(kobenhavn2024, late);
    const whole = frontier(kobenhavn2024, { by: ["H1", "H2", "H3", "H4"] });
    const known = new Set(whole.points.map((point) => JSON.stringify(point.scores)));
    for (const point of late.points) expect(known).toContain(JSON.stringify(point.scores));
  });

  test.each([
    [["H1"], "by"],
    [["H1", "H1"], "by[1]"],
    [["H1", "H9"], "by[1]"],
    [["H1", 7], "by[1]"],
    [["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"], "by"],
  ])("refuses the criteria %j and says where", (by, path) => {
    try {
      frontier(kobenhavn2024, { by: by as never });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect((error as InvalidInput).issues.map((issue) => issue.path)).toEqual([path]);
    }
  });
});
