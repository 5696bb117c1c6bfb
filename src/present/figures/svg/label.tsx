import type { VNode } from "preact";
import { fittedAsIs, type FittedText } from "./fit-text.ts";
import { INK, lineHeight, px, SIZES } from "./style.ts";

/** Place and look of a text. */
export interface LabelProps {
  readonly x: number;
  /** The base line of its first line. */
  readonly y: number;
  /** A text that is broken into lines, or one that is known to fit. */
  readonly of: FittedText | string;
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly fill?: string;
  /** A white edge, where it stands on colours. */
  readonly edged?: boolean;
}

/** A text of one or more lines; what is cut is whole in its title. */
export function Label({
  x,
  y,
  of,
  size = SIZES.small,
  anchor = "start",
  bold = false,
  fill = INK,
  edged = false,
}: LabelProps): VNode {
  const { lines, full } = typeof of === "string" ? fittedAsIs(of) : of;
  const edge = edged
    ? { stroke: "#FFFFFF", "stroke-width": 3, "stroke-linejoin": "round" as const, "paint-order": "stroke" }
    : {};
  return (
    <text
      x={px(x)}
      y={px(y)}
      font-size={size}
      fill={fill}
      {...(anchor === "start" ? {} : { "text-anchor": anchor })}
      {...(bold ? { "font-weight": "bold" } : {})}
      {...edge}
    >
      {full === undefined ? null : <title>{full}</title>}
      {lines.length === 1
        ? lines
        : lines.map((line, index) => (
            <tspan key={index} x={px(x)} dy={index === 0 ? 0 : lineHeight(size)}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
