import { tableOf, type ColumnType, type Table } from "../src/present/document/table.ts";

/** A table whose cells are texts, a text of several lines with breaks. */
export function textTable(
  columns: readonly (readonly [title: string, type: ColumnType])[],
  rows: readonly (readonly string[])[],
): Table {
  return tableOf(
    columns.map(([title, type], at) => ({
      key: `column_${at + 1}`,
      title,
      type,
      value: (row: readonly string[]) => row[at] ?? "",
      shown: (row: readonly string[]) => (row[at] ?? "").split("\n"),
    })),
    rows,
    { language: "en" },
  );
}
