import { describe, expect, test } from "vitest";
import { frontier, InvalidInput, parseProblem, rank, weightRegions } from "../../src/index.ts";
import {
  coreFigure,
  toCsv,
  toCsvForExcel,
  toHtml,
  toMarkdown,
  toText,
  view,
  weightTriangleFigure,
} from "../../src/present/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { faultless } from "../analyse/check/faultless.ts";

const problem = faultless();

describe("a view", () => {
  test.each([[{}], [null], [undefined], ["answer"], [{ question: null }], [{ question: { kind: "toString" } }]])(
    "refuses what is no answer: %j",
    (wrong) => {
      expect(() => view(problem, wrong as never, "en")).toThrow(InvalidInput);
      expect(() => view(problem, wrong as never, "en")).toThrow(
        "which is no answer that can be shown. Give the whole answer",
      );
    },
  );

  test.each([
    [[], "answer is"],
    [[[]], "[0] is"],
    [{ regions: rank(problem) }, "regions"],
    [{ standings: [rank(problem)], ranking: {}, frontier: {} }, "ranking"],
  ])("refuses parts that are no answers: %#", (wrong, place) => {
    expect(() => view(problem, wrong as never, "en")).toThrow(InvalidInput);
    expect(() => view(problem, wrong as never, "en")).toThrow(place);
  });

  test("refuses an answer of another document, and a language and options that there are not", () => {
    const other = parseProblem({ ...tinyDocument, id: "another" });
    const ranking = rank(problem);
    const refused: readonly (readonly [() => unknown, string])[] = [
      [() => view(other, ranking, "en"), 'is an answer about the document "faultless", and the page shows "another"'],
      [() => weightTriangleFigure(other, weightRegions(problem), "en"), 'the page shows "another"'],
      [() => view(undefined as never, ranking, "en"), "problem is undefined and no problem."],
      [() => view(problem, ranking, "dk" as never), 'language is "dk". Write "da" or "en".'],
      [() => view(problem, ranking, undefined as never), "language"],
      [() => coreFigure(problem, { scenarios: {} }, "dk" as never), 'language is "dk"'],
      [() => view(problem, ranking, "en", { tops: 3 } as never), 'tops is an unknown key. Maybe "top" was meant.'],
      [() => view(problem, ranking, "en", { top: 0 }), "top is 0. Write a whole number of at least 1."],
    ];
    for (const [call, text] of refused) {
      expect(call).toThrow(InvalidInput);
      expect(call).toThrow(text);
    }
  });

  test("shows what is one", () => {
    for (const answer of [rank(problem), frontier(problem, { by: ["T", "S"] })])
      expect(view(problem, answer, "da").blocks.length).toBeGreaterThan(0);
  });
});

describe("what writes a document", () => {
  test.each([
    ["toText", toText],
    ["toMarkdown", toMarkdown],
    ["toHtml", toHtml],
    ["toCsv", toCsv],
    ["toCsvForExcel", toCsvForExcel],
  ])("%s refuses what is none", (_, write) => {
    for (const wrong of [rank(problem), null, undefined, "text", { blocks: [] }]) {
      expect(() => write(wrong as never)).toThrow(InvalidInput);
      expect(() => write(wrong as never)).toThrow("no document. Give what view answers.");
    }
    const document = view(problem, rank(problem), "en");
    expect(() => write({ ...document, language: "dk" as never })).toThrow('language is "dk"');
    expect(write(document)).not.toBe("");
  });

  test("refuses a width and a form that there are not", () => {
    const document = view(problem, rank(problem), "en");
    for (const width of [-3, 0, 19, NaN, "80"])
      expect(() => toText(document, { width: width as number })).toThrow("Write a number of at least 20.");
    expect(() => toHtml(document, { as: "frag" as never })).toThrow('as is "frag". Write "page" or "fragment".');
  });
});
