import type { Language } from "../src/index.ts";

/** A number as people of the language write it, `−4.100,0` or `+4,100.0`, read back in tenths; NaN for any other text. */
export function shownTenths(text: string | undefined, language: Language): number {
  const [grouping, decimal] = language === "da" ? [".", ","] : [",", "."];
  const form = new RegExp(`^[+−]?\\d{1,3}(\\${grouping}\\d{3})*\\${decimal}\\d$`);
  if (text === undefined || !form.test(text)) return NaN;
  const tenths = Number(text.replace(/\D/g, ""));
  return text.startsWith("−") ? -tenths : tenths;
}
