import type { Standing } from "../analyse/standing.ts";
import type { Language } from "../text/bilingual.ts";
import { formatNumber } from "../text/numbers.ts";
import { words } from "./words/index.ts";

/** The rank of a lawful allocation as a cell. */
export function rankText({ rank }: Standing, language: Language): string {
  return rank === null ? words[language].unknown : formatNumber(rank, language);
}

/** Yes, no, or that it is not known, as a cell. */
export function decided(value: boolean | null, language: Language): string {
  const { yes, no, unknown } = words[language];
  if (value === null) return unknown;
  return value ? yes : no;
}
