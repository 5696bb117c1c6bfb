import type { VNode } from "preact";
import {
  partsOf,
  type CiteSpan,
  type Inline,
  type NameSpan,
  type NumberSpan,
  type Span,
} from "../../document/inline.ts";
import { safeText } from "../safe-text.ts";

/** A line with its spans: numbers keep their value, names their id, and sources their address. */
export function InlineHtml({ of }: { readonly of: Inline }): VNode {
  const parts = partsOf(of).map((part, index) =>
    typeof part === "string" ? onOneLine(part) : <SpanHtml key={index} of={part} />,
  );
  return <>{parts}</>;
}

/** The lines of a cell, or a title of several. */
export function LinesHtml({ of }: { readonly of: readonly Inline[] }): VNode {
  const lines = of.flatMap((line, index) => [...(index === 0 ? [] : [<br />]), <InlineHtml of={line} />]);
  return <>{lines}</>;
}

/** A text as HTML may hold it: on one line, and nothing in it that steers or hides. */
export function onOneLine(text: string): string {
  return safeText(text.replaceAll(/\r?\n/g, " "));
}

function SpanHtml({ of }: { readonly of: Span }): VNode {
  switch (of.kind) {
    case "score":
    case "share":
    case "quantity":
      return <NumberHtml of={of} />;
    case "cite":
      return <CiteHtml of={of} />;
    default:
      return <NameHtml of={of} />;
  }
}

function NumberHtml({ of: { kind, value, text } }: { readonly of: NumberSpan }): VNode {
  return (
    <data class={kind} value={String(value)}>
      {onOneLine(text)}
    </data>
  );
}

function NameHtml({ of: { kind, id, text } }: { readonly of: NameSpan }): VNode {
  return (
    <span class={kind} data-id={safeText(id)}>
      {onOneLine(text)}
    </span>
  );
}

function CiteHtml({ of: { url, text } }: { readonly of: CiteSpan }): VNode {
  const shown = onOneLine(text);
  if (url === undefined || !isAddress(url)) return <span class="cite">{shown}</span>;
  return (
    <a class="cite" href={safeText(url)} rel="noopener noreferrer">
      {shown}
    </a>
  );
}

/** True for an address on the web: what a document calls an address may be anything, a script too. */
function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
