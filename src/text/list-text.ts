import type { Language } from "./bilingual.ts";
import { LOCALES } from "./locales.ts";

const formats = new Map<string, Intl.ListFormat>();

/** An enumeration as people of the language write it: `A, B and C`. */
export function andText(items: readonly string[], language: Language): string {
  return listText(items, language, "conjunction");
}

/** Alternatives as people of the language write them: `A, B or C`. */
export function orText(items: readonly string[], language: Language): string {
  return listText(items, language, "disjunction");
}

/** Parts of an enumeration of things: each of them, and the text between. */
export function andParts<Item>(items: readonly Item[], language: Language): readonly (Item | string)[] {
  return listParts(items, language, "conjunction");
}

/** Parts of an enumeration of alternatives: each of them, and the text between. */
export function orParts<Item>(items: readonly Item[], language: Language): readonly (Item | string)[] {
  return listParts(items, language, "disjunction");
}

type Kind = "conjunction" | "disjunction";

function listText(items: readonly string[], language: Language, type: Kind): string {
  return formatOf(language, type).format(items);
}

function listParts<Item>(items: readonly Item[], language: Language, type: Kind): readonly (Item | string)[] {
  const places = items.map((_, place) => String(place));
  return formatOf(language, type)
    .formatToParts(places)
    .flatMap((part): readonly (Item | string)[] => {
      const place = Number(part.value);
      return part.type === "literal" ? [part.value] : items.slice(place, place + 1);
    });
}

function formatOf(language: Language, type: Kind): Intl.ListFormat {
  const key = `${language} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(LOCALES[language], { type });
  formats.set(key, format);
  return format;
}
