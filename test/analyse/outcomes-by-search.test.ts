import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { rawValues } from "../../src/allocation/score.ts";
import { compareChoices } from "../../src/allocation/selection.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import { criterionScore, readCriteria, type Criterion } from "../../src/analyse/outcomes/criteria.ts";
import { compareSteps, dominates, stepsOf, type Outcome } from "../../src/analyse/outcomes/outcome.ts";
import { bestAt, type FoundAllocation } from "../../src/analyse/outcomes/search/best-at.ts";
import { countBetter } from "../../src/analyse/outcomes/search/count-better.ts";
import { dominatorOf } from "../../src/analyse/outcomes/search/dominator.ts";
import { efficientBySearch } from "../../src/analyse/outcomes/search/efficient.ts";
import { outcomeAt } from "../../src/analyse/outcomes/search/outcome-at.ts";
import { latticeOf } from "../../src/analyse/outcomes/search/lattice.ts";
import { measured } from "../../src/analyse/outcomes/search/measure.ts";
import type { SearchQuestion } from "../../src/analyse/outcomes/search/question.ts";
import { startClock, type Progress } from "../../src/analyse/clock.ts";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { SolverDisagreement } from "../../src/solve/solver-disagreement.ts";
import type { Solver } from "../../src/solve/solver.ts";
import { enumerate } from "../../src/testing/enumeration.ts";
import { problems } from "../../src/testing/problems.ts";
import { awkwardProblems } from "../fuzz/awkward-figures.ts";
import { isLong, runs } from "../runs.ts";
import { smallProblem } from "../small-problem.ts";

interface Asked {
  readonly question: SearchQuestion;
  /** Every lawful allocation in order: fewest changed areas first, then document order. */
  readonly all: readonly FoundAllocation[];
  readonly weights: readonly number[];
  /** Something between 0 and 1 by which to choose what to ask about. */
  readonly where: number;
}

function asked(problem: Problem, criteria: readonly Criterion[]): Pick<Asked, "question" | "all"> {
  const structure = structureOf(problem);
  const { scale } = enumerate(problem);
  const all = [...lawfulPlacements(structure)].map((placement) => {
    const raw = rawValues(placement);
    const scores = Float64Array.from(criteria, (criterion) => criterionScore(criterion, raw, { scale }));
    return { choices: placement.choices, scores, steps: Float64Array.from(scores, stepsOf) };
  });
  all.sort((one, other) => compareChoices(one.choices, other.choices));
  // Small as these problems are, they are searched by relaxations and not listed.
  const question = { structure, scale, criteria, solver: javascriptLpSolver, clock: startClock({}), mostListed: 1 };
  return { question, all };
}

function criteriaOf(problem: Problem, ids: readonly string[]): readonly Criterion[] {
  const weights = normalWeights(problem);
  return readCriteria(structureOf(problem), ids, { weights }, { themes: true }, []);
}

/** Weights of themes that no fraction of small whole numbers is, so that scores lie on no lattice. */
function odd(criterion: Criterion, by: number): Criterion {
  const parts = criterion.parts.map(({ theme, weight }, at) => ({
    theme,
    weight: weight * (1 + ((at + 1) * by) ** 2),
  }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return { ...criterion, parts: parts.map(({ theme, weight }) => ({ theme, weight: weight / total })) };
}

const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 99 }).map((each) => each / 100),
);

/** Questions about problems, over two to four criteria, the given ones among them. */
function questions(from: fc.Arbitrary<Problem>, given: readonly string[] = []): fc.Arbitrary<Asked> {
  return from.chain((problem) => {
    const ids = problem.hensyn.flatMap(({ id, themes }) => [id, ...themes.map((theme) => theme.id)]);
    return fc
      .record({
        by: fc
          .shuffledSubarray(
            ids.filter((id) => !given.includes(id)),
            { minLength: 2 - given.length, maxLength: Math.min(4, ids.length) - given.length },
          )
          .map((others) => [...given, ...others]),
        strange: fc.option(share),
        weights: fc.array(fc.oneof(fc.constant(0), fc.constant(1), share), { minLength: 4, maxLength: 4 }),
        where: fc.integer({ min: 0, max: 999 }).map((each) => each / 1000),
      })
      .map(({ by, strange, weights, where }) => {
        const criteria = criteriaOf(problem, by);
        const some = by.map((_, c) => (weights[c] ?? 0) + (c === 0 ? 1e-3 : 0));
        const total = some.reduce((sum, each) => sum + each, 0);
        return {
          ...asked(problem, strange === null ? criteria : criteria.map((each) => odd(each, strange))),
          weights: some.map((each) => each / total),
          where,
        };
      });
  });
}

