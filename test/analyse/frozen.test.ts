import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  assumptions,
  catalogue,
  checkProblem,
  cites,
  evaluate,
  exchange,
  explain,
  frontier,
  rank,
  ranked,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  type Limit,
  type Problem,
  moves,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";

/** Whether nothing in it can be changed. */
function isFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

describe("an answer cannot be changed:", () => {
  test.each([
    ["an evaluation", () => evaluate(kobenhavn2024, { A04: "A04.2" })],
    ["a verification", () => verify(kobenhavn2024, { A05: "A05.1" })],
    ["a ranking", () => rank(kobenhavn2024, { top: 3, lock: ["A09.2"] })],
    ["a ranking of nothing", () => rank(kobenhavn2024, { lock: ["A05.1", "A03.0"] })],
    ["a ranking that was stopped", () => rank(kobenhavn2024, { timeLimitMs: 0 })],
    ["what is ranked one by one", () => ranked(kobenhavn2024).next().value],
    ["the same by linear programs", () => ranked(kobenhavn2024, { method: "program" }).next().value],
    ["the best of a list", () => catalogue(kobenhavn2024).best()],
    ["a frequency", () => catalogue(kobenhavn2024).frequency()],
    ["a selection of a list", () => catalogue(kobenhavn2024).selection(0)],
    ["a list that was stopped", () => catalogue({ ...kobenhavn2024 }, { timeLimitMs: 0 })],
    ["what moves add", () => moves(kobenhavn2024)],
    ["a frontier", () => frontier(kobenhavn2024)],
    ["a standing", () => standing(kobenhavn2024, "example1")],
    ["regions of weights", () => weightRegions(kobenhavn2024)],
    ["stability", () => stability(kobenhavn2024)],
    ["an exchange", () => exchange(kobenhavn2024, "example1", "example2")],
    ["an explanation", () => explain(kobenhavn2024, "best")],
    ["what can be granted", () => whyNot(kobenhavn2024, ["A05.1"])],
    ["what cannot", () => whyNot(kobenhavn2024, ["A05.1", "A03.0"])],
    ["assumptions", () => assumptions(kobenhavn2024, { samples: 10 })],
    ["a linear program", () => toLinearProgram(kobenhavn2024)],
    ["a check", () => checkProblem(kobenhavn2024)],
    ["provenances", () => cites(kobenhavn2024, evaluate(kobenhavn2024, {}), ["score"])],
  ])("%s", (_, ask) => {
    expect(isFrozen(ask())).toBe(true);
  });

  test("a list itself, but for its typed arrays", () => {
    const all = catalogue(kobenhavn2024);
    expect([all, all.raw].every(Object.isFrozen)).toBe(true);
    expect([all.question, all.areas].every(isFrozen)).toBe(true);
  });

  test("and what was asked with stays as it was", () => {
    const limit: Limit = { id: "few", sum: { moved: "staff" }, max: 800, cites: [{ source: "R24" }] };
    const problem: Problem = kobenhavn2024;
    const wishes = { limits: [limit], weights: { H1: 2 } };
    const selection = { A04: "A04.2" as const };
    expect(rank(problem, { ...wishes, top: 1 }).allocations).toHaveLength(1);
    expect(evaluate(kobenhavn2024, selection).lawful).toBe(true);
    const parts = [wishes.limits, limit, limit.sum, limit.cites, limit.cites[0], wishes.weights, selection];
    expect(parts.filter((part) => Object.isFrozen(part))).toEqual([]);
  });
});
