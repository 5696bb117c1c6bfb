import { describe, expect, expectTypeOf, test } from "vitest";
import { parseProblem, type Problem, type ProblemDocument } from "../../src/index.ts";
import json from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { refusal } from "./refusal.ts";

/** All that a document needs, as short as it can be. */
const least = {
  format: "ressort-problem/1",
  id: "least",
  title: "A university",
  kommissorium: { departments: 1 },
  departments: [{ id: "LAW", name: "Law" }],
  tasks: [{ id: "library", name: "Library", home: "LAW" }],
  hensyn: [
    {
      id: "H1",
      name: "Students",
      weight: 1,
      themes: [{ id: "T1", name: "Nearness", weight: 1, gauge: { kind: "points" } }],
    },
  ],
} as const;

describe("the type of a document", () => {
  test("takes every short form and every long one", () => {
    const document: ProblemDocument = {
      ...least,
      measures: [{ id: "staff", name: { da: "Ansatte", en: "Staff" }, unit: { en: "people" } }],
      departments: [{ id: "LAW", name: { da: "Jura" }, committee: { id: "BOARD", name: "Board" }, note: "Old." }],
      tasks: [
        { id: "library", name: "Library", home: "LAW", measures: { staff: 5 } },
        { id: "exams", name: "Exams", home: "LAW", measures: { staff: [4, 5] }, note: { en: "In June." } },
        {
          id: "cafe",
          name: "Café",
          home: "LAW",
          measures: { staff: { low: 1, high: 2, basis: "derived" } },
          note: undefined,
        },
      ],
      areas: [
        {
          id: "A",
          name: "Area",
          scenarios: [{ id: "A.1", name: "One", uses: { cost: 1, time: [-1, 2] }, names: { LAW: "Laws" } }],
        },
      ],
      rules: [{ id: "R", kind: "requires", scenario: "A.1", anyOf: ["A.0", "A.1"], basis: "assumed" }],
      limits: [{ id: "L", sum: { used: "cost" }, max: 2, note: "Ours." }],
      effects: [{ id: "E", theme: "T1", points: 1, when: { scenario: "A.1" }, basis: "assumed", cites: [] }],
      weightings: [{ id: "W", name: "Even", weights: { H1: 1, T1: 2 } }],
      selections: [{ id: "S", name: "All", selection: { A: "A.1" }, basis: "assumed", open: undefined }],
      recommendations: [
        { id: "R1", name: "More" },
        { id: "R2", name: { da: "Mere" }, main: true, themes: ["T1"], supports: ["A.1"], note: "New." },
      ],
      remarks: [
        {
          id: "M1",
          about: { area: "A" },
          kind: "condition",
          status: "open",
          text: "First the law.",
          raisedBy: "Staff",
        },
        {
          id: "M2",
          about: { theme: "T1" },
          kind: "gap",
          evidence: "mixed",
          text: { en: "Missing." },
          basis: "derived",
        },
      ],
    };
    expect(parseProblem(document)).toMatchObject({ weightings: [{ id: "W", cites: [] }], names: [] });
  });

  test("takes a problem", () => {
    expectTypeOf<Problem>().toExtend<ProblemDocument>();
  });
});

describe("parseProblem, for the type checker,", () => {
  test("takes a document, and what nothing is known of", () => {
    expectTypeOf(parseProblem(least)).toEqualTypeOf<Problem>();
    const unknown: unknown = JSON.parse(JSON.stringify(least));
    expectTypeOf(parseProblem(unknown)).toEqualTypeOf<Problem>();
    expectTypeOf(parseProblem(JSON.parse(JSON.stringify(least)))).toEqualTypeOf<Problem>();
    const record: Readonly<Record<string, unknown>> = least;
    expectTypeOf(parseProblem(record)).toEqualTypeOf<Problem>();
    expectTypeOf(parseProblem(json)).toEqualTypeOf<Problem>();
    expect(parseProblem(parseProblem(least)).id).toBe("least");
  });

  test("refuses a wrong document where it is wrong", () => {
    // @ts-expect-error -- no kommissorium, departments, tasks, hensyn
    expect(() => parseProblem({ format: "ressort-problem/1", id: "x", title: "x" })).toThrow("kommissorium is missing");
    // @ts-expect-error -- a key that the format does not have
    expect(() => parseProblem({ ...least, colour: "red" })).toThrow("colour is an unknown key");
    // @ts-expect-error -- another format
    expect(() => parseProblem({ ...least, format: "ressort-problem/2" })).toThrow("format is");
    // @ts-expect-error -- a text in no language
    expect(() => parseProblem({ ...least, title: {} })).toThrow("title is {}");
    // @ts-expect-error -- half a pair
    expect(() => parseProblem({ ...least, tasks: [{ ...least.tasks[0], measures: { staff: [1] } }] })).toThrow("[1]");
    // @ts-expect-error -- a basis that there is not
    expect(() => parseProblem({ ...least, limits: [{ id: "L", sum: { moved: "x" }, basis: "guessed" }] })).toThrow();
    const concern = { id: "M", about: { task: "library" }, kind: "concern", text: "x" } as const;
    // @ts-expect-error -- the status of a concern
    expect(() => parseProblem({ ...least, remarks: [{ ...concern, status: "open" }] })).toThrow(
      "status does not belong",
    );
    // @ts-expect-error -- a condition without status
    expect(() => parseProblem({ ...least, remarks: [{ ...concern, kind: "condition" }] })).toThrow("status is missing");
    // @ts-expect-error -- a text is for parseProblemText
    expect(() => parseProblem(JSON.stringify(least))).toThrow("Read it with parseProblemText");
    // @ts-expect-error -- nothing
    expect(() => parseProblem(null)).toThrow("Give a problem document");
  });

  test("and at run time says the same as of unknown data", () => {
    const wrong = { ...least, title: {} };
    expect(refusal(wrong).issues.map(({ path }) => path)).toEqual(["title"]);
  });
});
