import { describe, expect, test } from "vitest";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { evaluate, parseProblem, rank, ranked, standing, verify } from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { tiny } from "../allocation/tiny.ts";
import { validDocument } from "../problem/valid-document.ts";

const problem = tiny({ areas: { M: { "M.1": {}, "M.2": {} } } });

/** The English messages of what refuses an input; a TypeError or no error at all fails the test. */
function refusal(ask: () => unknown): string[] {
  let caught: unknown;
  try {
    ask();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(InvalidInput);
  const { issues } = caught as InvalidInput;
  for (const { text } of issues) expect(text.da).not.toBe(text.en);
  return issues.map(({ message }) => message);
}

/** Calls with what the types forbid, as plain JavaScript may. */
const given = (value: unknown) => value as never;

const optionTakers = [
  ["rank", (options: unknown) => rank(problem, given(options))],
  ["ranked", (options: unknown) => ranked(problem, given(options)).next()],
  ["toLinearProgram", (options: unknown) => toLinearProgram(problem, given(options))],
  ["evaluate", (options: unknown) => evaluate(problem, {}, given(options))],
  ["standing", (options: unknown) => standing(problem, {}, given(options))],
] as const;

describe.each(optionTakers)("the options of %s", (_, ask) => {
  test("that are unknown are refused, with the nearest known one", () => {
    expect(refusal(() => ask({ weight: { H: 3 } }))).toEqual(['weight is an unknown key. Maybe "weights" was meant.']);
    expect(refusal(() => ask({ qqqqq: 1 }))[0]).toMatch(
      /^qqqqq is an unknown key\. Remove it, or use a known one: "we/u,
    );
  });

  test.each([[null], [3], ["top"], [[1]], [new Map()]])("are no options if they are %s", (options) => {
    expect(refusal(() => ask(options))[0]).toMatch(/^The input is .*Write an object: \{weights/u);
  });

  test.each([[3], [null], ["H1=3"], [[1]]])("have no weights in %s", (weights) => {
    expect(refusal(() => ask({ weights }))[0]).toMatch(/^weights is .*Write an object with a number for each id/u);
  });

  test("have no weights in a Map, which would be read as empty", () => {
    expect(refusal(() => ask({ weights: new Map([["H", 1]]) }))[0]).toMatch(/^weights is a special object \(Map\)/u);
  });

  test("are left out where they are undefined, and so are weights", () => {
    expect(() => ask({ weights: { H: undefined } })).not.toThrow();
    expect(() => ask({ weights: undefined })).not.toThrow();
  });

  test("are read once", () => {
    let reads = 0;
    const weights = Object.defineProperty({}, "H", { enumerable: true, get: () => (reads++ === 0 ? 1 : -1) });
    expect(() => ask({ weights })).not.toThrow();
    expect(reads).toBe(1);
  });
});

describe("a request", () => {
  test.each([
    [{ lock: "M.1" }, 'lock is "M.1". Write a list of ids: ["M.1"].'],
    [{ forbid: {} }, "forbid is {}. Write a list of ids."],
    [
      { limits: { id: "L", sum: { moved: "load" }, max: 1 } },
      "limits is {id, sum, max}. Write a list of limits: [{id, sum, max}].",
    ],
    [{ limits: {} }, "limits is {}. Write a list of limits."],
    [{ place: { task: "a", in: "A" } }, "place is {task, in}. Write a list of placements: [{task, in}]."],
    [{ place: [{ together: ["a", 3] }] }, "place[0].together[1] is 3. Write the id of a task."],
    [{ timeLimitMs: "5" }, 'timeLimitMs is "5". Write a number of at least 0.'],
    [{ timeLimitMs: null }, "timeLimitMs is null. Write a number of at least 0."],
    [{ top: "3" }, 'top is "3". Write a whole number of at least 1.'],
    [{ top: null }, "top is null. Write a whole number of at least 1."],
    [{ onProgress: true }, "onProgress is true. Write a function."],
    [{ solver: {} }, "solver is {}. Write a solver that gives duals, for example javascriptLpSolver."],
    [
      { limits: [{ id: "L", sum: { moved: "load" }, max: 1, cites: [{ source: "SS" }] }] },
      'limits[0].cites[0].source is "SS", an unknown source. Maybe "S" was meant.',
    ],
  ])("of another form is refused: %j", (request, message) => {
    expect(refusal(() => rank(problem, given(request)))).toEqual([message]);
  });

  test("has everything told at once", () => {
    expect(
      refusal(() => rank(problem, given({ tops: 1, top: 0, weights: 3, lock: "M.1", forbid: ["M.9"] }))),
    ).toHaveLength(5);
    expect(refusal(() => evaluate(problem, { M: "M.9" }, given({ H: 0, weights: 3 })))).toHaveLength(3);
  });

  test.each([
    [{ lock: "M.9" }, ['lock is "M.9". Write a list of ids', 'lock[0] is "M.9", an unknown scenario']],
    [{ place: { task: "a", in: "Q" } }, ["place is {task, in}. Write a list", 'place[0].in is "Q", an unknown']],
    [{ place: [{ task: 3, in: "Q" }] }, ["place[0].task is 3. Write", 'place[0].in is "Q", an unknown department']],
    [{ place: [{ task: "qqq" }] }, ["place[0] is {task}. Write", 'place[0].task is "qqq", an unknown task']],
    [{ place: [{ together: ["qqq"] }] }, ["place[0] is {together}", 'place[0].together[0] is "qqq", an unknown task']],
    [
      { limits: { id: "L", sum: { moved: "qqq" }, max: "1" } },
      ["limits is {id, sum, max}", 'limits[0].max is the text "1"', 'limits[0].sum.moved is "qqq", an unknown measure'],
    ],
    [
      {
        limits: [
          { id: "L", sum: { tasks: true, department: "A" }, min: "0" },
          { id: "L", sum: { tasks: true, department: "A" }, min: 0 },
        ],
      },
      ['limits[0].min is the text "0"', 'limits[1].id is "L", an id that another limit already has'],
    ],
  ])("has no unknown id hidden by a wrong form: %j", (request, messages) => {
    const told = refusal(() => rank(problem, given(request)));
    expect(told.map((message, at) => message.startsWith(messages[at] ?? "?"))).toEqual(messages.map(() => true));
  });

  test("is told which options it has already, and which it could have besides", () => {
    expect(refusal(() => rank(problem, given({ lock: [], locks: [] })))).toEqual([
      'locks is an unknown key, and "lock" is there already. Remove it.',
    ]);
    expect(refusal(() => evaluate(problem, {}, given({ weights: {}, qqqqq: 1 })))).toEqual([
      'qqqqq is an unknown key. Remove it, or use a known one that is not there yet: "timeLimitMs", "signal", "onProgress", "method", "solver".',
    ]);
  });

  test("that gives a weighting gives its id, or its weights", () => {
    const weighting = { id: "even", name: { da: "Lige", en: "Even" }, weights: { H: 1 }, cites: [] };
    const document: unknown = { ...validDocument(), weightings: [{ ...weighting, weights: {} }] };
    const named = parseProblem(document);
    const ask = (of: typeof problem, weights: unknown) => refusal(() => rank(of, given({ weights })));
    expect(ask(problem, weighting)).toEqual([
      "weights is {id, name, weights, cites}, a whole weighting. Write what stands under its weights.",
    ]);
    expect(ask(named, named.weightings[0])).toEqual([
      'weights is {id, name, weights, cites}, a whole weighting. Write its id, "even", or what stands under its weights.',
    ]);
    expect(ask(named, { weights: 1 })[0]).toMatch(/^weights\.weights is for "weights", which is neither a hensyn/);
    expect(ask(problem, "even")).toEqual([
      'weights is "even". Write an object with a number for each id: {"id": 3}. The id of a weighting can stand here, too, but the document has none (weightings).',
    ]);
  });
});

describe("what is no parsed problem is refused, by word of parseProblem:", () => {
  test.each([
    ["null", null],
    ["a text", "kobenhavn"],
    ["an empty object", {}],
    ["a document as it was written", validDocument()],
  ])("%s", (_, document) => {
    for (const ask of [rank, (of: never) => evaluate(of, {}), (of: never) => verify(of, {})]) {
      expect(refusal(() => ask(given(document)))[0]).toMatch(/Use parseProblem first\.$/u);
    }
  });

  test("a copy of a parsed one is accepted", () => {
    expect(rank(structuredClone(parseProblem(validDocument()))).status).not.toBe("stopped");
  });
});

describe("an allocation that is no allocation is refused:", () => {
  test.each([
    [null, /^selection is null\. Write an object with a scenario/u],
    [["M.1"], /^selection is \["M\.1"\]\. Write an object with a scenario/u],
    [new Map([["M", "M.1"]]), /^The input is a special object \(Map\)/u],
    [{ selection: null }, /^selection is null\. Write an object with a scenario/u],
    [{ selection: { M: "M.9" } }, /^selection\.M is "M\.9", an unknown scenario/u],
    [{ selection: {}, placement: null }, /^placement is null\. Write an object with a department/u],
    [{ selection: {}, placement: { a: "A", b: "B", c: "C", d: "A" } }, /^placement\.d is "d", an unknown task/u],
  ])("%j", (allocation, message) => {
    const messages = refusal(() => verify(problem, given(allocation)));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });

  test("by evaluate and standing too", () => {
    for (const ask of [evaluate, standing]) {
      expect(refusal(() => ask(problem, given(null)))[0]).toMatch(/^selection is null/u);
    }
  });
});
