import type { AnswerDocument } from "../present/document/document.ts";
import { toHtml } from "../present/render/html/to-html.tsx";
import { toText } from "../present/render/terminal/to-text.ts";
import { toCsv, toCsvForExcel } from "../present/render/to-csv.ts";
import { toMarkdown } from "../present/render/to-markdown.ts";
import type { PageForm } from "./context.ts";

/** An answer and how it is shown. */
export interface Shown {
  /** Content of `--format json`. */
  readonly answer: object;
  /** Content of `--format ndjson`, a line each. */
  readonly items: readonly object[];
  /** The answer as a document; with so many rows at most. */
  readonly document: (top?: number) => AnswerDocument;
  readonly top: number | undefined;
  readonly page: PageForm;
}

export type Format = "table" | "json" | "ndjson" | "csv" | "csv-excel" | "markdown" | "html";

/** The formats in which every answer can be written, the first of them if none is asked for. */
export const FORMATS: Readonly<Record<Format, (shown: Shown) => string>> = {
  table: ({ document, top, page }) => toText(document(top), page),
  json: ({ answer }) => json(answer),
  ndjson: ({ items }) => ndjson(items),
  csv: ({ document }) => toCsv(document()),
  "csv-excel": ({ document }) => toCsvForExcel(document()),
  markdown: ({ document }) => toMarkdown(document()),
  html: ({ document }) => toHtml(document()),
};

export function isFormat(format: string): format is Format {
  return Object.hasOwn(FORMATS, format);
}

/** The formats that hold nothing but rows: what there is to say where there are none does not stand in them. */
export const ROWS: readonly string[] = ["ndjson", "csv", "csv-excel"];

/** A value as JSON for people and programs. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Values as JSON, each on a line of its own. */
export function ndjson(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