const SMALL = smallProblem({
  departments: ["P"],
  tasks: { t: "P" },
  areas: { A: { "A.1": {} } },
  open: 1,
  rest: {
    effects: [{ id: "E", theme: "T", points: 1, when: { scenario: "A.1" }, basis: "stated" }],
  },
});

/** A solver that has time for some relaxations and then for no more. */
function stoppingAfter(solves: number): Solver {
  let done = 0;
  return {
    ...javascriptLpSolver,
    solve: (program, options) =>
      done++ < solves ? javascriptLpSolver.solve(program, options) : { status: "stopped", reason: "time" },
  };
}

/** Problems with three more areas and two more hensyn, to which every scenario gives points of either sign: much to choose. */
function contested(from: fc.Arbitrary<Problem>): fc.Arbitrary<Problem> {
  const points = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 40, maxLength: 40 });
  const label = (text: string) => ({ da: text, en: text });
  const theme = (id: string, gauge: object) => ({ id, name: label(id), weight: 1, gauge });
  return fc.tuple(from, points).map(([problem, numbers]) => {
    const areas = ["N1", "N2", "N3"].map((id) => ({
      id,
      name: label(id),
      scenarios: ["1", "2"].map((each) => ({ id: `${id}.${each}`, name: label(each) })),
    }));
    const scenarios = [...problem.areas, ...areas].flatMap((area) => area.scenarios.map(({ id }) => id));
    const more = ["X", "Y"].flatMap((id, h) =>
      scenarios.map((scenario, at) => ({
        id: `${id}-${scenario}`,
        theme: `${id}P`,
        points: numbers[(2 * at + h) % numbers.length] ?? 0,
        when: { scenario },
        basis: "stated",
      })),
    );
    const hensyn = [
      ...problem.hensyn,
      { id: "X", name: label("X"), weight: 1, themes: [theme("XP", { kind: "points" })] },
      {
        id: "Y",
        name: label("Y"),
        weight: 1,
        themes: [theme("YP", { kind: "points" }), theme("YM", { kind: "moved", measure: "cases" })],
      },
    ];
    const changed = {
      ...problem,
      areas: [...problem.areas, ...areas],
      hensyn,
      effects: [...problem.effects, ...more],
      rules: [],
      limits: [],
    };
    return parseProblem(JSON.parse(JSON.stringify(changed)));
  });
}

/** The outcomes of allocations in order, by brute force. */
function outcomesOf(all: readonly FoundAllocation[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { choices, scores, steps } of all) {
    const key = steps.join();
    const { count = 0, first = choices } = outcomes.get(key) ?? {};
    outcomes.set(key, { steps, count: count + 1, first, scores: outcomes.get(key)?.scores ?? scores });
  }
  return [...outcomes.values()];
}

function efficientOf(all: readonly FoundAllocation[]): Outcome[] {
  const outcomes = outcomesOf(all);
  return outcomes
    .filter(({ steps }) => !outcomes.some((other) => dominates(other.steps, steps)))
    .sort((one, other) => compareSteps(one.steps, other.steps));
}

const CASES: readonly Asked[] = [
  ...fc.sample(questions(problems()), runs(20)),
  ...fc.sample(questions(contested(problems({ areas: 3, freeTasks: 1 })), ["X", "Y"]), runs(25)),
  ...fc.sample(questions(awkwardProblems()), runs(20)),
  ...fc.sample(questions(contested(awkwardProblems()), ["XP", "Y"]), runs(15)),
];

const plain = ({ steps, count, first, scores }: Outcome): string =>
  [steps, [count], first, scores].map((list) => list.join(" ")).join(" | ");

/** Any of the steps that allocations have, or steps between them and somewhat higher, that perhaps none has. */
function someSteps({ all, where, question }: Asked): Float64Array {
  const found = all[Math.floor(where * all.length)]?.steps;
  if (found !== undefined && where * 10 - Math.floor(where * 10) < 0.7) return found;
  return Float64Array.from(question.criteria, (_, c) => stepsOf(((where * 7 + c * 0.37) % 1) * 0.8));
}

