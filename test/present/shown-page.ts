import type { Block, AnswerDocument, Page } from "../../src/present/index.ts";
import { textOf } from "../../src/present/document/inline.ts";
import { cellText, pageOf, rowsOf } from "../../src/present/document/table.ts";

/** A table as a reader sees it: a cell of several lines has breaks. */
export interface ShownTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const blocksOf = (page: AnswerDocument | Page): Page => ("blocks" in page ? page.blocks : page);

/** The tables of a page. */
export const shownTables = (page: AnswerDocument | Page): readonly ShownTable[] =>
  blocksOf(page).flatMap((block) => (block.kind === "table" ? [shownTable(block)] : []));

export function shownTable(table: Extract<Block, { readonly kind: "table" }>): ShownTable {
  const { columns, rows } = pageOf(table);
  return { titles: columns.map(({ title }) => title), rows: rows.map((row) => row.map(cellText)) };
}

/** Everything on a page but its pictures, cells included, text by text. */
export const shownTexts = (page: AnswerDocument | Page): readonly string[] => blocksOf(page).flatMap(blockTexts);

export function blockTexts(block: Block): readonly string[] {
  if (block.kind === "table") return shownTable(block).rows.flat();
  if (block.kind === "figure") return [];
  return block.kind === "list" ? block.items.map(textOf) : [textOf(block.text)];
}

/** The rows that files hold of a document. */
export const fileRows = ({ data }: AnswerDocument): ReturnType<typeof rowsOf> => (data === null ? [] : rowsOf(data));
