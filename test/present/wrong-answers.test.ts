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
  verify,
  weightRegions,
  whyNot,
} from "../../src/index.ts";
import * as present from "../../src/present/index.ts";
import { faultless } from "../analyse/check/faultless.ts";

const problem = faultless();

/** What a page is given, as plain JavaScript may. */
const given = (value: unknown) => value as never;

const ANSWERS = {
  allocation: evaluate(problem, {}),
  compare: standing(problem, {}),
  ranking: rank(problem),
  standing: standing(problem, {}),
};

type Name = keyof typeof ANSWERS;

/** Each page of an answer, whatever that is, and the function that should have given it. */
const PAGES: Readonly<Record<Name, readonly [by: string, page: (answer: unknown) => present.Page]>> = {
  allocation: [
    "evaluate",
    (answer) => present.allocationPage(problem, { evaluation: given(answer), verification: verify(problem, {}) }, "en"),
  ],
  compare: ["standing", (answer) => present.comparePage(problem, given([ANSWERS.standing, answer]), "en")],
  ranking: ["rank", (answer) => present.rankingPage(problem, given(answer), "en")],
  standing: ["standing", (answer) => present.standingPage(problem, given(answer), "en")],
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

  test("of weights refuses other regions, and another stability", () => {
    const [regions, firm] = [weightRegions(problem), stability(problem)];
    const shown = (answers: object): present.Page => present.weightsView(problem, given(answers), "en").blocks;
    expect(shown({ regions, stability: firm }).length).toBeGreaterThan(0);
    const said = (answers: object): unknown => refusal(() => shown(answers)).issues[0]?.message;
    expect(said({ regions: firm })).toContain("which is no answer of weightRegions. Give the whole answer.");
    expect(said({ regions, stability: {} })).toBe(
      "stability is {}, which is no answer of stability. Give the whole answer.",
    );
  });
});

describe("a view", () => {
  test("refuses what is no answer", () => {
    for (const wrong of [{}, null, undefined, "answer", [], { question: null }, { question: { kind: "toString" } }]) {
      const [issue] = refusal(() => present.view(problem, given(wrong), "en")).issues;
      expect(issue?.message).toContain(
        "which is no answer. Give the whole answer of rank, frontier or another function.",
      );
      expect(issue?.text.da).toContain("som ikke er et svar.");
    }
  });

  test("is there for each of these, and names itself in both languages", () => {
    const answers = [
      assumptions(problem, { samples: 1 }),
      checkProblem(problem),
      explain(problem, { X: "X.1" }),
      frontier(problem, { by: ["T", "S"] }),
      stability(problem),
      weightRegions(problem),
      whyNot(problem, ["X.1"]),
    ];
    for (const language of ["da", "en"] as const) {
      const views = answers.map((answer) => present.view(problem, answer, language));
      for (const { blocks, title, data } of views)
        expect([blocks.length > 0, title !== "", data !== null]).toEqual([true, true, true]);
      expect(new Set(views.map(({ title }) => title)).size).toBe(answers.length);
    }
  });
});
