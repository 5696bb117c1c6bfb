import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import {
  cites,
  evaluate,
  InvalidInput,
  moves,
  movingScenarios,
  parseProblem,
  rank,
  whyNot,
  type AddedMove,
  type Evaluation,
  type Moves,
  type Problem,
  type Selection,
} from "../../../src/index.ts";
import { enumerate } from "../../../src/testing/index.ts";
import { runs } from "../../runs.ts";
import { smallProblem } from "../../small-problem.ts";
import { expectStopped } from "../stopped.ts";
import { anyCases, richCases, type TradeOffCase } from "../trade-offs/cases.ts";
import { wishesOf, type FullWish } from "../why-not/wishes.ts";

/** The scenarios that move a task, as they are said in the document. */
function movingIn({ areas, tasks }: Problem): readonly string[] {
  const homes = new Map(tasks.map(({ id, home }) => [id, home]));
  const listed = areas
    .flatMap(({ scenarios }) => scenarios)
    .filter(
      (scenario) =>
        scenario.moves.some(({ task, to }) => homes.get(task) !== to) ||
        scenario.closes.some(({ department }) => [...homes.values()].includes(department)),
    );
  const placed = tasks.flatMap(({ id, home, eligible = [] }) =>
    eligible.filter((department) => department !== home).map((department) => `${id}@${department}`),
  );
  return [...listed.map(({ id }) => id), ...placed];
}

type Asked = TradeOffCase & { readonly wish: Partial<FullWish> };

const asked: fc.Arbitrary<Asked> = fc.oneof(anyCases(), richCases({ min: 1, max: 3 })).chain(({ problem, weights }) =>
  fc.record({
    problem: fc.constant(problem),
    weights: fc.constant(weights),
    wish: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: wishesOf(problem) }),
  }),
);

interface Expected {
  readonly without: { readonly selection: Selection; readonly score: number } | undefined;
  readonly best: { readonly selection: Selection } | undefined;
  readonly moves: readonly Omit<AddedMove, "first">[];
}

/** What the answer should be, from the whole ranking: the first without a move, and the first with each and few others. */
function expectedOf({ problem, weights, wish }: Asked): Expected & { readonly firsts: ReadonlyMap<string, Selection> } {
  const moving = movingIn(problem);
  const ranking = enumerate(problem)
    .ranking({ weights, ...wish, limits: wish.limits?.map((limit) => ({ cites: [], ...limit })) })
    .map((each) => ({ ...each, moving: moving.filter((id) => Object.values(each.selection).includes(id)) }));
  const without = ranking.find((each) => each.moving.length === 0);
  const firsts = new Map<string, Selection>();
  const found = moving.map((scenario) => {
    const having = ranking.filter((each) => each.moving.includes(scenario));
    const first = [1, 2].flatMap((count) => having.find((each) => each.moving.length === count) ?? []).at(0);
    if (first !== undefined) firsts.set(scenario, first.selection);
    const adds = first === undefined || without === undefined ? null : first.score - without.score;
    const others = first?.moving.filter((id) => id !== scenario) ?? [];
    return { scenario, with: others, adds, score: first?.score ?? -Infinity };
  });
  // Generated scores that differ do so by more than this.
  const inOrder = found
    .map((each, at) => ({ ...each, at }))
    .sort((one, other) =>
      Math.abs(one.score - other.score) < 1e-8 || one.score === other.score
        ? one.at - other.at
        : other.score - one.score,
    );
  return {
    without,
    best: ranking[0],
    moves: inOrder.map(({ scenario, with: others, adds }) => ({ scenario, with: others, adds })),
    firsts,
  };
}

/** Holds an answer against the ranking; returns how many moves need another, and how many nothing lawful has so. */
function expectMoves(given: Asked, answer: Moves): { readonly paired: number; readonly none: number } {
  const expected = expectedOf(given);
  if (expected.best === undefined) {
    expect(answer).toMatchObject({ status: "infeasible", today: null, without: null, best: null, moves: [] });
    return { paired: 0, none: 0 };
  }
  expect(answer.status).toBe("complete");
  expect(answer.best?.selection).toEqual(expected.best.selection);
  expect(answer.without?.selection).toEqual(expected.without?.selection);
  expect(answer.without?.moves ?? []).toEqual([]);
  expect(answer.moves.map(({ scenario, with: others }) => [scenario, others])).toEqual(
    expected.moves.map(({ scenario, with: others }) => [scenario, others]),
  );
  const { problem, weights } = given;
  const today = evaluate(problem, {}, { weights });
  expect(answer.today?.selection).toEqual(today.lawful ? today.selection : undefined);
  for (const [at, { scenario, adds, first }] of answer.moves.entries()) {
    const gain = expected.moves[at]?.adds ?? null;
    expect(first?.selection).toEqual(expected.firsts.get(scenario));
    expect(adds === null).toBe(gain === null);
    expect(Math.abs((adds ?? 0) - (gain ?? 0))).toBeLessThan(1e-9);
  }
  return {
    paired: answer.moves.filter((each) => each.with.length > 0).length,
    none: answer.moves.filter(({ first }) => first === null).length,
  };
}

