import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, rank, stability, type Problem, type Selection, type Weights } from "../../../src/index.ts";
import { richCases } from "./cases.ts";
import { runs } from "../../runs.ts";

/** By how much the best is ahead of a selection. */
function behind(problem: Problem, selection: Selection, weights: Weights): number {
  const best = rank(problem, { weights, top: 1 }).allocations[0]?.score ?? NaN;
  return best - evaluate(problem, selection, { weights }).score;
}

/** All weights, one of them as given and the others in their proportions. */
function withWeight(own: Weights, id: string, weight: number): Weights {
  const others = 1 - (own[id] ?? 0);
  return Object.fromEntries(
    Object.entries(own).map(([each, value]) => [each, each === id ? weight : (value / others) * (1 - weight)]),
  );
}

function ownWeights(problem: Problem, weights: Weights): Weights {
  const { hensyn } = evaluate(problem, {}, { weights });
  return Object.fromEntries(Object.entries(hensyn).map(([id, { weight }]) => [id, weight]));
}

describe("stability", () => {
  test("of each weight alone: the winner stays inside the range and not outside", () => {
    const tries = runs(30);
    let ends = 0;
    fc.assert(
      fc.property(richCases({ min: 2, max: 5 }), ({ problem, weights }) => {
        const { winner, alone, by, first } = stability(problem, { weights });
        const own = ownWeights(problem, weights);
        expect(first?.selection).toEqual(winner);
        for (const [id, { weight }] of Object.entries(alone)) expect(first?.hensyn[id]?.weight).toBeCloseTo(weight, 12);
        const at = (id: string, weight: number): Weights => ({ ...weights, ...withWeight(own, id, weight) });
        expect(winner).toEqual(rank(problem, { weights, top: 1 }).allocations[0]?.selection);
        if (by.length < 2) return;
        for (const [id, { weight, from, to, below, above }] of Object.entries(alone)) {
          expect(from).toBeLessThanOrEqual(weight + 1e-9);
          expect(to).toBeGreaterThanOrEqual(weight - 1e-9);
          expect(below === null).toBe(from <= 1e-12);
          expect(above === null).toBe(to >= 1 - 1e-12);
          for (const inside of [from, (from + to) / 2, to])
            expect(behind(problem, winner ?? {}, at(id, inside))).toBeLessThan(2e-9);
          const outside = [
            { takeover: below, end: from, beyond: from - Math.min(1e-4, from / 2) },
            { takeover: above, end: to, beyond: to + Math.min(1e-4, (1 - to) / 2) },
          ];
          for (const { takeover, end, beyond } of outside) {
            if (takeover === null) continue;
            ends++;
            const level = at(id, end);
            expect(behind(problem, takeover.selection, level)).toBeLessThan(2e-9);
            for (const [each, value] of Object.entries(takeover.weights))
              expect(value).toBeCloseTo(level[each] ?? 0, 9);
            expect(behind(problem, winner ?? {}, at(id, beyond))).toBeGreaterThan(0);
            const ahead =
              evaluate(problem, takeover.selection, { weights: at(id, beyond) }).score -
              evaluate(problem, winner ?? {}, { weights: at(id, beyond) }).score;
            expect(ahead).toBeGreaterThan(0);
          }
        }
      }),
      tries,
    );
    expect(ends).toBeGreaterThan(tries.numRuns);
  });

  test("together: no smaller change unseats the winner, and at the takeover both are level", () => {
    const given = runs(30);
    let changes = 0;
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 20,
    });
    fc.assert(
      fc.property(richCases({ min: 2, max: 5 }), moves, ({ problem, weights }, tries) => {
        const { winner, together, by } = stability(problem, { weights });
        const own = ownWeights(problem, weights);
        const change = together?.change ?? 2;
        if (together !== null) {
          changes++;
          const level = { ...weights, ...together.takeover.weights };
          const difference = Object.keys(own).reduce(
            (sum, id) => sum + Math.abs((own[id] ?? 0) - (together.takeover.weights[id] ?? 0)),
            0,
          );
          expect(difference).toBeCloseTo(change, 9);
          expect(behind(problem, winner ?? {}, level)).toBeLessThan(2e-9);
          expect(behind(problem, together.takeover.selection, level)).toBeLessThan(2e-9);
        }
        // Weight that goes from one hensyn to another, as much as is safe: nobody gets ahead.
        for (const [a, b, part] of tries) {
          const [from, to] = [by[a % by.length] ?? "", by[b % by.length] ?? ""];
          const amount = Math.min(own[from] ?? 0, (part * change) / 2);
          if (from === to) continue;
          const moved = { ...own, [from]: (own[from] ?? 0) - amount, [to]: (own[to] ?? 0) + amount };
          expect(behind(problem, winner ?? {}, { ...weights, ...moved })).toBeLessThan(2e-9);
        }
      }),
      given,
    );
    expect(changes).toBeGreaterThan(given.numRuns / 2);
  });
});
