import type { Language } from "./bilingual.ts";
import { formatNumber } from "./numbers.ts";

/** A whole number as people of the language write it. */
export function whole(value: number, language: Language): string {
  return formatNumber(value, language);
}

/** A number of things with their name: `1 allocation`, `2 allocations`. */
export function many(count: number, one: string, more: string, language: Language): string {
  return `${whole(count, language)} ${count === 1 ? one : more}`;
}