/** Nothing is listed in place of a relaxation, so that there are enough of them under every seed. */
function relaxing(asked: Asked): Asked {
  return { ...asked, question: { ...asked.question, mostListed: 1 } };
}

function relaxationsOf(question: SearchQuestion): number {
  let count = 0;
  const solver: Solver = {
    ...javascriptLpSolver,
    solve: (program, options) => {
      count++;
      return javascriptLpSolver.solve(program, options);
    },
  };
  efficientBySearch({ ...question, solver });
  return count;
}

describe("efficient outcomes by search", () => {
  it("are those of a brute-force filter, with their counts and first allocations", () => {
    let [vectors, several] = [0, 0];
    for (const { question, all } of CASES) {
      const { complete, outcomes } = efficientBySearch(question);
      expect(complete).toBe(true);
      expect(outcomes.map(plain)).toEqual(efficientOf(all).map(plain));
      vectors += outcomes.length;
      if (outcomes.some(({ count }) => count > 1)) several++;
    }
    expect(vectors).toBeGreaterThan(1.5 * CASES.length);
    expect(several).toBeGreaterThan(CASES.length / 4);
  });

  it.runIf(isLong)("of Copenhagen over H1, H2 and H3 are those of a brute-force filter", () => {
    const { question, all } = asked(kobenhavn2024, criteriaOf(kobenhavn2024, ["H1", "H2", "H3"]));
    const said: Progress[] = [];
    const counts: number[] = [];
    const { complete, outcomes } = efficientBySearch(
      { ...question, clock: { ...startClock({}), onProgress: (progress) => said.push(progress) } },
      (found) => counts.push(found),
    );
    expect(complete).toBe(true);
    // All 136,080 cannot be compared with each other; but only what no efficient one dominates could be missing.
    const vectors = outcomes.map(({ steps }) => steps);
    const known = new Set(vectors.map((steps) => steps.join()));
    const left = all.filter(
      ({ steps }) => known.has(steps.join()) || !vectors.some((vector) => dominates(vector, steps)),
    );
    expect(outcomes.map(plain)).toEqual(efficientOf(left).map(plain));
    expect(counts.at(-1)).toBe(outcomes.length);
    expect(said.every(({ step }) => step === "search")).toBe(true);
    expect(said.map(({ done }) => done)).toEqual(said.map(({ done }) => done).sort((one, other) => one - other));
  });

  it("are proven ones when the time runs out, and then it is said", () => {
    const some = CASES.slice(0, 60);
    let partial = 0;
    for (const { question } of some) {
      const whole = efficientBySearch(question).outcomes.map(plain);
      for (const solves of [0, 1, 2, 5, 10, 20]) {
        const { complete, outcomes } = efficientBySearch({ ...question, solver: stoppingAfter(solves) });
        expect(whole).toEqual(expect.arrayContaining(outcomes.map(plain)));
        if (complete) expect(outcomes).toHaveLength(whole.length);
        if (!complete && outcomes.length > 0) partial++;
      }
    }
    // Of 60 questions it is 9 to 24, under four seeds.
    expect(partial).toBeGreaterThan(some.length / 10);
  });
});

describe("a solver whose answers do not hold", () => {
  /** The question that takes the most relaxations. */
  const [hardest] = CASES.slice(0, 200)
    .map(relaxing)
    .map((each) => ({ each, relaxations: relaxationsOf(each.question) }))
    .sort((one, other) => other.relaxations - one.relaxations)
    .map(({ each }) => each);
  const lyingFor = (solves: number): Solver => {
    let done = 0;
    return {
      ...javascriptLpSolver,
      solve: (program, options) =>
        done++ < solves ? { status: "infeasible" } : javascriptLpSolver.solve(program, options),
    };
  };

  it("is asked again without bounds on the scores, and then given up", () => {
    if (hardest === undefined) throw new Error("There are no cases.");
    const { question, all } = hardest;
    // 21 relaxations of four attempts each are what a search bears.
    const { complete, outcomes } = efficientBySearch({ ...question, solver: lyingFor(84) });
    expect(complete).toBe(true);
    expect(outcomes.map(plain)).toEqual(efficientOf(all).map(plain));
    expect(() => efficientBySearch({ ...question, solver: lyingFor(Infinity) })).toThrow(SolverDisagreement);
    expect(() => efficientBySearch({ ...question, solver: lyingFor(168) })).toThrow(SolverDisagreement);
  });
});

