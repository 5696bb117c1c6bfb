import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exportedNames } from "./exports.ts";
import { blocksOf } from "./markdown.ts";
import { snippetOf } from "./snippet.ts";
import { typeErrorsOf } from "./type-check.ts";

const exported = exportedNames();

/** The examples stand beside the code that they are about, so they leave out its imports. */
const supplied = new Map([
  ...exported.filter(({ isValue }) => isValue).map(({ name, module }) => [name, module] as const),
  ["fc", "fast-check"] as const,
]);

const examples = exported.flatMap(({ name, module, examples: texts }) =>
  texts.map((text, index) => ({ title: `${name} of ${module}, example ${index + 1}`, text })),
);
const snippets = examples.flatMap(({ title, text }) =>
  blocksOf(text).map((block) => ({ title, snippet: snippetOf(block.text, supplied) })),
);

describe("everything that the front doors export", () => {
  test("is found", () => {
    expect(exported.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["rank", "Problem", "kobenhavn2024", "laws"]),
    );
  });

  test("has a docstring", () => {
    expect(exported.filter(({ documentation }) => documentation === "").map(({ name }) => name)).toEqual([]);
  });

  test("has a name that is none of the browser's", () => {
    const library = readFileSync(fileURLToPath(import.meta.resolve("typescript/lib/lib.dom.d.ts")), "utf8");
    const ofBrowser = new Set([...library.matchAll(/^(?:interface|declare var|type) (\w+)/gm)].map(([, name]) => name));
    expect(ofBrowser.has("Request")).toBe(true);
    // The word of the field for what is chosen in each area; it stands in every answer.
    expect(exported.map(({ name }) => name).filter((name) => ofBrowser.has(name))).toEqual(["Selection"]);
  });

  test("has an example if it is a function", () => {
    const without = exported.filter(({ isFunction, examples: texts }) => isFunction && texts.length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe("the examples of docstrings", () => {
  test("are each one block of TypeScript", () => {
    expect(
      examples.filter(
        ({ text }) =>
          blocksOf(text)
            .map(({ info }) => info)
            .join() !== "ts",
      ),
    ).toEqual([]);
  });

  test("state a value, or check something", () => {
    const idle = snippets.filter(
      ({ snippet }) => snippet.values === 0 && !/fc\.assert|check\(/.test(snippet.typescript),
    );
    expect(idle.map(({ title }) => title)).toEqual([]);
  });

  test("have no type errors", () => {
    expect(typeErrorsOf(new Map(snippets.map(({ title, snippet }) => [title, snippet.typescript])))).toEqual([]);
  });

  test.each(snippets.map(({ title, snippet }) => [title, snippet] as const))("%s", async (_, snippet) => {
    await expect(snippet.run()).resolves.toBeUndefined();
  });
});

describe("every docstring of the sources", () => {
  const root = fileURLToPath(new URL("../../src/", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const openings = files.flatMap((file) =>
    [...readFileSync(`${root}${file}`, "utf8").matchAll(/\/\*\*[\s*]+(.*)/g)].map(([, text = ""]) => ({ file, text })),
  );

  test("opens with a noun or a verb: no question, and none that needs the docstring above it", () => {
    const weak =
      /^(?:(?:(?:Of|In|For|By|From|Between|Up to|With) )?(?:what|how|whether|which|where|who|whom|whose|why)\b|When\b|The same(?:,|:|\.| of\b| for those\b))/i;
    expect(weak.test("Whether a row grants a part.")).toBe(true);
    expect(openings.length).toBeGreaterThan(2000);
    expect(openings.filter(({ text }) => weak.test(text))).toEqual([]);
  });
});
