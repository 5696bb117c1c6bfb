import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import type { NumberSpan } from "../document/inline.ts";
import { quantitySpan } from "../texts/spans.ts";

const say = {
  points: {
    da: (_: number, figure: string) => `${figure} point`,
    en: (count: number, figure: string) => `${figure} ${Math.abs(count) === 1 ? "point" : "points"}`,
  },
};

type Changing = Pick<AssumptionItem, "kind" | "low" | "high" | "unit">;

/**
 * The value at which something changes with its unit, rounded outwards, where it has changed, but not out of the range: to a
 * thousandth of the range or finer.
 *
 * @param outwards 1 of a change above the present value, −1 of one below it.
 */
export function assumedChangeSpan(item: Changing, change: number, outwards: 1 | -1, language: Language): NumberSpan {
  const { rounded, decimals } = roundedWithin(item, change, outwards);
  const figure = formatNumber(rounded, language, { most: decimals });
  const isEffect = item.kind === "effect";
  const text = isEffect ? say.points[language](rounded, figure) : `${figure} ${item.unit?.[language] ?? ""}`.trimEnd();
  return quantitySpan(rounded, text);
}

/** As many decimals as a number has at most. */
const MOST_DECIMALS = 20;

function roundedWithin(
  { low, high }: Changing,
  change: number,
  outwards: 1 | -1,
): { readonly rounded: number; readonly decimals: number } {
  const least = Math.max(0, Math.ceil(3 - Math.log10(high - low)));
  for (let decimals = least; decimals < MOST_DECIMALS; decimals++) {
    const rounded = roundedTo(decimals, change, outwards);
    if (rounded >= low && rounded <= high) return { rounded, decimals };
  }
  return { rounded: change, decimals: MOST_DECIMALS };
}

function roundedTo(decimals: number, value: number, outwards: 1 | -1): number {
  const nearest = Number(value.toFixed(decimals));
  if ((nearest - value) * outwards >= 0) return nearest;
  return Number((nearest + outwards * 10 ** -decimals).toFixed(decimals));
}
