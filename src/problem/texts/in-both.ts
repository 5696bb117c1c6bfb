import type { Language, Bilingual } from "../problem.ts";

/** A text in both languages, each said in the same way. */
export function inBoth(say: (language: Language) => string): Bilingual {
  return { da: say("da"), en: say("en") };
}
