import type { Limit, Problem } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { inBoth } from "../../text/in-both.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { formatNumber } from "../../text/numbers.ts";

/** Required move of a limit's bound. */
export interface Needed {
  /** The bound that must move. */
  readonly bound: "min" | "max";
  /** The value that the bound must have: with it there is an allocation, with any nearer to the present one none. */
  readonly value: number;
  /** The distance from the present bound to `value`, above 0. */
  readonly by: number;
  /** Unit of `value` and `by`; absent where tasks, or what scenarios use, are counted. */
  readonly unit?: Bilingual;
  /** False if the time did not suffice to prove that less will not do; that this will do is proven all the same. */
  readonly proven: boolean;
  /** The required move as a sentence. */
  readonly text: Bilingual;
}

/** A limit with a sum that breaks it, and that its bound must be moved to allow. */
export interface Shortfall {
  readonly limit: Limit;
  readonly sum: number;
  readonly proven: boolean;
  /** True if other limits move, too. */
  readonly joint: boolean;
}

/** Significant digits of a sum; any further ones are due to rounding. */
const DIGITS = 12;

export function neededOf(problem: Problem, { limit, sum, proven, joint }: Shortfall): Needed {
  const bound = limit.max !== undefined && sum > limit.max ? "max" : "min";
  const value = Number(sum.toPrecision(DIGITS));
  const by = Number(Math.abs(value - (limit[bound] ?? 0)).toPrecision(DIGITS));
  const measure = measureOfSum(limit.sum);
  const unit = measure === undefined ? undefined : inBoth((language) => measureUnit(problem, measure, language));
  const figure = (of: number): Bilingual => inBoth((language) => formatNumber(of, language, { most: DIGITS }));
  const to = inBoth((language) => `${figure(value)[language]} ${unit?.[language] ?? ""}`.trimEnd());
  const [step, end] = [figure(by), endText(proven, joint)];
  const [da, en] = { max: ["hæve", "raise"], min: ["sænke", "lower"] }[bound];
  return {
    bound,
    value,
    by,
    ...(unit === undefined ? {} : { unit }),
    proven,
    text: {
      da: `Det er nok at ${da} grænsen til ${to.da} (med ${step.da})${end.da}.`,
      en: `It is enough to ${en} the limit to ${to.en} (by ${step.en})${end.en}.`,
    },
  };
}

function endText(proven: boolean, joint: boolean): Bilingual {
  if (!proven) {
    return {
      da: "; om mindre også er nok, nåede ikke at blive afgjort",
      en: "; the time ran out before it was known whether less would do",
    };
  }
  if (joint) return { da: ", når de andre flyttes, som det står", en: ", if the others move as is said of them" };
  return { da: "; mindre er ikke nok", en: "; less is not" };
}
