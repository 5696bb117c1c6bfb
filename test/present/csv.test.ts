import { csvFormat, csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/present/csv.ts";
import { runs } from "../runs.ts";

/** Texts in which what CSV must quote is no rarity. */
const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", ";", "a", "æ", "=", "0"), maxLength: 6 });
const cell = fc.oneof(text, fc.string({ unit: "binary" }), fc.double(), fc.integer(), fc.boolean());
const tables = fc
  .uniqueArray(text, { minLength: 1, maxLength: 5 })
  .chain((columns) =>
    fc.record({ columns: fc.constant(columns), rows: fc.array(fc.dictionary(fc.constantFrom(...columns), cell)) }),
  );

describe("CSV", () => {
  it("is what d3-dsv writes", () => {
    const check = fc.property(tables, ({ columns, rows }) => {
      expect(toCsv(rows, columns)).toBe(`${csvFormat(rows, columns)}\n`);
    });
    fc.assert(check, runs(300));
  });

  it("is read back by d3-dsv cell by cell", () => {
    const check = fc.property(tables, ({ columns, rows }) => {
      const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
      expect(csvParseRows(toCsv(rows, columns))).toEqual([columns, ...cells]);
    });
    fc.assert(check, runs(300));
  });

  it("has a line for the columns alone where there are no rows, and quotes what needs it", () => {
    expect(toCsv([], ["a", 'b "c"', "d,e"])).toBe('a,"b ""c""","d,e"\n');
    expect(toCsv([{ a: "one\r\ntwo", b: -1.5, c: true }], ["c", "b", "a", "missing"])).toBe(
      'c,b,a,missing\ntrue,-1.5,"one\r\ntwo",\n',
    );
  });
});
