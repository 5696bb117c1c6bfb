import { csvFormat } from "d3-dsv";

/**
 * Rows as CSV (RFC 4180): a line of column names, cells with commas, quotes or line breaks in quotes, numbers with a
 * decimal point in every language, so that programs read them.
 *
 * @param rows flat rows, such as those of `rankingRows`.
 * @param columns the keys to write, in order.
 * @example
 * ```ts
 * toCsv([{ rank: 1, name: "A, B" }], ["rank", "name"]); // "rank,name\n1,\"A, B\"\n"
 * ```
 */
export function toCsv(
  rows: readonly Readonly<Record<string, string | number | boolean>>[],
  columns: readonly string[],
): string {
  return `${csvFormat(rows, columns)}\n`;
}
