import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InvalidProblem } from "../../src/problem/invalid-problem.ts";
import { parseProblem, parseProblemText } from "../../src/problem/parse-problem.ts";
import { validDocument } from "./valid-document.ts";

const document = validDocument();
const text = JSON.stringify(document, null, 2);
const caseBytes = (file: string): Uint8Array => readFileSync(`test/cases/${file}`);

function issuesOf(given: string | Uint8Array): readonly string[] {
  try {
    parseProblemText(given);
  } catch (error) {
    if (error instanceof InvalidProblem) return error.issues.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("the text of a document", () => {
  test.each<[string, string | Uint8Array]>([
    ["as text", text],
    ["with a mark", `\uFEFF${text}`],
    ["as bytes", Buffer.from(text)],
    ["as bytes in UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s is the document", (_, given) => {
    expect(parseProblemText(given)).toEqual(parseProblem(document));
  });

  test("in UTF-16 with mark, as a shell of Windows writes it", () => {
    expect(parseProblemText(caseBytes("utf16le.json")).id).toBe("const");
  });

  test.each(["latin1.json", "ids-latin1.json"])("in Latin-1 is refused: %s", (file) => {
    expect(issuesOf(caseBytes(file))).toEqual([
      expect.stringMatching(/^The input is not UTF-8: byte \d+ \(0xD8, line 1\) does not fit\. Save the file again/),
    ]);
  });

  test("with a key that stands twice is refused", () => {
    expect(issuesOf(caseBytes("hostile/dup2.json"))).toEqual([
      "kommissorium stands twice in the same object: on line 1, column 68 and on line 1, column 101. JSON would keep only the last. Remove one of the two.",
    ]);
  });

  test("has repeated keys reported with all else that is wrong", () => {
    const broken = text.replace('"departments": 3', '"departments": 3, "departments": -1').replace("WORK", "WARK");
    const issues = issuesOf(broken);
    expect(issues.some((message) => message.startsWith("kommissorium.departments stands twice"))).toBe(true);
    expect(issues.some((message) => message.includes('"WORK", an unknown department'))).toBe(true);
  });

  test("that is no JSON is refused", () => {
    expect(issuesOf("{")).toEqual([expect.stringMatching(/^The input is not JSON: /)]);
    expect(issuesOf("")).toEqual([expect.stringMatching(/^The input is not JSON: /)]);
    const danish = (text: string): string => {
      try {
        parseProblemText(text);
      } catch (error) {
        if (error instanceof InvalidProblem) return error.issues[0]?.text.da ?? "";
      }
      return "";
    };
    expect(danish('{"a":1')).toBe("Inputtet er ikke JSON: læsningen stopper i linje 1, tegn 7.");
    expect(danish('{"a":1,\n "b" 2}')).toBe("Inputtet er ikke JSON: læsningen stopper i linje 2, tegn 6.");
    expect(danish("")).toBe("Inputtet er ikke JSON: teksten slutter for tidligt.");
    // What a message quotes of the text says nothing of the place.
    expect(danish("x end of data, position 7")).toBe("Inputtet er ikke JSON.");
    expect(issuesOf("[]")).toEqual([expect.stringMatching(/^The input is \[\]\. Give a problem document/)]);
  });

  test("is a text or bytes, and nothing else", () => {
    const others: readonly unknown[] = [
      undefined,
      3,
      document,
      [1],
      new Proxy(new Uint8Array(2), {}),
      new Float64Array(),
    ];
    for (const other of others) {
      expect(issuesOf(other as string)).toEqual([
        expect.stringMatching(/^The input is .* Give the text of the document/),
      ]);
    }
  });

  test("of 200,000 levels is refused, and of any size read", () => {
    const deep = '{"a":['.repeat(100_000) + "]}".repeat(100_000);
    expect(issuesOf(text.replace("{", `{"at": ${deep},`))).toEqual([expect.stringMatching(/^at is an unknown key/)]);
  });
});
