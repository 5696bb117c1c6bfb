import { markdownTable } from "markdown-table";
import type { Block, Page, TableBlock } from "./page.ts";
import { markdownBlock, markdownText } from "./render/markdown-text.ts";

/**
 * A page as Markdown, with tables as GitHub has them. Names are shown as they stand: none of them becomes a link, a
 * list, HTML or anything else, and what would steer a terminal or a reader is replaced.
 *
 * @param page such as `rankingPage` and `allocationPage` give.
 * @example
 * ```ts
 * const page = rankingPage(kobenhavn2024, rank(kobenhavn2024, { top: 3 }), "da");
 * toMarkdown(page).includes("A09.2"); // true
 * ```
 */
export function toMarkdown(page: Page): string {
  return `${page.map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${markdownBlock(block.text)}`;
    case "text":
      return markdownBlock(block.text);
    case "list":
      return block.items.map((item) => `- ${markdownBlock(item)}`).join("\n");
    case "table":
      return tableText(block);
  }
}

function tableText({ columns, rows }: TableBlock): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(cellText));
  // Padding helps whoever reads the text as it is, unless a cell is so long that no line would show it.
  const padded = cells.flat().every((cell) => cell.length <= LONGEST_PADDED);
  return markdownTable(cells, {
    align: columns.map(({ align }) => (align === "right" ? "r" : "l")),
    alignDelimiters: padded,
  });
}

const LONGEST_PADDED = 100;

/** Cells cannot hold line breaks. */
function cellText(text: string): string {
  return text.split("\n").map(markdownText).join("<br>");
}
