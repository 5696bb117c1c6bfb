import { markdownTable } from "markdown-table";
import type { AnswerDocument } from "../document/document.ts";
import { textOf, type Inline } from "../document/inline.ts";
import { isNumeric, pageOf, type Table } from "../document/table.ts";
import { checkDocument } from "./check-document.ts";
import { writableBlocks, type WritableBlock } from "./writable-blocks.ts";
import { markdownBlock, markdownText } from "./markdown-text.ts";

/**
 * A page as Markdown, with tables as GitHub has them. Names are shown as they stand: none of them becomes a link, a
 * list, HTML or anything else, and what would steer a terminal or a reader is replaced.
 *
 * @param document such as `view` gives.
 * @throws {InvalidInput} for what is no document.
 * @example
 * ```ts
 * const document = view(kobenhavn2024, rank(kobenhavn2024, { top: 3 }), "da");
 * toMarkdown(document).includes("A09.2"); // true
 * ```
 */
export function toMarkdown(document: AnswerDocument): string {
  checkDocument(document);
  return `${writableBlocks(document).map(blockText).join("\n\n")}\n`;
}

function blockText(block: WritableBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${markdownBlock(textOf(block.text))}`;
    case "text":
      return markdownBlock(textOf(block.text));
    case "list":
      return block.items.map((item) => `- ${markdownBlock(textOf(item))}`).join("\n");
    case "table":
      return tableText(pageOf(block));
  }
}

function tableText({ columns, rows }: Table): string {
  const cells = [
    columns.map(({ title }) => linesText(title.split("\n"))),
    ...rows.map((row) => row.map(({ lines }) => linesText(lines))),
  ];
  // Padding helps whoever reads the text as it is, unless a cell is so long that no line would show it.
  const padded = cells.flat().every((cell) => cell.length <= LONGEST_PADDED);
  return markdownTable(cells, {
    align: columns.map((column) => (isNumeric(column) ? "r" : "l")),
    alignDelimiters: padded,
  });
}

const LONGEST_PADDED = 100;

/** Cells cannot hold line breaks. */
function linesText(lines: readonly Inline[]): string {
  return lines
    .flatMap((line) => textOf(line).split("\n"))
    .map(markdownText)
    .join("<br>");
}
