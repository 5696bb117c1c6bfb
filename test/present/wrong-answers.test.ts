import { describe, expect, test } from "vitest";
import {
  assumptions,
  checkProblem,
  evaluate,
  explain,
  frontier,
  InvalidInput,
  rank,
  stability,
  standing,
  weightRegions,
  whyNot,
} from "../../src/index.ts";
import * as present from "../../src/present/index.ts";
import { faultless } from "../analyse/check/faultless.ts";

const problem = faultless();

/** What a page is given, as plain JavaScript may. */
const given = (value: unknown) => value as never;

const ANSWERS = {
  assumptions: assumptions(problem, { samples: 1 }),
  check: checkProblem(problem),
  explanation: explain(problem, { X: "X.1" }),
  weights: weightRegions(problem),
  "why-not": whyNot(problem, ["X.1"]),
};

type Name = keyof typeof ANSWERS;

/** Each page of an answer, whatever that is, and the function that should have given it. */
const PAGES: Readonly<Record<Name, readonly [by: string, page: (answer: unknown) => present.Page]>> = {
  assumptions: ["assumptions", (answer) => present.assumptionsPage(problem, given(answer), "en")],
  check: ["checkProblem", (answer) => present.checkPage(problem, given(answer), "en")],
  explanation: ["explain", (answer) => present.explanationPage(problem, given(answer), "en")],
  weights: ["weightRegions", (answer) => present.weightsPage(problem, { regions: given(answer) }, "en")],
  "why-not": ["whyNot", (answer) => present.whyNotPage(problem, given(answer), "en")],
};

const NAMES = Object.keys(PAGES) as Name[];

function refusal(ask: () => unknown): InvalidInput {
  try {
    ask();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("a view", () => {
  test.each([{}, null, undefined, "answer", [], { question: null }, { question: { kind: "toString" } }])(
    "refuses what is no answer: %o",
    (wrong) => {
      const { issues } = refusal(() => present.view(problem, given(wrong), "en"));
      expect(issues.map(({ message }) => message)).toEqual([
        expect.stringContaining("which is no answer. Give the whole answer of rank, frontier or another function."),
      ]);
      expect(issues[0]?.text.da).toContain("som ikke er et svar.");
    },
  );

  test("shows every answer that it knows", () => {
    const answers = [
      evaluate(problem, {}),
      rank(problem),
      standing(problem, {}),
      frontier(problem, { by: ["T", "S"] }),
    ];
    for (const answer of answers) expect(present.view(problem, answer, "en").blocks.length).toBeGreaterThan(0);
  });
});

describe("a comparison", () => {
  test("refuses what is no standing, and says which it is", () => {
    const [known, other] = [standing(problem, {}), rank(problem)];
    expect(present.comparisonView(problem, [known, known], "en").blocks.length).toBeGreaterThan(0);
    for (const wrong of [{}, null, undefined, "answer", [], { question: null }, other]) {
      const { issues } = refusal(() => present.comparisonView(problem, [known, given(wrong)], "en"));
      expect(issues.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^\[?1\]? is .*, which is no answer of standing\. Give the whole answer\.$/s),
      ]);
      expect(issues[0]?.text.da).toContain("som ikke er et svar fra standing.");
    }
  });
});

describe("a page", () => {
  test("is held here, whatever is exported", () => {
    expect(NAMES.length).toBe(Object.keys(present).filter((name) => name.endsWith("Page")).length);
  });

  test.each(NAMES)("refuses what is no answer of its kind: %s", (name) => {
    const [by, page] = PAGES[name];
    expect(page(ANSWERS[name]).length).toBeGreaterThan(0);
    const kind = ANSWERS[name].question.kind;
    const others = Object.values(ANSWERS).filter(({ question }) => question.kind !== kind);
    for (const wrong of [{}, null, undefined, "answer", [], { question: null }, ...others]) {
      const { issues } = refusal(() => page(wrong));
      expect(issues.map(({ message }) => message)).toEqual([
        expect.stringContaining(`which is no answer of ${by}. Give the whole answer.`),
      ]);
      expect(issues[0]?.text.da).toContain(`som ikke er et svar fra ${by}.`);
    }
  });

  test("of weights refuses another stability", () => {
    const [regions, firm] = [ANSWERS.weights, stability(problem)];
    expect(present.weightsPage(problem, { regions, stability: firm }, "en").length).toBeGreaterThan(0);
    const { issues } = refusal(() => present.weightsPage(problem, { regions, stability: given({}) }, "en"));
    expect(issues[0]?.message).toBe("stability is {}, which is no answer of stability. Give the whole answer.");
  });
});
