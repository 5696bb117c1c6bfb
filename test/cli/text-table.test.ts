import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styleOf } from "../../src/present/render/terminal/style.ts";
import type { TextTable } from "../../src/present/render/terminal/text-cells.ts";
import { textTable } from "../../src/present/render/terminal/text-table.ts";
import { textWidth } from "../../src/present/render/terminal/wrap-text.ts";
import { runs } from "../runs.ts";

const plain = styleOf(false);

const left = (title: string): TextTable["columns"][number] => ({ title, align: "left" });
const right = (title: string): TextTable["columns"][number] => ({ title, align: "right" });
const table = (columns: TextTable["columns"], rows: TextTable["rows"]): TextTable => ({ columns, rows });

describe("a table", () => {
  const columns = [right("Nr."), left("Opgave"), right("Sager pr. år")];
  const rows = [
    ["1", "Drift og renhold af byens rum", "1.195,5"],
    ["2", "Bibliotek\nmed café", ""],
  ];

  it("stands in columns where there is room", () => {
    expect(textTable(table(columns, rows), 30, plain)).toBe(
      [
        "Nr.  Opgave       Sager pr. år",
        "──────────────────────────────",
        "  1  Drift og          1.195,5",
        "       renhold",
        "       af byens",
        "       rum",
        "──────────────────────────────",
        "  2  Bibliotek",
        "     med café",
      ].join("\n"),
    );
  });

  it("is a record for each row where there is not", () => {
    expect(textTable(table(columns, rows), 22, plain)).toBe(
      [
        "──────────────────────",
        "Nr.: 1",
        "Opgave: Drift og",
        "  renhold af byens rum",
        "Sager pr. år: 1.195,5",
        "──────────────────────",
        "Nr.: 2",
        "Opgave:",
        "  Bibliotek",
        "  med café",
      ].join("\n"),
    );
  });

  it("is never wider than the page, and loses nothing", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "å", "-", "日", "😀", "e\u0301"),
      minLength: 1,
      maxLength: 50,
    });
    const cell = fc.array(word, { maxLength: 4 }).chain((words) => fc.constantFrom(words.join(" "), words.join("\n")));
    const tables = fc
      .array(fc.tuple(fc.constantFrom(left, right), word), { minLength: 1, maxLength: 9 })
      .chain((heads) =>
        fc.record({
          columns: fc.constant(heads.map(([make, title]) => make(title))),
          rows: fc.array(fc.array(cell, { minLength: heads.length, maxLength: heads.length }), {
            minLength: 1,
            maxLength: 4,
          }),
        }),
      );
    const check = fc.property(tables, fc.integer({ min: 40, max: 160 }), (made, width) => {
      const text = textTable(table(made.columns, made.rows), width, plain);
      for (const line of text.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
      const counted = (of: string, sign: string): number => of.split(sign).length;
      for (const sign of ["å", "日", "😀"]) {
        const cells = made.rows.flat().join("");
        expect(counted(text, sign)).toBeGreaterThanOrEqual(counted(cells, sign));
      }
    });
    fc.assert(check, runs(300));
  });
});
