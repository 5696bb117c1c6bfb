import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assumptions,
  catalogue,
  CatalogueTooLarge,
  cites,
  evaluate,
  exchange,
  explain,
  frontier,
  InvalidInput,
  parseProblem,
  rank,
  ranked,
  SolverDisagreement,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  withQuantitiesAt,
  type Problem,
  moves,
} from "../../src/index.ts";
import { javascriptLpSolver, toLinearProgram, type Solver } from "../../src/program/index.ts";
import { TimeUp } from "../../src/problem/timer.ts";
import { CallbackError } from "../../src/problem/callback-error.ts";
import { parseProblemText } from "../../src/problem/parse-problem.ts";
import { readCase } from "../cases/read-case.ts";
import { validDocument } from "../problem/valid-document.ts";
import { runs } from "../runs.ts";

/** Every public function that computes, with what it may be given; arguments are of any kind. */
const FUNCTIONS: Readonly<
  Record<string, { readonly call: (...given: never[]) => unknown; readonly takes: readonly Kind[] }>
> = {
  parseProblem: { call: parseProblem, takes: ["value"] },
  parseProblemText: { call: parseProblemText, takes: ["value"] },
  withQuantitiesAt: { call: (problem: Problem) => withQuantitiesAt(problem, "low"), takes: ["problem"] },
  verify: { call: verify, takes: ["problem", "selection"] },
  evaluate: { call: evaluate, takes: ["problem", "selection", "options"] },
  exchange: { call: exchange, takes: ["problem", "selection", "selection", "options"] },
  explain: { call: explain, takes: ["problem", "selection", "options"] },
  standing: { call: standing, takes: ["problem", "selection", "options"] },
  rank: { call: rank, takes: ["problem", "options"] },
  ranked: { call: (problem: Problem, options: object) => [...ranked(problem, options)], takes: ["problem", "options"] },
  moves: { call: moves, takes: ["problem", "options"] },
  frontier: { call: frontier, takes: ["problem", "options"] },
  stability: { call: stability, takes: ["problem", "options"] },
  weightRegions: { call: weightRegions, takes: ["problem", "options"] },
  toLinearProgram: { call: toLinearProgram, takes: ["problem", "options"] },
  catalogue: { call: catalogue, takes: ["problem", "options"] },
  whyNot: { call: whyNot, takes: ["problem", "wish", "options"] },
  assumptions: { call: assumptions, takes: ["problem", "weights", "options"] },
  cites: { call: cites, takes: ["problem", "value", "value"] },
};

type Kind = "problem" | "selection" | "options" | "wish" | "weights" | "value";

/** Every option that any of them has. */
const OPTIONS = [
  ...["weights", "lock", "forbid", "place", "limits", "top", "by", "best", "samples", "seed", "draws", "followed"],
  ...["vary", "over", "versus", "solver", "onProgress", "timeLimitMs", "limit"],
];

class Thrown extends Error {}

const thrower = (): never => {
  throw new Thrown("a value of the test");
};
const TRAPS = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"] as const;

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A value by what it is, made when it is needed: what checks a property would read it. */
type Named = readonly [name: string, make: () => unknown];

const named = (name: string, make: () => unknown): Named => [name, make];

/** Things that no program should hand over, some made of something that it might. */
const hostile = (good: object): readonly Named[] => [
  ...TRAPS.map((trap) => named(`a proxy that throws on ${trap}`, () => new Proxy(good, { [trap]: thrower }))),
  named("a proxy", () => new Proxy(good, {})),
  named("a revoked proxy", () => revoked(good)),
  named("a revoked proxy of a list", () => revoked([])),
  named("a revoked proxy of a function", () => revoked(thrower)),
  named("a proxy of a list", () => new Proxy([1], { get: thrower })),
  named("a proxy of a function", () => new Proxy(thrower, { get: thrower })),
  ...[...Object.keys(good), "x"].map((key) =>
    named(`a getter of ${key}`, () => Object.defineProperty({ ...good }, key, { enumerable: true, get: thrower })),
  ),
  ...[undefined, null, NaN, -1, 0, "", "A1", Symbol("s"), 1n, [], {}, [null], [{}], [Symbol("s")], { H1: "x" }].map(
    (value) => named(typeof value === "object" ? JSON.stringify(value) : String(value), () => value),
  ),
  ...[new Map(), new Date(NaN), thrower, Promise.resolve(), new Float64Array(2)].map((value) =>
    named(value.constructor.name, () => value),
  ),
  named("no prototype", () => Object.create(null) as unknown),
  named("throwing conversions", () => ({ toString: thrower, valueOf: thrower, toJSON: thrower })),
];

