import { styleText } from "node:util";
import type { Environment, Output } from "./streams.ts";

/** How text is made to stand out, if at all. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const ESCAPE = "\u001b";

/** What these styles are switched on and off by: bold, dim, neither. */
const SWITCHES = new RegExp(`(${ESCAPE}\\[(?:1|2|22)m)`);

/** A text with each piece between the switches of these styles replaced. */
export function betweenStyles(text: string, replaced: (piece: string) => string): string {
  return text
    .split(SWITCHES)
    .map((piece, index) => (index % 2 === 1 ? piece : replaced(piece)))
    .join("");
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