describe("a question for which there is no time", () => {
  it("is answered so", () => {
    const { question } = asked(SMALL, criteriaOf(SMALL, ["H", "T"]));
    const late = { ...question, clock: { ...startClock({}), deadline: performance.now() - 1 } };
    expect(efficientBySearch(late)).toEqual({ complete: false, outcomes: [] });
    expect(bestAt(late, [1, 0], 1)).toBe("stopped");
    expect(outcomeAt(late, new Float64Array(2))).toBe("stopped");
    expect(dominatorOf(late, [0, 0])).toBe("stopped");
    expect(countBetter(late, [1, 0], 0.5, 10)).toEqual({ better: 0, exact: false });
  });
});

describe("the best allocations under some weights", () => {
  const value = ({ scores }: FoundAllocation, weights: readonly number[]): number =>
    scores.reduce((sum, score, c) => sum + (weights[c] ?? 0) * score, 0);

  /** The ranking as it is defined: ties from the best downwards, in order inside. */
  function ties({ all, weights }: Asked): FoundAllocation[][] {
    const sorted = all
      .map((found, order) => ({ found, order, worth: value(found, weights) }))
      .sort((one, other) => other.worth - one.worth);
    const groups: { readonly head: number; readonly members: typeof sorted }[] = [];
    for (const each of sorted) {
      const last = groups.at(-1);
      if (last !== undefined && each.worth >= last.head - 1e-9) last.members.push(each);
      else groups.push({ head: each.worth, members: [each] });
    }
    return groups.map(({ members }) => members.sort((one, other) => one.order - other.order).map(({ found }) => found));
  }

  it("are those of enumeration, in its order", () => {
    for (const each of CASES) {
      const k = 1 + Math.floor(each.where * 30);
      const best = bestAt(each.question, each.weights, k);
      const line = ({ choices, steps }: FoundAllocation): string => `${choices.join(" ")} | ${steps.join(" ")}`;
      if (best === "stopped") throw new Error("There was no time limit.");
      expect(best.map(line)).toEqual(ties(each).flat().slice(0, k).map(line));
    }
  });

  it("are counted down to a score", () => {
    let exactly = 0;
    for (const each of CASES) {
      const ranking = ties(each);
      const at = Math.floor(each.where * Math.min(6, ranking.length));
      const [first] = ranking[at] ?? [];
      if (first === undefined) continue;
      const better = ranking.slice(0, at).flat().length;
      const counted = countBetter(each.question, each.weights, value(first, each.weights), 30);
      expect(counted).toEqual(better > 30 ? { better: 30, exact: false } : { better, exact: true });
      if (counted.exact && better > 0) exactly++;
    }
    expect(exactly).toBeGreaterThan(CASES.length / 10);
  });
});

describe("figures that only unlawful scenarios move", () => {
  // Their costs are a hundred million times the scores, and cancel: what is left of the bounds is rounded to 1.5e-8.
  const problem = smallProblem({
    departments: ["P", "Q", { id: "X", existing: false }],
    tasks: {
      a: { home: "P", load: 0.001, eligible: ["P", "Q", "X"] },
      b: { home: "Q", load: 7 },
      c: { home: "P", load: 1e6 },
      d: { home: "Q", load: 7 },
      e: { home: "Q", load: 1e9 },
    },
    areas: {
      A: { "A.1": { moves: [{ task: "d", to: "Q" }] }, "A.2": { moves: [{ task: "d", to: "P" }] } },
      B: {
        "B.1": { moves: [{ task: "d", to: "P" }] },
        "B.2": {},
        "B.3": {
          moves: [
            { task: "b", to: "X" },
            { task: "c", to: "Q" },
            { task: "d", to: "P" },
          ],
          closes: [
            { department: "Q", into: "P" },
            { department: "X", into: "P" },
          ],
        },
      },
      C: { "C.1": {}, "C.2": { moves: [{ task: "b", to: "X" }] }, "C.3": {} },
    },
    open: 2,
    rest: {
      hensyn: [
        {
          id: "H",
          name: { da: "H", en: "H" },
          weight: 1,
          themes: [{ id: "T", name: { da: "T", en: "T" }, weight: 1, gauge: { kind: "moved", measure: "load" } }],
        },
      ],
    },
  });

  it("lose no member of a tie", () => {
    const { question, all } = asked(problem, criteriaOf(problem, ["H", "T"]));
    const [expected] = efficientOf(all);
    expect(expected?.count).toBe(12);
    const best = bestAt(question, [1, 0], 12);
    if (best === "stopped") throw new Error("There was no time limit.");
    expect(best.every(({ steps }) => steps.join() === expected?.steps.join())).toBe(true);
    expect(best[0]?.choices).toEqual(expected?.first);
    expect(efficientBySearch(question).outcomes).toEqual([expected]);
    expect(outcomeAt(question, expected?.steps ?? new Float64Array())).toEqual(expected);
  });
});

