/** A column of a table on a page. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A table whose cells are texts; a cell may have several lines. */
export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a page, before it is known whether a terminal, Markdown or anything else shows it. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | TableBlock;

/** What a reader gets to see, from top to bottom. */
export type Page = readonly Block[];

export const title = (text: string): Block => ({ kind: "heading", level: 1, text });
export const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
export const paragraph = (text: string): Block => ({ kind: "text", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const left = (title: string): Column => ({ title, align: "left" });
export const right = (title: string): Column => ({ title, align: "right" });
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): TableBlock => ({
  kind: "table",
  columns,
  rows,
});
