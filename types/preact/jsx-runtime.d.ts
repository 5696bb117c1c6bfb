import type { VNode } from "./index.d.ts";

type Child = VNode | string | number | null | undefined | readonly Child[];

/** Attributes as they stand in SVG and HTML. */
type Attributes = Readonly<Record<string, string | number | undefined | Child>> & {
  readonly key?: string | number;
  readonly children?: Child;
};

/** What is written as it is: never anything that somebody else has written. */
interface Raw {
  readonly key?: string | number;
  readonly class?: string;
  readonly dangerouslySetInnerHTML: { readonly __html: string };
}

type Drawn = "circle" | "defs" | "desc" | "g" | "path" | "pattern" | "rect" | "svg" | "text" | "title" | "tspan";

type Written =
  | (
      | "a"
      | "body"
      | "br"
      | "cite"
      | "data"
      | "details"
      | "div"
      | "figcaption"
      | "figure"
      | "h1"
      | "h2"
      | "head"
      | "html"
    )
  | ("li" | "main" | "meta" | "p" | "section" | "span" | "summary" | "table" | "tbody" | "td" | "th" | "thead")
  | ("tr" | "ul");

export namespace JSX {
  type Element = VNode;
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  type IntrinsicElements = Readonly<Record<Exclude<Drawn | Written, "div">, Attributes>> & {
    readonly div: Attributes | Raw;
    readonly style: Raw;
  };
}
