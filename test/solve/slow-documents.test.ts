import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  assumptions,
  catalogue,
  evaluate,
  explain,
  frontier,
  javascriptLpSolver,
  parseProblem,
  rank,
  stability,
  standing,
  toLinearProgram,
  weightRegions,
  whyNot,
  type Problem,
} from "../../src/index.ts";

// Closings in several areas and many moves: in the relaxations of these small documents the simplex goes round in circles.

/** What a question may take alone is a second; the rest is for a machine that is busy. */
const MOST_CPU_MS = 5000;

/** Each end of what is assumed changes the document and so its scale, and is some twenty searches of its own. */
const MOST_ASSUMING_CPU_MS = 30_000;

function documentOf(name: string): Problem {
  return parseProblem(JSON.parse(readFileSync(new URL(`../cases/slow/${name}.json`, import.meta.url), "utf8")));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The answers that the list of all allocations gives, and those of a search, each to a document that was asked nothing yet. */
function answers(
  name: string,
  ask: (problem: Problem, solver: object) => unknown,
): { byList: unknown; bySearch: unknown } {
  const known = documentOf(name);
  catalogue(known);
  const byList = ask(known, {});
  const unknown = documentOf(name);
  const started = cpuMs();
  const bySearch = ask(unknown, { solver: javascriptLpSolver });
  expect(cpuMs() - started).toBeLessThan(ask === QUESTIONS.assumptions ? MOST_ASSUMING_CPU_MS : MOST_CPU_MS);
  return { byList, bySearch };
}

const QUESTIONS: Readonly<Record<string, (problem: Problem, solver: object) => unknown>> = {
  rank: (problem, solver) => rank(problem, { ...solver, top: 20 }),
  evaluate: (problem) => evaluate(problem, bestOf(problem)),
  frontier: (problem, solver) => frontier(problem, solver),
  // A search counts no allocations that it does not come to, and samples fewer weightings than the list does.
  standing: (problem, solver) => ({
    ...standing(problem, bestOf(problem), solver),
    of: null,
    percentile: null,
    region: null,
  }),
  weightRegions: (problem, solver) => weightRegions(problem, { ...solver, samples: 100 }),
  stability: (problem, solver) => stability(problem, solver),
  explain: (problem) => explain(problem, bestOf(problem)),
  whyNot: (problem, solver) => lastScenarios(problem).map((id) => ({ ...whyNot(problem, [id], solver), of: null })),
  // Of the draws a search keeps less than the list does; each is a search of its own, so they are few.
  assumptions: (problem, solver) => {
    const { winner, tied, items } = assumptions(problem, {}, { ...solver, samples: 2 });
    return { winner, tied, survives: items.map(({ atLow, atHigh }) => [atLow.survives, atHigh.survives]) };
  },
  toLinearProgram: (problem) => toLinearProgram(problem),
};

function bestOf(problem: Problem) {
  return rank(problem, { top: 1, solver: javascriptLpSolver }).allocations[0]?.selection ?? {};
}

function lastScenarios({ areas }: Problem): string[] {
  return areas.flatMap(({ scenarios }) => scenarios.at(-1)?.id ?? []);
}

describe.each(["small-31", "small-1234", "small-1686", "with-a-limit"])(
  "%s is answered by search as by the list:",
  (name) => {
    test.each(Object.entries(QUESTIONS))("%s", (_, ask) => {
      const { byList, bySearch } = answers(name, ask);
      expect(bySearch).toEqual(byList);
    });
  },
);

test("a limit beyond those of the document costs no more", () => {
  const wish = { id: "w", sum: { load: "m1", department: "D2" }, min: 0 } as const;
  const { bySearch, byList } = answers("with-a-limit", (problem, solver) =>
    rank(problem, { ...solver, limits: [wish], weights: { H0: 1 } }),
  );
  expect(bySearch).toEqual(byList);
});
