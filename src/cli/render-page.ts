import type { Block, Page, TableBlock } from "../present/page.ts";
import type { Context } from "./context.ts";
import { printable } from "./printable.ts";
import { styleOf, type Style } from "./style.ts";
import { textTable } from "./text-table.ts";
import { wrapLine } from "./wrap-text.ts";

/** A page for the terminal. */
export function renderPage(page: Page, { width, colour }: Pick<Context, "width" | "colour">): string {
  const style = styleOf(colour);
  const blocks = page.map((block, index) => {
    const gap = index === 0 || page[index - 1]?.kind === "heading" ? "" : "\n";
    return gap + renderBlock(block, width, style);
  });
  return `${blocks.join("\n")}\n`;
}

function renderBlock(block: Block, width: number, style: Style): string {
  switch (block.kind) {
    case "heading":
      return style.bold(printable(block.level === 1 ? block.text : block.text.toUpperCase()));
    case "text":
      return wrapLine(printable(block.text), width).join("\n");
    case "list":
      return block.items.map((item) => wrapLine(`- ${printable(item)}`, width, "  ").join("\n")).join("\n");
    case "table":
      return textTable(printableTable(block), width, style);
  }
}

function printableTable({ kind, columns, rows }: TableBlock): TableBlock {
  return {
    kind,
    columns: columns.map(({ title, align }) => ({ title: printable(title), align })),
    rows: rows.map((row) => row.map(printable)),
  };
}
