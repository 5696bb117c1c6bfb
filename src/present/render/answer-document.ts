import type { AnswerDocument } from "../document/document.ts";
import { showing } from "../document/showing.ts";
import { toHtml } from "./html/to-html.tsx";
import { toText } from "./terminal/to-text.ts";
import { toMarkdown } from "./to-markdown.ts";

/**
 * A document that shows itself: as HTML with its figures in a notebook, with Markdown beside it for what shows no HTML, and
 * as a terminal page where it becomes a text. `view` gives such documents; this is for those of your own.
 *
 * @example
 * ```ts
 * const document = answerDocument({ language: "en", title: "Mine", blocks: [title("Mine")], data: null });
 * toText(document); // "Mine\n"
 * ```
 */
export function answerDocument(document: AnswerDocument): AnswerDocument {
  const text = (): string => toText(document);
  const display = () => ({
    "text/html": toHtml(document, { as: "fragment" }),
    "text/markdown": toMarkdown(document),
    "text/plain": text(),
  });
  return showing(document, display, text);
}
