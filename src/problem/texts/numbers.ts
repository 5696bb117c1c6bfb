import type { Language } from "../problem.ts";

const LOCALES: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB" };

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number as people of the language write it: `272.160` and `77,7` in Danish, `272,160` and `77.7` in English, with a
 * true minus.
 *
 * @param decimals how many decimals; `{ most }` leaves out those that are zero.
 */
export function formatNumber(
  value: number,
  language: Language,
  decimals: number | { readonly most: number } = 0,
): string {
  const [least, most] = typeof decimals === "number" ? [decimals, decimals] : [0, decimals.most];
  const key = `${language} ${least} ${most}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: least, maximumFractionDigits: most });
    formatters.set(key, formatter);
  }
  // Adding 0 makes 0 of −0, which would be shown as "-0".
  return formatter.format(value + 0).replace("-", "−");
}

/** A score of 0…1 as the number that people see: times 100, with one decimal. */
export function shownScore(score: number): number {
  return Math.round(score * 1000) / 10 + 0;
}

/** A score, or any other share of 0…1, as people see it: times 100, such as `77,7`. */
export function scoreText(score: number, language: Language): string {
  return formatNumber(shownScore(score), language, 1);
}

/** A difference of scores, already times 100, with one decimal and its sign: `+2,1` and `−0,4`; `0,0` has none. */
export function signedText(shown: number, language: Language): string {
  return `${shown > 0 ? "+" : ""}${formatNumber(shown, language, 1)}`;
}
