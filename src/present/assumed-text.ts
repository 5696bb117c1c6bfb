import type { Language } from "../problem/problem.ts";
import { formatNumber } from "../problem/texts/numbers.ts";

/** The value at which something changes, with up to four significant decimals below 1 and up to three above. */
export function figureText(value: number, language: Language): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1 ? 3 : Math.min(12, 3 - Math.floor(Math.log10(size)));
  return formatNumber(value, language, { most: decimals });
}
