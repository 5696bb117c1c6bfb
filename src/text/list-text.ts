import type { Language } from "./bilingual.ts";
import { LOCALES } from "./locales.ts";

const formats = new Map<string, Intl.ListFormat>();

/** An enumeration as people of the language write it: `A, B and C`. */
export function andText(items: readonly string[], language: Language): string {
  return listText(items, language, "conjunction");
}

/** The same of alternatives: `A, B or C`. */
export function orText(items: readonly string[], language: Language): string {
  return listText(items, language, "disjunction");
}

function listText(items: readonly string[], language: Language, type: "conjunction" | "disjunction"): string {
  const key = `${language} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(LOCALES[language], { type });
  formats.set(key, format);
  return format.format(items);
}
