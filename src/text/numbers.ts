import type { Language } from "./bilingual.ts";
import { FIGURE_ROUNDING } from "../tolerances.ts";
import { LOCALES } from "./locales.ts";

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

/** A number that is a text already, in percent: with a space before the sign in Danish, which keeps the two together. */
export function percentText(text: string, language: Language): string {
  return language === "da" ? `${text}\u00a0%` : `${text}%`;
}

/** A difference of scores, already times 100, with one decimal and its sign: `+2,1` and `−0,4`; `0,0` has none. */
export function signedText(shown: number, language: Language): string {
  return `${shown > 0 ? "+" : ""}${formatNumber(shown, language, 1)}`;
}

/**
 * A figure in its own unit, as the document has it or as a sum: with up to three decimals, below 1 with up to four that
 * are significant; where another figure is near it, with as many as tell the two apart.
 *
 * @param other what it is shown beside.
 */
export function figureText(value: number, language: Language, other: number = value): string {
  return figureTextApart(value, language, [differenceOf(other, value)]);
}

/** A figure with as many decimals as tell it from others, by how far these are from it; 0 where they are the same. */
export function figureTextApart(value: number, language: Language, differences: readonly number[]): string {
  const nearest = least(differences);
  const finest = Math.min(least([value]), nearest);
  const decimals = Math.max(
    finest < 1 ? Math.min(MOST_DECIMALS, significant(finest, 4)) : 3,
    nearest < 1 ? Math.min(MOST_DECIMALS_APART, significant(nearest, 1)) : 0,
  );
  return formatNumber(withoutMinusZero(value, decimals), language, { most: decimals });
}

/** The size of the least that is not 0; infinite if there is none. */
function least(values: readonly number[]): number {
  return Math.min(...values.map(Math.abs).filter((size) => size > 0));
}

/** Further decimals are rounding, unless something else is known to differ there. */
const MOST_DECIMALS = 12;
const MOST_DECIMALS_APART = 20;

/** A difference of figures with its sign; 0 has none. */
export function signedFigureText(value: number, language: Language): string {
  const text = figureText(value, language);
  return value > 0 && text !== figureText(0, language) ? `+${text}` : text;
}

/** An index of 0…1 with three decimals; where another index is near it, with as many as tell the two apart. */
export function indexText(value: number, language: Language, other: number = value): string {
  const apart = Math.abs(value - other);
  const decimals = apart > FIGURE_ROUNDING && apart < 0.001 ? Math.min(MOST_DECIMALS, significant(apart, 2)) : 3;
  return formatNumber(withoutMinusZero(value, decimals), language, decimals);
}

/** A difference of indices with its sign; 0 has none. */
export function signedIndexText(value: number, language: Language): string {
  return `${value > FIGURE_ROUNDING ? "+" : ""}${indexText(value, language, 0)}`;
}

/** Number of decimals that show a size with so many significant digits. */
function significant(size: number, digits: number): number {
  return digits - 1 - Math.floor(Math.log10(size));
}

/** Replaces a value that rounds to 0 by 0, since one below 0 would be shown as "-0". */
function withoutMinusZero(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) === 0 ? 0 : value;
}

/** `to` − `from` of two figures; 0 where sums of the same, rounded another way, would differ as much. */
export function differenceOf(from: number, to: number): number {
  return Math.abs(to - from) <= FIGURE_ROUNDING * Math.max(Math.abs(from), Math.abs(to)) ? 0 : to - from;
}
