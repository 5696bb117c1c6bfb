import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { parseProblem, problemSchema, type Problem, type ProblemDocument } from "../../src/index.ts";
import { zodProblemSchema } from "../../src/problem/zod-schema.ts";
import { edit } from "./edit.ts";
import { refusal } from "./refusal.ts";
import { validDocument } from "./valid-document.ts";

const short = (): unknown =>
  edit(validDocument(), { title: "A town", "tasks[0].measures.staff": [40, 44], "tasks[3].note": "Lakes too." });
const broken = (): unknown => edit(validDocument(), { "tasks[0].home": "WRK", "tasks[1].measures.staff": [5, 3] });

describe("the schema of a problem for zod", () => {
  test("gives what parseProblem gives", () => {
    expect(zodProblemSchema.parse(short())).toEqual(parseProblem(short()));
    expectTypeOf<z.output<typeof zodProblemSchema>>().toEqualTypeOf<Problem>();
    expectTypeOf<z.input<typeof zodProblemSchema>>().toEqualTypeOf<ProblemDocument>();
  });

  test("is a part of other schemas, with the place in the whole", () => {
    const request = z.strictObject({ problem: zodProblemSchema, top: z.int().optional() });
    expect(request.parse({ problem: short(), top: 3 })).toEqual({ problem: parseProblem(short()), top: 3 });
    const { error } = request.safeParse({ problem: broken(), top: "3" });
    expect(error?.issues.map(({ path }) => path)).toEqual([
      ["problem", "tasks", 0, "home"],
      ["problem", "tasks", 1, "measures", "staff"],
      ["top"],
    ]);
  });

  test("says every issue in both languages", () => {
    const issues = zodProblemSchema.safeParse(broken()).error?.issues ?? [];
    const expected = refusal(broken()).issues;
    expect(issues.map(({ message }) => message)).toEqual(expected.map(({ message }) => message));
    expect(issues).toMatchObject(expected.map(({ text }) => ({ code: "custom", params: { text } })));
  });

  test.each([null, undefined, 5, "{}", []])("refuses %j", (value) => {
    const issues = zodProblemSchema.safeParse(value).error?.issues ?? [];
    expect(issues.map(({ message, path }) => [message, path])).toEqual([[refusal(value).issues[0]?.message, []]]);
  });
});

describe("the Standard Schema of a problem", () => {
  const standard = problemSchema["~standard"];

  test("says who made it, and of which version it is", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "ressort" });
    expectTypeOf<NonNullable<typeof standard.types>["input"]>().toEqualTypeOf<ProblemDocument>();
    expectTypeOf<NonNullable<typeof standard.types>["output"]>().toEqualTypeOf<Problem>();
  });

  test("is one by the declarations that zod has of it", () => {
    expectTypeOf(standard).toExtend<Omit<z.core.$ZodStandardSchema<typeof zodProblemSchema>, "jsonSchema">>();
  });

  test("validates at once to a value", () => {
    expect(standard.validate(short())).toEqual({ value: parseProblem(short()) });
  });

  test("validates to issues with a message and a path, as libraries read them", () => {
    expect(standard.validate(broken())).toEqual({
      issues: refusal(broken()).issues.map(({ message, steps }) => ({ message, path: steps })),
    });
    expect(standard.validate({ id: "x" })).toMatchObject({ issues: [{ path: ["format"] }, {}, {}, {}, {}, {}] });
  });
});
