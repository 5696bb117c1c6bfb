import type { Language } from "../../text/bilingual.ts";
import { formatNumber, percentText, scoreText } from "../../text/numbers.ts";
import { textOf, type Inline } from "./inline.ts";

/** Value of a cell for programs; null where there is nothing, or nothing is proven. */
export type Value = string | number | boolean | null;

/**
 * Type of the values in a column. `score` and `share` are of 0…1, and shown times 100 with one decimal, a share in
 * percent; `count` is a whole number; `points` are points of a score, times 100 already; `figure` is a number in a unit
 * of its own.
 */
export type ColumnType = "text" | "score" | "share" | "count" | "points" | "figure" | "flag";

/** A column of a table: how it is called, and what a row has there. */
export interface Column<Row> {
  /** Its name in files, the same in every language: letters, figures and `_`. */
  readonly key: string;
  /** Its head on pages. */
  readonly title: string;
  readonly type: ColumnType;
  /** Value in files, with full precision. */
  readonly value: (row: Row, index: number) => Value;
  /** Lines on pages, if they are not what the type makes of the value. */
  readonly shown?: ((row: Row, index: number) => readonly Inline[]) | undefined;
  /** The only place of the column, if it does not stand everywhere. */
  readonly only?: "page" | "file" | undefined;
}

/** A cell of a table: its value, and the lines that pages show. */
export interface Cell {
  readonly value: Value;
  readonly lines: readonly Inline[];
}

/** A table as plain data. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly Omit<Column<never>, "value" | "shown">[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number of rows that pages show; files have them all. */
  readonly top: number;
}

/** Options for making a table of rows. */
export interface TableOptions {
  readonly language: Language;
  /** At most so many rows on pages. All if left out. */
  readonly top?: number | undefined;
}

/**
 * A table of rows: each column says what a row has there.
 *
 * @example
 * ```ts
 * const columns = [{ key: "share", title: "Share", type: "share", value: (row: number) => row }] as const;
 * tableOf(columns, [0.5], { language: "en" }).rows[0]?.[0]?.value; // 0.5
 * ```
 */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { language, top = Infinity }: TableOptions,
): Table {
  return {
    kind: "table",
    columns: columns.map(({ key, title, type, only }) => ({ key, title, type, only })),
    rows: rows.map((row, index) =>
      columns.map(({ type, value, shown }): Cell => {
        const held = value(row, index);
        return { value: held, lines: shown?.(row, index) ?? [valueText(held, type, language)] };
      }),
    ),
    top: Math.min(top, rows.length),
  };
}

/** A value as pages show it. */
export function valueText(value: Value, type: ColumnType, language: Language): string {
  if (value === null) return "";
  if (typeof value === "boolean") return YES_NO[language][value ? 1 : 0];
  if (typeof value === "string") return value;
  switch (type) {
    case "score":
      return scoreText(value, language);
    case "share":
      return percentText(scoreText(value, language), language);
    case "count":
      return formatNumber(value, language);
    case "points":
      return formatNumber(value, language, 1);
    default:
      return formatNumber(value, language, { most: 6 });
  }
}

const YES_NO = { da: ["nej", "ja"], en: ["no", "yes"] } as const;

/** A column that only files have. */
export function fileColumn<Row>(key: string, type: ColumnType, value: Column<Row>["value"]): Column<Row> {
  return { key, title: "", type, only: "file", value };
}

/** The letters of a cell, line by line. */
export function cellText({ lines }: Cell): string {
  return lines.map(textOf).join("\n");
}

/** True for a column of numbers, which stand to the right. */
export function isNumeric({ type }: { readonly type: ColumnType }): boolean {
  return type !== "text" && type !== "flag";
}

/** The part of a table that pages show. */
export function pageOf({ columns, rows, top, ...table }: Table): Table {
  const here = columns.map(({ only }) => only !== "file");
  return {
    ...table,
    columns: columns.filter((_, c) => here[c]),
    rows: rows.slice(0, top).map((row) => row.filter((_, c) => here[c])),
    top,
  };
}

/** The part of a table that files hold. */
export function fileOf({ columns, rows, ...table }: Table): Table {
  const here = columns.map(({ only }) => only !== "page");
  return {
    ...table,
    columns: columns.filter((_, c) => here[c]),
    rows: rows.map((row) => row.filter((_, c) => here[c])),
  };
}

/**
 * The rows of a table by the keys of its columns, as files have them: for data frames and notebooks; none where a document
 * has no table.
 *
 * @example
 * ```ts
 * const { data } = view(kobenhavn2024, frontier(kobenhavn2024), "en");
 * rowsOf(data)[0]?.["number"]; // 1
 * ```
 */
export function rowsOf(table: Table | null): readonly Readonly<Record<string, Value>>[] {
  if (table === null) return [];
  const { columns, rows } = fileOf(table);
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, c) => [key, row[c]?.value ?? null])));
}

/**
 * Keys for columns of their own, one for each id: `score_H1`. What is neither a letter nor a figure becomes `_`; of two
 * that are then alike, the later has a number behind it, from its place on.
 */
export function idKeys(prefix: string, ids: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const plain = `${prefix}_${id.replaceAll(/[^\p{L}\p{N}_]/gu, "_")}`;
    let key = plain;
    for (let number = index + 1; keys.has(key); number++) key = `${plain}_${number}`;
    keys.add(key);
  }
  return [...keys];
}

/** Things made of ids, or of parts by their ids, each with the key of a column of its own. */
export function keyed<Part extends string | { readonly id: string }, Made>(
  prefix: string,
  parts: readonly Part[],
  make: (part: Part, key: string, at: number) => Made,
): readonly Made[] {
  const ids = parts.map((part) => (typeof part === "string" ? part : part.id));
  const keys = idKeys(prefix, ids);
  return parts.map((part, at) => make(part, keys[at] ?? "", at));
}