describe("the lattice of a criterion", () => {
  it("has every score on it, to the rounding that it says", () => {
    const seen = { points: 0, balance: 0, moved: 0, none: 0 };
    for (const { question, all } of CASES) {
      measured(question).forEach(({ lattice: { origin, gap, rounding } }, c) => {
        if (gap === undefined) seen.none++;
        if (gap === undefined || gap > 1) return;
        for (const { theme } of question.criteria[c]?.parts ?? [])
          seen[question.structure.themes[theme]?.gauge.kind ?? "points"]++;
        for (const { scores } of all) {
          const times = ((scores[c] ?? 0) - origin) / gap;
          expect(Math.abs(times - Math.round(times)) * gap).toBeLessThanOrEqual(2 * rounding);
        }
      });
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(CASES.length / 25);
  });

  it("is none where figures have no common measure, or too small a one", () => {
    const gapOf = (...loads: readonly [number, number]): number | undefined => {
      const problem = smallProblem({
        departments: ["P"],
        tasks: { a: { home: "P", load: loads[0] }, b: { home: "P", load: loads[1] } },
        open: 1,
        rest: {
          hensyn: [
            {
              id: "H",
              name: { da: "H", en: "H" },
              weight: 1,
              themes: [{ id: "T", name: { da: "T", en: "T" }, weight: 1, gauge: { kind: "moved", measure: "load" } }],
            },
          ],
        },
      });
      return latticeOf(structureOf(problem), [0.1], 0, 1e-15).gap;
    };
    expect(gapOf(1, 0.5)).toBe(0.05);
    expect(gapOf(12.35, 0.1)).toBeCloseTo(0.005, 15);
    expect(gapOf(1, 0.5 + 1e-10)).toBeUndefined();
    expect(gapOf(1, Math.SQRT1_2)).toBeUndefined();
    expect(gapOf(1, 1e-6)).toBeUndefined();
  });
});

describe("the outcome with some steps", () => {
  it("has the count and the first allocation of enumeration, or is not there", () => {
    const found = { some: 0, none: 0 };
    for (const each of CASES) {
      const steps = someSteps(each);
      const outcome = outcomeAt(each.question, steps);
      if (outcome === "stopped") throw new Error("There was no time limit.");
      const [expected] = outcomesOf(each.all.filter((other) => compareSteps(other.steps, steps) === 0));
      expect(outcome && plain(outcome)).toEqual(expected && plain(expected));
      found[outcome === undefined ? "none" : "some"]++;
    }
    expect(Math.min(found.some, found.none)).toBeGreaterThan(CASES.length / 10);
  });
});

describe("what dominates some steps", () => {
  it("is efficient and dominates them, and is found exactly if there is something", () => {
    const found = { some: 0, none: 0 };
    for (const each of CASES) {
      const steps = someSteps(each);
      const dominator = dominatorOf(each.question, steps);
      if (dominator === "stopped") throw new Error("There was no time limit.");
      const dominators = each.all.filter((other) => dominates(other.steps, steps));
      expect(dominator === undefined).toBe(dominators.length === 0);
      found[dominator === undefined ? "none" : "some"]++;
      if (dominator === undefined) continue;
      expect(dominators.map(({ choices }) => choices.join())).toContain(dominator.choices.join());
      expect(dominators.some((other) => dominates(other.steps, dominator.steps))).toBe(false);
    }
    expect(Math.min(found.some, found.none)).toBeGreaterThan(CASES.length / 10);
  });
});
