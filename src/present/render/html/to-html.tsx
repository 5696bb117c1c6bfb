import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { fingerprint } from "../../../text/fingerprint.ts";
import type { AnswerDocument, Block } from "../../document/document.ts";
import { elementIdIssues } from "../../document/element-id.ts";
import { textOf } from "../../document/inline.ts";
import { checkDocument, choiceIssues } from "../check-document.ts";
import { FigureHtml } from "./figure.tsx";
import { InlineHtml, onOneLine } from "./inline.tsx";
import { PAGE_STYLE, STYLE } from "./style.ts";
import { TableHtml } from "./table.tsx";

/** Options for making HTML. */
export interface HtmlOptions {
  /** A `page` of its own, or a `fragment` that stands in another. A page if left out. */
  readonly as?: "page" | "fragment" | undefined;
  /**
   * Prefix of all ids in the HTML, so that several can share a page: letters, digits, `_` and `-`. Made of what it
   * shows if left out: the same document has the same ids every time, and another one others.
   */
  readonly id?: string | undefined;
}

/** Nothing is loaded and no script runs, whatever a name may say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A document as HTML: tables and figures together, the numbers of each figure in a table below it, numbers with their full
 * values (`<data value>`), sources as links. It holds no script, loads nothing, and is for screens from 360 pixels on,
 * screen readers and paper.
 *
 * @param document such as `view` gives.
 * @throws {InvalidInput} for what is no document, and for options that cannot be used.
 * @returns a page from its doctype on, or one element `section`.
 * @example
 * ```ts
 * const document = view(kobenhavn2024, frontier(kobenhavn2024), "da");
 * toHtml(document).startsWith("<!doctype html>"); // true
 * toHtml(document, { as: "fragment" }).startsWith("<section"); // true
 * ```
 */
export function toHtml(document: AnswerDocument, { as = "page", id }: HtmlOptions = {}): string {
  checkDocument(document, [...elementIdIssues(id), ...choiceIssues("as", as, ["page", "fragment"])]);
  const prefix = id ?? `ressort-${fingerprint(JSON.stringify(document.blocks))}`;
  if (as === "fragment") {
    const fragment = (
      <section class="ressort" lang={document.language}>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
        <BlocksHtml of={document} id={prefix} />
      </section>
    );
    return renderToString(fragment);
  }
  return `<!doctype html>${renderToString(<PageHtml of={document} id={prefix} />)}\n`;
}

interface DocumentProps {
  readonly of: AnswerDocument;
  readonly id: string;
}

function PageHtml({ of, id }: DocumentProps): VNode {
  return (
    <html lang={of.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{onOneLine(headingOf(of) ?? of.title)}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE + PAGE_STYLE }} />
      </head>
      <body>
        <main class="ressort">
          <BlocksHtml of={of} id={id} />
        </main>
      </body>
    </html>
  );
}

/** The heading of the first level, if there is one. */
function headingOf({ blocks }: AnswerDocument): string | undefined {
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  return heading?.kind === "heading" ? textOf(heading.text) : undefined;
}

/** Everything under one heading of the first level, which is the title where the blocks have none. */
function BlocksHtml({ of, id }: DocumentProps): VNode {
  const { blocks, title } = of;
  let label = title;
  const shown = blocks.map((block, index) => {
    if (block.kind === "heading") label = textOf(block.text);
    return <BlockHtml key={index} of={block} id={`${id}-${index + 1}`} label={label} />;
  });
  return (
    <>
      {headingOf(of) === undefined ? <h1>{onOneLine(title)}</h1> : null}
      {shown}
    </>
  );
}

interface BlockProps {
  readonly of: Block;
  readonly id: string;
  /** The heading under which it stands. */
  readonly label: string;
}

function BlockHtml({ of, id, label }: BlockProps): VNode {
  switch (of.kind) {
    case "heading": {
      const Heading = of.level === 1 ? "h1" : "h2";
      return (
        <Heading>
          <InlineHtml of={of.text} />
        </Heading>
      );
    }
    case "text":
      return (
        <p>
          <InlineHtml of={of.text} />
        </p>
      );
    case "list":
      return (
        <ul>
          {of.items.map((item, index) => (
            <li key={index}>
              <InlineHtml of={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableHtml of={of} label={label} />;
    case "figure":
      return <FigureHtml of={of.figure} id={id} />;
  }
}
