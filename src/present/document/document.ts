import type { Language } from "../../text/bilingual.ts";
import type { Figure } from "./figure.ts";
import type { Inline } from "./inline.ts";
import type { Table } from "./table.ts";

/** A part of a page, before it is known whether a terminal, Markdown, HTML or anything else shows it. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: Inline }
  | { readonly kind: "text"; readonly text: Inline }
  | { readonly kind: "list"; readonly items: readonly Inline[] }
  | { readonly kind: "figure"; readonly figure: Figure }
  | Table;

/** The blocks that a reader sees, from top to bottom. */
export type Page = readonly Block[];

/** An answer as it is shown, in one language: plain data of which renderers make pages, files and pictures. */
export interface AnswerDocument {
  readonly language: Language;
  /** Title of the answer, for a page or a tab. */
  readonly title: string;
  readonly blocks: Page;
  /** Content of files for programs and spreadsheets; null where a page is all there is. */
  readonly data: Table | null;
}

/**
 * The heading of a whole document.
 *
 * @example
 * ```ts
 * title("The best allocations"); // { kind: "heading", level: 1, text: "The best allocations" }
 * ```
 */
export const title = (text: Inline): Block => ({ kind: "heading", level: 1, text });

/**
 * The heading of a part of a document.
 *
 * @example
 * ```ts
 * heading("Score"); // { kind: "heading", level: 2, text: "Score" }
 * ```
 */
export const heading = (text: Inline): Block => ({ kind: "heading", level: 2, text });

/**
 * A paragraph of running text.
 *
 * @example
 * ```ts
 * paragraph("Every rule is kept."); // { kind: "text", text: "Every rule is kept." }
 * ```
 */
export const paragraph = (text: Inline): Block => ({ kind: "text", text });

/**
 * Lines below each other, each with a mark before it.
 *
 * @example
 * ```ts
 * list(["one", "two"]); // { kind: "list", items: ["one", "two"] }
 * ```
 */
export const list = (items: readonly Inline[]): Block => ({ kind: "list", items });

/**
 * A picture, drawn where pictures can be shown; where they cannot, the page says the same in texts and tables.
 *
 * @example
 * ```ts
 * figure(frontierFigure(kobenhavn2024, frontier(kobenhavn2024), "da")).kind; // "figure"
 * ```
 */
export const figure = (shown: Figure): Block => ({ kind: "figure", figure: shown });
