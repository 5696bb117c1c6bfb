import { describe, expect, test } from "vitest";
import {
  assumptions,
  catalogue,
  evaluate,
  explain,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  whyNot,
  type Problem,
  type RunOptions,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { readCase } from "../cases/read-case.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { isLong } from "../runs.ts";

// Closings in several areas and many moves: in the relaxations of these small documents the simplex goes round in circles.
const NAMES = ["small-31", "small-1234", "small-1686", "with-a-limit"].map((name) => `slow/${name}`);

type Question = (problem: Problem, run: RunOptions) => unknown;

/** What a question of a document that was asked nothing yet is answered, within so many seconds of processor time. */
function answerTo(name: string, ask: Question, run: RunOptions, mostSeconds: number): unknown {
  const problem = readCase(name);
  let answer: unknown;
  expect(cpuSeconds(() => (answer = ask(problem, run)))).toBeLessThan(mostSeconds);
  return answer;
}

/** The answer of a search is that of the list of all allocations. A question takes a second; the rest is for a machine that is busy. */
function expectSearched(name: string, ask: Question, mostSeconds = 5): void {
  const listed = readCase(name);
  catalogue(listed);
  const searched = answerTo(name, ask, { method: "program" }, mostSeconds);
  expect(withoutRanges(searched)).toEqual(withoutRanges(ask(listed, { method: "list" })));
}

/** What a search says of themes without weight, which it scales for nothing but to show them, is left out. */
function withoutRanges(answer: unknown): unknown {
  const reduced = JSON.stringify(answer, (_, value: unknown) =>
    typeof value === "object" && value !== null && "weight" in value && value.weight === 0
      ? { ...value, range: undefined }
      : value,
  );
  return JSON.parse(reduced);
}

const QUESTIONS = {
  rank: (problem, run) => rank(problem, { ...run, top: 20 }),
  evaluate: (problem, run) => evaluate(problem, bestOf(problem, run), run),
  frontier: (problem, run) => frontier(problem, run),
  // A search counts no allocations that it does not come to, and samples fewer weightings than the list does.
  standing: (problem, run) => ({
    ...standing(problem, bestOf(problem, run), run),
    of: null,
    percentile: null,
    region: null,
  }),
  weightRegions: (problem, run) => weightRegions(problem, { ...run, samples: 100 }),
  stability: (problem, run) => stability(problem, run),
  explain: (problem, run) => explain(problem, bestOf(problem, run), run),
  whyNot: (problem, run) => lastScenarios(problem).map((id) => ({ ...whyNot(problem, [id], run), of: null })),
  // Of the draws a search keeps less than the list does; each is a search of its own, so they are few.
  assumptions: (problem, run) => {
    const { winner, tied, items } = assumptions(problem, { ...run, samples: 2 });
    return { winner, tied, survives: items.map(({ atLow, atHigh }) => [atLow.survives, atHigh.survives]) };
  },
  toLinearProgram: (problem, run) => toLinearProgram(problem, run),
} satisfies Readonly<Record<string, Question>>;

function bestOf(problem: Problem, run: RunOptions) {
  return rank(problem, { ...run, top: 1 }).allocations[0]?.selection ?? {};
}

function lastScenarios({ areas }: Problem): string[] {
  return areas.flatMap(({ scenarios }) => scenarios.at(-1)?.id ?? []);
}

describe.each(NAMES)("%s is answered in less than a second:", (name) => {
  test.each(Object.entries<Question>(QUESTIONS))("%s", (_, ask) => {
    expect(answerTo(name, ask, {}, 1)).toBeDefined();
  });
});

describe.each(NAMES)("%s is answered by search as by the list:", (name) => {
  const { assumptions: assuming, ...others } = QUESTIONS;

  test.each(Object.entries<Question>(others))("%s", (_, ask) => {
    expectSearched(name, ask);
  });

  // Each end of what is assumed changes the document and so its scale, and is some twenty searches of its own.
  test.runIf(isLong)("assumptions", () => {
    expectSearched(name, assuming, 30);
  });
});

test("a limit beyond those of the document costs no more", () => {
  const wish = { id: "w", sum: { load: "m1", department: "D2" }, min: 0 } as const;
  expectSearched("slow/with-a-limit", (problem, run) => rank(problem, { ...run, limits: [wish], weights: { H0: 1 } }));
});
