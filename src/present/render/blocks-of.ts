import type { AnswerDocument, Page } from "../document/document.ts";

/** What there is to read, of a document or of a part of one. */
export function blocksOf(document: AnswerDocument | Page): Page {
  return "blocks" in document ? document.blocks : document;
}
