import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  assumptions,
  evaluate,
  exchange,
  explain,
  frontier,
  parseProblem,
  rank,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  type AnalysisOptions,
  type Assumptions,
  type Evaluation,
  type Problem,
  type Regions,
  type RunOptions,
  type Stability,
  type Stopped,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { allocations, problems, weightings } from "../../src/testing/index.ts";
import type { ScoreRange } from "../../src/allocation/scale.ts";
import { runs } from "../runs.ts";

/** The answer of a search whose time is up after so many looks at the clock. */
function stoppedAfter<T>(looks: number, ask: (run: RunOptions) => T): T {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now++);
  try {
    return ask({ method: "program", timeLimitMs: looks });
  } finally {
    clock.mockRestore();
  }
}

/** A copy about which nothing is known yet, so that nothing is read from what another question has left behind. */
const fresh = (problem: Problem): Problem => parseProblem(JSON.parse(JSON.stringify(problem)));

const asked = problems().chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    weights: weightings(problem),
    selection: allocations(problem),
    looks: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 }), fc.nat({ max: 1000 })),
  }),
);

/** Where the score of an evaluation lies, proven or not. */
function within(evaluation: Evaluation, score: number): void {
  const { low, high } = evaluation.range ?? { low: evaluation.score, high: evaluation.score };
  expect(score).toBeGreaterThanOrEqual(low - 1e-9);
  expect(score).toBeLessThanOrEqual(high + 1e-9);
}

/** A lawful allocation has scores of 0…1, unless a scale is fixed, and each in the range that is said of it. */
function areOnScale({ hensyn }: Problem, scored: readonly { score: number; range?: ScoreRange }[]): void {
  const isFixed = hensyn.some(({ themes }) => themes.some(({ scale }) => scale !== undefined));
  const [least, most] = isFixed ? [-Infinity, Infinity] : [0, 1];
  for (const { score, range = { low: least, high: most } } of scored) {
    expect(score).toBeGreaterThanOrEqual(Math.max(least, range.low) - 1e-9);
    expect(score).toBeLessThanOrEqual(Math.min(most, range.high) + 1e-9);
  }
}

/** Where a difference of scores lies, proven or not. */
function liesWithin(
  { difference, range = { low: difference, high: difference } }: { difference: number; range?: ScoreRange },
  proven = NaN,
): void {
  expect(proven).toBeGreaterThanOrEqual(range.low - 1e-9);
  expect(proven).toBeLessThanOrEqual(range.high + 1e-9);
}

/** What a stopped answer says of the best is true. */
function checkStopped(problem: Problem, weights: Record<string, number>, answer: Stopped): void {
  const [best] = rank(problem, { weights, method: "list", top: 1 }).allocations;
  if (answer.incumbent === null) {
    expect(answer.gap).toBeNull();
    return;
  }
  const { incumbent, bound, gap } = answer;
  expect(verify(problem, incumbent.selection).lawful).toBe(true);
  within(incumbent, evaluate(problem, incumbent.selection, { weights, method: "list" }).score);
  areOnScale(problem, [incumbent, ...Object.values(incumbent.hensyn), ...Object.values(incumbent.themes)]);
  expect(bound).toBeGreaterThanOrEqual((best?.score ?? NaN) - 1e-9);
  expect(gap).toBeCloseTo(bound - (incumbent.range?.low ?? incumbent.score), 12);
}

