import type { Bilingual, Language } from "./bilingual.ts";

/** A text in both languages, each said in the same way. */
export function inBoth(say: (language: Language) => string): Bilingual {
  return { da: say("da"), en: say("en") };
}
