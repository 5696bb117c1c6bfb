import type { AnswerDocument } from "../../document/document.ts";
import { textOf, type Inline } from "../../document/inline.ts";
import { cellText, isNumeric, pageOf, type Table } from "../../document/table.ts";
import { issueAt, shown, type Issue } from "../../../problem/invalid-problem.ts";
import { checkDocument } from "../check-document.ts";
import { writableBlocks, type WritableBlock } from "../writable-blocks.ts";
import { safeText } from "../safe-text.ts";
import { shortened } from "./shortened.ts";
import { styleOf, type Style } from "./style.ts";
import { textTable } from "./text-table.ts";
import { wrapLine } from "./wrap-text.ts";

/** Greatest width of running text, in columns: nobody reads longer lines. Tables take the whole width. */
export const TEXT_WIDTH = 100;

/** Properties of a terminal. */
export interface TextOptions {
  /** Number of columns, at least 20; 100 if left out. */
  readonly width?: number | undefined;
  /** True if heads are bold and rules dim; false if left out. */
  readonly colour?: boolean | undefined;
}

/**
 * A document as a terminal shows it: running text at most 100 columns wide, tables as wide as they may be, each row a record
 * where they do not fit. Texts of absurd length are cut (`shortened`).
 *
 * @throws {InvalidInput} for what is no document, and for a width that is none.
 * @example
 * ```ts
 * const text = toText(view(kobenhavn2024, frontier(kobenhavn2024), "da"), { width: 80 });
 * text.split("\n").every((line) => line.length <= 80); // true
 * ```
 */
export function toText(document: AnswerDocument, { width = TEXT_WIDTH, colour = false }: TextOptions = {}): string {
  checkDocument(document, widthIssues(width));
  const style = styleOf(colour);
  const page = writableBlocks(document);
  const blocks = page.map((block, index) => {
    const gap = index === 0 || page[index - 1]?.kind === "heading" ? "" : "\n";
    return gap + blockText(block, width, style);
  });
  return `${blocks.join("\n")}\n`;
}

/** A narrower page would break every word. */
const LEAST_WIDTH = 20;

function widthIssues(width: unknown): readonly Issue[] {
  if (typeof width === "number" && width >= LEAST_WIDTH) return [];
  return [
    issueAt(["width"], width, {
      da: `er ${shown(width)}. Skriv et tal, mindst ${LEAST_WIDTH}.`,
      en: `is ${shown(width)}. Write a number of at least ${LEAST_WIDTH}.`,
    }),
  ];
}

function blockText(block: WritableBlock, width: number, style: Style): string {
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
      return textTable(printable(block), width, style);
  }
}

/** Running text has no line breaks of its own: one in a name would end the paragraph. */
function onOneLine(text: Inline): string {
  return shortened(safeText(textOf(text).replaceAll(/\r?\n/g, " ")));
}

/** The lines of a cell are meant. */
function onLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => shortened(safeText(line)))
    .join("\n");
}

function printable(table: Table): Parameters<typeof textTable>[0] {
  const { columns, rows } = pageOf(table);
  return {
    columns: columns.map((column) => ({ title: onLines(column.title), align: isNumeric(column) ? "right" : "left" })),
    rows: rows.map((row) => row.map((cell) => onLines(cellText(cell)))),
  };
}
