import { csvFormat, csvParseRows, dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsToCsv, rowsToCsvForExcel } from "../../src/present/render/to-csv.ts";
import { safeText } from "../../src/present/render/safe-text.ts";
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
      expect(rowsToCsv(rows, columns)).toBe(`${csvFormat(rows, columns)}\n`);
    });
    fc.assert(check, runs(300));
  });

  it("is read back by d3-dsv cell by cell", () => {
    const check = fc.property(tables, ({ columns, rows }) => {
      const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
      expect(csvParseRows(rowsToCsv(rows, columns))).toEqual([columns, ...cells]);
    });
    fc.assert(check, runs(300));
  });

  it("has a line for the columns alone where there are no rows, and quotes what needs it", () => {
    expect(rowsToCsv([], ["a", 'b "c"', "d,e"])).toBe('a,"b ""c""","d,e"\n');
    expect(rowsToCsv([{ a: "one\r\ntwo", b: -1.5, c: true }], ["c", "b", "a", "missing"])).toBe(
      'c,b,a,missing\ntrue,-1.5,"one\r\ntwo",\n',
    );
  });
});

/** What Excel, or one in East Asia, would run. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const bits = [
  "=",
  "+",
  "-",
  "@",
  "＝",
  '"',
  "'",
  ";",
  ",",
  "\n",
  "\r\n",
  "\t",
  "\u00ad",
  "\u200b",
  " ",
  "a",
  "1",
  "=1+1",
];
const evil = fc.array(fc.constantFrom(...bits), { maxLength: 6 }).map((parts) => parts.join(""));
const evilTables = fc.record({
  columns: fc.uniqueArray(evil, { minLength: 1, maxLength: 4 }),
  cells: fc.array(fc.oneof(evil, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), { minLength: 4 }),
});

/** Rows of the cells, as many in a row as there are columns. */
function rowsOf<T>(columns: readonly string[], cells: readonly T[]): readonly Record<string, T>[] {
  return cells.map((_, row) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[(row + at) % cells.length] as T])),
  );
}

describe("CSV for Excel", () => {
  const rows = [{ score: -0.5, name: "Ø; A, B", best: true, large: 1e21 }];
  const columns = ["score", "name", "best", "large", "missing"];

  it("is in the language of the Excel that reads it", () => {
    expect(rowsToCsvForExcel(rows, columns, "da")).toBe(
      '\ufeffscore;name;best;large;missing\r\n-0,5;"Ø; A, B";SAND;1e+21;\r\n',
    );
    expect(rowsToCsvForExcel(rows, columns, "en")).toBe(
      '\ufeffscore,name,best,large,missing\r\n-0.5,"Ø; A, B",TRUE,1e+21,\r\n',
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+45 33 66 33 66", "'+45 33 66 33 66"],
    ["-A", "'-A"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "' =1"],
    ["\ttab", "' tab"],
    ["\rreturn", "' return"],
    ["  =1", "'  =1"],
    ["\u00ad=1", "'=1"],
    ["＝1+1", "'＝1+1"],
    ["a,=1+1", '"a,\'=1+1"'],
    ['a;"=1"', '"a;\'""=1"""'],
    ["a\n=1", '"a\n\'=1"'],
    ["\u001b[31mred", "�[31mred"],
    ["−1,5 og A-B = C", '"−1,5 og A-B = C"'],
    ["'quoted'", "'quoted'"],
  ])("defuses %j in cells and column names", (text, shown) => {
    expect(rowsToCsvForExcel([{ [text]: text }], [text], "en")).toBe(`\ufeff${shown}\r\n${shown}\r\n`);
  });

  it("keeps what is no number a text", () => {
    expect(rowsToCsvForExcel([{ a: -Infinity, b: NaN, c: "-1.5", d: -1.5 }], ["a", "b", "c", "d"], "en")).toBe(
      "\ufeffa,b,c,d\r\n'-Infinity,NaN,'-1.5,-1.5\r\n",
    );
  });

  it("has no formula, whichever Excel reads it, and says the same as the plain one", () => {
    const check = fc.property(evilTables, fc.constantFrom("da", "en"), ({ columns, cells }, language) => {
      const rows = rowsOf(columns, cells);
      const text = rowsToCsvForExcel(rows, columns, language).slice(1);
      const numbers = new Set(cells.filter((cell) => typeof cell === "number").map(String));
      const isNumber = (cell: string): boolean => numbers.has(cell.replace(",", "."));
      const read = dsvFormat(language === "da" ? ";" : ",").parseRows(text);
      expect(read.flat().filter((cell) => FORMULA.test(cell) && !isNumber(cell))).toEqual([]);
      // Wherever one that heeds no quotes, or other ones, could begin a cell.
      const begun = text.split(/[;,\r\n]/).filter((cell) => FORMULA.test(cell.replace(/^"+/, "")));
      expect(begun.filter((cell) => !/^-\d[\d.e+-]*$/.test(cell))).toEqual([]);
      const plain = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
      const bare = (cell: string): string => cell.replaceAll("'", "").replaceAll(/\s/g, " ").trim();
      expect(read.map((row) => row.map((cell) => (isNumber(cell) ? cell.replace(",", ".") : bare(cell))))).toEqual(
        plain.map((row) =>
          row.map((cell) => {
            if (typeof cell === "number") return String(cell);
            if (typeof cell === "boolean")
              return { da: ["FALSK", "SAND"], en: ["FALSE", "TRUE"] }[language][Number(cell)];
            return bare(safeText(cell));
          }),
        ),
      );
    });
    fc.assert(check, runs(500));
  });
});
