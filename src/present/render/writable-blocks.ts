import type { AnswerDocument, Block, Page } from "../document/document.ts";

/** A block that can be written: all but pictures. */
export type WritableBlock = Exclude<Block, { readonly kind: "figure" }>;

/** What there is to read, of a document or of a part of one, where no pictures can be shown. */
export function writableBlocks(document: AnswerDocument | Page): readonly WritableBlock[] {
  const blocks = "blocks" in document ? document.blocks : document;
  return blocks.filter((block): block is WritableBlock => block.kind !== "figure");
}
