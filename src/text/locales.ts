import type { Language } from "./bilingual.ts";

/** The locales of numbers and enumerations, by language. */
export const LOCALES: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB" };
