import type { TextColumn, TextTable } from "./text-cells.ts";
import { stackedRecords } from "./stacked-records.ts";
import type { Style } from "./style.ts";
import { textWidth, wrapLine } from "./wrap-text.ts";

const GAP = "  ";
const NARROWEST = 12;

/**
 * A table for a terminal of some width: the widest columns give way first, and their cells are wrapped. A rule stands
 * below the head, and between rows if most of them have several lines. Where the columns cannot stand side by side, each
 * row becomes a record.
 */
export function textTable(table: TextTable, width: number, style: Style): string {
  const { columns, rows } = table;
  const cells = [columns.map(({ title }) => title), ...rows];
  const widths = columnWidths(cells, columns, width);
  if (total(widths) > width) return stackedRecords(table, width, style);
  const [head = [], ...body] = cells.map((row) => rowLines(row, columns, widths));
  const rule = style.dim("─".repeat(total(widths)));
  const spaced = body.filter((lines) => lines.length > 1).length > body.length / 2;
  const below = body.flatMap((lines, row) => (spaced && row > 0 ? [rule, ...lines] : lines));
  return [...head.map(style.bold), rule, ...below].join("\n");
}

/** The lines of a row: as many as its tallest cell has. */
function rowLines(
  row: readonly string[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): readonly string[] {
  const cells = row.map((cell, column) => wrapCell(cell, widths[column] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => {
        const text = lines[line] ?? "";
        const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(text)));
        return columns[column]?.align === "right" ? gap + text : text + gap;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Wraps the lines of a cell; the rest of a line hangs, so that it cannot be taken for a line of its own. */
function wrapCell(cell: string, width: number): readonly string[] {
  return cell.split("\n").flatMap((line) => wrapLine(line, width, "  "));
}

/** Columns that stand to the right hold numbers, which are never cut; their titles may be wrapped. */
function columnWidths(cells: readonly (readonly string[])[], columns: readonly TextColumn[], width: number): number[] {
  const [head = [], ...body] = cells;
  const least = columns.map(({ align }, column) =>
    align === "right"
      ? Math.max(widest(body, column, /\n/), widest([head], column, /[ \n]/))
      : Math.min(widest(cells, column, /[ \n]/), NARROWEST),
  );
  // What is wider than the page gives way down to that in any case.
  const widths = columns.map((_, column) => Math.max(least[column] ?? 0, Math.min(width, widest(cells, column, /\n/))));
  while (total(widths) > width) {
    const shrinkable = widths.map((each, column) => (each > (least[column] ?? 0) ? each : 0));
    const most = Math.max(...shrinkable);
    if (most === 0) break;
    widths[shrinkable.indexOf(most)] = most - 1;
  }
  return widths;
}

/** The width of the widest line or word of a column. */
function widest(rows: readonly (readonly string[])[], column: number, separator: RegExp): number {
  let most = 1;
  for (const row of rows)
    for (const part of (row[column] ?? "").split(separator)) most = Math.max(most, textWidth(part));
  return most;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}
