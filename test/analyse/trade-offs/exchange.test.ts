import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, exchange, type Weights } from "../../../src/index.ts";
import { allocations } from "../../../src/testing/index.ts";
import { richCases } from "./cases.ts";
import { runs } from "../../runs.ts";

const pairs = richCases({ min: 1, max: 4 }).chain((given) =>
  fc.tuple(allocations(given.problem), allocations(given.problem)).map(([from, to]) => ({ ...given, from, to })),
);

describe("exchange", () => {
  test("adds up to the difference of the scores, by hensyn and by theme", () => {
    fc.assert(
      fc.property(pairs, ({ problem, weights, from, to }) => {
        const { difference, hensyn, themes } = exchange(problem, from, to, { weights });
        const [before, after] = [from, to].map((each) => evaluate(problem, each, { weights }));
        const sum = (parts: readonly { readonly contribution: number }[]): number =>
          parts.reduce((total, { contribution }) => total + contribution, 0);
        expect(difference).toBe((after?.score ?? NaN) - (before?.score ?? NaN));
        expect(sum(Object.values(hensyn))).toBeCloseTo(difference, 9);
        expect(sum(Object.values(themes))).toBeCloseTo(difference, 9);
        for (const [id, each] of Object.entries(themes)) {
          expect(each.raw).toBe((after?.themes[id]?.raw ?? NaN) - (before?.themes[id]?.raw ?? NaN));
        }
      }),
      runs(100),
    );
  });

  test("is turned around when the allocations change places", () => {
    fc.assert(
      fc.property(pairs, ({ problem, weights, from, to }) => {
        const there = exchange(problem, from, to, { weights });
        const back = exchange(problem, to, from, { weights });
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        for (const [id, each] of Object.entries(there.hensyn)) {
          expect(back.hensyn[id]?.difference).toBeCloseTo(-each.difference, 12);
          expect(back.hensyn[id]?.turnsAt === null).toBe(each.turnsAt === null);
        }
        expect(back.turns.length).toBe(there.turns.length);
      }),
      runs(60),
    );
  });

  test("names the weight at which both are equally good, and on either side one is better", () => {
    const tries = runs(100);
    let turning = 0;
    fc.assert(
      fc.property(pairs, ({ problem, weights, from, to }) => {
        const { hensyn } = exchange(problem, from, to, { weights });
        for (const [id, { weight, turnsAt, difference }] of Object.entries(hensyn)) {
          if (turnsAt === null || weight === 1) continue;
          const at = (share: number): number => {
            const others = Object.entries(hensyn).map(([each, own]) => [each, own.weight / (1 - weight)] as const);
            const moved = others.map(([each, own]) => [each, each === id ? share : own * (1 - share)]);
            const asked = { weights: { ...weights, ...(Object.fromEntries(moved) as Weights) } };
            return evaluate(problem, to, asked).score - evaluate(problem, from, asked).score;
          };
          turning++;
          expect(at(turnsAt)).toBeCloseTo(0, 9);
          const rest = Object.entries(hensyn).reduce(
            (sum, [each, own]) => sum + (each === id ? 0 : own.contribution),
            0,
          );
          const steepness = difference - rest / (1 - weight);
          if (turnsAt < 0.99) expect(Math.sign(at(turnsAt + 0.01))).toBe(Math.sign(steepness));
        }
      }),
      tries,
    );
    expect(turning).toBeGreaterThan(0.3 * tries.numRuns);
  });

  test("gives for each pair the ratio of weights at which the preference turns, if only these two count", () => {
    const tries = runs(100);
    let turning = 0;
    fc.assert(
      fc.property(pairs, ({ problem, weights, from, to }) => {
        const { turns, hensyn } = exchange(problem, from, to, { weights });
        for (const { gains, loses, ratio } of turns) {
          turning++;
          expect(hensyn[gains]?.difference).toBeGreaterThan(0);
          expect(hensyn[loses]?.difference).toBeLessThan(0);
          const better = (factor: number): number => {
            const only = Object.fromEntries(Object.keys(hensyn).map((id) => [id, 0]));
            const asked = { weights: { ...weights, ...only, [gains]: ratio * factor, [loses]: 1 } };
            return evaluate(problem, to, asked).score - evaluate(problem, from, asked).score;
          };
          expect(better(1)).toBeCloseTo(0, 9);
          expect(better(1.01)).toBeGreaterThan(0);
          expect(better(0.99)).toBeLessThan(0);
        }
      }),
      tries,
    );
    expect(turning).toBeGreaterThan(0.4 * tries.numRuns);
  });
});
