import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { evaluate, InvalidInput, pointWeights, rank, type Problem } from "../../src/index.ts";
import { runs } from "../runs.ts";
import { allLawful, oneOf } from "./trade-offs/brute-force.ts";
import { richProblems } from "./trade-offs/rich-problems.ts";

/** The weights, or undefined where no theme is left that could have one, or a theme bears the id of a hensyn. */
function weightsIn(
  problem: Problem,
  worths: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> | undefined {
  try {
    return pointWeights(problem, worths);
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

describe("pointWeights", () => {
  test("makes a point on every theme with points change the score alike, and a range as much as it is said to be worth", () => {
    const tries = runs(80);
    let compared = 0;
    fc.assert(
      fc.property(
        richProblems({ min: 1, max: 4 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 5 }),
        (problem, one, other, worth) => {
          const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
          const gauged = themes.filter(({ gauge }) => gauge.kind !== "points").map(({ id }) => id);
          const weights = weightsIn(problem, Object.fromEntries(gauged.map((id) => [id, worth])));
          if (weights === undefined) return;
          const lawful = allLawful(problem, weights, []);
          const [first, second] = [one, other].map((at) => evaluate(problem, oneOf(lawful, at).selection, { weights }));
          if (first === undefined || second === undefined) return;
          const total = problem.hensyn.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0);
          const expected = themes.reduce((sum, { id, gauge }) => {
            const [a, b] = [first.themes[id], second.themes[id]];
            if (a === undefined || b === undefined || !a.distinguishes) return sum;
            return sum + (gauge.kind === "points" ? b.raw - a.raw : worth * (b.score - a.score));
          }, 0);
          expect((second.score - first.score) * total).toBeCloseTo(expected, 8);
          compared++;
        },
      ),
      tries,
    );
    expect(compared).toBeGreaterThan(tries.numRuns / 2);
  });

  test("of Copenhagen weigh a theme by the points that can be won on it", () => {
    const weights = pointWeights(kobenhavn2024, { T6: 2, T12: 0 });
    expect(weights).toMatchObject({ T6: 2, T8: 1, H4: 0 });
    const { themes } = evaluate(kobenhavn2024, {}, { weights });
    const worths = Object.entries(themes)
      .filter(([id, { weight }]) => weight > 0 && id !== "T6" && !["T11", "T12"].includes(id))
      .map(([id, { weight }]) => {
        const hensyn = kobenhavn2024.hensyn.find((each) => each.themes.some((theme) => theme.id === id));
        const total = (weights.H1 ?? 0) + (weights.H2 ?? 0) + (weights.H3 ?? 0);
        return (weight * (weights[hensyn?.id ?? ""] ?? 0)) / total / (weights[id] ?? NaN);
      });
    for (const worth of worths) expect(worth).toBeCloseTo(worths[0] ?? NaN, 12);
    expect(rank(kobenhavn2024, { weights, top: 1 }).status).toBe("complete");
  });

  test("is the weighting of the document by that name", () => {
    const weighting = kobenhavn2024.weightings.find(({ id }) => id === "points");
    expect(weighting?.weights).toEqual(pointWeights(kobenhavn2024, { T6: 2, T12: 0 }));
  });

  test.each<readonly [string, unknown, RegExp]>([
    ["an unknown theme", { T66: 2 }, /worths\.T66 is no theme\. Maybe "T6" was meant\./],
    ["a negative worth", { T6: -1 }, /worths\.T6 is -1\. Write a number of points, at least 0\./],
    ["no number", { T6: "2" }, /worths\.T6 is "2"\./],
    ["no object", 2, /worths is 2\. Write an object, such as \{ T6: 2 \}\./],
    ["several faults at once", { T66: 2, T6: NaN }, /2 problems/],
  ])("refuses %s", (_, worths, message) => {
    expect(() => pointWeights(kobenhavn2024, worths as never)).toThrow(message);
  });

  test("refuses to leave nothing with weight", () => {
    const none = Object.fromEntries(kobenhavn2024.hensyn.flatMap(({ themes }) => themes.map(({ id }) => [id, 0])));
    expect(() => pointWeights(kobenhavn2024, none)).toThrow(/are 0 for all themes/);
  });
});
