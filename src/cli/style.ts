import { styleText } from "node:util";
import type { Environment, Output } from "./streams.ts";

/** How text is made to stand out, if at all. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Bold and dim, or neither. */
export function styleOf(colour: boolean): Style {
  const styled = (format: "bold" | "dim") => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return { bold: styled("bold"), dim: styled("dim") };
}

/** Whether a stream shows styles: a terminal that is not dumb, unless NO_COLOR is set and not empty (no-color.org). */
export function hasColour(stream: Output, { NO_COLOR, TERM }: Environment): boolean {
  return stream.isTTY === true && TERM !== "dumb" && (NO_COLOR === undefined || NO_COLOR === "");
}
