import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { place } from "../../src/allocation/placement.ts";
import { rawValues, scoreOf, type Scoring } from "../../src/allocation/score.ts";
import { TIE } from "../../src/tolerances.ts";
import { isLawful } from "../../src/allocation/verify.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { buildProgram, scoreObjective } from "../../src/program/build-program.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { advance, remainingBound, startSearch, type Search, type SearchOptions } from "../../src/solve/search.ts";
import type { Solver } from "../../src/solve/solver.ts";
import { tieMembers } from "../../src/solve/ties.ts";
import { enumerate } from "../../src/testing/enumeration.ts";
import { problems } from "../../src/testing/problems.ts";
import { smallProblem } from "../small-problem.ts";
import { runs } from "../runs.ts";
import { problemsWithClosings } from "../fuzz/closings.ts";
import { NO_LIMIT } from "../../src/problem/timer.ts";

const ROUNDING = 1e-9;

/** A problem with the values of all its lawful allocations, highest first. */
function listed(problem: Problem) {
  const structure = structureOf(problem);
  const scoring: Scoring = { scale: enumerate(problem).scale, weights: normalWeights(problem) };
  const valueOf = (choices: Int32Array): number | undefined => {
    const placement = place(structure, choices);
    return isLawful(placement) ? scoreOf(structure, rawValues(placement), scoring) : undefined;
  };
  const all = [...lawfulPlacements(structure)].map(({ choices }) => ({ choices, value: valueOf(choices) ?? NaN }));
  all.sort((one, other) => other.value - one.value);
  const program = buildProgram(structure, scoreObjective(structure, scoring));
  const start = (options: Partial<SearchOptions> = {}): Search =>
    startSearch(program, valueOf, { solver: javascriptLpSolver, timer: NO_LIMIT, rounding: ROUNDING, ...options });
  return { sizes: structure.areas.map(({ scenarios }) => scenarios.length), all, valueOf, start };
}

type Listed = ReturnType<typeof listed>;

/** Every allocation that a search gives, in ties from the best downwards. */
function drained(search: Search, sizes: readonly number[]): string[] {
  const given: string[] = [];
  while (advance(search, TIE + ROUNDING)) {
    const head = search.leaves.peek();
    if (head === undefined) return given;
    const tied: Int32Array[] = [];
    for (let leaf = search.leaves.peek(); leaf !== undefined && leaf.value >= head.value - TIE;) {
      search.leaves.pop();
      tied.push(leaf.choices);
      leaf = search.leaves.peek();
    }
    given.push(...[...tieMembers(tied, sizes, search.reduced.idle)].map((choices) => choices.join()));
  }
  return given;
}

function expectAll({ all, valueOf, sizes }: Listed, search: Search): void {
  const given = drained(search, sizes);
  expect([...given].sort()).toEqual(all.map(({ choices }) => choices.join()).sort());
  const values = given.map((each) => valueOf(Int32Array.from(each.split(","), Number)) ?? NaN);
  values.forEach((value, at) => {
    expect(value).toBeLessThanOrEqual((values[at - 1] ?? Infinity) + TIE);
  });
}

/** Answers so many times, and then says that the time ran out. */
function stoppingAfter(solves: number): Solver {
  let done = 0;
  return {
    ...javascriptLpSolver,
    solve: (program, options) =>
      done++ < solves ? javascriptLpSolver.solve(program, options) : { status: "stopped", reason: "time" },
  };
}

const generated = fc.oneof(problems(), problemsWithClosings()).map(listed);

describe("a search", () => {
  test("gives every lawful allocation once and in order, by relaxations as by listing small nodes", () => {
    fc.assert(
      fc.property(generated, fc.constantFrom(1, 8, undefined), (each, mostListed) => {
        expectAll(each, each.start(mostListed === undefined ? {} : { mostListed }));
      }),
      runs(20),
    );
  });

  test("has its seeds from the first moment, and gives none twice", () => {
    fc.assert(
      fc.property(generated, fc.array(fc.nat(), { maxLength: 5 }), (each, picks) => {
        const seeds = picks.flatMap((pick) => each.all[pick % each.all.length]?.choices ?? []);
        const search = each.start({ seeds: [...seeds, new Int32Array(each.sizes.length)], mostListed: 1 });
        const best = Math.max(...seeds.map((seed) => each.valueOf(seed) ?? NaN));
        if (seeds.length > 0) expect(search.leaves.peek()?.value).toBeGreaterThanOrEqual(best);
        expectAll(each, search);
      }),
      runs(20),
    );
  });

  test("stopped at any moment has a lawful incumbent, and a bound above what is to come", () => {
    fc.assert(
      fc.property(generated, fc.nat({ max: 12 }), fc.boolean(), (each, solves, only) => {
        const search = each.start({
          solver: stoppingAfter(solves),
          mostListed: 1,
          ...(only ? { within: 0, mostKept: 0 } : {}),
        });
        const isDone = advance(search, ROUNDING);
        const incumbent = search.leaves.peek();
        const best = each.all[0]?.value ?? -Infinity;
        expect(remainingBound(search)).toBeGreaterThanOrEqual(best - ROUNDING);
        if (incumbent !== undefined) expect(each.valueOf(incumbent.choices)).toBe(incumbent.value);
        if (isDone) expect(incumbent?.value ?? -Infinity).toBeGreaterThanOrEqual(best - 2 * ROUNDING);
      }),
      runs(20),
    );
  });

  test("finds the best with hardly any memory, where only the best is wanted", () => {
    fc.assert(
      fc.property(generated, (each) => {
        const search = each.start({ within: 0, mostKept: 0, mostListed: 1 });
        expect(advance(search, 0)).toBe(true);
        expect(search.queue.length).toBeLessThanOrEqual(1);
        const best = each.all[0]?.value;
        if (best === undefined) expect(search.leaves.peek()).toBeUndefined();
        else expect(search.leaves.peek()?.value).toBeCloseTo(best, 8);
      }),
      runs(20),
    );
  });

  test("whose memory is full says so where all allocations are wanted", () => {
    fc.assert(
      fc.property(generated, (each) => {
        const search = each.start({ mostKept: 40, mostListed: 1 });
        const given = drained(search, each.sizes);
        const values = given.map((choices) => each.valueOf(Int32Array.from(choices.split(","), Number)) ?? NaN);
        values.forEach((value, at) => {
          expect(value).toBeCloseTo(each.all[at]?.value ?? NaN, 8);
        });
        if (given.length < each.all.length) {
          expect(remainingBound(search)).toBeGreaterThanOrEqual((each.all[given.length]?.value ?? 0) - ROUNDING);
        }
      }),
      runs(20),
    );
  });

  test("whose time is over before it begins keeps its seeds, and knows nothing", () => {
    const each = listed(smallProblem({ departments: ["A", "B"], tasks: { t: "A", u: "B" }, open: 2 }));
    const search = each.start({
      timer: { deadline: performance.now() - 1 },
      seeds: each.all.slice(0, 1).map(({ choices }) => choices),
    });
    expect(advance(search, 0)).toBe(false);
    expect(search.leaves.peek()?.value).toBe(each.all[0]?.value);
    expect(remainingBound(search)).toBe(Infinity);
  });
});
