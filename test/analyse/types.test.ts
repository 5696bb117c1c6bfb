import { describe, expect, expectTypeOf, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  assumptions,
  catalogue,
  checkProblem,
  evaluate,
  exchange,
  explain,
  frontier,
  rank,
  ranked,
  stability,
  standing,
  weightRegions,
  whyNot,
  type CatalogueStopped,
  type Evaluation,
  type GivenWeights,
  type Member,
  type Problem,
  type RankedAllocation,
  type RankedEnd,
  type Wish,
  moves,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { smallProblem } from "../small-problem.ts";

/** Two departments, one area, and two hensyn that it is good and bad for. */
const problem = smallProblem({
  departments: ["N", "S"],
  tasks: { a: "N", b: "S", c: "N" },
  areas: { A: { "A.1": { moves: [{ task: "a", to: "S" }] } } },
  open: 2,
  rest: {
    hensyn: ["H", "G"].map((id) => ({
      id,
      name: id,
      weight: 1,
      themes: [{ id: `T${id}`, name: id, weight: 1, gauge: { kind: "points" } }],
    })),
    effects: [
      { id: "E", theme: "TH", points: 1, when: { scenario: "A.1" }, basis: "assumed" },
      { id: "F", theme: "TG", points: -1, when: { scenario: "A.1" }, basis: "assumed" },
    ],
    weightings: [{ id: "near", name: "Nearness", weights: { H: 3 } }],
  },
});
const RUN = { method: undefined, solver: undefined, timeLimitMs: undefined, signal: undefined, onProgress: undefined };
const WISH = { lock: undefined, forbid: undefined, place: undefined, limits: undefined };
const WEIGHING = { ...RUN, weights: undefined };
const ANALYSIS = { ...WEIGHING, ...WISH, by: undefined };

/** Every question that takes options, with all of them left out and with all of them undefined. */
const questions: Readonly<Record<string, (problem: Problem, leftOut: boolean) => unknown>> = {
  evaluate: (of, leftOut) => evaluate(of, {}, leftOut ? {} : WEIGHING),
  rank: (of, leftOut) => rank(of, leftOut ? {} : { ...WEIGHING, ...WISH, top: undefined, apart: undefined }),
  ranked: (of, leftOut) => [...ranked(of, leftOut ? {} : { ...WEIGHING, ...WISH, apart: undefined })],
  moves: (of, leftOut) => moves(of, leftOut ? {} : { ...WEIGHING, ...WISH }),
  standing: (of, leftOut) => standing(of, {}, leftOut ? {} : ANALYSIS),
  stability: (of, leftOut) => stability(of, leftOut ? {} : ANALYSIS),
  frontier: (of, leftOut) => frontier(of, leftOut ? {} : ANALYSIS),
  weightRegions: (of, leftOut) =>
    weightRegions(of, leftOut ? {} : { ...ANALYSIS, best: undefined, samples: undefined, seed: undefined }),
  exchange: (of, leftOut) => exchange(of, {}, { A: "A.1" }, leftOut ? {} : WEIGHING),
  explain: (of, leftOut) => explain(of, "best", leftOut ? {} : { ...WEIGHING, ...WISH, versus: undefined }),
  assumptions: (of, leftOut) =>
    assumptions(
      of,
      leftOut ? {} : { ...WEIGHING, ...WISH, vary: undefined, samples: undefined, seed: undefined, best: undefined },
    ),
  whyNot: (of, leftOut) =>
    leftOut ? whyNot(of, {}) : whyNot(of, { ...WISH, selection: undefined }, { ...WEIGHING, by: undefined }),
  checkProblem: (of, leftOut) => checkProblem(of, leftOut ? {} : RUN),
  toLinearProgram: (of, leftOut) => toLinearProgram(of, leftOut ? {} : { ...WEIGHING, ...WISH }),
  "catalogue.count": (of, leftOut) =>
    catalogue(of, leftOut ? {} : { limit: undefined, timeLimitMs: undefined, signal: undefined }).count(
      leftOut ? {} : WISH,
    ),
  "catalogue.best": (of, leftOut) => catalogue(of).best(leftOut ? {} : { ...WISH, weights: undefined, top: undefined }),
  "catalogue.frequency": (of, leftOut) =>
    catalogue(of).frequency(leftOut ? {} : { ...WISH, weights: undefined, from: undefined, to: undefined }),
};

describe("options may be undefined, which is as if they were left out:", () => {
  test.each(Object.entries(questions))("%s", (_, ask) => {
    expect(ask(problem, false)).toEqual(ask(problem, true));
  });
});

describe("weights may be the id of one of the document's weightings:", () => {
  const asked: Readonly<Record<string, (weights: GivenWeights) => unknown>> = {
    evaluate: (weights) => evaluate(problem, {}, { weights }),
    rank: (weights) => rank(problem, { weights }),
    moves: (weights) => moves(problem, { weights }),
    standing: (weights) => standing(problem, {}, { weights }),
    stability: (weights) => stability(problem, { weights }),
    frontier: (weights) => frontier(problem, { weights }),
    weightRegions: (weights) => weightRegions(problem, { weights }),
    exchange: (weights) => exchange(problem, {}, { A: "A.1" }, { weights }),
    explain: (weights) => explain(problem, "best", { weights }),
    assumptions: (weights) => assumptions(problem, { weights }),
    whyNot: (weights) => whyNot(problem, ["A.0"], { weights }),
    toLinearProgram: (weights) => toLinearProgram(problem, { weights }),
    "catalogue.best": (weights) => catalogue(problem).best({ weights }),
    "catalogue.frequency": (weights) => catalogue(problem).frequency({ weights }),
  };

  test.each(Object.entries(asked))("%s", (_, ask) => {
    expect(ask("near")).toEqual(ask({ H: 3 }));
    expect(() => ask("neer")).toThrow(
      'weights is "neer", which is no weighting of the document. Maybe "near" was meant.',
    );
  });

  test("and they count", () => {
    expect(rank(problem, { weights: "near" }).allocations[0]).toMatchObject({ selection: { A: "A.1" }, score: 0.75 });
  });
});

describe("an answer is narrowed by its status:", () => {
  test("a ranking", () => {
    const ranking = rank(problem, { top: 1 });
    expectTypeOf(ranking.status).toEqualTypeOf<"complete" | "infeasible" | "stopped">();
    expectTypeOf(ranking.allocations).toEqualTypeOf<readonly RankedAllocation[]>();
    if (ranking.status === "infeasible") {
      expectTypeOf(ranking.conflicts).toEqualTypeOf<readonly (readonly Member[])[]>();
    } else if (ranking.status === "stopped") {
      expectTypeOf(ranking.incumbent).toEqualTypeOf<Evaluation | null>();
      expectTypeOf(ranking.bound).toEqualTypeOf<number>();
    } else {
      expectTypeOf(ranking).not.toHaveProperty("conflicts");
      expectTypeOf(ranking).not.toHaveProperty("bound");
    }
  });

  test("why not, by whether it is possible", () => {
    const answer = whyNot(problem, ["A.1"]);
    if (answer.possible === null) {
      expectTypeOf(answer.status).toEqualTypeOf<"stopped">();
      expectTypeOf(answer.incumbent).toEqualTypeOf<Evaluation | null>();
    } else if (answer.possible) {
      expectTypeOf(answer.status).toEqualTypeOf<"complete" | "stopped">();
      expectTypeOf(answer.best).toEqualTypeOf<Evaluation>();
    } else {
      expectTypeOf(answer.status).toEqualTypeOf<"infeasible">();
      expectTypeOf(answer.corrections).toEqualTypeOf<readonly (readonly Member[])[]>();
    }
  });

  test("a list, which is there where no time limit was set", () => {
    expectTypeOf(catalogue(problem).status).toEqualTypeOf<"complete">();
    const listed = catalogue(problem, { timeLimitMs: 10 });
    if (listed.status === "stopped") expectTypeOf(listed).toEqualTypeOf<CatalogueStopped>();
    else expectTypeOf(listed.size).toEqualTypeOf<number>();
    expect(listed.question).toEqual({ kind: "catalogue", problem: "small", limit: 5_000_000 });
  });

  test("the end of a ranking, which knows its question", () => {
    const allocations = ranked(problem, { lock: ["A.1"], apart: 1 });
    let next = allocations.next();
    while (next.done !== true) next = allocations.next();
    expectTypeOf(next.value).toEqualTypeOf<RankedEnd>();
    expect(next.value).toMatchObject({ status: "complete", question: { kind: "ranking", apart: 1 } });
    expect(next.value.question.wishes.lock).toEqual(["A.1"]);
  });
});

describe("wishes need no `as const`", () => {
  test("where they stand in a variable", () => {
    const wish = { lock: ["A.1"], place: [{ together: ["a", "b"] }] };
    expectTypeOf(wish).toExtend<Wish>();
    expect(rank(problem, { ...wish, top: 1 }).allocations[0]?.selection).toEqual({ A: "A.1" });
    const place = [{ task: "stu", in: "BUF" }] as const;
    expect(rank(kobenhavn2024, { place, top: 1 }).allocations[0]?.placement.stu).toBe("BUF");
  });

  test("and what is not two tasks is refused when it is asked", () => {
    const place = [{ together: ["a", "b", "c"] }];
    expect(() => rank(problem, { place })).toThrow("place[0]");
  });
});
