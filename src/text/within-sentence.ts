import { oneLine } from "./one-line.ts";

/** A name as it stands in the middle of a sentence: `Staff` as `staff`, but `IT` and `T11` as they are. */
export function withinSentence(name: string): string {
  return oneLine(name).replace(/^\p{Lu}(?![\p{Lu}\d])/u, (first) => first.toLowerCase());
}
