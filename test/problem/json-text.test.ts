import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/problem/invalid-problem.ts";
import { readJson } from "../../src/problem/json-text.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { runs } from "../runs.ts";

function read(text: string): { readonly data: unknown; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  return { data: readJson(text, issues), issues };
}

const paths = (text: string): string[] => read(text).issues.map(({ path }) => path);

/** JSON as a tree in which an object may have a key more than once. */
type Tree = string | number | null | readonly Tree[] | { readonly entries: readonly (readonly [string, Tree])[] };

const keys = fc.constantFrom("a", "b", "", '"', "\\", "é", "\u2028", "constructor", "a,b", "{", "[0]");
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Tree[]>(null, 0, -1.5e-7, "", '\\"', "}\\", "a:\n"),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.record({ entries: fc.array(fc.tuple(keys, tie("tree")), { maxLength: 4 }) }),
  ),
}));

const isList = (value: Tree): value is readonly Tree[] => Array.isArray(value);

/** The tree as text, with blanks and escapes where JSON allows them. */
function written(value: Tree, odd: boolean): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const gap = odd ? " \r\n\t" : "";
  if (isList(value)) return `[${gap}${value.map((each) => written(each, odd)).join(`${gap},${gap}`)}]`;
  const key = (text: string): string =>
    odd
      ? `"${Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`).join("")}"`
      : JSON.stringify(text);
  const entries = value.entries.map(([name, each]) => `${key(name)}${gap}:${gap}${written(each, odd)}`);
  return `{${gap}${entries.join(`${gap},`)}}`;
}

/** How many keys of the tree stand in their object already. */
function repeated(value: Tree): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = isList(value) ? value : value.entries.map(([, each]) => each);
  const here = isList(value) ? 0 : value.entries.length - new Set(value.entries.map(([key]) => key)).size;
  return inner.reduce<number>((sum, each) => sum + repeated(each), here);
}

describe("a JSON text", () => {
  test("has the value that JSON.parse gives it, and as many issues as keys that stand there already", () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (value, odd) => {
        const text = written(value, odd);
        const { data, issues } = read(text);
        expect(data).toEqual(JSON.parse(text));
        expect(issues).toHaveLength(repeated(value));
      }),
      runs(100),
    );
  });

  test("without repeated keys has no issue, however it is written", () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 3 }), (json, indent) => {
        expect(read(JSON.stringify(JSON.parse(json), null, indent)).issues).toEqual([]);
      }),
      runs(100),
    );
  });

  test("says of a repeated key where it stands, and where it stood", () => {
    const text = '{\n  "tasks": [{ "id": "a" }, {\n    "id": "b", "\\u0069d": "c"\n  }],\n  "tasks": [] }';
    expect(read(text).issues.map(({ text: { da, en } }) => [da, en])).toEqual([
      [
        "tasks[1].id står to gange i samme objekt: på linje 3, tegn 5 og på linje 3, tegn 16. JSON ville kun beholde den sidste. Fjern den ene.",
        "tasks[1].id stands twice in the same object: on line 3, column 5 and on line 3, column 16. JSON would keep only the last. Remove one of the two.",
      ],
      [
        "tasks står to gange i samme objekt: på linje 2, tegn 3 og på linje 5, tegn 3. JSON ville kun beholde den sidste. Fjern den ene.",
        "tasks stands twice in the same object: on line 2, column 3 and on line 5, column 3. JSON would keep only the last. Remove one of the two.",
      ],
    ]);
  });

  test("may have one key in several objects, and as a value", () => {
    expect(paths('{"a":{"a":"a"},"b":["a",{"a":1},{"a":1}]}')).toEqual([]);
    expect(paths('{"__proto__":1,"__proto__":2}')).toEqual(["__proto__"]);
  });

  test("is no JSON: as JSON.parse says", () => {
    expect(() => read('{"a":1,}')).toThrow(SyntaxError);
  });
});

describe("JSON that is deep, long or wrong all over", () => {
  test("200,000 levels", () => {
    const deep = '{"a":['.repeat(100_000) + "]}".repeat(100_000);
    expect(paths(`{"b":${deep},"b":1}`)).toEqual(["b"]);
  });

  test("keys are told apart down to where a document has any, and no further", () => {
    const within = (levels: number): string => '{"a":'.repeat(levels) + '{"b":1,"b":2}' + "}".repeat(levels);
    expect(paths(within(11))).toHaveLength(1);
    expect(paths(within(12))).toHaveLength(0);
  });

  test("100,000 keys, each twice, give 10,000 issues", () => {
    const entries = Array.from({ length: 200_000 }, (_, index) => `"k${index % 100_000}":0`);
    expect(paths(`{${entries.join()}}`)).toHaveLength(10_000);
  });

  test("a string of a million quotation marks and backslashes", () => {
    const text = JSON.stringify({ a: '"\\'.repeat(1_000_000), b: "\\".repeat(2_000_000) });
    expect(read(text).issues).toEqual([]);
  });

  test("takes little more than JSON.parse itself, at any length", () => {
    const entry = (index: number): object => ({ id: `task ${index}`, name: { da: "æ", en: "b" }, home: "X" });
    const text = JSON.stringify(
      Array.from({ length: 200_000 }, (_, index) => entry(index)),
      null,
      1,
    );
    const plain = cpuSeconds(() => void JSON.parse(text));
    const checked = cpuSeconds(() => void read(text));
    expect(checked).toBeLessThan(20 * plain + 1);
  });
});