describe("an answer that is stopped at any moment", () => {
  test("ranking: what is listed is the beginning of the whole, the incumbent is lawful and the bound true", () => {
    const tries = runs(30);
    let stopped = 0;
    fc.assert(
      fc.property(asked, ({ problem, weights, looks }) => {
        const answer = stoppedAfter(looks, (run) => rank(fresh(problem), { weights, ...run }));
        const whole = rank(problem, { weights, method: "list" });
        const listed = answer.allocations.map(({ selection, rank: place }) => ({ selection, place }));
        expect(listed).toEqual(
          whole.allocations.slice(0, listed.length).map(({ selection, rank: place }) => ({ selection, place })),
        );
        if (answer.status !== "stopped") expect(answer.status).toBe(whole.status);
        else {
          stopped++;
          const next = whole.allocations[listed.length];
          if (next !== undefined) expect(answer.bound).toBeGreaterThanOrEqual(next.score - 1e-9);
          if (answer.incumbent !== null) {
            areOnScale(problem, Object.values(answer.incumbent.themes));
            expect(verify(problem, answer.incumbent.selection).lawful).toBe(true);
            within(answer.incumbent, evaluate(problem, answer.incumbent.selection, { weights, method: "list" }).score);
          }
        }
      }),
      tries,
    );
    expect(stopped).toBeGreaterThan(tries.numRuns / 4);
  });

  test("frontier, regions, stability, assumptions: the same", () => {
    fc.assert(
      fc.property(asked, ({ problem, weights, looks }) => {
        const copy = fresh(problem);
        const points = stoppedAfter(looks, (run) => frontier(copy, { weights, ...run }));
        if (points.status === "stopped") checkStopped(problem, weights, points);
        if (points.first !== null) areOnScale(problem, Object.values(points.first.themes));
        const known = frontier(problem, { weights, method: "list" });
        for (const { scores } of points.points) {
          const same = known.points.some((point) =>
            points.by.every((id) => Math.abs((point.scores[id] ?? NaN) - (scores[id] ?? NaN)) < 1e-8),
          );
          expect(same).toBe(true);
        }
        for (const ask of [
          (run: RunOptions) => weightRegions(copy, { weights, ...run, samples: 20 }),
          (run: RunOptions) => stability(copy, { weights, ...run }),
          (run: RunOptions) => assumptions(copy, { weights, ...run, samples: 5 }),
        ]) {
          const answer = stoppedAfter<Regions | Stability | Assumptions>(looks, ask);
          if (answer.status === "stopped") checkStopped(problem, weights, answer);
        }
      }),
      runs(8),
    );
  });

  test("statements about a selection hold within what they say", () => {
    fc.assert(
      fc.property(asked, ({ problem, weights, selection, looks }) => {
        const copy = fresh(problem);
        const whole = evaluate(problem, selection, { weights, method: "list" });
        const asking = <T>(ask: (options: AnalysisOptions) => T): T =>
          stoppedAfter(looks, (run) => ask({ weights, ...run }));
        const alone = asking((options) => evaluate(copy, selection, options));
        within(alone, whole.score);
        for (const [id, theme] of Object.entries(alone.themes)) {
          if (alone.lawful) areOnScale(problem, [theme]);
          const score = whole.themes[id]?.score ?? NaN;
          const { low, high } = theme.range ?? { low: theme.score, high: theme.score };
          expect(score).toBeGreaterThanOrEqual(low - 1e-9);
          expect(score).toBeLessThanOrEqual(high + 1e-9);
        }
        within(asking((options) => standing(copy, selection, options)).evaluation, whole.score);
        const change = asking((options) => exchange(copy, {}, selection, options));
        const proven = exchange(problem, {}, selection, { weights, method: "list" });
        liesWithin(change, proven.difference);
        // The same is worth the same on whatever scale, and more of a gauge is better, or worse, on every one.
        const same = asking((options) => exchange(copy, selection, selection, options));
        expect(Object.values(same.hensyn).every((each) => each.range === undefined && each.difference === 0)).toBe(
          true,
        );
        for (const { range, raw } of Object.values(change.themes)) {
          if (range === undefined) continue;
          const isKnown = range.low > -Infinity || range.high < Infinity;
          expect([raw !== 0, !isKnown || Math.sign(range.low) * Math.sign(range.high) >= 0]).toEqual([true, true]);
        }
        for (const [id, of] of Object.entries(change.hensyn)) {
          liesWithin(of, proven.hensyn[id]?.difference);
          if (of.turnsAt !== null) expect(of.turnsAt).toBeCloseTo(proven.hensyn[id]?.turnsAt ?? NaN, 9);
        }
        for (const [id, of] of Object.entries(change.themes)) liesWithin(of, proven.themes[id]?.difference);
        for (const turn of change.turns) {
          const same = proven.turns.find(({ gains, loses }) => gains === turn.gains && loses === turn.loses);
          expect(turn.ratio).toBeCloseTo(same?.ratio ?? NaN, 9);
        }
        const { to } = asking((options) => explain(copy, selection, options));
        if (to !== null) within(to, whole.score);
        expect(asking((options) => toLinearProgram(copy, options)).rows.length).toBeGreaterThan(0);
        const wish = asking((options) => whyNot(copy, { selection }, options));
        if (wish.status !== "stopped") expect(wish.possible).toBe(whole.lawful);
        else if (wish.possible === null && wish.incumbent !== null) expect(whole.lawful).toBe(true);
      }),
      runs(12),
    );
  });
});
