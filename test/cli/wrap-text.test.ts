import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapLine } from "../../src/present/render/terminal/wrap-text.ts";
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

  it("is as wide as a terminal shows it, whatever letters it has", () => {
    const letter = fc.constantFrom("a", "-", " ", "å", "e\u0301", "日", "한", "ｆ", "😀", "👩‍👩‍👧", "🇩🇰", "1️⃣");
    const line = fc.array(letter, { maxLength: 30 }).map((all) => all.join(""));
    fc.assert(
      fc.property(line, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const lines = wrapLine(text, width, "  ");
        for (const each of lines) expect(textWidth(each)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
      runs(500),
    );
    expect(wrapLine("日本語 ab", 5, "  ")).toEqual(["日本", "  語", "  ab"]);
  });
});

describe("the width of a text", () => {
  it.each([
    ["", 0],
    ["Øresund – 33,3\u00a0% ”ja” → −1", 26],
    ["e\u0301a\u030a", 2],
    ["�", 1],
    ["日本語", 6],
    ["タスク、한국어", 14],
    ["ｆｕｌｌ", 8],
    ["😀⌚🚀", 6],
    ["👨‍👩‍👧 ❤️ 👍🏽 🇩🇰 1️⃣", 14],
    ["☎ ♥ ©", 5],
    ["\u1112\u1161\u11ab", 2],
    ["हिन्दी नमस्ते", 8],
    ["Москва Ελλάδα", 13],
  ])("of %j is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});
