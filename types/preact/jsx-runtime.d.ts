import type { VNode } from "./index.d.ts";

type Child = VNode | string | number | null | undefined | readonly Child[];

/** Attributes as they stand in SVG. */
type Attributes = Readonly<Record<string, string | number | undefined | Child>> & {
  readonly key?: string | number;
  readonly children?: Child;
};

export namespace JSX {
  type Element = VNode;
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  type IntrinsicElements = Readonly<
    Record<
      "circle" | "defs" | "desc" | "g" | "path" | "pattern" | "rect" | "svg" | "text" | "title" | "tspan",
      Attributes
    >
  >;
}
