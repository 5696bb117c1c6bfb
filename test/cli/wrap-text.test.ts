import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapLine } from "../../src/cli/wrap-text.ts";
import { runs } from "../runs.ts";

describe("a wrapped line", () => {
  it("hangs, whatever the length of its words", () => {
    expect(wrapLine("a cross-cutting frame", 14, "  ")).toEqual(["a", " cross-cutting", "  frame"]);
    expect(wrapLine("a cross-cutting frame", 13, "  ")).toEqual(["a", "  cross-", "  cutting", "  frame"]);
    expect(wrapLine("a coordination", 12, "  ")).toEqual(["a", "  coordinati", "  on"]);
  });

  it("is no wider than asked, hangs from its second line, and loses no letter", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "-", "é"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer({ min: 4, max: 20 }), (words, width) => {
        const [first = "", ...others] = wrapLine(words.join(" "), width, "  ");
        for (const line of [first, ...others]) expect(line.length).toBeLessThanOrEqual(width);
        for (const line of others) expect(line).toMatch(/^ {1,2}\S/);
        expect([first, ...others].join("").replaceAll(" ", "")).toBe(words.join(""));
      }),
      runs(200),
    );
  });
});
