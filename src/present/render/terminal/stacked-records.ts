import type { Style } from "./style.ts";
import type { TextTable } from "./text-cells.ts";
import { wrapLine } from "./wrap-text.ts";

const INDENT = "  ";

/**
 * A table for a page that is too narrow for its columns: a record for each row, in which each cell stands behind the
 * title of its column, and below it if it has several lines. Empty cells are left out. A rule stands before each record.
 */
export function stackedRecords({ columns, rows }: TextTable, width: number, style: Style): string {
  const rule = style.dim("─".repeat(width));
  const records = rows.map((row) =>
    columns.flatMap(({ title }, column) => field(title.replaceAll("\n", " "), row[column] ?? "", width, style)),
  );
  return records.flatMap((lines) => [rule, ...lines]).join("\n");
}

function field(title: string, cell: string, width: number, style: Style): readonly string[] {
  if (cell.trim() === "") return [];
  const lines = cell.split("\n");
  const label = title === "" ? "" : `${title}:`;
  if (lines.length === 1) {
    const [first = "", ...others] = wrapLine(label === "" ? cell : `${label} ${cell}`, width, INDENT);
    return [first.startsWith(label) ? style.bold(label) + first.slice(label.length) : first, ...others];
  }
  return [
    ...(label === "" ? [] : wrapLine(label, width, INDENT).map(style.bold)),
    ...lines.flatMap((line) => wrapLine(line, width - INDENT.length, INDENT)).map((line) => INDENT + line),
  ];
}
