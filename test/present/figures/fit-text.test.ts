import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitText, textWidth } from "../../../src/present/figures/svg/fit-text.ts";
import { runs } from "../../runs.ts";

const room = { width: 200, size: 12, lines: 2 };

describe("a text that is cut", () => {
  test("ends with a whole word, unless much would go", () => {
    const words = "The spread of committee cases over the departments becomes more even";
    const { lines, full } = fitText(words, { ...room, lines: 1 });
    expect(full).toBe(words);
    const [, start = ""] = /^(.*)…$/.exec(lines[0] ?? "") ?? [];
    expect(start).not.toBe("");
    expect(`${words} `.startsWith(`${start} `)).toBe(true);
    // A single long word is cut within.
    expect(fitText(`A ${"x".repeat(200)}`, { ...room, lines: 1 }).lines[0]).toMatch(/x…$/);
  });

  test("keeps its end where that is asked for", () => {
    const text = "Employment and Integration → Citizen Service, Employment and Business (BIF)";
    const { lines, full } = fitText(text, { ...room, end: " (BIF)" });
    expect(lines.at(-1)).toMatch(/\w… \(BIF\)$/);
    expect(full).toBe(text);
    // An end that takes most of a line does not stay.
    expect(fitText(`${text} ${"i".repeat(500)}`, { ...room, end: ` ${"i".repeat(500)}` }).lines.at(-1)).toMatch(/…$/);
  });

  test("fits, and is the text itself where it is not cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.stringMatching(/^[A-Z]{1,8}$/), (name, id) => {
        const end = ` (${id})`;
        const { lines, full } = fitText(name + end, { ...room, end });
        for (const line of lines) expect(textWidth(line, room.size)).toBeLessThanOrEqual(room.width);
        expect(lines.length).toBeLessThanOrEqual(room.lines);
        if (full === undefined) expect(lines.join("").replaceAll(/\s/g, "").endsWith(`(${id})`)).toBe(true);
        else expect(lines.at(-1)?.endsWith(end)).toBe(true);
      }),
      runs(200),
    );
  });
});
