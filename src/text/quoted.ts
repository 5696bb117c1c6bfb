import type { Language } from "./bilingual.ts";
import { oneLine } from "./one-line.ts";

/** A name in quotation marks: those of scenarios may be whole sentences. */
export function quoted(name: string, language: Language): string {
  return language === "da" ? `”${oneLine(name)}”` : `“${oneLine(name)}”`;
}

/** A name that is an enumeration itself stands in quotation marks: else nobody could tell where it ends. */
export function clearName(name: string, language: Language): string {
  return /,|\b(and|og)\b/.test(name) ? quoted(name, language) : oneLine(name);
}
