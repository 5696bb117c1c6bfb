import type { Block, Page, TableBlock } from "../present/page.ts";
import { safeText } from "../present/render/safe-text.ts";
import type { Context } from "./context.ts";
import { shortened } from "./shortened.ts";
import { styleOf, type Style } from "./style.ts";
import { textTable } from "./text-table.ts";
import { wrapLine } from "./wrap-text.ts";

/** How many columns running text takes at most: nobody reads longer lines. Tables take the whole width. */
export const TEXT_WIDTH = 100;

/** A page for the terminal. Texts of absurd length are cut (`shortened`). */
export function renderPage(page: Page, { width, colour }: Pick<Context, "width" | "colour">): string {
  const style = styleOf(colour);
  const blocks = page.map((block, index) => {
    const gap = index === 0 || page[index - 1]?.kind === "heading" ? "" : "\n";
    return gap + renderBlock(block, width, style);
  });
  return `${blocks.join("\n")}\n`;
}

function renderBlock(block: Block, width: number, style: Style): string {
  const textWidth = Math.min(width, TEXT_WIDTH);
  switch (block.kind) {
    case "heading": {
      const text = onOneLine(block.text);
      const lines = wrapLine(block.level === 1 ? text : text.toUpperCase(), textWidth);
      return lines.map(style.bold).join("\n");
    }
    case "text":
      return wrapLine(onOneLine(block.text), textWidth).join("\n");
    case "list":
      return block.items.map((item) => wrapLine(`- ${onOneLine(item)}`, textWidth, "  ").join("\n")).join("\n");
    case "table":
      return textTable(printableTable(block), width, style);
  }
}

/** Running text has no line breaks of its own: one in a name would end the paragraph. */
function onOneLine(text: string): string {
  return shortened(safeText(text.replaceAll(/\r?\n/g, " ")));
}

/** The lines of a cell are meant. */
function onLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => shortened(safeText(line)))
    .join("\n");
}

function printableTable({ kind, columns, rows }: TableBlock): TableBlock {
  return {
    kind,
    columns: columns.map(({ title, align }) => ({ title: onLines(title), align })),
    rows: rows.map((row) => row.map(onLines)),
  };
}
