import type { Language, Text } from "../problem.ts";

/** A text in both languages, each said in the same way. */
export function inBoth(say: (language: Language) => string): Text {
  return { da: say("da"), en: say("en") };
}