/** The same inside of something else. */
const within = (values: readonly Named[], outer: string, wrap: (value: unknown) => unknown): readonly Named[] =>
  values.map(([name, make]) => named(`${outer}: ${name}`, () => wrap(make())));

const madeUp = (solve: unknown, more: object = {}): unknown => ({
  ...{ name: "made up", capabilities: { integers: false, duals: true } },
  ...more,
  solve,
});
const solve: Solver["solve"] = (program, options) => javascriptLpSolver.solve(program, options);
const hostileSolvers: readonly Named[] = [
  ...hostile(javascriptLpSolver),
  ...[
    thrower,
    () => undefined,
    () => ({ status: "wonderful" }),
    () => ({ status: "optimal", objective: 1, values: [1] }),
    () => ({ status: "optimal", objective: 1, values: revoked([]) }),
    () => revoked({}),
    () => Object.defineProperty({}, "status", { enumerable: true, get: thrower }),
    () => ({ status: "infeasible" }),
    () => ({ status: "unbounded" }),
    () => ({ status: "stopped", reason: "pivots" }),
  ].map((answer) => named(`a solver ${answer.toString()}`, () => madeUp(answer))),
  named("a solver without a name", () => madeUp(solve, { name: undefined })),
  named("a solver without duals", () => madeUp(solve, { capabilities: { integers: true, duals: false } })),
  named("a solver without capabilities", () => madeUp(solve, { capabilities: revoked({}) })),
];

const throwing = (what: () => unknown) => (): never => {
  throw what();
};
const hostileCallbacks: readonly Named[] = [
  named("throws", () => thrower),
  named("throws undefined", () => throwing(() => undefined)),
  named("throws a revoked proxy", () => throwing(() => revoked(new Error()))),
  named("throws what we throw when the time is out", () => throwing(() => new TimeUp())),
  named("throws what we throw of inputs", () => throwing(() => new InvalidInput("A test", []))),
  named("throws when it is called", () => new Proxy(() => undefined, { apply: thrower })),
];

const hostileOptions: readonly Named[] = [
  ...hostile({ weights: { H1: 1 } }),
  ...OPTIONS.flatMap((option) => within(hostile({ H1: 1 }), option, (value) => ({ [option]: value }))),
  ...within(hostileSolvers, "solver", (solver) => ({ solver })),
  ...within(hostileCallbacks, "onProgress", (onProgress) => ({ onProgress })),
  ...within(hostileCallbacks, "solver and onProgress", (onProgress) => ({ onProgress, solver: madeUp(solve) })),
];

const SELECTION = { A1: "A1.1" };

function hostileOf(kind: Kind, problem: Problem): readonly Named[] {
  switch (kind) {
    case "problem":
      return [
        ...hostile(problem),
        ...Object.keys(problem).flatMap((key) => within(hostile({}), key, (value) => ({ ...problem, [key]: value }))),
      ];
    case "selection":
      return [
        ...hostile(SELECTION),
        ...within(hostile({}), "selection", (selection) => ({ selection })),
        ...within(hostile({}), "placement", (placement) => ({ selection: SELECTION, placement })),
        ...within(hostile({}), "scenario", (scenario) => ({ A1: scenario })),
      ];
    case "options":
      return hostileOptions;
    case "wish":
      return [...hostile({ lock: ["A1.1"] }), ...within(hostile({}), "locks", (lock) => [lock])];
    case "weights":
      return [...hostile({ H1: 1 }), ...within(hostile({}), "a weight", (H1) => ({ H1 }))];
    case "value":
      return [...hostile(validDocument()), ...within(hostile({}), "a list", (value) => [value])];
  }
}

