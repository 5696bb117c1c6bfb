import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import {
  evaluate,
  exchange,
  explain,
  parseProblem,
  rank,
  standing,
  whyNot,
  type ProblemDocument,
  type Problem,
  type Selection,
} from "../../../src/index.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { runs } from "../../runs.ts";
import { allLawful } from "./brute-force.ts";
import { anyCases, richCases, type TradeOffCase } from "./cases.ts";

/** A problem with a selection of which some areas are open: for each area a scenario, any of it, or one of some. */
interface OpenCase extends TradeOffCase {
  readonly possible: ReadonlyMap<string, readonly string[]>;
}

function withOpenSelection({ problem, weights }: TradeOffCase, draws: readonly number[]): OpenCase {
  const { areas } = structureOf(problem);
  const draw = (at: number, below: number): number => (draws[at % draws.length] ?? 0) % below;
  const selection: Record<string, string> = {};
  const open: (string | { area: string; among: string[] })[] = [];
  const possible = new Map<string, readonly string[]>();
  areas.forEach(({ id, scenarios }, at) => {
    const ids = scenarios.map((scenario) => scenario.id);
    // Where there is nothing to choose, nothing can be open.
    const kind = ids.length > 1 ? draw(at, 3) : 2;
    const some = ids.filter((_, index) => draw(at + index + 1, 2) === 0);
    if (kind === 0) open.push(id);
    else if (kind === 1 && some.length > 0) open.push({ area: id, among: some });
    else selection[id] = ids[draw(at + 7, ids.length)] ?? "";
    possible.set(id, kind === 0 ? ids : kind === 1 && some.length > 0 ? some : [selection[id] ?? ""]);
  });
  const plan = { id: "plan", name: "Plan", selection, open, basis: "assumed" };
  const document = JSON.parse(JSON.stringify({ ...problem, selections: [plan] })) as ProblemDocument;
  return { problem: parseProblem(document), weights, possible };
}

const draws = fc.array(fc.nat({ max: 997 }), { minLength: 11, maxLength: 11 });

const completes = (possible: OpenCase["possible"], selection: Selection): boolean =>
  Object.entries(selection).every(([area, scenario]) => possible.get(area)?.includes(scenario) === true);

describe("a named selection with open areas", () => {
  test("stands for the lawful allocations that complete it: the best of them, the worst, and how many", () => {
    const tries = runs(80);
    let several = 0;
    const check = (given: TradeOffCase, drawn: readonly number[]): void => {
      const { problem, weights, possible } = withOpenSelection(given, drawn);
      const [named] = problem.selections;
      const ranking = allLawful(problem, weights, []);
      const completing = ranking.filter(({ selection }) => completes(possible, selection));
      const found = standing(problem, "plan", { weights });
      if (named?.open.length === 0) {
        expect(found.completions).toBeUndefined();
        return;
      }
      expect(found.completions?.open).toEqual(named?.open.map(({ area }) => area));
      expect(found.completions?.count).toBe(completing.length);
      const [best, worst] = [completing[0], completing.at(-1)];
      if (best === undefined || worst === undefined) {
        expect([found.rank, found.completions?.worst, found.granted, found.region]).toEqual([null, null, false, null]);
        return;
      }
      expect([found.evaluation.selection, found.rank]).toEqual([best.selection, best.rank]);
      expect(found.completions?.worst?.rank).toBe(worst.rank);
      const [first = best] = ranking;
      expect(found.gap).toBeCloseTo(first.score - best.score, 9);
      expect(found.completions?.worst?.gap).toBeCloseTo(first.score - worst.score, 9);
      expect(found.completions?.worst?.evaluation.score).toBeCloseTo(worst.score, 9);
      expect(completes(possible, found.completions?.worst?.evaluation.selection ?? {})).toBe(true);
      if (completing.length > 1) several++;
    };
    fc.assert(fc.property(richCases({ min: 1, max: 3 }), draws, check), tries);
    fc.assert(fc.property(anyCases(), draws, check), tries);
    expect(several).toBeGreaterThan(tries.numRuns / 2);
  });

  test("is completed the same by search, which does not say how many there are", () => {
    fc.assert(
      fc.property(richCases({ min: 1, max: 3 }), draws, (given, drawn) => {
        const { problem, weights } = withOpenSelection(given, drawn);
        if (problem.selections[0]?.open.length === 0) return;
        const [listed, searched] = (["list", "program"] as const).map((method) =>
          standing(problem, "plan", { weights, method }),
        );
        expect(searched?.evaluation).toEqual(listed?.evaluation);
        expect(searched?.gap ?? -1).toBeCloseTo(listed?.gap ?? -1, 9);
        expect(searched?.completions).toEqual({
          ...listed?.completions,
          count: searched?.granted === true ? null : 0,
          worst: null,
        });
      }),
      runs(15),
    );
  });

  test("is its best completion wherever one allocation is asked about, by every method; without one, what is decided", () => {
    fc.assert(
      fc.property(richCases({ min: 1, max: 3 }), draws, (given, drawn) => {
        const { problem, weights, possible } = withOpenSelection(given, drawn);
        const answer = whyNot(problem, "plan", { weights });
        const best = allLawful(problem, weights, []).find(({ selection }) => completes(possible, selection));
        expect(answer.possible === true ? answer.best.selection : undefined).toEqual(best?.selection);
        const { selection = {} } = problem.selections[0] ?? {};
        const alone = evaluate(problem, best?.selection ?? selection, { weights });
        for (const method of ["list", "program"] as const) {
          const { question, ...evaluated } = evaluate(problem, "plan", { weights, method });
          expect(question.subject).toEqual({ named: "plan", selection: alone.selection });
          expect(evaluated).toMatchObject({ selection: alone.selection, lawful: alone.lawful, status: "complete" });
          const explained = explain(problem, {}, { versus: "plan", weights, method });
          expect(explained.from?.selection).toEqual(alone.selection);
          const exchanged = exchange(problem, "plan", {}, { weights, method });
          expect(exchanged.question.from.selection).toEqual(alone.selection);
        }
      }),
      runs(30),
    );
  });

  test("of Copenhagen: the decision of 2025 stands in a range, whose best is the best that grants what is known", () => {
    const decision = kobenhavn2024.selections.find(({ id }) => id === "decision2025");
    const excluded = ["A03.0", "A03.1", "A03.3", "A04.0", "A06.0", "A06.2"] as const;
    const lock = Object.values(decision?.selection ?? {}) as readonly "A01.1"[];
    const [best] = rank(kobenhavn2024, { lock, forbid: excluded, top: 1 }).allocations;
    const found = standing(kobenhavn2024, "decision2025");
    expect(found.evaluation.selection).toEqual(best?.selection);
    expect(found.completions?.worst?.rank).toBeGreaterThan(found.rank ?? NaN);
    expect(found.completions?.count).toBe(countOf(kobenhavn2024, lock, excluded));
  });
});

function countOf(problem: Problem, lock: readonly string[], excluded: readonly string[]): number {
  const ranking = rank(problem, { lock, forbid: excluded, top: 1e6, weights: { H1: 1, H2: 0, H3: 0, H4: 0 } });
  return ranking.allocations.length;
}
