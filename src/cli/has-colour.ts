import type { Environment, Output } from "./streams.ts";

/** True if a stream shows styles: a terminal that is not dumb, unless NO_COLOR is set and not empty (no-color.org). */
export function hasColour(stream: Output, { NO_COLOR, TERM }: Environment): boolean {
  return stream.isTTY === true && TERM !== "dumb" && (NO_COLOR === undefined || NO_COLOR === "");
}
