import type { Standing } from "../analyse/standing.ts";
import type { Language } from "../text/bilingual.ts";
import { formatNumber } from "../text/numbers.ts";

const say = {
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  unlawful: { da: "ulovlig", en: "unlawful" },
};

/** What stands in a cell where it is not known. */
export const UNKNOWN = "?";

/** What stands in a cell where there is nothing to be known. */
export const NOTHING = "–";

/** The rank of an allocation as a cell. */
export function rankText({ evaluation, rank }: Standing, language: Language): string {
  if (!evaluation.lawful) return say.unlawful[language];
  return rank === null ? UNKNOWN : formatNumber(rank, language);
}

/** Yes, no, or that it is not known, as a cell. */
export function decided(value: boolean | null, language: Language): string {
  if (value === null) return UNKNOWN;
  return (value ? say.yes : say.no)[language];
}
