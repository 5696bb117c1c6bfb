import { expect } from "vitest";
import {
  evaluate,
  rank,
  verify,
  type Complete,
  type Ended,
  type Infeasible,
  type Problem,
  type Question,
  type Stopped,
} from "../../src/index.ts";

/** An answer that may have been stopped. */
type Answer = { readonly question: Question<string> } & (Complete | Ended | Infeasible | Stopped);

/**
 * That the time ran out and the answer holds what is known of the best: an incumbent that is lawful and scores what
 * `evaluate` says, and a bound that nothing lawful exceeds.
 */
export function expectStopped(problem: Problem, answer: Answer): void {
  expect(answer.status).toBe("stopped");
  if (!("bound" in answer)) throw new TypeError("The answer has no bound.");
  const { weights } = answer.question;
  const { incumbent, bound, gap } = answer;
  const best = rank(problem, { weights, top: 1 }).allocations[0];
  expect(bound).toBeGreaterThanOrEqual((best?.score ?? 0) - 1e-9);
  if (incumbent === null) {
    expect(gap).toBeNull();
    return;
  }
  const { selection, placement, score } = incumbent;
  expect(verify(problem, { selection, placement }).lawful).toBe(true);
  expect(score).toBeLessThanOrEqual(bound);
  expect(gap).toBeCloseTo(bound - (incumbent.range?.low ?? score), 12);
  expect(evaluate(problem, selection, { weights }).placement).toEqual(placement);
}
