import type { AnswerDocument, Page } from "../src/present/document/document.ts";

/** A document that consists of some blocks. */
export function documentOf(blocks: Page): AnswerDocument {
  return { language: "en", title: "", blocks, data: null };
}
