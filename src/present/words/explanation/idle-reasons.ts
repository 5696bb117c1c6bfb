import type { Language } from "../../../text/bilingual.ts";
import { andText } from "../../../text/list-text.ts";
import { formatNumber } from "../../../text/numbers.ts";
import type { IdleReason } from "./words.ts";

/** How many differences count nothing, and why: the reason, or where there are several, how many have which. */
export function idleReasons(
  counts: Readonly<Record<IdleReason, number>>,
  texts: Readonly<Record<IdleReason, string>>,
  language: Language,
): readonly [count: number, reasons: string] {
  const reasons = (Object.keys(texts) as IdleReason[]).filter((reason) => counts[reason] > 0);
  const count = reasons.reduce((sum, reason) => sum + counts[reason], 0);
  const [only, another] = reasons;
  if (only !== undefined && another === undefined) return [count, texts[only]];
  const each = reasons.map((reason) => `${formatNumber(counts[reason], language)} ${texts[reason]}`);
  return [count, andText(each, language)];
}
