import type { AnswerDocument, Block } from "../document/document.ts";

/** A block that can be written: all but pictures. */
export type WritableBlock = Exclude<Block, { readonly kind: "figure" }>;

/** The blocks of a document that can be read where no pictures can be shown. */
export function writableBlocks({ blocks }: AnswerDocument): readonly WritableBlock[] {
  return blocks.filter((block): block is WritableBlock => block.kind !== "figure");
}
