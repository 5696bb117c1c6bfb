import { describe, expect, test } from "vitest";
import { snippetOf } from "./snippet.ts";
import { typeErrorsOf } from "./type-check.ts";

const run = (text: string): Promise<void> => snippetOf(text).run();

// A harness that lets everything pass would make every test of the documentation empty.
describe("the harness that runs snippets", () => {
  test.each([
    "1 + 6; // 7",
    '"a" + "b"; // ab',
    '"a" + "b"; // "ab"',
    "[1, { b: 2 }]; // [1, { b: 2 }]",
    "null; // null",
  ])("accepts %s", async (text) => {
    await expect(run(text)).resolves.toBeUndefined();
  });

  test.each([
    "1 + 6; // 8",
    "undefined; // null",
    "({ a: 1 }); // { a: 2 }",
    "for (const x of [1]) {\n  x; // 2\n}",
    "[]; // 0",
  ])("refuses %s", async (text) => {
    await expect(run(text)).rejects.toThrow("The text says");
  });

  test("runs what has been imported, and refuses modules that a reader would not have", async () => {
    const importing = (from: string): string =>
      `import { rank as best, type Problem } from "${from}";\ntypeof best; // function`;
    await expect(run(importing("ressort"))).resolves.toBeUndefined();
    await expect(run(importing("../src/index.ts"))).rejects.toThrow("which is none of");
  });

  test("supplies names that the text does not declare", async () => {
    const supplied = new Map([["rank", "ressort"]]);
    await expect(snippetOf("typeof rank; // function", supplied).run()).resolves.toBeUndefined();
    await expect(snippetOf("const rank = 1;\nrank; // 1", supplied).run()).resolves.toBeUndefined();
  });

  test("finds type errors, by the name of the text", () => {
    const texts = new Map([
      ["good", 'import { rank } from "ressort";\nrank.length; // 1'],
      ["bad", 'import { rank } from "ressort";\nconst text: string = rank.length;'],
    ]);
    expect(typeErrorsOf(texts)).toEqual(["bad: Type 'number' is not assignable to type 'string'."]);
  });
});
