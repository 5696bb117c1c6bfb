import type { Language } from "../../text/bilingual.ts";
import { safeText } from "./safe-text.ts";

type Value = string | number | boolean;

/** Flat rows, such as those of `rankingRows`. A column that a row lacks is an empty cell. */
type Rows = readonly Readonly<Record<string, Value>>[];

/**
 * Rows as CSV (RFC 4180) for programs: a line of column names, cells with commas, quotes or line breaks in quotes,
 * numbers with a decimal point in every language, texts exactly as they are. Not for spreadsheets, which take a text
 * that begins with `=`, `+`, `-` or `@` for a formula and run it: they get `toCsvForExcel`.
 *
 * @param rows flat rows, such as those of `rankingRows`. A column that a row lacks is an empty cell.
 * @param columns the keys to write, in order.
 * @example
 * ```ts
 * toCsv([{ rank: 1, name: "A, B" }], ["rank", "name"]); // "rank,name\n1,\"A, B\"\n"
 * ```
 */
export function toCsv(rows: Rows, columns: readonly string[]): string {
  return table(rows, columns)
    .map((cells) => `${cells.map((value) => inQuotes(String(value), NEEDS_QUOTES)).join(",")}\n`)
    .join("");
}

/**
 * Rows as CSV that Excel opens by itself, with a double click: cells between semicolons and decimal commas for a Danish
 * Excel, commas and decimal points for an English one; a mark that says UTF-8. Numbers are numbers. A text or a column
 * name that Excel would run as a formula stands behind an apostrophe, and what would steer a reader is replaced.
 * Texts that look like dates or numbers become such, as with every CSV that Excel opens by itself.
 *
 * @param rows flat rows, such as those of `rankingRows`. A column that a row lacks is an empty cell.
 * @param columns the keys to write, in order.
 * @param language of the Excel that reads it.
 * @example
 * ```ts
 * toCsvForExcel([{ score: 0.5, name: "=1+1" }], ["score", "name"], "da"); // "\ufeffscore;name\r\n0,5;'=1+1\r\n"
 * ```
 */
export function toCsvForExcel(rows: Rows, columns: readonly string[], language: Language): string {
  const separator = language === "da" ? ";" : ",";
  const lines = table(rows, columns).map((cells) => {
    return `${cells.map((value) => excelCell(value, language)).join(separator)}\r\n`;
  });
  return `${UTF_8_MARK}${lines.join("")}`;
}

/** What a file begins with that Excel is to read as UTF-8. */
export const UTF_8_MARK = "\ufeff";

function table(rows: Rows, columns: readonly string[]): readonly (readonly Value[])[] {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

const NEEDS_QUOTES = /[",\n\r]/;
const NEEDS_QUOTES_IN_EXCEL = /[",;\n\r]/;

function inQuotes(text: string, needed: RegExp): string {
  return needed.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function excelCell(value: Value, language: Language): string {
  if (typeof value === "boolean") return EXCEL_BOOLEANS[language][value ? 1 : 0];
  if (typeof value === "number" && Number.isFinite(value)) {
    return language === "da" ? String(value).replace(".", ",") : String(value);
  }
  return inQuotes(withoutFormulas(String(value)), NEEDS_QUOTES_IN_EXCEL);
}

/** Excel reads those of its own language only. */
const EXCEL_BOOLEANS = { da: ["FALSK", "SAND"], en: ["FALSE", "TRUE"] } as const;

/**
 * An apostrophe before each sign that could begin a formula: at the beginning of the text, and where a cell would begin
 * if an Excel of the other language took a separator or a line break inside of the text for the end of a cell.
 *
 * Source: OWASP, CSV Injection; the full-width forms are taken for formulas in East Asian versions.
 */
function withoutFormulas(text: string): string {
  const defused = safeText(text).replaceAll(
    /(^|[,;\n\r])((?:[^\S\n\r]|["'])*[=+\-@\uff1d\uff0b\uff0d\uff20])/g,
    "$1'$2",
  );
  return /^[\t\r]/.test(text) && !defused.startsWith("'") ? `'${defused}` : defused;
}
