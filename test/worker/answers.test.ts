import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem, Selection, Weights } from "../../src/index.ts";
import { allocations, problems, weightings } from "../../src/testing/index.ts";
import { FUNCTIONS, type QuestionName } from "../../src/worker/functions.ts";
import { openWorker, type StartedWorker } from "../../src/worker/index.ts";
import { SUBJECTS, type AnyFunction } from "../../src/worker/questions.ts";
import { start } from "../../src/worker/start.ts";
import { wishesOf, type FullWish } from "../analyse/why-not/wishes.ts";
import { runs } from "../runs.ts";
import { inProcess } from "./in-process.ts";
import { settled } from "./settled.ts";

interface Case {
  readonly problem: Problem;
  readonly selection: Selection;
  readonly other: Selection;
  readonly weights: Weights;
  readonly wish: FullWish;
}

/** What each question is given besides the problem. */
const GIVEN: Readonly<Record<QuestionName, (asked: Case) => readonly unknown[]>> = {
  evaluate: ({ selection, weights }) => [selection, { weights }],
  verify: ({ selection }) => [selection],
  rank: ({ weights, wish }) => [{ weights, ...wish, top: 5 }],
  moves: ({ weights, wish }) => [{ weights, ...wish }],
  frontier: ({ weights }) => [{ weights }],
  weightRegions: ({ weights }) => [{ weights, samples: 50 }],
  coreIndex: ({ weights }) => [{ weights, over: "frontier" }],
  standing: ({ selection, weights }) => [selection, { weights }],
  stability: () => [],
  exchange: ({ selection, other, weights }) => [selection, other, { weights }],
  explain: ({ selection, weights }) => [selection, { weights, versus: "best" }],
  whyNot: ({ wish, weights }) => [wish, { weights }],
  assumptions: ({ weights }) => [{ weights, samples: 10 }],
  checkProblem: () => [{ method: "list" }],
  columns: () => [],
};

/** What each question is given that it cannot use, whatever the problem. */
const REFUSED: Readonly<Record<QuestionName, readonly unknown[]>> = {
  evaluate: [{ nowhere: "A.1" }],
  verify: [{ nowhere: "A.1" }],
  rank: [{ lock: ["nowhere"], weights: { nobody: -1 } }],
  moves: [{ forbid: ["nowhere"] }],
  frontier: [{ by: ["nobody", "nobody"] }],
  weightRegions: [{ best: 0 }],
  coreIndex: [{ over: "nothing" }],
  standing: ["nobody"],
  stability: [{ forbid: ["nowhere"] }],
  exchange: ["nobody", "nothing"],
  explain: ["nobody", { versus: "nothing" }],
  whyNot: [["nowhere"]],
  assumptions: [{ samples: -1 }],
  checkProblem: [{ method: "guess" }],
  columns: [{ limit: 0 }],
};

const cases: fc.Arbitrary<Case> = problems().chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    selection: allocations(problem),
    other: allocations(problem),
    weights: weightings(problem),
    wish: wishesOf(problem),
  }),
);

/** What each question comes to, asked of a worker and of the function. */
async function both(
  asked: Case,
  started: () => StartedWorker,
  givenOf: (name: QuestionName) => readonly unknown[] = (name) => GIVEN[name](asked),
): Promise<readonly (readonly [unknown, unknown])[]> {
  const worker = openWorker(asked.problem, { start: started });
  const names = Object.keys(SUBJECTS) as QuestionName[];
  const pairs = names.map(async (name): Promise<readonly [unknown, unknown]> => {
    const given = givenOf(name);
    const functions = FUNCTIONS as unknown as Record<string, AnyFunction>;
    const questions = worker as unknown as Record<string, (...rest: readonly unknown[]) => unknown>;
    const here = settled(() => questions[name]?.(...given));
    return Promise.all([here, settled(() => functions[name]?.(asked.problem, ...given))]);
  });
  const compared = await Promise.all(pairs);
  worker.close();
  return compared;
}

describe("every question", () => {
  test("is answered as the function answers it", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (asked) => {
        for (const [here, direct] of await both(asked, () => inProcess())) expect(here).toEqual(direct);
      }),
      runs(15),
    );
  });

  test("is refused as the function refuses it", async () => {
    for (const asked of fc.sample(cases, { ...runs(3), numRuns: 3 }))
      for (const [here, direct] of await both(
        asked,
        () => inProcess(),
        (name) => REFUSED[name],
      )) {
        expect(here).toEqual(direct);
        expect(here).toHaveProperty("error");
      }
  });

  test("is answered so by a thread, too", async () => {
    for (const asked of fc.sample(cases, { ...runs(2), numRuns: 2 }))
      for (const [here, direct] of await both(asked, start)) expect(here).toEqual(direct);
    expect(Object.keys(SUBJECTS)).toHaveLength(15);
  });
});
