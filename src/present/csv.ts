/**
 * Rows as CSV (RFC 4180): a line of column names, cells with commas, quotes or line breaks in quotes, numbers with a
 * decimal point in every language, so that programs read them.
 *
 * @param rows flat rows, such as those of `rankingRows`. A column that a row lacks is an empty cell.
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
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}

function csvCell(value: string | number | boolean): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
