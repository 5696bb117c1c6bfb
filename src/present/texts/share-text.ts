import type { Language } from "../../text/bilingual.ts";
import { formatNumber, percentText, scoreText, shownScore } from "../../text/numbers.ts";

/**
 * A share of 0…1 in percent with one decimal. A share that is not nothing is never shown as nothing, and one that is
 * not all never as all.
 *
 * @param standardError of an estimated share, 0…1.
 */
export function shareText(share: number, language: Language, standardError?: number): string {
  const shown = (value: number): string => percentText(formatNumber(value, language, 1), language);
  if (share > 0 && share < 0.0005) return `< ${shown(0.1)}`;
  if (share < 1 && share >= 0.9995) return `> ${shown(99.9)}`;
  const error = standardError === undefined ? "" : ` ± ${scoreText(standardError, language)}`;
  return percentText(`${scoreText(share, language)}${error}`, language);
}

/** A threshold of 0…1 in percent, with as many decimals as it takes to tell it from nothing and from all. */
export function thresholdText(share: number, language: Language): string {
  const extreme = (share > 0 && share < 0.0005) || (share < 1 && share >= 0.9995);
  return percentText(formatNumber(100 * share, language, extreme ? { most: 4 } : 1), language);
}

/** A change of weights of 0…2 in percentage points, with as many decimals as it takes to tell it from none. */
export function changeText(change: number, language: Language): string {
  return formatNumber(100 * change, language, shownScore(change) === 0 ? { most: CHANGE_DECIMALS } : 1);
}

/** True if a change of weights is shown as none. */
export function isNoChange(change: number): boolean {
  return Number((100 * change).toFixed(CHANGE_DECIMALS)) === 0;
}

const CHANGE_DECIMALS = 4;
