import { UTF_8_MARK } from "../present/render/to-csv.ts";
import { safeJson, safeText } from "../present/render/safe-text.ts";
import type { Sink } from "./streams.ts";
import { betweenStyles } from "../present/render/terminal/style.ts";

/** Form of what a run writes to stdout: the format of its results, and whether our own styles are in it. */
export interface Written {
  readonly format?: unknown;
  readonly colour: boolean;
}

/**
 * A sink that lets nothing through that could steer a terminal or a reader, whoever wrote it and in whatever form:
 * names of a document, ids, file names, arguments, the messages of errors. What parses JSON gets it escaped.
 *
 * @param written asked at each writing, since the form is known when the command line has been read.
 */
export function guarded(sink: Sink, written: () => Written): Sink {
  return {
    write: (text) => {
      sink.write(guardedText(text, written()));
    },
  };
}

/**
 * A text in which nothing steers. Styles stay where they are ours alone: on pages for the terminal, whose renderer has cleaned
 * every name, and in the help. Any other form writes names as they are.
 */
export function guardedText(text: string, { format, colour }: Written): string {
  if (format === "json" || format === "ndjson") return safeJson(text);
  if (format === "csv-excel" && text.startsWith(UTF_8_MARK))
    return UTF_8_MARK + safeText(text.slice(UTF_8_MARK.length));
  const isStyled = colour && (format === undefined || format === "table");
  return isStyled ? betweenStyles(text, safeText) : safeText(text);
}