const good = (kind: Kind, problem: Problem): unknown =>
  ({ problem, selection: SELECTION, options: {}, wish: ["A1.1"], weights: {}, value: ["allocations"] })[kind];

/** The errors that the library promises. */
const OURS = [InvalidInput, SolverDisagreement, CallbackError, CatalogueTooLarge];

const cases = Object.entries(FUNCTIONS).flatMap(([name, { takes }]) =>
  takes.map((kind, at) => [name, kind, at] as const),
);

/** Calls a function with one argument in another's place; returns what is wrong with how it ended. */
function misbehaviour(name: string, at: number, make: (problem: Problem) => unknown): unknown {
  const { call, takes } = FUNCTIONS[name] ?? { call: thrower, takes: [] };
  // One that has been asked nothing yet: what is known of a problem needs no solver.
  const problem = parseProblem(validDocument());
  const given = takes.map((kind, index) => (index === at ? make(problem) : good(kind, problem)));
  try {
    call(...(given as never[]));
  } catch (error) {
    if (!OURS.some((ours) => error instanceof ours)) return error;
    if (error instanceof CallbackError && !/^(solver|onProgress) threw: /.test(error.message)) return error;
  }
  return undefined;
}

describe("whatever a function is given, it works, or throws an error of ours", () => {
  test.each(cases)("%s, as %s (argument %i)", (name, kind, at) => {
    const { length } = hostileOf(kind, parseProblem(validDocument()));
    fc.assert(
      fc.property(fc.nat({ max: length - 1 }), (index) => {
        let what = "";
        const wrong = misbehaviour(name, at, (problem) => {
          const [called, make] = hostileOf(kind, problem)[index] ?? ["", thrower];
          what = called;
          return make();
        });
        expect({ what, wrong }).toEqual({ what, wrong: undefined });
      }),
      // It draws a thousand times whatever else it is given.
      runs(name === "assumptions" ? 4 : 20),
    );
  });
});

/** A document that is searched with the help of a solver, since it has too many selections to go through them. */
const searchedCase = (): Problem => readCase("balance-10-areas");

describe("whatever a solver does, a search works, or throws an error of ours", () => {
  test.each(hostileSolvers)("%s", (_, make) => {
    for (const call of [rank, frontier, stability, weightRegions, toLinearProgram]) {
      try {
        call(searchedCase(), { method: "program", solver: make() as Solver, timeLimitMs: 100 });
      } catch (error) {
        expect(OURS.some((ours) => error instanceof ours)).toBe(true);
        if (error instanceof CallbackError) expect(error.option).toBe("solver");
      }
    }
  });
});

describe("what a callback throws", () => {
  const stop = new Thrown("enough");
  const callback = throwing(() => stop);

  test("reaches the caller as the cause of an error that names the option", () => {
    const problem = searchedCase();
    const failing: Solver = { name: "failing", capabilities: { integers: false, duals: true }, solve: callback };
    expect(() => rank(problem, { solver: failing, method: "program" })).toThrow(new CallbackError("solver", stop));
    try {
      rank(problem, { solver: failing, method: "program" });
    } catch (error) {
      expect(error).toMatchObject({ name: "CallbackError", option: "solver", message: "solver threw: enough" });
      expect((error as Error).cause).toBe(stop);
    }
  });

  test("leaves nothing behind: the next answer is that of a problem which was never asked", () => {
    const failing = (): Solver => {
      let calls = 0;
      const answer: Solver["solve"] = (program, options) => (++calls > 3 ? callback() : solve(program, options));
      return { name: "failing", capabilities: { integers: false, duals: true }, solve: answer };
    };
    for (const call of [rank, frontier, stability, weightRegions]) {
      const problem = searchedCase();
      expect(() => call(problem, { solver: failing(), method: "program" })).toThrow(CallbackError);
      expect(call(problem)).toEqual(call(searchedCase()));
    }
  });
});
