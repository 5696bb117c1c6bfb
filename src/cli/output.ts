import type { AnswerDocument } from "../present/document/document.ts";
import { toCsv, toCsvForExcel } from "../present/render/to-csv.ts";
import { toMarkdown } from "../present/render/to-markdown.ts";
import { toText } from "../present/render/terminal/to-text.ts";
import type { Context } from "./context.ts";
import { ndjson } from "./ndjson.ts";
import type { Format } from "./options.ts";

/** An answer and how it is shown. */
export interface Output {
  /** What `--format json` gives. */
  readonly answer: object;
  /** What `--format ndjson` gives, a line each. */
  readonly items: readonly object[];
  /** The answer as a document; in the terminal with so many rows at most. */
  readonly document: (top?: number) => AnswerDocument;
}

/** An answer in a format of the command line. */
export function outputText({ answer, items, document }: Output, format: Format, top: number, context: Context): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(answer, null, 2)}\n`;
    case "ndjson":
      return ndjson(items);
    case "csv":
      return toCsv(document());
    case "csv-excel":
      return toCsvForExcel(document());
    case "markdown":
      return toMarkdown(document());
    case "table":
      return toText(document(top), context);
  }
}
