import { csvFormat } from "d3-dsv";

/**
 * Rows as CSV (RFC 4180): a line of column names, cells with commas, quotes or line breaks in quotes, numbers with a
 * decimal point in every language, so that programs read them.
 */
export function toCsv(
  rows: readonly Readonly<Record<string, string | number | boolean>>[],
  columns: readonly string[],
): string {
  return `${csvFormat(rows, columns)}\n`;
}