describe("movingScenarios", () => {
  test("are those that the document says, without which nothing moves", () => {
    fc.assert(
      fc.property(anyCases(), ({ problem }) => {
        const moving = movingScenarios(problem);
        expect(moving).toEqual(movingIn(problem));
        for (const { selection } of enumerate(problem).ranking({ forbid: moving }))
          expect([selection, evaluate(problem, selection).moves]).toEqual([selection, []]);
      }),
      runs(150),
    );
  });

  test("are neither those that open a department, nor those that move a task to where it is or close what is empty", () => {
    const problem = smallProblem({
      departments: ["N", "S", { id: "X", existing: false }],
      tasks: { a: "N", b: { home: "S", eligible: ["S", "N"] } },
      areas: {
        A: { "A.1": { moves: [{ task: "a", to: "N" }] }, "A.2": { moves: [{ task: "a", to: "S" }] } },
        B: { "B.1": { opens: ["X"] }, "B.2": { closes: [{ department: "X", into: "N" }] } },
        C: { "C.1": { closes: [{ department: "S", into: "N" }] } },
      },
      open: 2,
    });
    expect(movingScenarios(problem)).toEqual(["A.2", "C.1", "b@N"]);
    expect(Object.isFrozen(movingScenarios(problem))).toBe(true);
  });

  test("refuse what is no problem", () => {
    expect(() => movingScenarios({} as Problem)).toThrow(InvalidInput);
  });
});

