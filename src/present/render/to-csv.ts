import { shownScore } from "../../text/numbers.ts";
import type { Language } from "../../text/bilingual.ts";
import type { AnswerDocument } from "../document/document.ts";
import { fileOf, type ColumnType, type Value } from "../document/table.ts";
import { checkDocument } from "./check-document.ts";
import { safeText } from "./safe-text.ts";

/** Flat rows, such as those of `rowsOf`. A column that a row lacks is an empty cell. */
type Rows = readonly Readonly<Record<string, string | number | boolean>>[];

/**
 * The table of a document as CSV for programs, as RFC 4180 has it but for lines that end with `\n` alone: a line of column names, cells with commas, quotes or line breaks in
 * quotes, numbers in full with a decimal point in every language, scores and shares of 0…1, texts exactly as they are. Not for
 * spreadsheets, which take a text that begins with `=`, `+`, `-` or `@` for a formula and run it: they get `toCsvForExcel`.
 *
 * @example
 * ```ts
 * toCsv(view(kobenhavn2024, frontier(kobenhavn2024), "en")).startsWith("number,score_H1,"); // true
 * ```
 */
export function toCsv(document: AnswerDocument): string {
  checkDocument(document);
  return csvText(cellsOf(document.data).map((cells) => cells.map(({ value }) => value ?? "")));
}

/**
 * The table of a document as CSV that Excel opens by itself, with a double click: cells between semicolons and decimal commas
 * for a Danish Excel, commas and decimal points for an English one; a mark that says UTF-8. Numbers are numbers, scores and
 * shares as people see them, times 100 with one decimal. A text or a column name that Excel would run as a formula stands behind
 * an apostrophe, and what would steer a reader is replaced. Texts that look like dates or numbers become such, as with every CSV
 * that Excel opens by itself.
 *
 * @example
 * ```ts
 * toCsvForExcel(view(kobenhavn2024, frontier(kobenhavn2024), "da")).split("\r\n")[0]?.split(";")[1]; // "score_H1"
 * ```
 */
export function toCsvForExcel(document: AnswerDocument): string {
  checkDocument(document);
  const { data, language } = document;
  return excelText(
    cellsOf(data).map((cells) => cells.map(excelValue)),
    language,
  );
}

interface FileCell {
  readonly value: Value;
  readonly type: ColumnType;
}

/** The head of a table and its rows, as files have them; nothing of a document that has none. */
function cellsOf(data: AnswerDocument["data"]): readonly (readonly FileCell[])[] {
  if (data === null) return [];
  const { columns, rows } = fileOf(data);
  const head = columns.map(({ key }): FileCell => ({ value: key, type: "text" }));
  return [head, ...rows.map((row) => row.map(({ value }, c) => ({ value, type: columns[c]?.type ?? "text" })))];
}

/** Scores and shares as people see them. */
function excelValue({ value, type }: FileCell): string | number | boolean {
  if (typeof value === "number" && (type === "score" || type === "share")) return shownScore(value);
  return value ?? "";
}

/**
 * Rows as CSV, as `toCsv` writes them.
 *
 * @param rows flat rows, such as those of `rowsOf`. A column that a row lacks is an empty cell.
 * @param columns the keys to write, in order.
 * @example
 * ```ts
 * rowsToCsv([{ rank: 1, name: "A, B" }], ["rank", "name"]); // "rank,name\n1,\"A, B\"\n"
 * ```
 */
export function rowsToCsv(rows: Rows, columns: readonly string[]): string {
  return csvText(table(rows, columns));
}

/**
 * Rows as CSV, as `toCsvForExcel` writes them.
 *
 * @param rows flat rows, such as those of `rowsOf`. A column that a row lacks is an empty cell.
 * @param columns the keys to write, in order.
 * @param language of the Excel that reads it.
 * @example
 * ```ts
 * rowsToCsvForExcel([{ score: 0.5, name: "=1+1" }], ["score", "name"], "da"); // "\ufeffscore;name\r\n0,5;'=1+1\r\n"
 * ```
 */
export function rowsToCsvForExcel(rows: Rows, columns: readonly string[], language: Language): string {
  return excelText(table(rows, columns), language);
}

/** Start of a file that Excel is to read as UTF-8. */
export const UTF_8_MARK = "\ufeff";

/** Cells to be written, line by line. */
type Lines = readonly (readonly (string | number | boolean)[])[];

function csvText(lines: Lines): string {
  return lines.map((cells) => `${cells.map((value) => inQuotes(String(value), NEEDS_QUOTES)).join(",")}\n`).join("");
}

function excelText(lines: Lines, language: Language): string {
  const separator = language === "da" ? ";" : ",";
  const written = lines.map((cells) => `${cells.map((value) => excelCell(value, language)).join(separator)}\r\n`);
  return `${UTF_8_MARK}${written.join("")}`;
}

function table(rows: Rows, columns: readonly string[]): Lines {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

const NEEDS_QUOTES = /[",\n\r]/;
const NEEDS_QUOTES_IN_EXCEL = /[",;\n\r]/;

function inQuotes(text: string, needed: RegExp): string {
  return needed.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function excelCell(value: string | number | boolean, language: Language): string {
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