describe("moves", () => {
  test("is what going through the whole ranking gives", () => {
    const tries = runs(150);
    const met = { paired: 0, none: 0 };
    fc.assert(
      fc.property(asked, (given) => {
        const { problem, weights, wish } = given;
        const { paired, none } = expectMoves(given, moves(problem, { weights, ...wish }));
        met.paired += paired;
        met.none += none;
      }),
      tries,
    );
    expect(Math.min(met.paired, met.none)).toBeGreaterThan(tries.numRuns / 10);
  });

  test("is the same by search", () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { problem, weights, wish } = given;
        expectMoves(given, moves(problem, { weights, ...wish, method: "program" }));
      }),
      runs(40),
    );
  });

  test("of Copenhagen: what is said of it can be read off its rankings", () => {
    const { today, without, best, moves: each, status, question } = moves(kobenhavn2024);
    expect([status, question.kind]).toEqual(["complete", "moves"]);
    const changed = (of: Evaluation | null | undefined): readonly string[] =>
      Object.values(of?.selection ?? {}).filter((id) => !id.endsWith(".0"));
    expect(today?.score).toBeCloseTo(0.33577, 5);
    expect(changed(without)).toEqual(["A02.3", "A03.3", "A12.P", "A13.P"]);
    expect(without?.score).toBeCloseTo(0.59915, 5);
    expect(without).toMatchObject({ moves: [] });
    const [first] = rank(kobenhavn2024, { forbid: movingScenarios(kobenhavn2024) }).allocations;
    expect(first?.selection).toEqual(without?.selection);
    expect(best?.selection).toEqual(rank(kobenhavn2024, { top: 1 }).allocations[0]?.selection);
    expect(each).toHaveLength(20);
    expect(each[0]?.scenario).toBe("A04.1");
    expect(each[0]?.adds).toBeCloseTo(0.06111, 5);
    expect(changed(each[0]?.first)).toEqual(["A02.3", "A03.3", "A04.1", "A12.P", "A13.P"]);
    // Seven departments: the one needs the other. Everything else can be had by itself.
    expect(each.filter((move) => move.with.length > 0).map((move) => [move.scenario, move.with])).toEqual([
      ["A03.1", ["A05.1"]],
      ["A05.1", ["A03.1"]],
    ]);
    // Three scenarios change nothing that counts.
    expect(each.filter(({ adds }) => adds === 0).map(({ scenario }) => scenario)).toEqual(["A08.1", "A08.2", "A09.1"]);
  });

  test("agrees with what it costs to do without", () => {
    const forbid = movingScenarios(kobenhavn2024);
    const denied = whyNot(kobenhavn2024, { forbid });
    if (denied.possible !== true) throw new TypeError("It can be granted.");
    const { without, moves: each } = moves(kobenhavn2024);
    expect(denied.best.selection).toEqual(without?.selection);
    const costs = new Map(denied.replacement.map(({ member, cost }) => [member.subject.scenarios[0], cost]));
    for (const { scenario, with: others, adds } of each)
      expect(costs.get(scenario)).toBeCloseTo(others.length > 0 ? 0 : Math.max(0, adds ?? 0), 9);
  });

  test("has nothing without moves where the departments are to be fewer, or one is wished", () => {
    const problem = smallProblem({
      departments: ["N", "S"],
      tasks: { a: "N", b: "S" },
      areas: {
        A: { "A.1": { closes: [{ department: "S", into: "N" }] } },
        B: { "B.1": { moves: [{ task: "b", to: "N" }] } },
        C: { "C.1": { moves: [{ task: "a", to: "S" }] } },
      },
      open: 1,
      rest: {
        effects: [
          { id: "E", theme: "T", points: 1, when: { scenario: "A.1" }, basis: "stated" },
          { id: "F", theme: "T", points: 2, when: { scenario: "B.1" }, basis: "stated" },
        ],
      },
    });
    const fewer = moves(problem);
    expect([fewer.status, fewer.today, fewer.without]).toEqual(["complete", null, null]);
    // To both other places at once: the closing takes what is sent to S along.
    expect(fewer.moves.map(({ scenario, with: others, adds }) => [scenario, others, adds])).toEqual([
      ["B.1", [], null],
      ["A.1", [], null],
      ["C.1", [], null],
    ]);
    const wished = moves(kobenhavn2024, { lock: ["A05.1"] });
    expect(wished.status).toBe("complete");
    expect(wished.today?.score).toBeCloseTo(0.33577, 5);
    expect(wished.without).toBeNull();
    expect(wished.moves.filter(({ first }) => first !== null).map(({ scenario }) => scenario)).toEqual([
      "A03.1",
      "A05.1",
    ]);
  });

  test("says why nothing grants the wishes", () => {
    const denied = moves(kobenhavn2024, { lock: ["A05.1"], forbid: movingScenarios(kobenhavn2024).slice(0, 6) });
    expect(denied).toMatchObject({ status: "infeasible", best: null, moves: [] });
    if (denied.status === "infeasible") expect(denied.conflicts.length).toBeGreaterThan(0);
  });

  test("refuses what it does not know", () => {
    expect(() => moves(kobenhavn2024, { forbid: ["A99.9" as never] })).toThrow(InvalidInput);
    expect(() => moves(kobenhavn2024, { top: 3 } as never)).toThrow(InvalidInput);
  });

  test("holds what is known when the time runs out, and nothing that is not true", () => {
    const problem = { ...kobenhavn2024 };
    expectStopped(problem, moves(problem, { timeLimitMs: 0 }));
    const partly = new Set<number>();
    const [{ problem: rich, weights }] = fc.sample(richCases({ min: 2, max: 2 }), { numRuns: 1, seed: 5 }) as [Asked];
    const all = moves(rich, { weights });
    for (let looks = 0; looks < 4000; looks += 40) {
      let now = 0;
      const clock = vi.spyOn(performance, "now").mockImplementation(() => now++);
      const copy = parseProblem(JSON.parse(JSON.stringify(rich)));
      const answer = moves(copy, { weights, method: "program", timeLimitMs: looks });
      clock.mockRestore();
      if (answer.status === "stopped") expectStopped(copy, answer);
      if (answer.best !== null) expect(answer.best.selection).toEqual(all.best?.selection);
      if (answer.without !== null) expect(answer.without.selection).toEqual(all.without?.selection);
      const told = (list: readonly AddedMove[]): unknown =>
        list.map((each) => [each.scenario, each.with, each.first?.selection]);
      const known = new Set(answer.moves.map(({ scenario }) => scenario));
      expect(told(answer.moves)).toEqual(told(all.moves.filter(({ scenario }) => known.has(scenario))));
      if (answer.status === "stopped") partly.add(answer.moves.length);
    }
    // Also in the middle of the moves.
    expect(partly.size).toBeGreaterThan(1);
  });

  test("names the sources: of what a scenario adds its own, of a score all that counts", () => {
    const answer = moves(kobenhavn2024);
    const adds = cites(kobenhavn2024, answer, ["moves", 0, "adds"]);
    expect(adds.map(({ kind, id }) => [kind, id])).toEqual([["scenario", "A04.1"]]);
    const [score, same] = [
      cites(kobenhavn2024, answer, ["moves", 0, "first", "score"]),
      cites(kobenhavn2024, answer.moves[0]?.first, ["score"]),
    ];
    expect(score).toEqual(same);
  });
});
